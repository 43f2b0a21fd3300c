"""Measure making the yearly plan as PDF against a minimal reportlab program."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Callable
from enum import Enum
from io import BytesIO
from pathlib import Path

from figures import Figure, ratio
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table

from hungchinh_desktop import paths
from hungchinh_desktop.documents.blocks import Block, all_blocks
from hungchinh_desktop.documents.blocks import Table as TableBlock
from hungchinh_desktop.documents.yearly_plan_document import yearly_plan_document
from hungchinh_desktop.domain.paper_content import PlanContent
from hungchinh_desktop.services.office_file import open_office_file
from hungchinh_desktop.services.yearly_plan_service import print_plan

TARGET = 2.0
WARM_UP = 2
_FONT = "BenchTinos"


def measure(folder: Path, runs: int) -> list[Figure]:
    """Return the ratio of making the same content, fonts loaded on both sides."""
    office = open_office_file(folder / "plan.db")
    content = office.plans.content()
    office.close()
    pdfmetrics.registerFont(TTFont(_FONT, paths.resources_dir() / "fonts" / "Tinos-Regular.ttf"))
    minimal = _minimal(content)
    ours: list[float] = []
    other: list[float] = []
    for run in range(-WARM_UP, runs):
        mine, theirs = _timed(lambda: print_plan(content).data), _timed(minimal)
        if run >= 0:
            ours.append(mine)
            other.append(theirs)
    return [ratio("plan PDF, 2024 record", ours, other, "minimal reportlab", TARGET)]


def _timed(work: Callable[[], bytes]) -> float:
    started = time.perf_counter()
    data = work()
    assert data.startswith(b"%PDF")
    return time.perf_counter() - started


def _minimal(content: PlanContent) -> Callable[[], bytes]:
    """Return the least program that puts the same paragraphs and tables on pages."""
    parts = [_texts(block) for block in all_blocks(yearly_plan_document(content))]
    style = ParagraphStyle("body", fontName=_FONT, fontSize=14, leading=17, alignment=4)
    cell = ParagraphStyle("cell", fontName=_FONT, fontSize=12, leading=14)

    def work() -> bytes:
        story: list[Flowable] = []
        for texts in parts:
            if isinstance(texts, str):
                story += [Paragraph(texts, style), Spacer(1, 6)]
            else:
                story.append(Table([[Paragraph(text, cell) for text in row] for row in texts]))
        buffer = BytesIO()
        SimpleDocTemplate(buffer, pagesize=A4).build(story)
        return buffer.getvalue()

    return work


def _texts(block: Block) -> str | list[list[str]]:
    """Return the words of a block: a text, or the rows of a table with its head."""
    if isinstance(block, TableBlock):
        head = [_words(column.head) for column in block.columns]
        return [head, *([_words(cell) for cell in row.cells] for row in block.rows)]
    return _words(block)


def _words(value: object) -> str:
    """Return every text in a block, escaped for the library's markup."""
    if isinstance(value, Enum):
        return ""
    if isinstance(value, str):
        return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if isinstance(value, tuple):
        return " ".join(filter(None, map(_words, value)))
    if dataclasses.is_dataclass(value):
        named = [field.name for field in dataclasses.fields(value) if field.name != "anchor"]
        return " ".join(filter(None, (_words(getattr(value, name)) for name in named)))
    return ""
