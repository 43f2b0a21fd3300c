"""Check that each long run names tests that listen to its number."""

from __future__ import annotations

from pathlib import Path

import pytest

import dev_endurance

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("name", dev_endurance.RUNS)
def test_the_tests_read_the_variable(name: str) -> None:
    endurance = dev_endurance.RUNS[name]
    tests = ROOT / endurance.tests
    files = [tests] if tests.is_file() else sorted(tests.rglob("*.py"))
    assert any(endurance.variable in file.read_text(encoding="utf-8") for file in files)


@pytest.mark.parametrize("names", [["flood"], ["import=many"], ["import="]])
def test_what_is_not_known_is_refused(names: list[str]) -> None:
    assert dev_endurance.run("python-that-is-not-there", names) == 2
