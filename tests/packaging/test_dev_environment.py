"""Make, keep and repair real environments for a small project of the test's own."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from dev_environment import Environment, Level

# A build backend in the project itself, so that nothing has to be fetched.
BACKEND = """
import zipfile

def build_editable(folder, config_settings=None, metadata_directory=None):
    name = "small-1.0-py3-none-any.whl"
    with zipfile.ZipFile(f"{folder}/{name}", "w") as wheel:
        info = "small-1.0.dist-info"
        wheel.writestr("small.py", "ANSWER = 42")
        wheel.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\\nName: small\\nVersion: 1.0\\n")
        wheel.writestr(
            f"{info}/WHEEL", "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n"
        )
        wheel.writestr(f"{info}/RECORD", "")
    return name
"""

PROJECT = """
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]

[project]
name = "small"
version = "1.0"
"""


def make_project(root: Path) -> None:
    requirements = root / "packaging" / "requirements"
    requirements.mkdir(parents=True)
    for name in {name for level in Level for name in level.value}:
        (requirements / name).touch()
    (root / "pyproject.toml").write_text(PROJECT, encoding="utf-8")
    (root / "backend.py").write_text(BACKEND, encoding="utf-8")


def answer(environment: Environment) -> str:
    command = [str(environment.python), "-c", "import small; print(small.ANSWER)"]
    return subprocess.run(command, text=True, check=True, stdout=subprocess.PIPE).stdout.strip()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """Return an environment made from nothing; tests leave it ready."""
    root = tmp_path_factory.mktemp("checkout")
    make_project(root)
    environment = Environment(root)
    assert not environment.is_ready(Level.DEV)
    environment.install(Level.DEV)
    return environment


def test_environment_holds_the_project(made: Environment) -> None:
    assert made.is_ready(Level.DEV)
    assert answer(made) == "42"


def test_all_is_enough_for_the_program_alone(made: Environment) -> None:
    assert made.is_ready(Level.RUNTIME)


def test_what_is_ready_is_left_alone(made: Environment) -> None:
    stamp = made.venv / "setup.json"
    before = stamp.stat().st_mtime_ns
    made.install(Level.DEV)
    assert stamp.stat().st_mtime_ns == before


@pytest.mark.parametrize(
    ("file", "addition"),
    [
        ("pyproject.toml", "[project.scripts]\nsmall = 'small:main'\n"),
        ("packaging/requirements/dev.txt", "# another package\n"),
    ],
)
def test_changed_needs_are_installed_again(made: Environment, file: str, addition: str) -> None:
    with (made.root / file).open("a", encoding="utf-8") as opened:
        opened.write(addition)
    assert not made.is_ready(Level.DEV)
    made.install(Level.DEV)
    assert made.is_ready(Level.DEV)


def test_changed_settings_of_a_tool_install_nothing(made: Environment) -> None:
    with (made.root / "pyproject.toml").open("a", encoding="utf-8") as opened:
        opened.write("[tool.ruff]\nline-length = 100\n")
    assert made.is_ready(Level.DEV)


def test_interrupted_installation_is_made_anew(made: Environment) -> None:
    leftover = made.venv / "leftover"
    leftover.touch()
    made.half_made.touch()
    assert not made.is_ready(Level.DEV)
    made.install(Level.DEV)
    assert made.is_ready(Level.DEV)
    assert not leftover.exists()
    assert answer(made) == "42"


def test_environment_of_another_folder_is_not_trusted(made: Environment, tmp_path: Path) -> None:
    make_project(tmp_path)
    (tmp_path / ".venv").mkdir()
    shutil.copy(made.venv / "setup.json", tmp_path / ".venv")
    assert not Environment(tmp_path).is_ready(Level.DEV)


def test_environment_without_interpreter_is_not_trusted(tmp_path: Path) -> None:
    make_project(tmp_path)
    (tmp_path / ".venv").mkdir()
    stamp = {"root": str(tmp_path), "DEV": "", "RUNTIME": ""}
    (tmp_path / ".venv" / "setup.json").write_text(json.dumps(stamp), encoding="utf-8")
    assert not Environment(tmp_path).is_ready(Level.RUNTIME)
