"""Keep what is typed and not saved until it is saved or let go."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.form_draft import (
    LEFT_WORDS,
    FormDraft,
    drafts_from_text,
    drafts_to_text,
)
from hungchinh_desktop.storage.draft_file import DraftFile
from hungchinh_desktop.storage.file_key import FileKey


class DraftService:
    """Answer for the drafts beside one data file."""

    def __init__(self, data_file: Path, key: FileKey | None = None) -> None:
        self._file = DraftFile(data_file, key)
        self._drafts: dict[str, FormDraft] | None = None

    def drafts(self, year: int) -> list[FormDraft]:
        """Return the drafts of a year, the newest first."""
        known = self._kept().values()
        found = [draft for draft in known if draft.year == year and not draft.is_words]
        return sorted(found, key=lambda draft: draft.kept_at, reverse=True)

    def about(self, household_id: str) -> list[FormDraft]:
        """Return what was typed about a household and not saved, in whatever year."""
        return [one for one in self._kept().values() if one.household_id == household_id]

    def keep(
        self, household_id: str, name: str, year: int, values: dict[str, str], changed: list[str]
    ) -> FormDraft:
        """Keep a form as typed, in place of its former draft. Raises UserError."""
        return self.keep_draft(FormDraft(household_id, name, year, values, changed, _now()))

    def keep_part(self, draft: FormDraft) -> FormDraft:
        """Keep the small form of a part of a household, as typed now. Raises UserError."""
        return self.keep_draft(replace(draft, kept_at=_now()))

    def keep_words(self, person: str, title: str, words: dict[str, str]) -> FormDraft:
        """Keep what somebody typed where a lock cut it off, by its labels. Raises UserError."""
        draft = FormDraft("", person, 0, words, [], _now(), LEFT_WORDS, f"{person}/{title}", title)
        return self.keep_draft(draft)

    def words_of(self, person: str) -> list[FormDraft]:
        """Return what a person typed and a lock cut off, the oldest first."""
        known = self._kept().values()
        found = [draft for draft in known if draft.is_words and draft.name == person]
        return sorted(found, key=lambda draft: draft.kept_at)

    def keep_draft(self, draft: FormDraft) -> FormDraft:
        """Keep a draft in place of the former one of the same form. Raises UserError.

        What the disk refuses is not kept here either: nobody would let it go after a saving.
        """
        former = self._kept().get(draft.key)
        self._kept()[draft.key] = draft
        try:
            self._write()
        except UserError:
            self._kept().pop(draft.key)
            if former is not None:
                self._kept()[draft.key] = former
            raise
        return draft

    def forget_same(self, draft: FormDraft) -> None:
        """Let a draft go unless it was written anew meanwhile. Raises UserError."""
        if self._kept().get(draft.key) is draft:
            self.forget(draft.key)

    def forget(self, key: str) -> None:
        """Let a draft go; without any the file vanishes. Raises UserError."""
        if self._kept().pop(key, None) is not None:
            self._write()

    def _kept(self) -> dict[str, FormDraft]:
        if self._drafts is None:
            self._drafts = drafts_from_text(self._file.read())
        return self._drafts

    def _write(self) -> None:
        if self._kept():
            self._file.write(drafts_to_text(self._kept()))
        else:
            self._file.remove()


def _now() -> str:
    return datetime.now().isoformat(timespec="seconds")
