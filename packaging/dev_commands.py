"""The verbs of dev.py: what each needs, and what it starts."""

from __future__ import annotations

import os
import sys

import dev_checks
import dev_endurance
import dev_environment
import dev_pins
import dev_system
from dev_environment import ROOT, Level
from dev_system import SetupError

NO_SCREEN = (
    "Máy này không có màn hình: chương trình xuất kế hoạch và danh sách các xóm vào thư mục “out”."
)


def run(arguments: list[str]) -> int:
    """Start the program; with no screen at all, do its main job without a window."""
    needs = dev_system.NOTHING
    if not names_a_verb(arguments):
        if dev_system.has_screen():
            needs = dev_system.WINDOW
        else:
            print(NO_SCREEN, flush=True)
            arguments = [*arguments, "export", "all", "--out", str(ROOT / "out")]
    interpreter = dev_environment.prepare(Level.RUNTIME, needs)
    # from the caller's own folder, so that a relative path in ARGS means what it says
    return dev_environment.call([interpreter, "-m", "hungchinh_desktop", *arguments], folder=None)


def names_a_verb(arguments: list[str]) -> bool:
    """Tell whether the program's own arguments ask for something other than its window."""
    rest = iter(arguments)
    for argument in rest:
        if argument == "--file":
            next(rest, None)
        elif not argument.startswith("--file="):
            return True
    return False


def test(arguments: list[str]) -> int:
    """Run every check, each of them even when an earlier one failed."""
    needs = dev_system.WINDOW | dev_system.VIRTUAL_SCREEN
    interpreter = dev_environment.prepare(Level.DEV, needs)
    return dev_checks.run_all(interpreter, arguments)


def lint(_arguments: list[str]) -> int:
    """Run the checks that read the code without running it."""
    return dev_checks.run_static(dev_environment.prepare(Level.DEV))


def bench(arguments: list[str]) -> int:
    """Run the measurements."""
    if not dev_system.has_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    script = ROOT / "packaging" / "benchmarks" / "run_benchmarks.py"
    if not script.exists():
        raise SetupError(f"{script.relative_to(ROOT)} is missing.")
    interpreter = dev_environment.prepare(Level.DEV, dev_system.WINDOW)
    return dev_environment.call([interpreter, str(script), *arguments])


def endure(arguments: list[str]) -> int:
    """Run the long forms of the tests that count."""
    needs = dev_system.WINDOW | dev_system.VIRTUAL_SCREEN
    return dev_endurance.run(dev_environment.prepare(Level.DEV, needs), arguments)


def build(_arguments: list[str]) -> int:
    """Build the wheel and the source archive."""
    interpreter = dev_environment.prepare(Level.DEV)
    return dev_environment.call([interpreter, "-m", "hatchling", "build", "-d", "dist"])


def pin(_arguments: list[str]) -> int:
    """Resolve the dependencies again and write the requirement files."""
    return dev_pins.write_all(dev_environment.prepare(Level.DEV))


VERBS = {
    "run": run,
    "test": test,
    "lint": lint,
    "bench": bench,
    "endure": endure,
    "build": build,
    "pin": pin,
}


def main(arguments: list[str], usage: str) -> int:
    """Run the verb named first; print the usage when there is none."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    if not arguments or arguments[0] in {"-h", "--help", "help"}:
        print(usage)
        return 0
    verb = VERBS.get(arguments[0])
    if verb is None:
        print(f"Unknown verb {arguments[0]!r}; known: {', '.join(VERBS)}.", file=sys.stderr)
        return 2
    try:
        return verb(arguments[1:])
    except SetupError as failure:
        print(f"\ndev.py: {failure}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
