"""Measure program start against a bare window: fresh process to first painted window."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from figures import Figure, ratio

HERE = Path(__file__).resolve().parent
TARGET = 2.0
WARM_UP = 2
_TIME_OUT = 120.0


def measure(folder: Path, variables: Mapping[str, str], runs: int) -> list[Figure]:
    """Return the figures of the start, offscreen and on an X server where there is one."""
    offscreen = {**variables, "QT_QPA_PLATFORM": "offscreen"}
    data = _made_data(folder, offscreen)
    figures = _start_figures("offscreen", {**offscreen, **data}, runs)
    with _own_screen() as screen:
        if screen:
            figures += _start_figures("X server", {**variables, **data, **screen}, runs)
    facts = run_to_end(["program_window.py", "--all-pages"], {**offscreen, **data})
    return [*figures, Figure("peak memory, every page built", facts["megabytes"], "MB", 1)]


def run_to_end(command: list[str], variables: Mapping[str, str]) -> dict[str, float]:
    """Run one of the scripts beside this one and return the facts it told, and its start."""
    script, *arguments = command
    started = time.perf_counter()
    done = subprocess.run(
        [sys.executable, str(HERE / script), *arguments],
        env=dict(variables),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=_TIME_OUT,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"{script} ended with {done.returncode}:\n{done.stderr}")
    facts: dict[str, float] = {"started": started}
    for line in done.stdout.splitlines():
        facts |= json.loads(line)
    return facts


def _made_data(folder: Path, variables: Mapping[str, str]) -> dict[str, str]:
    """Let the program make its data file once, so that no measured start has to."""
    data = {"HUNGCHINH_DATA_DIR": str(folder / "data")}
    run_to_end(["program_window.py"], {**variables, **data})
    return data


def _start_figures(screen: str, variables: Mapping[str, str], runs: int) -> list[Figure]:
    ours: list[float] = []
    bare: list[float] = []
    memory: list[float] = []
    for run in range(-WARM_UP, runs):
        for script, series in (("bare_window.py", bare), ("program_window.py", ours)):
            # the size of last time would be cut to the small screen of the offscreen platform
            shutil.rmtree(variables["XDG_CONFIG_HOME"], ignore_errors=True)
            facts = run_to_end([script], variables)
            if run >= 0:
                series.append(facts["painted"] - facts["started"])
                memory += [facts["megabytes"]] if series is ours else []
    figures = [ratio(f"start to painted overview, {screen}", ours, bare, "bare window", TARGET)]
    if screen == "offscreen":
        figures.append(Figure("peak memory, overview painted", max(memory), "MB", runs))
    return figures


@contextmanager
def _own_screen() -> Iterator[dict[str, str]]:
    """Start an X server that nobody sees; nothing where there is none to start."""
    program = shutil.which("Xvfb")
    if program is None or not sys.platform.startswith("linux"):
        yield {}
        return
    # a pipe as its standard output: the server writes the number of its screen there
    command = [program, "-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    with subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as server:
        try:
            assert server.stdout is not None
            number = server.stdout.readline().decode().strip()
            yield {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"} if number else {}
        finally:
            server.terminate()
