"""Lay the two-column parts of a paper into Word: its head, its signature, its signers."""

from __future__ import annotations

from hungchinh_desktop.documents import paper_layout as layout
from hungchinh_desktop.documents.blocks import (
    Addressees,
    Letterhead,
    SignatureBlock,
    SignerPair,
    SignerRow,
    plain,
)
from hungchinh_desktop.documents.paper_layout import RuleStyle, TextStyle
from hungchinh_desktop.documents.pdf_heads import COLUMN_GAP, addressee_lines, letterhead_widths
from hungchinh_desktop.documents.text_box import Typesetter
from hungchinh_desktop.documents.word_markup import (
    Keeping,
    cell,
    paragraph,
    row,
    rule,
    spacer,
    table,
    text_run,
)

_KEEP = Keeping(with_next=True)
_ROOM_BELOW_TOTAL = 6


class WordHeads:
    """Make heads and signatures as tables without lines, in a text of one width."""

    def __init__(self, typesetter: Typesetter, width: float) -> None:
        self._typesetter = typesetter
        self._width = width

    def letterhead(self, head: Letterhead) -> str:
        """Return components 1 to 4: two rows, so that number and date stand on one line."""
        left, right = letterhead_widths(head, self._typesetter, self._width)
        issuer = [self._line("Superior", head.superior)] if head.superior else []
        issuer += [self._line("Issuer", line) for line in head.issuer]
        issuer.append(self._rule(head.issuer[-1], layout.ISSUER, layout.ISSUER_RULE, left))
        if not head.national:
            return table((left, right), [row([cell(left, "".join(issuer)), self._empty(right)])])
        national = [
            self._line("National", layout.NATIONAL_HEADING),
            self._line("Motto", layout.MOTTO),
            self._rule(layout.MOTTO, layout.MOTTO_LINE, layout.MOTTO_RULE, right),
        ]
        lower = (
            (left, self._line("NumberLine", head.number_line)),
            (right, self._line("PlaceAndDate", head.place_and_date)),
        )
        upper = ((left, "".join(issuer)), (right, "".join(national)))
        rows = [row([cell(wide, text) for wide, text in part]) for part in (upper, lower)]
        return table((left, right), rows)

    def addressees(self, block: Addressees) -> str:
        """Return component 9a."""
        label = self._typesetter.width_of(layout.ADDRESSEES_LABEL, layout.ADDRESSEE)
        beside = label + COLUMN_GAP
        widths = (layout.ADDRESSEE_INDENT, beside, self._width - layout.ADDRESSEE_INDENT - beside)
        names = "".join(self._line("Addressee", line) for line in addressee_lines(block))
        cells = [
            self._empty(widths[0]),
            cell(beside, self._line("Addressee", layout.ADDRESSEES_LABEL)),
            cell(widths[2], names or self._line("Addressee", "")),
        ]
        return spacer(layout.SPACE_BEFORE_ADDRESSEES, with_next=True) + table(widths, [row(cells)])

    def closing(self, block: SignatureBlock | SignerRow | SignerPair) -> str:
        """Return who signs; everything about it stays on one page."""
        match block:
            case SignatureBlock():
                return self._signature(block)
            case SignerRow():
                return self._signers(block)
            case SignerPair():
                return self._list_signers(block)

    def _signature(self, block: SignatureBlock) -> str:
        """Return components 7 and 9b side by side."""
        right = self._width * layout.SIGNER_SHARE
        others = [self._line("Recipient", line) for line in block.recipients]
        if others:
            others.insert(0, self._line("RecipientsHead", layout.RECIPIENTS_LABEL))
        lines = [self._line("Authority", line) for line in block.lines]
        if block.room:
            lines.append(spacer(layout.SIGNATURE_ROOM, with_next=True))
        if block.name:
            lines.append(self._line("SignerName", block.name))
        return self._signing((self._width - right, "".join(others)), (right, "".join(lines)))

    def _signers(self, block: SignerRow) -> str:
        """Return the signers of minutes side by side."""
        share = self._width / len(block.signers)
        return self._signing(
            *(
                (
                    share,
                    self._line("SignerTitle", one.title)
                    + (self._line("SignerHint", one.hint) if one.hint else "")
                    + spacer(layout.SIGNATURE_ROOM, with_next=True)
                    + (self._line("SignerName", one.name) if one.name else ""),
                )
                for one in block.signers
            )
        )

    def _list_signers(self, block: SignerPair) -> str:
        """Return the total of a list, its date and both signers."""
        half = self._width / 2
        signers = [
            (half, self._line("ListSigner", title) + self._line("ListDate", hint))
            for title, hint in (block.left, block.right)
        ]
        total = paragraph("ListTotal", text_run(self._typesetter.printable(block.total)), _KEEP)
        dated = [(half, ""), (half, self._line("ListDate", block.place_and_date))]
        room = spacer(_ROOM_BELOW_TOTAL, with_next=True)
        return room + total + room + self._side_by_side(dated, signers) + spacer(layout.LIST_ROOM)

    def _signing(self, *columns: tuple[float, str]) -> str:
        """Return columns kept on one page with room above them."""
        room = spacer(layout.SPACE_BEFORE_SIGNATURE, with_next=True)
        return room + self._side_by_side(list(columns))

    def _side_by_side(self, *rows: list[tuple[float, str]]) -> str:
        """Return rows of columns; Word closes a cell with a paragraph of its own."""
        empty = self._line("Recipient", "")
        made = [
            row([cell(wide, text if text.endswith("</w:p>") else empty) for wide, text in columns])
            for columns in rows
        ]
        return table([wide for wide, _ in rows[0]], made)

    def _line(self, style: str, text: str) -> str:
        return paragraph(style, text_run(self._typesetter.printable(text)) if text else "", _KEEP)

    def _rule(self, text: str, style: TextStyle, look: RuleStyle, room: float) -> str:
        """Return the rule below a centred text in a column."""
        box = self._typesetter.box(plain(text), style, room)
        side = (room - box.widest * look.share) / 2
        return rule(side, side, look.gap, look.room, look.thickness)

    def _empty(self, width: float) -> str:
        return cell(width, self._line("TableCell", ""))
