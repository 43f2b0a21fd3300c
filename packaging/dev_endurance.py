"""Run the long forms of tests that count: the same test files with their full numbers.

Each such test reads how often from one variable of the environment; the usual run of the tests
takes a short form of it.
"""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass
from pathlib import Path

import dev_checks
import dev_environment

PROCESSES = ["-n", "2"]


@dataclass(frozen=True)
class Endurance:
    """Name a test file, the variable that says how often, and the full number."""

    tests: str
    variable: str
    times: int
    what: str


RUNS = {
    "damage": Endurance(
        "tests/services/test_file_rescue.py", "HUNGCHINH_DAMAGE_DRILLS", 200, "spoilt data files"
    ),
    "lost": Endurance(
        "tests/test_app_outside_copy.py",
        "HUNGCHINH_LOST_FOLDERS",
        20,
        "data folders written over, opened again from a stick",
    ),
    "restore": Endurance(
        "tests/services/test_restore_undone.py",
        "HUNGCHINH_RESTORINGS",
        20,
        "copies restored, and the restoring taken back",
    ),
    "kills": Endurance("tests/storage/test_kills.py", "HUNGCHINH_KILLS", 500, "kills while saving"),
    "power": Endurance(
        "tests/storage/test_power_cut.py", "HUNGCHINH_POWER_CUTS", 3000, "simulated power cuts"
    ),
    "faults": Endurance(
        "tests/storage/test_injected_faults.py", "HUNGCHINH_DISK_FAULTS", 600, "failing writes"
    ),
    "password": Endurance(
        "tests/services/test_file_protection_kills.py",
        "HUNGCHINH_PASSWORD_KILLS",
        80,
        "kills while a password is set, changed, taken away: every step",
    ),
    "starts": Endurance(
        "tests/test_app_single_window.py",
        "HUNGCHINH_STARTS",
        10,
        "rounds of six starts, and kills",
    ),
    "import": Endurance(
        "tests/services/test_import_fuzz.py", "HUNGCHINH_FUZZED_FILES", 10_000, "damaged workbooks"
    ),
    "upgrades": Endurance(
        "tests/storage/test_upgrades.py",
        "HUNGCHINH_UPGRADE_KILLS",
        400,
        "kills for each earlier schema: at every statement of its upgrade",
    ),
    "undo": Endurance(
        "tests/services/test_undo_machine.py",
        "HUNGCHINH_UNDO_RUNS",
        200,
        "runs of 50 works, undos and redos, and 1,000 works in a row",
    ),
    "changes": Endurance(
        "tests/storage/test_change_log.py", "HUNGCHINH_CHANGES", 1000, "random changes of rows"
    ),
    "formulas": Endurance(
        "tests/services/test_formula_columns.py",
        "HUNGCHINH_FORMULA_TURNS",
        40,
        "texts like formulas in every column of texts, through LibreOffice too",
    ),
    "records": Endurance(
        "tests/services/test_text_round_trip.py",
        "HUNGCHINH_RECORDS",
        2000,
        "invented records sent out and home",
    ),
    "names": Endurance(
        "tests/services/test_same_name_pairs.py", "HUNGCHINH_PAIRS", 300, "pairs of one name"
    ),
    "leavings": Endurance(
        "tests/services/test_nothing_left.py",
        "HUNGCHINH_LEAVINGS",
        60,
        "kills amid saving, exporting, printing, importing",
    ),
    "folders": Endurance(
        "tests/test_folder_names.py", "HUNGCHINH_FOLDERS", 18, "awkward names of folders"
    ),
    "layout": Endurance(
        "tests/documents/layout_proof/test_layout_of_plans.py",
        "HUNGCHINH_INVENTED_PLANS",
        300,
        "invented plans held against Decree 30/2020",
    ),
}


def run(python: str, names: list[str]) -> int:
    """Run the named long forms, all of them when none is named; return an exit code.

    Args:
        python: the environment's Python.
        names: keys of RUNS; `name=50` takes another number than the full one.
    """
    wanted = [name.partition("=") for name in names or RUNS]
    unknown = [name for name, _, _ in wanted if name not in RUNS]
    if unknown:
        print(f"Unknown run {unknown[0]!r}; known: {', '.join(RUNS)}.", file=sys.stderr)
        return 2
    if any(sign and not times.isdecimal() for _, sign, times in wanted):
        print("After = comes how often, for example import=500.", file=sys.stderr)
        return 2
    outcomes = [_outcome(python, name, int(times or RUNS[name].times)) for name, _, times in wanted]
    return dev_checks.report(outcomes)


def _outcome(python: str, name: str, times: int) -> dev_checks.Outcome:
    endurance = RUNS[name]
    print(f"\n=== {name}: {times:,} {endurance.what}", flush=True)
    env = dev_checks.test_environment() | {
        "QT_QPA_PLATFORM": "offscreen",
        endurance.variable: str(times),
    }
    start = time.monotonic()
    command = [python, "-m", "pytest", "-q", *PROCESSES, str(Path(endurance.tests))]
    held = dev_environment.call(command, env) == 0
    return dev_checks.Outcome(
        f"{name} ({times:,})", held, int(held), int(not held), time.monotonic() - start
    )
