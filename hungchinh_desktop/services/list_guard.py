"""Read a finished household list back and refuse it when it tells what its reader may not know."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.household import RegisterEntry
from hungchinh_desktop.domain.paper_content import HouseholdListContent
from hungchinh_desktop.domain.sensitive_text import (
    RunFinder,
    SensitiveWord,
    WordFinder,
    personal_number,
)
from hungchinh_desktop.domain.vietnamese import clean_prose
from hungchinh_desktop.domain.vocabulary import PROFILE_LABELS

if TYPE_CHECKING:
    from hungchinh_desktop.documents.file_texts import FileText

Maker = Callable[[HouseholdListContent], bytes]

_NUMBER = re.compile(r"\d[\d.]*")


class ListGuard:
    """Check the bytes and the name of a list against what stands in the register.

    Three rules: no word of the list of sensitive words, no unmasked personal number, and no
    piece of the officer's own sentences. Whether a piece is one is not guessed: the list is made
    again without the sentences, and only a list that then differs has told something.
    """

    def __init__(
        self,
        content: HouseholdListContent,
        words: Sequence[SensitiveWord],
        make: Maker,
        paper: str = "",
    ) -> None:
        """Take what the list holds and how it is made; `paper` names it in a refusal."""
        office = content.profile
        self._content = content
        label = PROFILE_LABELS[content.list_profile].lower()
        self._paper = paper or f"danh sách {label}"
        self._where = "trong mẫu hoặc trong sổ" if paper else "trong sổ"
        self._make = make
        self._names = {clean_prose(entry.household.head_name) for entry in content.entries}
        places = {entry.hamlet_name for entry in content.entries}
        places.update(hamlet.name for hamlet in content.hamlets)
        places.update((office.full_name, office.name, office.place_name, office.issuing_unit))
        self._words = WordFinder(words, [*places, *self._excused_names(WordFinder(words, places))])

    def checked(self, data: bytes) -> bytes:
        """Return the bytes of a list that may leave. Raises UserError saying what stands where."""
        from hungchinh_desktop.documents.file_texts import file_texts

        found = file_texts(data)
        if self._said("\n".join(one.text for one in found)):
            for one in found:
                said = self._said(one.text)
                if said:
                    raise self._refusal(data, one, f"có “{said}”")
        if self._may_repeat_sentences(found):
            self._compare(data, found)
        return data

    def check_name(self, file_name: str) -> None:
        """Refuse a file name that says what the list may not. Raises UserError."""
        words = file_name.replace("_", " ")
        said = self._said(words)
        if said:
            raise UserError(
                f"Tên tệp “{file_name}” có “{said}”, không được đưa ra ngoài; hãy đặt tên khác."
            )

    def _said(self, text: str) -> str:
        return self._words.in_text(text) or personal_number(text)

    def _excused_names(self, words: WordFinder) -> list[str]:
        """Return the people whose very name holds a word of the list: "Nguyễn Văn Mù"."""
        if not words.in_text("\n".join(self._names)):
            return []
        return [name for name in self._names if words.in_text(name) and not words.in_name(name)]

    def _may_repeat_sentences(self, found: list[FileText]) -> bool:
        """Tell whether some text beside the frame of the list shares words with a sentence."""
        known = self._frame()
        runs = RunFinder(
            one.text for one in found if one.text not in self._names and _masked(one) not in known
        )
        return any(
            runs.shared(sentence)
            for entry in self._content.entries
            for sentence in _sentences(entry)
        )

    def _frame(self) -> set[tuple[str, str]]:
        """Return the texts of the same list with one silent, nameless row of each kind."""
        from hungchinh_desktop.documents.file_texts import file_texts

        kinds = {
            (entry.household.hamlet_id, entry.status): _silent(entry, nameless=True)
            for entry in self._content.entries
        }
        frame = self._make(replace(self._content, entries=tuple(kinds.values())))
        return set(map(_masked, file_texts(frame)))

    def _compare(self, data: bytes, found: list[FileText]) -> None:
        """Refuse a list that reads otherwise without the sentences. Raises UserError."""
        from hungchinh_desktop.documents.file_texts import file_texts

        entries = self._content.entries
        silent = self._make(replace(self._content, entries=tuple(map(_silent, entries))))
        if silent == data:
            return
        kept = set(file_texts(silent))
        told = next((one for one in found if one not in kept), found[0])
        runs = RunFinder([told.text])
        owners = (entry for entry in entries if any(map(runs.shared, _sentences(entry))))
        owner = next(owners, None)
        raise self._refusal(data, told, "có lời ghi riêng trong sổ", owner)

    def _refusal(
        self, data: bytes, found: FileText, what: str, owner: RegisterEntry | None = None
    ) -> UserError:
        from hungchinh_desktop.documents.file_texts import place_of

        place = place_of(data, found)
        heads = [owner.household.head_name] if owner else []
        heads = heads or [text for text in place.row if text in self._names]
        whose = f" (hộ {heads[0]})" if heads else ""
        return UserError(
            f"Chưa ghi {self._paper}: {place.words}{whose} {what}, không được đưa ra ngoài; "
            f"hãy sửa chỗ đó {self._where} rồi xuất lại."
        )


def _sentences(entry: RegisterEntry) -> tuple[str, str]:
    own = entry.household
    return clean_prose(own.situation), clean_prose(own.support)


def _silent(entry: RegisterEntry, *, nameless: bool = False) -> RegisterEntry:
    """Return the entry without the officer's sentences."""
    own = entry.household
    name = "" if nameless else own.head_name
    return replace(entry, household=replace(own, head_name=name, situation="", support=""))


def _masked(found: FileText) -> tuple[str, str]:
    """Return the text with its numbers made equal: totals differ where nothing else does."""
    return found.part, _NUMBER.sub("0", found.text)
