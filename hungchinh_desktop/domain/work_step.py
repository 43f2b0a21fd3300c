"""Tell how far long work is, step by step."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from typing import TypeVar

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class WorkStep:
    """Say how much of the work is done, of how much (0: not known), and what is being done."""

    done: int
    total: int
    sentence: str


def finished(run: Generator[WorkStep, None, R]) -> R:
    """Do work to its end at once and return its result."""
    while True:
        try:
            next(run)
        except StopIteration as end:
            result: R = end.value
            return result
