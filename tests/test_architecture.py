"""Hold the code to its floors and its sizes."""

from __future__ import annotations

import ast
import statistics
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "hungchinh_desktop"
SIZED = [PACKAGE, ROOT / "tests", ROOT / "packaging"]
EVERYWHERE = {"__init__.py", "__main__.py", "conftest.py"}

Function = ast.FunctionDef | ast.AsyncFunctionDef
Definition = Function | ast.ClassDef


def python_files(*folders: Path) -> list[Path]:
    return sorted(path for folder in folders for path in folder.rglob("*.py"))


def lines_of(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def share_within(numbers: list[int], limit: int) -> float:
    return sum(number <= limit for number in numbers) / len(numbers)


@cache
def definitions_in(path: Path) -> list[Definition]:
    """Return the functions and classes of a file; several tests count them."""
    tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
    return [node for node in ast.walk(tree) if isinstance(node, Definition)]


def definitions(*folders: Path) -> Iterator[tuple[str, Definition]]:
    """Yield every function and class with the place it stands at."""
    for path in python_files(*folders):
        for node in definitions_in(path):
            yield f"{path.relative_to(ROOT)}:{node.lineno}", node


def function_sizes(*folders: Path) -> dict[str, int]:
    return {
        f"{place} {node.name}": (node.end_lineno or node.lineno) - node.lineno + 1
        for place, node in definitions(*folders)
        if isinstance(node, Function)
    }


def test_import_contracts_hold(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    broken = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_logo=True)
    assert not broken, capsys.readouterr().out


def test_domain_and_paths_need_only_the_standard_library() -> None:
    known = sys.stdlib_module_names | {"hungchinh_desktop"}
    foreign = []
    for folder in (PACKAGE / "domain", PACKAGE / "paths.py"):
        files = [folder] if folder.is_file() else python_files(folder)
        for path in files:
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                names = imported_names(node)
                foreign += [f"{path.name}: {n}" for n in names if n.split(".")[0] not in known]
    assert foreign == []


def imported_names(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module or ""] if isinstance(node, ast.ImportFrom) else []


@pytest.mark.parametrize("start", ["hungchinh_desktop.cli", "hungchinh_desktop.__main__"])
def test_starting_loads_no_heavy_library(start: str) -> None:
    """The command line needs no Qt at all, and nothing heavy is loaded before it is used."""
    heavy = {"PySide6", "reportlab", "openpyxl", "pydantic", "pypdfium2", "python_calamine", "docx"}
    code = f"import sys, {start}; print(*sorted({heavy!r} & sys.modules.keys()))"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.stdout.strip(), done.stderr) == ("", "")


def test_no_file_is_long() -> None:
    sizes = {str(path.relative_to(ROOT)): lines_of(path) for path in python_files(*SIZED)}
    assert {name: size for name, size in sizes.items() if size > 400} == {}
    assert share_within(list(sizes.values()), 300) >= 0.9


def test_files_of_the_program_are_short_as_a_rule() -> None:
    sizes = [lines_of(path) for path in python_files(PACKAGE)]
    assert statistics.median(sizes) <= 100


def test_no_function_is_long() -> None:
    sizes = function_sizes(*SIZED)
    assert {name: size for name, size in sizes.items() if size > 60} == {}


def test_functions_of_the_program_are_short_as_a_rule() -> None:
    sizes = list(function_sizes(PACKAGE).values())
    assert statistics.median(sizes) <= 8
    assert share_within(sizes, 30) >= 0.9


def test_no_class_has_many_methods() -> None:
    counts = {
        f"{place} {node.name}": sum(isinstance(part, Function) for part in node.body)
        for place, node in definitions(*SIZED)
        if isinstance(node, ast.ClassDef)
    }
    assert {name: count for name, count in counts.items() if count > 25} == {}


def test_no_two_files_share_a_name() -> None:
    places = defaultdict(list)
    for path in python_files(*SIZED):
        if path.name not in EVERYWHERE:
            places[path.name].append(str(path.relative_to(ROOT)))
    assert {name: found for name, found in places.items() if len(found) > 1} == {}
