from __future__ import annotations

import unicodedata

from hungchinh_desktop.domain.sensitive_text import Match
from hungchinh_desktop.paths import db_dir
from hungchinh_desktop.storage.reference_store import sensitive_words


def test_the_shipped_words_are_nfc_trimmed_and_listed_once_for_each_match() -> None:
    words = sensitive_words(db_dir() / "reference")
    assert all(one.word == unicodedata.normalize("NFC", one.word).strip() != "" for one in words)
    assert len(set(words)) == len(words)
    assert {one.match for one in words} == set(Match)


def test_abbreviations_are_sought_as_written() -> None:
    words = sensitive_words(db_dir() / "reference")
    capitals = {one.word for one in words if one.match is Match.CAPITALS}
    assert {"KT", "HIV"} <= capitals
    assert all(word.isupper() for word in capitals)
