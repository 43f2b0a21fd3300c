"""Take what a paper says besides the record: one form for each kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hungchinh_desktop.domain.office_paper import (
    FORMS,
    FieldKind,
    OfficePaper,
    PaperField,
    field_label,
)
from hungchinh_desktop.ui.kit.choice_fields import ChoiceField
from hungchinh_desktop.ui.kit.date_field import DateField
from hungchinh_desktop.ui.kit.form import Form
from hungchinh_desktop.ui.kit.text_fields import LineField, ProseField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hungchinh_desktop.ui.kit.field import Field
    from hungchinh_desktop.ui.kit.look import Look

_BESIDE = {("number", "date"), ("time", "meeting_date"), ("posted_from", "posted_to")}
_WIDTHS = (4, 5)  # a date needs room for its calendar
_BESIDE |= {("invited", "present")}


def paper_form(
    look: Look, paper: OfficePaper, title: str, hamlet_word: str, hamlets: Sequence[str]
) -> Form:
    """Return the form of a paper; fields that belong together stand side by side.

    The object names of the fields are their ids after "paper_<kind>_".
    """
    form = Form(f"paper_form_{paper}", f"Nội dung của {title}")
    fields = list(FORMS[paper])
    while fields:
        first = fields.pop(0)
        row = [first]
        if fields and (first.id, fields[0].id) in _BESIDE:
            row.append(fields.pop(0))
        built = [_built(look, one, hamlet_word, hamlets) for one in row]
        form.add_row(
            *built,
            widths=_WIDTHS
            if len(row) > 1 and row[1].kind is FieldKind.DATE and row[0].kind is not FieldKind.DATE
            else (),
        )
    return form


def _built(look: Look, field: PaperField, hamlet_word: str, hamlets: Sequence[str]) -> Field:
    label = field_label(field, hamlet_word)
    name = f"paper_{field.id}"
    match field.kind:
        case FieldKind.DATE:
            return DateField(look, name, label)
        case FieldKind.LINES:
            return ProseField(look, name, label, placeholder=field.hint)
        case FieldKind.HAMLET:
            choices = [("", field.hint)] if field.hint else []
            choices += [(one, one) for one in hamlets]
            return ChoiceField(look, name, label, choices, placeholder=field.hint or "Chọn…")
        case _:
            return LineField(look, name, label, placeholder=field.hint)
