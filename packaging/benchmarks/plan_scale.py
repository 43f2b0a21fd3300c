"""Measure large plans: how time grows with the rows, the memory, and LibreOffice on our .docx."""

from __future__ import annotations

import json
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

from figures import Figure, ratio
from large_plan import plan_with

from hungchinh_desktop.services.yearly_plan_service import plan_word, print_plan, warm_up

SMALL, LARGE, STEPS = 20, 2_000, 4
GROWTH = 1.25
"""Four times the rows may take five times as long at most: the caches of a machine are finite."""

LIBREOFFICE_TARGETS = {SMALL: 1 / 10, LARGE: 1 / 4}
PROBE = Path(__file__).with_name("plan_probe.py")


def measure(folder: Path, variables: dict[str, str], *, quick: bool) -> list[Figure]:
    """Return the figures; without LibreOffice on the machine those against it are left out."""
    large = 100 if quick else LARGE
    runs = 1 if quick else 3
    path = folder / "plan.db"
    plan_with(path, 0)  # makes the file once
    found = _grown(path, variables, large, runs)
    soffice = shutil.which("soffice")
    if soffice is not None:
        for households, target in LIBREOFFICE_TARGETS.items():
            count = min(households, large)
            found.append(_against_libreoffice(folder, soffice, path, count, target, runs))
    return found


def _grown(path: Path, variables: dict[str, str], large: int, runs: int) -> list[Figure]:
    small = [_probed(path, variables, large) for _ in range(runs)]
    big = [_probed(path, variables, large * STEPS) for _ in range(runs)]
    per_row = [one["seconds"] / STEPS for one in big]
    name = f"plan PDF per row, {large * STEPS:,} against {large:,} households"
    memory = statistics.median(one["megabytes"] for one in small)
    return [
        ratio(name, per_row, [one["seconds"] for one in small], "fewer rows", GROWTH),
        Figure(f"plan PDF, {large:,} households, memory of the process", memory, "MB", runs),
    ]


def _probed(path: Path, variables: dict[str, str], households: int) -> dict[str, float]:
    command = [sys.executable, str(PROBE), str(path), str(households)]
    done = subprocess.run(command, env=variables, capture_output=True, encoding="utf-8", check=True)
    facts: dict[str, float] = json.loads(done.stdout)
    return facts


def _against_libreoffice(
    folder: Path, soffice: str, path: Path, households: int, target: float, runs: int
) -> Figure:
    """Return our time for the pages against LibreOffice's for our Word file of the same plan."""
    content = plan_with(path, households)
    source = folder / f"plan_{households}.docx"
    source.write_bytes(plan_word(content))
    warm_up()
    ours: list[float] = []
    theirs: list[float] = []
    _convert(soffice, folder, source)  # makes its profile
    for _ in range(runs):
        start = time.perf_counter()
        print_plan(content)
        ours.append(time.perf_counter() - start)
        start = time.perf_counter()
        _convert(soffice, folder, source)
        theirs.append(time.perf_counter() - start)
    name = f"plan PDF, {households:,} households, record read and fonts loaded"
    return ratio(name, ours, theirs, "LibreOffice, our .docx", target)


def _convert(soffice: str, folder: Path, source: Path) -> None:
    profile = (folder / "libreoffice").as_uri()
    command = [soffice, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf"]
    subprocess.run(
        [*command, "--outdir", str(folder), str(source)], check=True, capture_output=True
    )
