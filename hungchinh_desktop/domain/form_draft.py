"""Hold what was typed into a form and not saved, so that a crash loses nothing."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime

NEW = "new"
LEFT_WORDS = "left_words"  # a part: typed into any window or page, and cut off by a lock


@dataclass(frozen=True, slots=True)
class FormDraft:
    """Hold the form of one household, or of a part of it, as typed.

    `household_id` is "" for one that is not stored yet; `changed` names the fields that differ
    from what is stored; `kept_at` is local time, ISO 8601. `part` names the small form it was
    typed into ("member_form"), with the record that was open in it and the form's title.
    """

    household_id: str
    name: str
    year: int
    values: dict[str, str]
    changed: list[str]
    kept_at: str
    part: str = ""
    record_id: str = ""
    title: str = ""

    @property
    def key(self) -> str:
        """Return what tells this draft from those of other forms."""
        whole = f"{self.year}/{self.household_id or NEW}"
        return f"{whole}/{self.part}/{self.record_id}" if self.part else whole

    @property
    def is_words(self) -> bool:
        """Tell whether it only holds words by their labels, of no form that takes them again."""
        return self.part == LEFT_WORDS

    @property
    def words(self) -> str:
        """Return what was typed, each text below its label."""
        return "\n\n".join(f"{label}:\n{text}" for label, text in self.values.items())

    @property
    def offer(self) -> str:
        """Return the sentence that offers the draft at the next start."""
        whose = f"hộ {self.name}" if self.name else "hộ mới"
        what = f" ({self.title[:1].lower()}{self.title[1:]})" if self.title else ""
        return f"Có bản nháp chưa lưu của {whose}{what}, ghi lúc {self._time}."

    @property
    def _time(self) -> str:
        return f"{datetime.fromisoformat(self.kept_at):%H:%M ngày %d/%m/%Y}"


def drafts_to_text(drafts: Mapping[str, FormDraft]) -> str:
    """Return drafts as JSON."""
    return json.dumps([asdict(draft) for draft in drafts.values()], ensure_ascii=False, indent=1)


def drafts_from_text(text: str) -> dict[str, FormDraft]:
    """Return the drafts of a file by key; what cannot be read is left out, never an error."""
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    drafts = [_draft(item) for item in found] if isinstance(found, list) else []
    return {draft.key: draft for draft in drafts if draft is not None}


def _draft(item: object) -> FormDraft | None:
    if not isinstance(item, dict):
        return None
    try:
        draft = FormDraft(
            str(item["household_id"]),
            str(item["name"]),
            int(item["year"]),
            {str(name): str(value) for name, value in item["values"].items()},
            [str(name) for name in item["changed"]],
            str(item["kept_at"]),
            *(str(item.get(name, "")) for name in ("part", "record_id", "title")),
        )
        datetime.fromisoformat(draft.kept_at)
    except (KeyError, TypeError, ValueError, AttributeError):
        return None
    return draft
