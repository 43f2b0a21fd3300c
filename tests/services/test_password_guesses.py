"""A wrong password tells nothing: the same words, the same way through the program, each time."""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

import pytest

from hungchinh_desktop.domain.errors import PasswordError
from hungchinh_desktop.domain.file_user import FileUser, Role
from hungchinh_desktop.domain.recovery_code import RecoveryCode
from hungchinh_desktop.services import file_protection_service as service
from hungchinh_desktop.services.file_access import unlock, unlock_with_code
from hungchinh_desktop.services.office_file import open_office_file
from tests.services.quick_secrets import use_quick_secrets

PASSWORD, OTHERS = "Hưng Chính 2024", "của người xem"
CODE = RecoveryCode.by_chance()
GUESSES, TRACED = 1000, 40
_LETTERS = "abcdefghijklmnopqrstuvwxyzăâđêôơưáàảãạ0123456789 !'\"\\x"


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    use_quick_secrets(monkeypatch)
    made = tmp_path / "so.db"
    open_office_file(made).close()
    session = service.set_password(made, "Phan Thị Thủy", PASSWORD, CODE)
    service.add_user(made, session, FileUser("Lê Văn Nam", Role.READER), OTHERS)
    return made


def guesses(count: int) -> Iterator[str]:
    """Yield what somebody might try: near the right one, its beginnings, anything at all."""
    dice = random.Random(24)
    near = [PASSWORD[:-1], PASSWORD + " ", PASSWORD.upper(), PASSWORD.swapcase(), PASSWORD[1:]]
    yield from [*near, "", " ", OTHERS[:-1], "x" * 5000, "x'" + "00" * 48 + "'", "password"]
    for _ in range(count - len(near) - 6):
        at, letter = dice.randrange(len(PASSWORD)), dice.choice(_LETTERS)
        typo = PASSWORD[:at] + letter + PASSWORD[at + 1 :]
        free = "".join(dice.choices(_LETTERS, k=dice.randint(1, 30)))
        yield dice.choice([typo, free]) if typo != PASSWORD else free


def test_every_wrong_password_is_refused_in_the_same_words(path: Path) -> None:
    before, told = path.read_bytes(), set()
    for guess in guesses(GUESSES):
        with pytest.raises(PasswordError) as refusal:
            unlock(path, guess)
        told.add((str(refusal.value), refusal.value.sentence, repr(refusal.value.fields)))
    assert len(told) == 1
    assert path.read_bytes() == before
    assert unlock(path, PASSWORD).user.is_keeper  # nobody is shut out by another's tries
    assert unlock(path, OTHERS).user.name == "Lê Văn Nam"


def test_every_wrong_password_takes_the_same_way(path: Path) -> None:
    ways = {way_of(path, guess) for guess in guesses(TRACED) if guess}
    assert len(ways) == 1


def way_of(path: Path, guess: str) -> tuple[str, ...]:
    """Return the functions of the program that one guess went through, in their order."""
    went: list[str] = []

    def note(frame: FrameType, event: str, _: object) -> None:
        if event == "call" and "hungchinh_desktop" in frame.f_code.co_filename:
            went.append(f"{Path(frame.f_code.co_filename).name}:{frame.f_code.co_name}")

    sys.setprofile(note)
    try:
        with pytest.raises(PasswordError):
            unlock(path, guess)
    finally:
        sys.setprofile(None)
    return tuple(went)


def test_a_wrong_code_tells_nothing_either(path: Path) -> None:
    told = set()
    for _ in range(20):
        with pytest.raises(PasswordError) as refusal:
            unlock_with_code(path, RecoveryCode.by_chance())
        told.add(refusal.value.sentence)
    assert len(told) == 1
