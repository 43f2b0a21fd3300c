"""Build the services of the register's finer work when they are first asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from hungchinh_desktop.services.household_service import HouseholdService
from hungchinh_desktop.services.working_year import WorkingYear
from hungchinh_desktop.storage.database import Database

if TYPE_CHECKING:
    from hungchinh_desktop.services.attachment_service import AttachmentService
    from hungchinh_desktop.services.duplicate_service import DuplicateService
    from hungchinh_desktop.services.household_detail_service import HouseholdDetailService
    from hungchinh_desktop.services.household_history_service import HouseholdHistoryService
    from hungchinh_desktop.services.household_merge_service import HouseholdMergeService
    from hungchinh_desktop.services.import_service import ImportService
    from hungchinh_desktop.services.register_edit_service import RegisterEditService
    from hungchinh_desktop.services.saved_filter_service import SavedFilterService


class RegisterServices:
    """Hold the register of an open file and what works on it; no start waits for these."""

    def __init__(
        self, database: Database, working_year: WorkingYear, households: HouseholdService
    ) -> None:
        self._database = database
        self.working_year = working_year
        self.households = households

    @cached_property
    def details(self) -> HouseholdDetailService:
        """Return the service of members, causes, reviews, supports and visits."""
        from hungchinh_desktop.services.household_detail_service import HouseholdDetailService

        return HouseholdDetailService(self._database, self.working_year)

    @cached_property
    def history(self) -> HouseholdHistoryService:
        """Return the service of the households' history."""
        from hungchinh_desktop.services.household_history_service import HouseholdHistoryService

        return HouseholdHistoryService(self._database, self.households)

    @cached_property
    def saved_filters(self) -> SavedFilterService:
        """Return the service of the officer's own filters of the register."""
        from hungchinh_desktop.services.saved_filter_service import SavedFilterService

        return SavedFilterService(self._database)

    @property
    def edits(self) -> RegisterEditService:
        """Return the service that writes many cells of the working year's register at once."""
        from hungchinh_desktop.services.register_edit_service import RegisterEditService

        return RegisterEditService(self._database, self.households, self.working_year.as_of)

    @cached_property
    def duplicates(self) -> DuplicateService:
        """Return the service that finds households written down twice."""
        from hungchinh_desktop.services.duplicate_service import DuplicateService

        return DuplicateService(self._database, self.working_year)

    @cached_property
    def merges(self) -> HouseholdMergeService:
        """Return the service that joins two households."""
        from hungchinh_desktop.services.household_merge_service import HouseholdMergeService

        return HouseholdMergeService(self._database, self.working_year)

    @cached_property
    def imports(self) -> ImportService:
        """Return the service that imports household lists."""
        from hungchinh_desktop.services.import_service import ImportService

        return ImportService(self._database, self.working_year)

    @cached_property
    def attachments(self) -> AttachmentService:
        """Return the service of attached files; it tidies up when it is first asked for."""
        from hungchinh_desktop.services.attachment_service import AttachmentService

        return AttachmentService(self._database)
