"""Measure the program against bare ones and print one table.

Ratios are of medians measured in turn in one run, so that a slow machine slows both sides.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import export_measure
import export_speed
import import_speed
import plan_measure
import plan_scale
import preview_measure
import register_speed
import save_speed
import search_measure
import start_measure
from figures import Figure, table
from machine_facts import machine_facts

ROOT = Path(__file__).resolve().parents[2]
PARTS = (
    *("start", "plan", "scale", "preview", "search"),
    *("register", "lists", "import", "files", "save"),
)
NOTES = """\
start      fresh processes, from exec to the first painted window; data file and bytecode exist;
           the bare window is a QMainWindow with a QTableView of 20 rows and nothing else
plan       from the records to the finished bytes; reportlab alone sets the same words in its
           own paragraphs and ruled tables, without heads, keeping together or page numbers
           LibreOffice is a whole process that turns our .docx of the same plan into a PDF; the
           memory is that of a process that reads the record and makes the plan, nothing else
preview    from the key to the page painted anew, with the pause that waits for the next letter;
           a standstill is the longest time in which the window answered nothing
letter     from the key to the painted list and counts, without the 200 ms the box waits on
           purpose for the next letter
open the   processor time; the page was built while the program idled, as it does; the bare
page       program asks the same query, keeps the rows as they come and shows them in a QTableView
a letter,  processor time; the bare model looks for the words in one stored text of each row, and
sort       orders by the stored key of the name
list       from the records to the finished bytes; bare openpyxl writes the same cells with one
           shared style, without widths, heights, page breaks or reading anything back
import     from the workbook to the judged rows, by the service alone; calamine and a plain insert
           read and store the same cells. The waits are those of the program's own event loop;
           after writing other pages read the register anew; memory is the window's process
save       from the first statement to the synced commit; the bare commit writes the same row of the
           same file by Python's sqlite3 with the same settings, without log or seal
first, all whole processes of the command line, start-up included"""


def main(arguments: Sequence[str]) -> int:
    """Measure, print, and write the figures down when asked to."""
    asked = _parser().parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="hungchinh-bench-") as folder:
        figures = measure(Path(folder), asked.only or PARTS, quick=asked.quick)
    facts = machine_facts()
    print(" · ".join(f"{name} {value}" for name, value in facts.items()))
    print(f"\n{table(figures)}\n\n{NOTES}")
    if asked.json is not None:
        rows = [{**dataclasses.asdict(one), "verdict": one.verdict} for one in figures]
        written = {"machine": facts, "quick": asked.quick, "figures": rows}
        asked.json.write_text(json.dumps(written, ensure_ascii=False, indent=2), encoding="utf-8")
    return 0


def measure(folder: Path, parts: Sequence[str], *, quick: bool) -> list[Figure]:
    """Return the figures of some parts; a quick round proves that they can be measured, no more."""
    variables = _variables(folder)
    os.environ["HUNGCHINH_DATA_DIR"] = variables["HUNGCHINH_DATA_DIR"]
    households = 300 if quick else 15_000
    measures: dict[str, Callable[[], list[Figure]]] = {
        "start": lambda: start_measure.measure(folder, variables, 1 if quick else 15),
        "plan": lambda: plan_measure.measure(folder, 1 if quick else 25),
        "scale": lambda: plan_scale.measure(folder, variables, quick=quick),
        "preview": lambda: preview_measure.measure(folder, variables, 2 if quick else 30),
        "search": lambda: search_measure.measure(folder, variables, 1 if quick else 4, households),
        "register": lambda: register_speed.measure(
            folder, variables, 1 if quick else 7, households
        ),
        "import": lambda: import_speed.measure(
            folder, variables, 1 if quick else 3, 2000 if quick else 100_000
        ),
        "lists": lambda: export_speed.measure(folder, 1 if quick else 5, households),
        "save": lambda: save_speed.measure(folder, quick=quick),
        "files": lambda: export_measure.measure(folder, variables, 1 if quick else 5),
    }
    return [figure for part in parts for figure in measures[part]()]


def _variables(folder: Path) -> dict[str, str]:
    """Return the environment of every measured process: nothing of the person's own in it."""
    drop = {"DISPLAY", "WAYLAND_DISPLAY", "PYTHONDONTWRITEBYTECODE", "QT_QPA_PLATFORM"}
    kept = {name: value for name, value in os.environ.items() if name not in drop}
    own = {
        "HUNGCHINH_DATA_DIR": folder / "data",
        "XDG_CONFIG_HOME": folder / "settings",
        "XDG_RUNTIME_DIR": folder / "runtime",
        "PYTHONPYCACHEPREFIX": folder / "bytecode",
        "PYTHONPATH": ROOT,
    }
    (folder / "runtime").mkdir(mode=0o700)
    return kept | {name: str(value) for name, value in own.items()}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="measure everything once")
    parser.add_argument("--only", nargs="+", choices=PARTS, help="measure these parts alone")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures down too")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
