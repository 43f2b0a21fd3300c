"""Make and read the code on paper that opens the data file when its password is forgotten."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field

from hungchinh_desktop.domain.errors import UserError

# Crockford's letters: none looks like another, and O, I, L typed by mistake are understood.
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_ALIKE = str.maketrans({"O": "0", "I": "1", "L": "1"})
_SECRET, _CHECK, _GROUP = 26, 2, 4
LENGTH = _SECRET + _CHECK
# A prime below 32²: one wrong letter, or two neighbours swapped, always change the remainder.
_PRIME = 1021


@dataclass(frozen=True, slots=True)
class RecoveryCode:
    """Hold 26 letters by chance (130 bits) and two that check them."""

    text: str = field(repr=False)

    @classmethod
    def by_chance(cls) -> RecoveryCode:
        """Return a new code."""
        secret = "".join(secrets.choice(_LETTERS) for _ in range(_SECRET))
        return cls(secret + _check_letters(secret))

    @classmethod
    def from_typed(cls, typed: str) -> RecoveryCode:
        """Return the code that was typed from the sheet, in any grouping and case.

        Raises UserError naming what is wrong: a letter that no code has, the number of letters,
        or the check letters.
        """
        text = "".join(typed.upper().split()).replace("-", "").replace("–", "").translate(_ALIKE)
        strange = next((letter for letter in text if letter not in _LETTERS), "")
        if strange:
            raise _refusal(f"Mã khôi phục không có chữ “{strange}”; hãy tắt UniKey rồi gõ lại.")
        if len(text) != LENGTH:
            raise _refusal(f"Mã khôi phục có {LENGTH} ký tự, mới gõ {len(text)}; hãy dò lại.")
        if _check_letters(text[:_SECRET]) != text[_SECRET:]:
            raise _refusal(
                "Mã khôi phục có chỗ gõ sai, hai ký tự kiểm tra ở cuối không khớp;"
                " hãy dò lại từng nhóm."
            )
        return cls(text)

    @property
    def shown(self) -> str:
        """Return the code in groups of four, as it stands on the sheet."""
        return "-".join(self.text[at : at + _GROUP] for at in range(0, LENGTH, _GROUP))


def _check_letters(secret: str) -> str:
    value = 0
    for letter in secret:
        value = (value * len(_LETTERS) + _LETTERS.index(letter)) % _PRIME
    # the check letters themselves stand at the two lowest places: together they leave 0
    rest = -value * len(_LETTERS) ** _CHECK % _PRIME
    return _LETTERS[rest // len(_LETTERS)] + _LETTERS[rest % len(_LETTERS)]


def _refusal(sentence: str) -> UserError:
    return UserError(sentence, fields={"code": sentence})
