"""Turn the blocks of a paper into pieces that flow down PDF pages."""

from __future__ import annotations

from dataclasses import replace

from hungchinh_desktop.documents import paper_layout as layout
from hungchinh_desktop.documents.blocks import (
    Addressees,
    AnnexTitle,
    BasisLine,
    Block,
    CentredLine,
    Heading,
    HeadingLevel,
    Letterhead,
    ListItem,
    Paragraph,
    Run,
    Runs,
    SignatureBlock,
    SignerPair,
    SignerRow,
    Table,
    Title,
    plain,
    text_of,
)
from hungchinh_desktop.documents.paper_layout import PageFrame, RuleStyle, TextStyle
from hungchinh_desktop.documents.pdf_flow import Piece
from hungchinh_desktop.documents.pdf_heads import (
    addressee_piece,
    letterhead_piece,
    signature_pieces,
    signer_row_piece,
)
from hungchinh_desktop.documents.pdf_signed_table import SignedTable, signer_piece
from hungchinh_desktop.documents.pdf_table import TablePiece, table_piece
from hungchinh_desktop.documents.pdf_text import COMPANY, TextPiece
from hungchinh_desktop.documents.text_box import Typesetter

_HEADINGS = {
    HeadingLevel.SECTION: layout.SECTION_HEADING,
    HeadingLevel.ITEM: layout.ITEM_HEADING,
    HeadingLevel.SUBITEM: layout.SUBITEM_HEADING,
}
_OPENS_A_LIST = ":"


class Story:
    """Collect the pieces of a paper or an annex, block by block."""

    def __init__(self, typesetter: Typesetter, frame: PageFrame) -> None:
        self._typesetter = typesetter
        self._frame = frame
        self.pieces: list[Piece] = []

    def add(self, block: Block) -> None:
        """Add the pieces of a block.

        Raises UserError when a letter cannot be printed.
        """
        match block:
            case Letterhead():
                width = self._frame.text_width
                self.pieces.append(letterhead_piece(block, self._typesetter, width))
            case Title():
                self._add_centred(plain(block.document_type), layout.DOCUMENT_TYPE, block.anchor)
                self._add_centred(block.subject, layout.SUBJECT, block.anchor, layout.SUBJECT_RULE)
            case AnnexTitle():
                self._add_centred(plain(block.label), layout.ANNEX_LABEL, block.anchor)
                self._add_centred(block.title, layout.ANNEX_TITLE, block.anchor)
                attached = plain(block.attached_to)
                self._add_centred(
                    attached, layout.ANNEX_ATTACHED, block.anchor, layout.SUBJECT_RULE
                )
            case Table():
                self.pieces.append(table_piece(block, self._typesetter, self._frame))
            case SignatureBlock():
                self._keep_last_lines()
                self.pieces += signature_pieces(block, self._typesetter, self._frame)
            case SignerPair():
                self._add_signers(block)
            case CentredLine():
                self._add_centred(plain(block.text), layout.CENTRED_LINE, block.anchor)
            case Addressees():
                width = self._frame.text_width
                self.pieces.append(addressee_piece(block, self._typesetter, width))
            case SignerRow():
                self._keep_last_lines()
                width = self._frame.text_width
                self.pieces.append(signer_row_piece(block, self._typesetter, width))
            case _:
                self._add_text(block)

    def _add_signers(self, block: SignerPair) -> None:
        """Add the signers of a list to the table that they sign."""
        signers = signer_piece(block, self._typesetter, self._frame.text_width)
        last = self.pieces.pop() if self.pieces else None
        if isinstance(last, TablePiece) and last.rows:
            self.pieces.append(SignedTable(last, signers, self._frame.text_height))
        else:
            self.pieces += [last, signers] if last else [signers]

    def _add_text(self, block: BasisLine | Heading | Paragraph | ListItem) -> None:
        match block:
            case BasisLine():
                self._add_body(block.runs, layout.BASIS, block.anchor)
            case Heading(level, number):
                runs = (Run(f"{number}. "), *block.runs) if number else block.runs
                self._add_body(runs, _HEADINGS[level], block.anchor, keep=True)
            case Paragraph():
                self._add_body(block.runs, layout.BODY, block.anchor)
            case ListItem(marker):
                self._add_body((Run(f"{marker} "), *block.runs), layout.BODY, block.anchor)

    def _add_body(self, runs: Runs, style: TextStyle, anchor: str, *, keep: bool = False) -> None:
        """Add a paragraph; one that ends in a colon stays with the list it opens."""
        box = self._typesetter.box(runs, style, self._frame.text_width)
        after_table = bool(self.pieces) and isinstance(self.pieces[-1], TablePiece)
        above = max(style.space_before, layout.SPACE_AROUND_TABLE if after_table else 0)
        keep = keep or text_of(runs).rstrip().endswith(_OPENS_A_LIST)
        self.pieces.append(TextPiece(box, above, anchor, keep))

    def _add_centred(
        self, runs: Runs, style: TextStyle, anchor: str, rule: RuleStyle | None = None
    ) -> None:
        box = self._typesetter.centred_box(runs, style, self._frame.text_width)
        self.pieces.append(
            TextPiece(box, style.space_before, anchor, keep_with_next=True, rule=rule)
        )

    def _keep_last_lines(self) -> None:
        """Bind the last two lines of the body to the signature, cutting a long paragraph.

        A signature alone on a page could be put under any text.
        """
        lines = COMPANY
        place = len(self.pieces)
        while lines > 0 and place > 0:
            place -= 1
            last = self.pieces[place]
            if not isinstance(last, TextPiece):
                return
            count = len(last.box.lines)
            if count >= lines + COMPANY:
                first, last = last.cut(count - max(lines, COMPANY))
                self.pieces.insert(place, first)
                place += 1
            self.pieces[place] = replace(last, keep_with_next=True)
            lines -= len(last.box.lines)
