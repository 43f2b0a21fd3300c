"""Run every check of the project and say at the end which of them held."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import dev_environment
from dev_system import SetupError

NO_TESTS_COLLECTED = 5
# import-linter has no "python -m"; its script would name the folder it was installed in
_CONTRACTS = "import sys; from importlinter import cli; sys.exit(cli.lint_imports(no_logo=True))"


@dataclass(frozen=True)
class Outcome:
    """What one check found; a check that counts no tests counts as one."""

    name: str
    held: bool
    passed: int
    failed: int
    seconds: float


def static_checks(python: str) -> dict[str, list[str]]:
    """Return the commands that read the code without running it, by name."""
    return {
        "ruff check": [python, "-m", "ruff", "check", "."],
        "ruff format": [python, "-m", "ruff", "format", "--check", "."],
        "mypy": [python, "-m", "mypy"],
        "import contracts": [python, "-c", _CONTRACTS],
    }


def run_static(python: str) -> int:
    """Run the static checks and return an exit code."""
    return report([_simple(name, cmd) for name, cmd in static_checks(python).items()])


def run_all(python: str, arguments: list[str]) -> int:
    """Run the static checks and both rounds of tests and return an exit code.

    Args:
        python: the environment's Python.
        arguments: handed on to pytest; with them, a round may select no test at all.
    """
    outcomes = [_simple(name, cmd) for name, cmd in static_checks(python).items()]
    env = test_environment()
    offscreen = env | {"QT_QPA_PLATFORM": "offscreen"}
    outcomes.append(_pytest(python, "not real_window", arguments, offscreen, _side_by_side()))
    with _real_window(env) as window_env:
        outcomes.append(_pytest(python, "real_window", arguments, window_env))
    return report(outcomes)


def report(outcomes: list[Outcome]) -> int:
    """Print what held and what did not; return 0 only when all of it held."""
    _headline("Summary")
    for one in outcomes:
        word = "ok" if one.held else "FAILED"
        count = f"{one.passed} passed, {one.failed} failed" if one.passed + one.failed > 1 else ""
        print(f"  {one.name:<24} {word:<8} {one.seconds:6.1f} s   {count}".rstrip())
    passed, failed = sum(one.passed for one in outcomes), sum(one.failed for one in outcomes)
    print(f"\n{passed} passed, {failed} failed", flush=True)
    return 0 if all(one.held for one in outcomes) else 1


def _simple(name: str, command: list[str]) -> Outcome:
    _headline(name)
    start = time.monotonic()
    held = dev_environment.call(command) == 0
    return Outcome(name, held, int(held), int(not held), time.monotonic() - start)


def _pytest(
    python: str, marker: str, arguments: list[str], env: dict[str, str], whole: Sequence[str] = ()
) -> Outcome:
    """Run one round of tests; `whole` is added where nobody chose among the tests."""
    name = f"pytest {marker}"
    _headline(name)
    start = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        result = Path(folder) / "result.xml"
        command = [python, "-m", "pytest", "-m", marker, f"--junitxml={result}"]
        command += arguments or whole
        code = dev_environment.call(command, env)
        passed, failed = count_tests(result)
    held = code == 0 or (code == NO_TESTS_COLLECTED and bool(arguments))
    if not held and not failed:  # pytest itself ended: a crash counts as one failure
        failed = 1
    return Outcome(name, held, passed, failed, time.monotonic() - start)


def _side_by_side() -> list[str]:
    """Return the arguments that spread whole test files over the processors.

    Few processes even on a big machine: each opens Qt, and some tests measure their memory.
    """
    processes = min(4, os.cpu_count() or 1)
    spread = ["-n", str(processes), "--dist", "loadfile", "--no-loadscope-reorder"]
    return spread if processes > 1 else []


def count_tests(result: Path) -> tuple[int, int]:
    """Read the numbers of passed and failed tests from pytest's result file."""
    try:
        suites = ET.parse(result).getroot().findall("testsuite")
    except (OSError, ET.ParseError):
        return 0, 0
    numbers = {key: sum(int(s.get(key, "0")) for s in suites) for key in _RESULT_KEYS}
    failed = numbers["failures"] + numbers["errors"]
    return numbers["tests"] - failed - numbers["skipped"], failed


_RESULT_KEYS = ("tests", "failures", "errors", "skipped")


def test_environment() -> dict[str, str]:
    """Return the environment of a test run: UTF-8, and no session of the person at the machine."""
    drop = {"WAYLAND_DISPLAY", "DISPLAY", "XAUTHORITY", "QT_STYLE_OVERRIDE", "QT_QPA_PLATFORMTHEME"}
    env = {key: value for key, value in dev_environment.variables().items() if key not in drop}
    if sys.platform.startswith("linux"):
        env |= {"LC_ALL": "C.UTF-8"}
    return env


@contextmanager
def _real_window(env: dict[str, str]) -> Iterator[dict[str, str]]:
    """Give the environment of a real screen: the desktop on Windows, our own Xvfb on Linux."""
    if not sys.platform.startswith("linux"):
        yield env
        return
    read_end, write_end = os.pipe()
    command = ["Xvfb", "-displayfd", str(write_end), "-screen", "0", "1366x768x24"]
    server = subprocess.Popen(
        [*command, "-nolisten", "tcp"],
        pass_fds=[write_end],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(write_end)
    try:
        with os.fdopen(read_end) as pipe:
            number = pipe.readline().strip()  # empty when the server ended instead
        if not number:
            raise SetupError("Xvfb did not start; try it by hand: Xvfb :99")
        yield env | {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    finally:
        server.terminate()
        server.wait()


def _headline(text: str) -> None:
    print(f"\n=== {text} {'=' * max(3, 90 - len(text))}", flush=True)
