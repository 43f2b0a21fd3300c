"""Hold a paper as it will be printed, and where on it each clause stands."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AnchorPlace:
    """Say where an anchor (clause code) is printed.

    `page` counts from 1; `top` and `bottom` are fractions of the page height from its top.
    """

    anchor: str
    page: int
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class PrintedPaper:
    """Hold the bytes of a PDF file, its number of pages and the places of its anchors."""

    data: bytes
    pages: int
    anchors: tuple[AnchorPlace, ...] = ()
