"""Make what the papers of the office have in common: their heads, lists and signatures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hungchinh_desktop.documents.blocks import (
    Block,
    Document,
    Heading,
    HeadingLevel,
    Letterhead,
    ListItem,
    Paragraph,
    Run,
    RunKind,
    SignatureBlock,
    Title,
    plain,
)
from hungchinh_desktop.documents.plan_parts import BLANK, issuer_lines
from hungchinh_desktop.domain.office_paper import SYMBOLS
from hungchinh_desktop.domain.paper_content import OfficePaperContent
from hungchinh_desktop.domain.paper_defaults import in_prose

HEAD_ANCHOR = "head"
SIGNATURE_ANCHOR = "signer"


def paper_document(
    content: OfficePaperContent, kind: str, subject: str, blocks: Sequence[Block]
) -> Document:
    """Return the paper; the file is named after its kind and subject and the office."""
    title = f"{kind.capitalize()} {subject[:1].lower()}{subject[1:]}"
    return Document(title, " ".join(issuer_lines(content.profile)), tuple(blocks))


def head(content: OfficePaperContent, kind: str, subject: str) -> list[Block]:
    """Return components 1 to 5: who writes, number, place and date, type and subject."""
    profile, values = content.profile, content.values
    dated = values.day_words("date", content.plan.year)
    number = f"Số: {number_of(content)}" if content.paper in SYMBOLS else ""
    return [
        Letterhead(
            issuer=issuer_lines(profile),
            superior=profile.superior_heading,
            number_line=number,
            place_and_date=f"{profile.place_name}, {dated}",
            anchor=HEAD_ANCHOR,
        ),
        Title(kind, plain(subject), HEAD_ANCHOR),
    ]


def number_of(content: OfficePaperContent) -> str:
    """Return "07/QĐ-UBND", a blank before the stroke until the clerk has given the number."""
    number = content.values.number("number") or BLANK
    return f"{number}/{symbol_of(content)}"


def symbol_of(content: OfficePaperContent) -> str:
    """Return "QĐ-UBND": the kind of paper and the body of the office's own symbol."""
    _, _, body = content.profile.document_symbol.partition("-")
    return f"{SYMBOLS[content.paper]}-{body or 'UBND'}"


def signature(
    content: OfficePaperContent, *, own_right: bool = False, recipients: bool = True
) -> SignatureBlock:
    """Return who signs and who gets the paper.

    Args:
        content: the paper.
        own_right: the chairman decides by himself, so nobody signs on behalf of the body.
        recipients: whether the paper has a list of them.
    """
    plan = content.plan
    signatory = plan.signatory
    authority = "" if own_right else signatory.authority
    lines = (authority, signatory.deputizing, signatory.position)
    places = [f"- {line};" for line in content.values.lines("recipients")] if recipients else []
    if places and plan.archive_line:
        places.append(f"- {plan.archive_line.strip().lstrip('-').strip().rstrip(';.')}.")
    return SignatureBlock(
        lines=tuple(line for line in lines if line),
        name=content.values.given("signer"),
        recipients=tuple(places),
        anchor=SIGNATURE_ANCHOR,
    )


def place_name(content: OfficePaperContent) -> str:
    """Return what the paper is about: "xóm 7", or "xã Hưng Chính" for the whole commune."""
    return (
        in_prose(content.hamlet, content.profile) if content.hamlet else content.profile.full_name
    )


def section(number: str, title: str) -> Heading:
    """Return "I. TÌNH HÌNH CHUNG"."""
    return Heading(HeadingLevel.SECTION, number, plain(title))


def labelled(label: str, text: str, anchor: str = "") -> Paragraph:
    """Return a paragraph that begins with a bold label: "Thời gian: 19 giờ …"."""
    return Paragraph((Run(label, RunKind.BOLD), Run(f" {text}")), anchor)


def dashes(lines: Sequence[str], anchor: str = "") -> Iterator[ListItem]:
    """Yield one line of a list for each text: ";" after each, "." after the last."""
    for place, line in enumerate(lines, 1):
        mark = "." if place == len(lines) else ";"
        yield ListItem("-", plain(f"{line}{mark}"), anchor)
