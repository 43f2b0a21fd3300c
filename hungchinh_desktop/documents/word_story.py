"""Turn the blocks of a paper into the body of a Word document."""

from __future__ import annotations

from collections.abc import Sequence

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
from hungchinh_desktop.documents.paper_layout import PageFrame
from hungchinh_desktop.documents.text_box import Typesetter
from hungchinh_desktop.documents.word_heads import WordHeads
from hungchinh_desktop.documents.word_markup import (
    BREAK,
    Keeping,
    markup_of,
    paragraph,
    rule,
    spacer,
)
from hungchinh_desktop.documents.word_styles import STYLES
from hungchinh_desktop.documents.word_tables import word_table

_HEADINGS = {
    HeadingLevel.SECTION: "Section",
    HeadingLevel.ITEM: "Item",
    HeadingLevel.SUBITEM: "Subitem",
}
_CLOSINGS = (SignatureBlock, SignerRow)
_LINES_KEPT = 2


class WordStory:
    """Collect the markup of a paper or an annex, block by block."""

    def __init__(self, typesetter: Typesetter, frame: PageFrame) -> None:
        self._typesetter = typesetter
        self._frame = frame
        self._heads = WordHeads(typesetter, frame.text_width)

    def markup(self, blocks: Sequence[Block]) -> str:
        """Return the body. Raises UserError when a letter cannot be printed."""
        kept = self._kept_with_signature(blocks)
        parts = []
        for place, block in enumerate(blocks):
            after = blocks[place + 1] if place + 1 < len(blocks) else None
            above = blocks[place - 1] if place else None
            if isinstance(block, Table):
                signed = isinstance(after, SignerPair)
                room = spacer(layout.SPACE_AROUND_TABLE, with_next=True)
                parts.append(room + word_table(block, self._typesetter, self._frame, signed=signed))
            else:
                wide = layout.SPACE_AROUND_TABLE if isinstance(above, Table) else None
                parts.append(self._block(block, keep=place in kept, before=wide))
        return "".join(parts)

    def _kept_with_signature(self, blocks: Sequence[Block]) -> set[int]:
        """Return the places of the last two lines of text: who signs never stands alone."""
        kept: set[int] = set()
        place = next((at for at, one in enumerate(blocks) if isinstance(one, _CLOSINGS)), 0)
        lines = 0
        while lines < _LINES_KEPT and place > 0:
            place -= 1
            block = blocks[place]
            if not isinstance(block, BasisLine | Paragraph | Heading | ListItem):
                break
            kept.add(place)
            box = self._typesetter.box(block.runs, layout.BODY, self._frame.text_width)
            lines += len(box.lines)
        return kept

    def _block(self, block: Block, *, keep: bool, before: float | None) -> str:
        match block:
            case Letterhead():
                return self._heads.letterhead(block)
            case Title():
                return self._title(
                    (plain(block.document_type), "DocumentType"), (block.subject, "Subject")
                )
            case AnnexTitle():
                return self._title(
                    (plain(block.label), "AnnexLabel"),
                    (block.title, "AnnexTitle"),
                    (plain(block.attached_to), "AnnexAttached"),
                )
            case Addressees():
                return self._heads.addressees(block)
            case SignatureBlock() | SignerRow() | SignerPair():
                return self._heads.closing(block)
            case CentredLine():
                return self._centred(plain(block.text), "CentredLine")
            case BasisLine() | Paragraph() | Heading() | ListItem():
                return self._text(block, keep=keep, before=before)
            case _:
                raise AssertionError(f"a block Word knows nothing of: {block}")

    def _text(
        self, block: BasisLine | Paragraph | Heading | ListItem, *, keep: bool, before: float | None
    ) -> str:
        """Return a paragraph; one that ends in a colon stays with the list it opens."""
        runs, style = block.runs, "Basis" if isinstance(block, BasisLine) else "Body"
        if isinstance(block, Heading):
            style, keep = _HEADINGS[block.level], True
            runs = (Run(f"{block.number}. "), *runs) if block.number else runs
        elif isinstance(block, ListItem):
            runs = (Run(f"{block.marker} "), *runs)
        keep = keep or text_of(runs).rstrip().endswith(":")
        above = STYLES[style][1].space_before
        room = before if before is not None and before > above else None
        cleaned = markup_of(self._typesetter.cleaned(runs))
        return paragraph(style, cleaned, Keeping(with_next=keep, before=room))

    def _title(self, *lines: tuple[Runs, str]) -> str:
        """Return centred lines and a rule below the last of them."""
        text = "".join(self._centred(runs, style) for runs, style in lines if text_of(runs))
        runs, style = lines[-1]
        width, look = self._frame.text_width, layout.SUBJECT_RULE
        box = self._typesetter.centred_box(runs, STYLES[style][1], width)
        side = (width - box.widest * look.share) / 2
        return text + rule(side, side, look.gap, look.room, look.thickness)

    def _centred(self, runs: Runs, style: str) -> str:
        """Return a centred text parted where the PDF parts it, about equally long."""
        look, width = STYLES[style][1], self._frame.text_width
        box = self._typesetter.centred_box(runs, look, width)
        lines = [" ".join(word.text for word in line.words) for line in box.lines]
        inside = BREAK.join(markup_of(plain(line)) for line in lines)
        return paragraph(style, inside, Keeping(with_next=True))
