"""Check the decisions of dev.py: what it starts, what it asks for and what it reports."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

import dev_commands
import dev_system
from dev_checks import Outcome, count_tests, report

ROOT = Path(__file__).resolve().parent.parent.parent
STANDARD = sys.stdlib_module_names
SCRIPTS = sorted((ROOT / "packaging").glob("dev*.py"))


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], False),
        (["--file", "sổ hộ.db"], False),
        (["--file=a.db"], False),
        (["--file", "export"], False),
        (["check"], True),
        (["--file", "a.db", "show", "totals"], True),
        (["--help"], True),
    ],
)
def test_only_the_window_needs_a_screen(arguments: list[str], expected: bool) -> None:
    assert dev_commands.names_a_verb(arguments) is expected


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
@pytest.mark.skipif(sys.platform != "linux", reason="Windows always has a screen")
def test_screen_is_read_from_the_environment(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    for one in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(one, raising=False)
    assert not dev_system.has_screen()
    monkeypatch.setenv(name, "something")
    assert dev_system.has_screen()


@pytest.mark.skipif(sys.platform != "linux", reason="the packages are Debian's")
def test_missing_library_is_named_by_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    libraries = {"libc.so.6": "libc6", "libnowhere.so.1": "libnowhere1"}
    monkeypatch.setattr(dev_system, "WINDOW_LIBRARIES", libraries)
    assert dev_system.missing_packages(dev_system.WINDOW) == ["libnowhere1"]
    assert dev_system.missing_packages(dev_system.NOTHING) == []


def test_command_for_the_hand_is_one_line() -> None:
    line = dev_system.apt_line(["libgl1", "xvfb"])
    assert "\n" not in line
    assert line.endswith("install -y --no-install-recommends libgl1 xvfb")


def test_report_ends_in_the_sum_and_fails_with_any_check(
    capsys: pytest.CaptureFixture[str],
) -> None:
    good = Outcome("ruff check", held=True, passed=1, failed=0, seconds=0.1)
    tests = Outcome("pytest", held=False, passed=40, failed=2, seconds=9.0)
    assert report([good]) == 0
    assert report([good, tests]) == 1
    assert capsys.readouterr().out.splitlines()[-1] == "41 passed, 2 failed"


def test_counts_are_read_from_pytest(tmp_path: Path) -> None:
    result = tmp_path / "result.xml"
    result.write_text(
        '<testsuites><testsuite tests="10" failures="1" errors="2" skipped="3"/></testsuites>'
    )
    assert count_tests(result) == (4, 3)
    assert count_tests(tmp_path / "none.xml") == (0, 0)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_script_needs_python_alone(script: Path) -> None:
    own = {path.stem for path in SCRIPTS}
    for node in ast.walk(ast.parse(script.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            assert {alias.name.split(".")[0] for alias in node.names} <= own | STANDARD
        elif isinstance(node, ast.ImportFrom):
            assert str(node.module).split(".")[0] in own | STANDARD


def test_first_script_is_understood_by_an_old_python() -> None:
    text = (ROOT / "packaging" / "dev.py").read_text(encoding="utf-8")
    assert ast.parse(text, feature_version=(3, 7)).body


def test_unknown_verb_is_refused() -> None:
    command = [sys.executable, str(ROOT / "packaging" / "dev.py"), "fly"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "run, test, lint" in done.stderr


def test_readme_opens_with_the_two_commands() -> None:
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    commands = [line.split("#")[0].strip() for line in lines[:6] if line.startswith("python3")]
    assert commands == ["python3 packaging/dev.py run", "python3 packaging/dev.py test"]


@pytest.mark.skipif(os.name == "nt", reason="a shell script")
def test_ci_calls_the_second_command() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert script.read_text(encoding="utf-8").endswith("exec python3 packaging/dev.py test\n")
