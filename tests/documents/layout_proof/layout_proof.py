"""Prove that a paper is laid out as the decree asks, from its pages alone."""

from __future__ import annotations

from hungchinh_desktop.documents.blocks import Document
from tests.documents.layout_proof.decree_values import BOTTOM, MM, TOP
from tests.documents.layout_proof.page_rules import page_faults
from tests.documents.layout_proof.paper_matching import NotFoundError, find_components
from tests.documents.layout_proof.paper_reading import read_pages
from tests.documents.layout_proof.table_rules import signed_list_faults, table_faults
from tests.documents.layout_proof.text_rules import text_faults

LIST_TOP, LIST_BOTTOM = 17 * MM, 14 * MM
"""Margins of a household list, which is no paper of the decree; its mark stands in the upper."""


def list_faults(document: Document, data: bytes) -> list[str]:
    """Return what is wrong with a printed list: its tables, and who signs with them."""
    pages = read_pages(data, LIST_TOP, LIST_BOTTOM)
    try:
        paper = find_components(document, pages)
    except NotFoundError as missing:
        return [str(missing)]
    return [*table_faults(paper), *signed_list_faults(paper)]


def layout_faults(document: Document, data: bytes) -> list[str]:
    """Return what is wrong with the printed paper, nothing when all is right."""
    pages = read_pages(data, TOP[0], BOTTOM[0])
    try:
        paper = find_components(document, pages)
    except NotFoundError as missing:
        return [str(missing)]
    return [*text_faults(paper), *page_faults(paper), *table_faults(paper)]
