"""Build the wheel, install it away from the checkout and use it."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent


def python(*arguments: str, folder: Path = ROOT, **variables: str) -> str:
    """Run this Python in a folder, expect success and return what it printed."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env=os.environ | {"PYTHONUTF8": "1"} | variables,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    python("-m", "hatchling", "build", "-t", "wheel", "-d", str(folder))
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def site(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel into an empty folder, away from the checkout."""
    folder = tmp_path_factory.mktemp("site")
    options = ["--quiet", "--no-deps", "--no-index", "--target", str(folder)]
    python("-m", "pip", "install", *options, str(wheel))
    return folder


def test_wheel_carries_resources_and_record_inside_the_package(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    tops = {name.split("/")[0] for name in names}
    assert tops == {"hungchinh_desktop", wheel.name.split("-py3")[0] + ".dist-info"}
    for shipped in ("resources", "db"):
        source = {
            path.relative_to(ROOT).as_posix()
            for path in (ROOT / shipped).rglob("*")
            if path.is_file() and "__pycache__" not in path.parts
        }
        prefix = "hungchinh_desktop/_bundled/"
        carried = {n.removeprefix(prefix) for n in names if n.startswith(f"{prefix}{shipped}/")}
        assert carried == source


def test_installed_program_finds_what_it_carries(site: Path, tmp_path: Path) -> None:
    code = "from hungchinh_desktop import paths; print(paths.db_dir(), paths.resources_dir())"
    found = python("-c", code, folder=tmp_path, PYTHONPATH=str(site)).split()
    bundled = site / "hungchinh_desktop" / "_bundled"
    assert [Path(one) for one in found] == [bundled / "db", bundled / "resources"]


def test_installed_program_shows_the_record(site: Path, tmp_path: Path) -> None:
    command = ["-m", "hungchinh_desktop", "show", "households"]
    shown = python(*command, folder=tmp_path, PYTHONPATH=str(site))
    assert "Xóm 4" in shown
