"""Nothing that a person typed is taken for a command, a path or an address."""

from __future__ import annotations

import ast
import subprocess
import sys
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from reportlab.lib import utils

import hungchinh_desktop.documents
from hungchinh_desktop.documents.blocks import Document, Paragraph, plain
from hungchinh_desktop.documents.fonts import VIETNAMESE_LETTERS
from hungchinh_desktop.documents.pdf_writer import write_pdf
from hungchinh_desktop.documents.yearly_plan_document import yearly_plan_document
from hungchinh_desktop.domain.yearly_plan import ClauseKind
from tests.documents import plan_builders as builders
from tests.documents.pdf_reading import flowing_text, tables

FOLDER = Path(hungchinh_desktop.documents.__file__).parent
ENTITIES = 'Lê <b>Thị</b> &amp; "Hương" &lt;'


def printed_row(**changes: Any) -> list[str]:
    table = builders.clause("poor_table", ClauseKind.BLOCK)
    content = builders.plan_content(poor=(builders.entry(**changes),), clauses=(table,))
    return tables(write_pdf(yearly_plan_document(content)).data)[0][1][1]


@pytest.mark.parametrize(
    "name",
    [
        ENTITIES,
        "=SUM(A1:A9)",
        "@Lê Thị +84 -1",
        "Lê Thị {{poor_count}} {lead} %s %d",
        "Lê Thị \\(Hương\\) ) ( \\",
    ],
)
def test_a_name_is_printed_as_it_was_typed(name: str) -> None:
    assert printed_row(head_name=name)[1].replace(" ", "") == name.replace(" ", "")


@pytest.mark.parametrize(
    "note",
    [
        '<img src="http://example.com/a.png" width="10" height="10"/>',
        '<img src="/etc/hostname"/> <a href="file:///etc/passwd">x</a>',
        "<para><font color='red'>đỏ</font></para> <onDraw name='x'/>",
    ],
)
def test_a_picture_named_in_a_note_is_never_opened(
    note: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*args: object, **more: object) -> None:
        raise AssertionError("a text made the program open something")

    for opener in ("open_for_read", "open_and_read", "rlUrlRead"):
        monkeypatch.setattr(utils, opener, refuse)
    assert printed_row(situation=note)[3].replace(" ", "") == note.replace(" ", "")


def test_decomposed_letters_come_out_composed() -> None:
    typed = unicodedata.normalize("NFD", "Nguyễn Thị Thưởng Ế ợ Ữ")
    assert printed_row(head_name=typed)[1] == "Nguyễn Thị Thưởng Ế ợ Ữ"


def test_control_characters_leave_nothing_and_line_feeds_part_lines() -> None:
    row = printed_row(
        head_name="Lê\x00 Thị\x07 Hương\u200b", situation="dòng một\r\ndòng hai\x0bba"
    )
    assert row[1] == "Lê Thị Hương"
    assert row[3] == "dòng một dòng hai ba"


def test_clause_text_with_marks_is_printed_as_it_was_typed() -> None:
    clause = builders.clause(ENTITIES)
    data = write_pdf(yearly_plan_document(builders.plan_content(clauses=(clause,)))).data
    assert f"- {ENTITIES}" in flowing_text(data)


def test_more_than_256_different_letters_are_all_printed_and_justified() -> None:
    letters = [chr(code) for code in (*range(0xC0, 0x180), *range(0x391, 0x3C9)) if code != 0x3A2]
    text = " ".join(letters * 3)
    data = write_pdf(
        yearly_plan_document(builders.plan_content(clauses=(builders.clause(text),)))
    ).data
    assert unicodedata.normalize("NFC", text) in flowing_text(data)


def test_papers_made_at_the_same_time_do_not_disturb_each_other() -> None:
    """A preview and an export may be made side by side; the font files are read by both."""
    paper = Document("Kế hoạch", "", (Paragraph(plain(VIETNAMESE_LETTERS)),))
    alone = write_pdf(paper).data
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(4) as workers:
            made = list(workers.map(lambda _turn: write_pdf(paper).data, range(40)))
    finally:
        sys.setswitchinterval(interval)
    assert set(made) == {alone}


def test_the_library_is_imported_in_one_module_and_only_when_it_is_needed() -> None:
    importers = {
        path.name
        for path in FOLDER.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("reportlab")
    }
    assert importers == {"pdf_engine.py"}
    code = (
        "import sys, hungchinh_desktop.documents.pdf_writer,"
        "hungchinh_desktop.documents.yearly_plan_document; print('reportlab' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=FOLDER.parents[1],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "False"
