"""Turn a clause with slots into a text document and back; a slot is one character there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat

from hungchinh_desktop.domain.clause_marks import MarkedText, marked_texts, with_marks
from hungchinh_desktop.domain.yearly_plan import SLOT, slot_label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextBlock

_PLAIN = MarkedText("")
OBJECT = "\ufffc"  # the character that stands for an object in a Qt text
SLOT_TYPE = QTextFormat.ObjectTypes.UserObject.value + 1
_SLOT_NAME = QTextFormat.Property.UserProperty.value + 1
_LINE_SEPARATORS = str.maketrans({"\u2028": "\n", "\u2029": "\n"})


def slot_format(slot: str, style: MarkedText = _PLAIN) -> QTextCharFormat:
    """Return the format of the character that stands for a slot."""
    made = style_format(style)
    made.setObjectType(SLOT_TYPE)
    made.setProperty(_SLOT_NAME, slot)
    made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBaseline)
    return made


def style_format(style: MarkedText) -> QTextCharFormat:
    """Return the format of bold and italic words; plain words have none at all."""
    made = QTextCharFormat()
    if style.bold:
        made.setFontWeight(QFont.Weight.Bold)
    if style.italic:
        made.setFontItalic(True)
    return made


def style_of(form: QTextCharFormat) -> MarkedText:
    """Return whether a format is bold or italic by itself; a heading's own weight is no style."""
    weighted = form.hasProperty(QTextFormat.Property.FontWeight)
    return MarkedText("", weighted and form.fontWeight() > QFont.Weight.Medium, form.fontItalic())


def slot_of(form: QTextFormat) -> str:
    """Return the slot that a format stands for, "" for none."""
    return str(form.property(_SLOT_NAME) or "") if form.objectType() == SLOT_TYPE else ""


def slot_at(document: QTextDocument, position: int) -> str:
    """Return the slot whose character stands at a position, "" for ordinary text."""
    if position < 0 or document.characterAt(position) != OBJECT:
        return ""
    cursor = QTextCursor(document)
    cursor.setPosition(position + 1)
    return slot_of(cursor.charFormat())


def insert_clause_text(cursor: QTextCursor, text: str) -> None:
    """Put text with slots and styles at the cursor as one step of undo."""
    cursor.beginEditBlock()
    for run in marked_texts(text):
        end = 0
        for found in SLOT.finditer(run.text):
            if slot_label(found.group(1)):
                _insert_plain(cursor, run.text[end : found.start()], run)
                cursor.insertText(OBJECT, slot_format(found.group(1), run))
                end = found.end()
        _insert_plain(cursor, run.text[end:], run)
    cursor.endEditBlock()


def clause_text(document: QTextDocument, start: int = 0, end: int | None = None) -> str:
    """Return the text between two positions: slots as {{name}}, lines parted by line feeds.

    Bold and italic words are marked as in clause_marks.
    """
    last = document.characterCount() - 1 if end is None else end
    runs: list[MarkedText] = []
    block = document.findBlock(start)
    while block.isValid() and block.position() <= last:
        if runs or block.position() > start:
            runs.append(MarkedText("\n"))
        runs += _runs_of(block, start, last)
        block = block.next()
    return with_marks(runs)


def _runs_of(block: QTextBlock, start: int, end: int) -> Iterator[MarkedText]:
    """Yield the styled words of a line between two positions."""
    place = block.begin()
    while not place.atEnd():
        fragment = place.fragment()
        first = max(start, fragment.position())
        last = min(end, fragment.position() + fragment.length())
        if first < last:
            words = _plain_text(block.document(), first, last)
            slot = slot_of(fragment.charFormat())
            text = words.replace(OBJECT, _braced(slot))
            yield style_of(fragment.charFormat())._replace(text=text)
        place += 1


def slots_between(document: QTextDocument, start: int, end: int) -> list[int]:
    """Return the positions of the slots in a range."""
    plain = enumerate(_positions(_plain_text(document, start, end)), start)
    return [place for place, char in plain if char == OBJECT and slot_at(document, place)]


def _plain_text(document: QTextDocument, start: int, end: int) -> str:
    """Return the characters between two positions, an object as one of them."""
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText().translate(_LINE_SEPARATORS)


def _insert_plain(cursor: QTextCursor, text: str, style: MarkedText) -> None:
    if text:
        cursor.insertText(text.replace(OBJECT, ""), style_format(style))


def _braced(slot: str) -> str:
    return f"{{{{{slot}}}}}" if slot else ""


def _positions(text: str) -> list[str]:
    """Return the characters as Qt counts them: one beyond U+FFFF takes two positions."""
    counted: list[str] = []
    for char in text:
        counted.append(char)
        if ord(char) > 0xFFFF:
            counted.append("")
    return counted
