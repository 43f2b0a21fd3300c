"""Build the services that keep the file safe when they are first asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from hungchinh_desktop.services.register_services import RegisterServices

if TYPE_CHECKING:
    from hungchinh_desktop.services.audit_service import AuditService
    from hungchinh_desktop.services.file_check_service import FileCheckService
    from hungchinh_desktop.services.household_file_service import HouseholdFileService
    from hungchinh_desktop.services.log_code_service import LogCodeService
    from hungchinh_desktop.services.safety_service import SafetyService


class SafekeepingServices(RegisterServices):
    """Hold the backups, the change log and the checks of an open file."""

    @cached_property
    def safety(self) -> SafetyService:
        """Return the service of the backups."""
        from hungchinh_desktop.services.safety_service import SafetyService

        return SafetyService(self._database)

    @cached_property
    def audit(self) -> AuditService:
        """Return the service of the change log: who wrote what, and whether it is whole."""
        from hungchinh_desktop.services.audit_service import AuditService

        return AuditService(self._database)

    @cached_property
    def log_codes(self) -> LogCodeService:
        """Return the service that holds the change log against papers and backups."""
        from hungchinh_desktop.services.log_code_service import LogCodeService

        return LogCodeService(self._database, self.safety)

    @cached_property
    def checking(self) -> FileCheckService:
        """Return the service that checks and mends the file."""
        from hungchinh_desktop.services.file_check_service import FileCheckService

        return FileCheckService(self._database, self.audit, self.log_codes, self.safety.back_up)

    @property
    def household_file(self) -> HouseholdFileService:
        """Return the service that tells everything held on one household."""
        from hungchinh_desktop.services.household_file_service import HouseholdFileService
        from hungchinh_desktop.services.totals_service import TotalsService

        profile = TotalsService(self._database, self.working_year).profile()
        return HouseholdFileService(self._database, self.audit, profile)
