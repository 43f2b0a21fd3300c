"""Measure speed and memory in one run and print them as one table."""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from figures import Figure, duration, table

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def main() -> int:
    """Run the measurements that were asked for; 0 also when a target is missed."""
    arguments = _arguments()
    with tempfile.TemporaryDirectory(prefix="hungchinh-bench-") as name:
        folder = Path(name)
        variables = {**os.environ, "HOME": name, "XDG_CONFIG_HOME": str(folder / "config")}
        os.environ.update(variables, HUNGCHINH_DATA_DIR=str(folder / "own"))
        measures: dict[str, Callable[[], list[Figure]]] = {
            "start": lambda: _start(folder, variables, arguments.runs),
            "plan": lambda: _plan(folder, arguments.runs),
            "files": lambda: _files(folder, arguments.runs),
            "search": lambda: _search(folder, max(arguments.runs // 5, 1)),
        }
        wanted = arguments.only or list(measures)
        figures = [figure for what in wanted for figure in measures[what]()]
    print(_machine())
    print(table(figures))
    if arguments.json:
        told = [{**asdict(figure), "verdict": figure.verdict} for figure in figures]
        arguments.json.write_text(json.dumps(told, ensure_ascii=False, indent=2), encoding="utf-8")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15, help="repetitions of each measurement")
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    parser.add_argument(
        "--only", nargs="+", choices=("start", "plan", "files", "search"), help="measure these"
    )
    return parser.parse_args()


def _start(folder: Path, variables: dict[str, str], runs: int) -> list[Figure]:
    from start_measure import measure

    return measure(folder, variables, runs)


def _plan(folder: Path, runs: int) -> list[Figure]:
    from plan_measure import measure

    return measure(folder, runs)


def _search(folder: Path, runs: int) -> list[Figure]:
    from search_measure import measure

    return measure(folder, runs)


def _files(folder: Path, runs: int) -> list[Figure]:
    """Return how long making the data file and writing every paper take."""
    from hungchinh_desktop.services.exchange_service import write_job
    from hungchinh_desktop.services.office_file import open_office_file

    made: list[float] = []
    exported: list[float] = []
    for run in range(max(runs // 3, 1)):
        started = time.perf_counter()
        office = open_office_file(folder / f"file{run}.db")
        made.append(time.perf_counter() - started)
        started = time.perf_counter()
        for job in office.exchange.all_jobs():
            write_job(job, folder / job.file_name)
        exported.append(time.perf_counter() - started)
        office.close()
    return [
        duration("first start makes the data file", made),
        duration("export all, every paper", exported),
    ]


def _machine() -> str:
    """Name the hardware and what runs on it."""
    cpu = platform.processor() or platform.machine()
    facts = Path("/proc/cpuinfo")
    if facts.exists():
        lines = facts.read_text(encoding="utf-8").splitlines()
        names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
        cpu = names[0] if names else cpu
    return (
        f"{cpu}, {os.cpu_count()} cores, {platform.platform()}, Python {platform.python_version()}"
    )


if __name__ == "__main__":
    sys.exit(main())
