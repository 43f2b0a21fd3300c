"""Make passwords cheap to try, where a test does not ask how hard they are to guess."""

from __future__ import annotations

import hashlib

import pytest

from hungchinh_desktop.storage import envelope_wrap, file_key


def cheap_key(password: str, salt: str, hardness: object) -> bytes:
    return hashlib.sha256(f"{salt}{password}".encode()).digest()


def use_quick_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(envelope_wrap, "key_from", cheap_key)
    monkeypatch.setattr(file_key, "_ROUNDS", 2)
