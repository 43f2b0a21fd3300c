"""A snapshot goes into the data file and comes back as it was."""

from __future__ import annotations

from hungchinh_desktop.domain.paper_snapshot import digest, read_snapshot
from tests.domain.snapshot_builders import head, line, paper, row


def test_a_stored_snapshot_comes_back_equal() -> None:
    made = paper(head("Số: 05"), line('“Nhà ở” & "đất"\nhai dòng'), row("An", "Ốm đau"))
    assert read_snapshot(made.stored()) == made
    assert made.stored() == read_snapshot(made.stored()).stored()


def test_the_content_digest_leaves_number_and_date_aside() -> None:
    blank, numbered = paper(head("Số:"), line("a")), paper(head("Số: 05"), line("a"))
    assert blank.content_digest() == numbered.content_digest()
    assert blank.content_digest() != paper(head("Số:"), line("b")).content_digest()


def test_a_digest_is_the_sha256_in_hexadecimal() -> None:
    assert digest(b"abc").startswith("ba7816bf8f01cfea414140de5dae2223")
