"""Turn a clause with slots into a text document and back; a slot is one character there."""

from __future__ import annotations

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument, QTextFormat

from hungchinh_desktop.domain.yearly_plan import SLOT, SLOT_LABELS

OBJECT = "\ufffc"  # the character that stands for an object in a Qt text
SLOT_TYPE = QTextFormat.ObjectTypes.UserObject.value + 1
_SLOT_NAME = QTextFormat.Property.UserProperty.value + 1
_LINE_SEPARATORS = str.maketrans({"\u2028": "\n", "\u2029": "\n"})


def slot_format(slot: str) -> QTextCharFormat:
    """Return the format of the character that stands for a slot."""
    made = QTextCharFormat()
    made.setObjectType(SLOT_TYPE)
    made.setProperty(_SLOT_NAME, slot)
    made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBaseline)
    return made


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
    """Put text with slots at the cursor as one step of undo."""
    cursor.beginEditBlock()
    end = 0
    for found in SLOT.finditer(text):
        if found.group(1) in SLOT_LABELS:
            _insert_plain(cursor, text[end : found.start()])
            cursor.insertText(OBJECT, slot_format(found.group(1)))
            end = found.end()
    _insert_plain(cursor, text[end:])
    cursor.endEditBlock()


def clause_text(document: QTextDocument, start: int = 0, end: int | None = None) -> str:
    """Return the text between two positions: slots as {{name}}, lines parted by line feeds."""
    plain = _plain_text(document, start, document.characterCount() - 1 if end is None else end)
    if OBJECT not in plain:
        return plain
    return "".join(
        _braced(slot_at(document, start + place)) if char == OBJECT else char
        for place, char in enumerate(_positions(plain))
    )


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


def _insert_plain(cursor: QTextCursor, text: str) -> None:
    if text:
        cursor.insertText(text.replace(OBJECT, ""), QTextCharFormat())


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
