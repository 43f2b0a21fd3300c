"""Put a word of its own into every sensitive field: no file for everybody's eyes holds one."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from hungchinh_desktop.documents.file_texts import file_texts
from hungchinh_desktop.domain.identifiers import new_id
from hungchinh_desktop.domain.office_paper import OfficePaper
from hungchinh_desktop.domain.sensitive_fields import SENSITIVE_FIELDS
from hungchinh_desktop.domain.vocabulary import ListProfile
from hungchinh_desktop.services.exchange_service import ExportJob
from hungchinh_desktop.services.office_file import OfficeFile

OPEN = [ListProfile.MEETING, ListProfile.POSTING, ListProfile.COMMITTEE]
INCOME, AMOUNT = 7_654_321, 8_765_432
# What can hold no word: a choice of codes, a date, the bytes of a paper that was issued before.
WITHOUT_WORDS = {
    *(("household_cause", "cause"), ("priority_mark", "priority_group"), ("member", "birth")),
    *(("member", "activity"), ("member", "person_of_merit"), ("member", "disability_degree")),
    *(("member", "on_social_assistance"), ("poverty_review", "income")),
    *(("support_record", "amount"), ("file_content", "bytes"), ("frozen_paper", "pdf")),
    *(("frozen_paper", "snapshot"), ("frozen_paper", "plan_snapshot")),
}
WITH_WORDS = sorted(set(SENSITIVE_FIELDS) - WITHOUT_WORDS)
CANARIES = {field: f"chimsẻ{chr(97 + place)}quà" for place, field in enumerate(WITH_WORDS)}
SHOWN_NUMBERS = ["7654321", "7.654.321", "8765432", "8.765.432"]


def words(table: str) -> dict[str, str]:
    """Return the canaries of a table's columns."""
    return {column: word for (name, column), word in CANARIES.items() if name == table}


@pytest.fixture
def telling(office: OfficeFile) -> OfficeFile:
    """Let every household tell everything there is to tell."""
    database = office.households._database
    review = {"standard": "x", "area": "rural", "proposed": "poor", "decided": "near_poor"}
    more: dict[str, dict[str, object]] = {
        "household_past": {
            "until": "2023-12-31",
            "list_order": 1,
            "head_name": "x",
            "hamlet_id": "x",
            "needs": "",
        },
        "member": {"person_of_merit": 0, "on_social_assistance": 0, "list_order": 1},
        "poverty_review": review | {"reviewed_on": "2024-01-01", "income": INCOME},
        "support_record": {"given_on": "2024", "kind": "health", "amount": AMOUNT},
        "visit": {"visited_on": "2024-03-01", "visitor": "x"},
        "meeting_result": {"met_on": "2024-03-01"},
        "attachment": {"media_type": "x", "size": 1, "attached_on": "2024-03-01"},
    }
    more["support_record"] |= {"source": "", "item": ""}
    database.connection.execute("PRAGMA query_only = OFF")
    database.connection.execute("INSERT INTO file_content (id, bytes) VALUES ('x', x'00')")
    more["attachment"]["content_id"] = "x"
    with database.change("Ghi mọi điều"):
        for row in database.rows("SELECT id, hamlet_id FROM household"):
            database.update("household", row["id"], dict(words("household")))
            own = {"household_id": row["id"]}
            more["household_past"]["hamlet_id"] = row["hamlet_id"]
            for table, values in more.items():
                database.insert(table, {"id": new_id()} | own | values | words(table))
        dismissed = dict.fromkeys(("rule", "subject", "fingerprint", "dismissed_by"), "x")
        more_of_it = {"id": new_id(), "year": 2024, "dismissed_at": "2024"}
        database.insert("finding_dismissal", dismissed | more_of_it | words("finding_dismissal"))
    return office


def open_jobs(office: OfficeFile) -> list[ExportJob]:
    """Return every file that is read out, posted or sent outside of the office."""
    lists = [office.exchange.households_job(one, pdf=pdf) for one in OPEN for pdf in (False, True)]
    notices = [
        office.papers.job(paper, office.papers.values(paper, "Xóm 3"), word=word)
        for paper in OfficePaper
        for word in (False, True)
    ]
    return [*lists, *notices, office.exchange.matrix_job(), office.exchange.committee_job()]


def everything_in(data: bytes) -> str:
    """Return all texts of a file, and the very bytes of its parts and properties."""
    texts = [found.text for found in file_texts(data)]
    if data[:2] == b"PK":
        with zipfile.ZipFile(BytesIO(data)) as archive:
            texts += [archive.read(name).decode("utf-8", "replace") for name in archive.namelist()]
            texts += archive.namelist()
    return "\n".join([*texts, data.decode("utf-8", "replace")])


def test_no_open_file_holds_a_sensitive_word(telling: OfficeFile) -> None:
    assert len(CANARIES) > 15
    jobs = open_jobs(telling)
    assert len(jobs) >= 18
    for job in jobs:
        told = everything_in(job.make()) + job.file_name
        leaked = [field for field, word in CANARIES.items() if word in told]
        assert leaked == [], job.file_name
        assert not [one for one in SHOWN_NUMBERS if one in told], job.file_name


def test_the_internal_list_keeps_them(telling: OfficeFile) -> None:
    told = everything_in(telling.exchange.households_job(ListProfile.INTERNAL).make())
    households = len(telling.households.entries())
    for word in words("household").values():
        assert told.count(word) >= households
