"""Take one member of a household."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hungchinh_desktop.domain.family import BAND_LABELS, AgeCounts
from hungchinh_desktop.domain.family_vocabulary import (
    DAY_WORK_LABELS,
    DISABILITY_DEGREE_LABELS,
    SEX_LABELS,
)
from hungchinh_desktop.domain.member import (
    ETHNIC_GROUPS,
    RELATIONS,
    MemberDraft,
    citizen_id_advice,
    insurance_advice,
)
from hungchinh_desktop.ui.kit.choice_fields import CheckField, ChoiceField
from hungchinh_desktop.ui.kit.date_field import DateField
from hungchinh_desktop.ui.kit.form import Form
from hungchinh_desktop.ui.kit.text_fields import LineField

if TYPE_CHECKING:
    from collections.abc import Callable

    from hungchinh_desktop.ui.kit.look import Look

UNKNOWN = "Chưa rõ"
_PREFIX = "member_"


class MemberForm(Form):
    """Say at once what the digits of a card contradict; that is advice, not a fault."""

    def __init__(self, look: Look, owner_of: Callable[[str], str] = lambda _number: "") -> None:
        """Take what tells who else carries a citizen number."""
        super().__init__("member_form", "Thành viên của hộ")
        self._owner_of = owner_of
        name = LineField(look, "member_full_name", "Họ và tên", required=True)
        self._sex = ChoiceField(
            look, "member_sex", "Giới tính", [*SEX_LABELS.items()], placeholder=UNKNOWN
        )
        self.add_row(name, self._sex, widths=(5, 3))
        self._birth = DateField(look, "member_birth", "Ngày hoặc năm sinh").cover()
        relation = LineField(look, "member_relation", "Quan hệ với chủ hộ", completions=RELATIONS)
        self.add_row(relation, self._birth)
        self._citizen = LineField(look, "member_citizen_id", "Số CCCD, số định danh").cover()
        insurance = LineField(look, "member_health_insurance_number", "Số thẻ BHYT")
        self._insurance = insurance.cover()
        self.add_row(self._citizen, self._insurance)
        ethnic = LineField(
            look,
            "member_ethnic_group",
            "Dân tộc",
            completions=ETHNIC_GROUPS,
            placeholder="vd. Kinh",
        )
        works = ChoiceField(
            look, "member_activity", "Việc làm, học tập", [*DAY_WORK_LABELS.items()],
            placeholder=UNKNOWN,
        )  # fmt: skip
        self.add_row(ethnic.cover(), works.cover(), widths=(3, 5))
        kind = LineField(
            look, "member_disability", "Dạng khuyết tật", placeholder="để trống nếu không có"
        )
        degree = ChoiceField(
            look,
            "member_disability_degree",
            "Mức độ khuyết tật",
            [("", "Không có"), *DISABILITY_DEGREE_LABELS.items()],
            placeholder="Không có",
        )
        self.add_row(kind.cover(), degree.cover())
        ticks = (
            CheckField(look, "member_person_of_merit", "Người có công"),
            CheckField(look, "member_on_social_assistance", "Hưởng trợ cấp xã hội"),
        )
        self.add_covered(look, "member_ticks", "Người có công, trợ cấp", [ticks])
        self.edited.connect(self._advise)

    def show_member(self, draft: MemberDraft) -> None:
        """Fill the form."""
        texts = {
            name: getattr(draft, name)
            for name in MemberDraft.__dataclass_fields__
            if isinstance(getattr(draft, name), str)
        }
        values = {f"{_PREFIX}{name}": str(value) for name, value in texts.items()}
        values[f"{_PREFIX}person_of_merit"] = "1" if draft.person_of_merit else ""
        values[f"{_PREFIX}on_social_assistance"] = "1" if draft.on_social_assistance else ""
        self.set_values(values)
        self._advise()

    def draft(self) -> MemberDraft:
        """Return what stands in the form."""
        values = {name.removeprefix(_PREFIX): value for name, value in self.values().items()}
        flags = {
            name: bool(values.pop(name)) for name in ("person_of_merit", "on_social_assistance")
        }
        return MemberDraft(**values, **flags)  # type: ignore[arg-type]  # texts and flags by name

    def _advise(self) -> None:
        number = self._citizen.value()
        if not self._citizen.error():
            advice = citizen_id_advice(number, self._sex.value(), self._birth.value())
            self._citizen.show_advice(advice or self._owner_of(number))
        if not self._insurance.error():
            self._insurance.show_advice(insurance_advice(self._insurance.value()))


class CountForm(Form):
    """Take the number of people by age, for a household whose members are not named."""

    def __init__(self, look: Look, counts: AgeCounts) -> None:
        super().__init__("count_form", "Số người theo tuổi")
        fields = [LineField(look, band, label).cover() for band, label in BAND_LABELS.items()]
        self.add_row(*fields[:2])
        self.add_row(*fields[2:])
        stored = {band: getattr(counts, band) for band in BAND_LABELS}
        self.set_values({band: str(number) for band, number in stored.items() if number})
