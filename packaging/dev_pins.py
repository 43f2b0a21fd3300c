"""Resolve the dependencies for every system at once and write them down with their hashes."""

from __future__ import annotations

import subprocess

import dev_environment
from dev_environment import ROOT

REQUIREMENTS = ROOT / "packaging" / "requirements"

# no header and no index: a requirement file names packages and hashes, never where they came from
OPTIONS = [
    "--universal",
    "--generate-hashes",
    "--no-header",
    "--no-emit-index-url",
    "--python-version=3.11",
    "--quiet",
]


def write_all(python: str) -> int:
    """Write dev.txt first; the smaller files then take its versions."""
    dev = REQUIREMENTS / "dev.txt"
    same_as_dev = ["--constraint", dev.relative_to(ROOT).as_posix()]
    return (
        _compile(python, "dev.txt", ["pyproject.toml", "--extra", "dev"])
        or _compile(python, "runtime.txt", ["pyproject.toml", *same_as_dev])
        or _compile(python, "build.txt", ["-", *same_as_dev], stdin="hatchling\n")
    )


def _compile(python: str, name: str, source: list[str], stdin: str = "") -> int:
    target = (REQUIREMENTS / name).relative_to(ROOT).as_posix()
    command = [python, "-m", "uv", "pip", "compile", *source, *OPTIONS, "--upgrade", "-o", target]
    return subprocess.run(
        command,
        cwd=ROOT,
        env=dev_environment.variables(),
        input=stdin,
        text=True,
        stdout=subprocess.DEVNULL,
        check=False,
    ).returncode
