"""Read every log that the tests left behind: none may hold the name of anybody in the record.

Most tests work on the office's own record, so its people are the canaries.
"""

from __future__ import annotations

import csv
import tomllib
from functools import cache
from pathlib import Path

from hungchinh_desktop.paths import db_dir

_SEED = db_dir() / "seed" / "hung_chinh_2024"
_CITIZEN_ID = "040123456789"  # of the people whom tests invent


@cache
def known_names() -> frozenset[str]:
    """Return what no log may hold: every head of a household, every member of the committee."""
    with (_SEED / "households.csv").open(encoding="utf-8", newline="") as file:
        heads = {row["head_name"] for row in csv.DictReader(file)}
    committee = tomllib.loads((_SEED / "committee.toml").read_text(encoding="utf-8"))
    members = {member["full_name"] for member in committee["member"]}
    return frozenset({_CITIZEN_ID, *heads, *members})


def logs_in(*folders: Path) -> list[Path]:
    """Return the logs in folders that need not be there, those of hard crashes too."""
    return [log for folder in folders if folder.is_dir() for log in folder.glob("hungchinh*.log*")]


def told_by(logs: list[Path]) -> list[str]:
    """Return a line for each name that a log holds."""
    lines = []
    for log in logs:
        text = log.read_text(encoding="utf-8", errors="replace")
        lines += [f"{log.name}: {name}" for name in known_names() if name in text]
    return lines
