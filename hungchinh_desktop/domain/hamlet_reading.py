"""Recognise the hamlets of the closed list in the many ways that lists write them."""

from __future__ import annotations

import re

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.hamlet import Hamlet, find_hamlet
from hungchinh_desktop.domain.vietnamese import fold

_FIRST_PART = re.compile(r"[^,;(:–-]+")
_TAIL_OF_NUMBER = re.compile(r"\.0+$")


class HamletReader:
    """Find hamlets by name, number or alias; an unknown name stays unknown."""

    def __init__(self, hamlets: list[Hamlet], answers: dict[str, Hamlet] | None = None) -> None:
        """Know the closed list, and what the officer answered about other spellings.

        Args:
            hamlets: the closed list.
            answers: hamlet by folded spelling.
        """
        self._hamlets = hamlets
        self._found: dict[str, Hamlet | None] = {}
        self._answers = answers or {}

    def find(self, typed: str) -> Hamlet | None:
        """Return the hamlet that a cell means: "4", "Xóm 4", "Xóm 4, xã Hưng Chính"."""
        if typed not in self._found:
            self._found[typed] = self._look_up(typed)
        return self._found[typed]

    def _look_up(self, typed: str) -> Hamlet | None:
        answered = self._answers.get(fold(typed))
        if answered is not None:
            return answered
        plain = _TAIL_OF_NUMBER.sub("", typed.strip())
        first = _FIRST_PART.search(plain)
        for name in dict.fromkeys((plain, first[0] if first else plain)):
            try:
                return find_hamlet(name, self._hamlets)
            except UserError:
                continue
        return None
