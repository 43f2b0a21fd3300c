"""List the sections of the settings, in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hungchinh_desktop.ui.setting.setting_section import SectionEntry, SettingSection

if TYPE_CHECKING:
    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk


def setting_sections(desk: Desk, office: OfficeFile) -> list[SectionEntry]:
    """Return the sections; each is imported at its first show."""

    def office_section() -> SettingSection:
        from hungchinh_desktop.ui.setting.office_section import OfficeSection

        return OfficeSection(desk, office)

    def legal_section() -> SettingSection:
        from hungchinh_desktop.ui.setting.legal_section import LegalSection

        return LegalSection(desk, office)

    def standard_section() -> SettingSection:
        from hungchinh_desktop.ui.setting.standard_section import StandardSection

        return StandardSection(desk, office)

    return [
        SectionEntry("office", "Cơ quan", "tên, địa danh, nơi nhận", "person", office_section),
        SectionEntry(
            "legal", "Căn cứ pháp lý", "văn bản để viện dẫn", "phrase_book", legal_section
        ),
        SectionEntry(
            "standard", "Chuẩn nghèo", "mức thu nhập, 12 chỉ số", "slot", standard_section
        ),
    ]
