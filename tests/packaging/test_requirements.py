"""Check what the pinned requirements name, and under which licences it stands."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
REQUIREMENTS = ROOT / "packaging" / "requirements"

# The wheel carries the licence text (that of pysqlite) but names no licence in its metadata.
LICENCE_READ_BY_HAND = {"sqlcipher3": "Zlib"}


def pinned(name: str) -> dict[str, str]:
    """Return the rest of the line (version, marker) of each package in a requirement file."""
    text = (REQUIREMENTS / name).read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9][\w.-]*)==(.+?)\\?$", text, re.MULTILINE))


def declared(extra: str = "") -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = project["optional-dependencies"][extra] if extra else project["dependencies"]
    names = (re.match(r"[\w.-]+", line) for line in lines)
    return {re.sub(r"[-_.]+", "-", found[0]).lower() for found in names if found}


def licence_statements(package: str) -> list[str]:
    """Return what a package says of its licence; any one of the statements may be chosen."""
    if package in LICENCE_READ_BY_HAND:
        return [LICENCE_READ_BY_HAND[package]]
    found = metadata(package)
    expressions = [*found.get_all("License-Expression", []), *found.get_all("License", [])]
    classifiers = [c for c in found.get_all("Classifier", []) if c.startswith("License ::")]
    first_line = expressions[0].partition("\n")[0] if expressions else ""
    alternatives = re.split(r"\bOR\b", first_line)
    return [said.strip() for said in [*alternatives, *classifiers] if said.strip()]


def is_strong_copyleft(statement: str) -> bool:
    """Recognise the GPL and the AGPL; the Lesser GPL lets a program link to its libraries."""
    text = statement.replace("Lesser General Public", "LGPL").replace("LGPL", "")
    return bool(re.search(r"A?GPL|General Public License", text))


@pytest.mark.parametrize("name", ["runtime.txt", "build.txt", "dev.txt"])
def test_every_package_is_hashed_and_no_place_is_named(name: str) -> None:
    text = (REQUIREMENTS / name).read_text(encoding="utf-8")
    entries = re.split(r"\n(?=[a-z0-9])", text)
    assert [entry.splitlines()[0] for entry in entries if "--hash=sha256:" not in entry] == []
    assert not re.search(r"http|://|--index|--find-links|--extra-index|--trusted", text)


def test_pins_cover_what_the_project_declares() -> None:
    assert declared() <= pinned("runtime.txt").keys()
    assert declared("dev") <= pinned("dev.txt").keys()


@pytest.mark.parametrize("name", ["runtime.txt", "build.txt"])
def test_smaller_files_agree_with_the_developers(name: str) -> None:
    developers = pinned("dev.txt").items()
    assert pinned(name)
    assert pinned(name).items() <= developers


@pytest.mark.parametrize("package", sorted(pinned("runtime.txt")))
def test_nothing_delivered_is_under_the_gpl_alone(package: str) -> None:
    try:
        statements = licence_statements(package)
    except PackageNotFoundError:
        assert ";" in pinned("runtime.txt")[package], "not installed, yet needed everywhere"
        return
    assert statements, "says nothing of its licence: read it and note it in this file"
    assert not all(is_strong_copyleft(said) for said in statements), statements


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("GPL-3.0-only", True),
        ("AGPL-3.0-or-later", True),
        ("License :: OSI Approved :: GNU General Public License v3 (GPLv3)", True),
        ("GNU Lesser General Public License v3", False),
        ("LGPL-3.0-only", False),
        ("BSD-3-Clause", False),
    ],
)
def test_gate_knows_the_licences(statement: str, expected: bool) -> None:
    assert is_strong_copyleft(statement) is expected
