"""Write the sheet with the recovery code; it is never logged and leaves no copy."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from hungchinh_desktop.domain.recovery_code import RecoveryCode

if TYPE_CHECKING:
    from hungchinh_desktop.domain.office import OfficeProfile

SHEET_NAME = "To_ma_khoi_phuc.pdf"


def write_recovery_sheet(
    profile: OfficeProfile, keeper: str, data_file: Path, code: RecoveryCode, target: Path
) -> Path:
    """Write the sheet as a PDF, whole or not at all, and return where it is. Raises UserError."""
    from hungchinh_desktop.documents.output_file import write_output
    from hungchinh_desktop.documents.recovery_sheet import recovery_sheet_pdf

    year = date.today().year
    write_output(target, recovery_sheet_pdf(profile, keeper, data_file.name, code, year))
    return target
