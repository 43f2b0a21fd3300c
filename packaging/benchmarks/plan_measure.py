"""Measure the plan's PDF against the same words drawn by a minimal reportlab program."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from pathlib import Path

from figures import Figure, ratio
from minimal_paper import MinimalPaper, parts_of

from hungchinh_desktop.documents.yearly_plan_document import yearly_plan_document
from hungchinh_desktop.services.office_file import open_office_file
from hungchinh_desktop.services.yearly_plan_service import print_plan, warm_up

TARGET = 1.5
WARM_UP = 3


def measure(folder: Path, runs: int) -> list[Figure]:
    """Return the figure of the plan; the record is read and the fonts are loaded before."""
    office = open_office_file(folder / "plan.db")
    content = office.plans.content()
    office.close()
    warm_up()
    minimal, parts = MinimalPaper(), parts_of(yearly_plan_document(content))
    ours: list[float] = []
    plain: list[float] = []
    for run in range(-WARM_UP, runs):
        for make, series in (
            (lambda: print_plan(content).data, ours),
            (lambda: minimal.drawn(parts), plain),
        ):
            seconds = _timed(make)
            if run >= 0:
                series.append(seconds)
    return [ratio("plan PDF, record read and fonts loaded", ours, plain, "reportlab alone", TARGET)]


def _timed(make: Callable[[], bytes]) -> float:
    gc.collect()  # so that neither pays for what the other left behind
    start = time.perf_counter()
    assert make().startswith(b"%PDF")
    return time.perf_counter() - start
