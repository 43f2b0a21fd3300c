"""Hold what the officer decided before an import is written."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.import_field import FIELD_LABELS, ImportField

_ALL = "all"
_LISTS = ("overwrite", "proposals")


@dataclass(frozen=True, slots=True)
class ImportAnswers:
    """Hold the officer's decisions before an import is written.

    `choices` maps question ids to codes. `overwrite` holds the fields whose present values give
    way ("support", "support@Sheet1!12" for one row, or "all"): by default what the register has
    is kept. `proposals` holds what she confirmed: an id ("exit@Sheet1!12"), a kind or "all".
    """

    choices: dict[str, str] = field(default_factory=dict)
    overwrite: frozenset[str] = frozenset()
    proposals: frozenset[str] = frozenset()

    def overwrites(self, changed: ImportField, row_key: str) -> bool:
        """Tell whether a cell of the list replaces what the register has."""
        return not self.overwrite.isdisjoint((_ALL, changed.value, f"{changed.value}@{row_key}"))

    def confirms(self, kind: str, row_key: str, value: str) -> bool:
        """Tell whether a proposal is to be written."""
        ids = (_ALL, kind, f"{kind}@{row_key}", f"{kind}:{value}@{row_key}")
        return not self.proposals.isdisjoint(ids)


def answers_from(data: Any) -> ImportAnswers:  # noqa: ANN401 - whatever a JSON file holds
    """Read answers as a file holds them: question ids with codes, and two lists.

    {"name:nguyen thi thanh:7": "different", "overwrite": ["support"], "proposals": ["exit"]}

    Raises UserError when the data has another shape.
    """
    if not isinstance(data, dict):
        raise UserError("Tệp trả lời phải là một đối tượng JSON: mã câu hỏi và câu trả lời.")
    lists: dict[str, frozenset[str]] = {}
    for name in _LISTS:
        items = data.get(name, [])
        if not isinstance(items, list) or not all(isinstance(item, str) for item in items):
            raise UserError(f"Mục “{name}” trong tệp trả lời phải là một danh sách chữ.")
        lists[name] = frozenset(items)
    choices = {key: answer for key, answer in data.items() if key not in _LISTS}
    wrong = [key for key, answer in choices.items() if not isinstance(answer, str | int)]
    if wrong:
        raise UserError(f"Câu trả lời cho “{wrong[0]}” phải là chữ hoặc số.")
    strange = sorted(item for item in lists["overwrite"] if not _is_overwrite(item))
    if strange:
        known = ", ".join(FIELD_LABELS)
        raise UserError(f"Mục “overwrite” có “{strange[0]}” không phải một cột; các cột: {known}.")
    return ImportAnswers(
        {key: str(answer) for key, answer in choices.items()},
        lists["overwrite"],
        lists["proposals"],
    )


def _is_overwrite(item: str) -> bool:
    return item.partition("@")[0] in (_ALL, *FIELD_LABELS)
