"""The untouched record of 2024 has exactly the findings of the reviewed list, no more, no less."""

from __future__ import annotations

from pathlib import Path

from hungchinh_desktop.domain.vocabulary import Severity
from hungchinh_desktop.services.office_file import OfficeFile

GOLDEN = Path(__file__).parent / "golden" / "findings_2024.txt"


def reviewed() -> list[str]:
    """Return the lines of the reviewed list without its reasons."""
    lines = GOLDEN.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def test_the_untouched_record_has_exactly_the_reviewed_findings(office: OfficeFile) -> None:
    found = [
        f"{one.severity} | {one.rule} | {one.sentence} | {one.place}"
        for one in office.plans.findings()
    ]
    assert found == reviewed()


def test_each_finding_explains_itself_and_leads_somewhere(office: OfficeFile) -> None:
    for one in office.plans.findings():
        assert one.title, one.rule
        assert one.why, one.rule
        assert one.remedy.endswith("."), one.remedy
        assert one.link.page, one.rule
        quoted = [words for words in one.marked if words in one.excerpt]
        assert bool(quoted) == bool(one.marked), (one.rule, one.marked, one.excerpt)


def test_every_error_of_the_record_can_be_mended_by_a_choice(office: OfficeFile) -> None:
    errors = [one for one in office.plans.findings() if one.severity is Severity.ERROR]
    assert errors
    assert all(any(mend.edits for mend in one.mends) for one in errors)
