"""Show who lives in a household: named members, or how many people of which age."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hungchinh_desktop.domain.family_vocabulary import (
    DAY_WORK_LABELS,
    DISABILITY_DEGREE_LABELS,
    PRIORITY_LABELS,
    SEX_LABELS,
)
from hungchinh_desktop.domain.member import masked
from hungchinh_desktop.ui.household.record_section import RecordCard, RecordSection, SectionWords
from hungchinh_desktop.ui.kit.buttons import link_button
from hungchinh_desktop.ui.kit.cover import CoverBox
from hungchinh_desktop.ui.kit.field import FieldMessage
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.writing_parts import writing

if TYPE_CHECKING:
    from datetime import date

    from hungchinh_desktop.domain.family import Family
    from hungchinh_desktop.domain.member import Member
    from hungchinh_desktop.ui.kit.look import Look

WORDS = SectionWords(
    "Thành viên",
    "Thêm thành viên",
    "Chưa ghi tên ai. Ghi tên từng người thì nhóm ưu tiên được tính theo;"
    " chưa có danh sách thì ghi số người theo tuổi.",
    "thành viên",
)
NO_COUNTS = "Số người theo tuổi: chưa ghi"


class MembersTab(QWidget):
    """Hold the list of members, the counts by age and the groups that follow."""

    counts_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        named(self, "members_tab", "Thành viên của hộ")
        self.members = RecordSection(look, "members", WORDS)
        self._total = text_label("", "strong", "members_total", wrap=True)
        self._disagreement = FieldMessage(look, "members_disagreement")
        self._counts = text_label("", "hint", "member_counts", wrap=True)
        self._change = link_button("Sửa số người…", "member_counts_edit", self.counts_wanted.emit)
        writing(self._change)
        self._groups = text_label("", "hint", "member_groups", wrap=True)
        said = QWidget()
        words = QVBoxLayout(said)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(8)
        for label in (self._total, self._disagreement, self._counts, self._groups):
            words.addWidget(label)
        self._family: Family | None = None
        self._cover = CoverBox(look, said, "member_words", "Số người", holds=self._has_people)
        counted = QHBoxLayout()
        counted.addWidget(self._cover, 1)
        counted.addWidget(self._change, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addLayout(counted)
        column.addWidget(self.members)
        column.addStretch(1)

    def show_family(self, family: Family, day: date) -> None:
        """Show the people of a household as they are on a day."""
        self._family = family
        self._total.setText(family.words if family.members else "")
        self._total.setVisible(bool(family.members and family.words))
        self._disagreement.show_sentence("severity_info", "info", family.disagreement)
        counts = family.counts.words
        self._counts.setText(f"Số người theo tuổi: {counts}" if counts else NO_COUNTS)
        self._change.setText("Sửa số người…" if counts else "Ghi số người…")
        self._change.setAccessibleName(self._change.text())
        named_groups = [
            f"{PRIORITY_LABELS[group].lower()} ({why})" for group, why in family.derived.items()
        ]
        self._groups.setText(f"Nhóm ưu tiên: {'; '.join(named_groups)}")
        self._groups.setVisible(bool(named_groups))
        self.members.show_records(member_card(member, day) for member in family.members)
        self._cover.update_cover()

    def cover_again(self) -> None:
        """Cover what was opened: it is another household's."""
        self._cover.cover_again()
        self.members.cover_again()

    def _has_people(self) -> bool:
        return self._family is not None and bool(self._family.members or self._family.counts.words)


def member_card(member: Member, day: date) -> RecordCard:
    """Return what a card says of a member; the citizen number is masked."""
    age = member.youngest_age(day)
    born = f"sinh {member.birth.shown} ({age} tuổi)" if member.birth else ""
    first = [member.relation, SEX_LABELS[member.sex].lower() if member.sex else "", born]
    first.append(f"dân tộc {member.ethnic_group}" if member.ethnic_group else "")
    second = [
        f"CCCD {masked(member.citizen_id)}" if member.citizen_id else "",
        f"BHYT {masked(member.health_insurance_number)}" if member.health_insurance_number else "",
    ]
    third = [
        DAY_WORK_LABELS[member.activity].lower() if member.activity else "",
        "người có công" if member.person_of_merit else "",
        _disability(member),
        "hưởng trợ cấp xã hội" if member.on_social_assistance else "",
    ]
    lines = (" · ".join(filter(None, parts)) for parts in (first, second, third))
    return RecordCard(
        member.id, member.full_name, tuple(line[:1].upper() + line[1:] for line in lines if line)
    )


def _disability(member: Member) -> str:
    if not member.disabled:
        return ""
    degree = member.disability_degree
    mark = f" ({DISABILITY_DEGREE_LABELS[degree].lower()})" if degree else ""
    kind = f" {member.disability.lower()}" if member.disability else ""
    return f"khuyết tật{kind}{mark}"
