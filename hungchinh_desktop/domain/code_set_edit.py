"""Say needs and causes of a household as the words of one cell, and tick or untick one of them."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from hungchinh_desktop.domain.family_vocabulary import CAUSE_SHORT
from hungchinh_desktop.domain.register_edit import EditField
from hungchinh_desktop.domain.vocabulary import NEED_LABELS

ADD, DROP = "+", "-"
_BETWEEN = "; "  # a label may hold a comma
CODE_WORDS: Mapping[EditField, Mapping[str, str]] = {
    EditField.NEEDS: {need.value: label for need, label in NEED_LABELS.items()},
    EditField.CAUSES: {cause.value: label for cause, label in CAUSE_SHORT.items()},
}


def words_of_codes(field: EditField, codes: Collection[str]) -> str:
    """Return "Y tế; Giáo dục" in the order of the form, "" for none."""
    return _BETWEEN.join(label for code, label in CODE_WORDS[field].items() if code in codes)


def codes_of_words(field: EditField, words: str) -> frozenset[str]:
    """Return the codes that `words_of_codes` put into words."""
    said = set(words.split(_BETWEEN))
    return frozenset(code for code, label in CODE_WORDS[field].items() if label in said)


def with_code(field: EditField, words: str, wish: str) -> str:
    """Return the cell with one code more ("+credit") or one less ("-credit")."""
    codes, code = codes_of_words(field, words), wish[1:]
    return words_of_codes(field, codes | {code} if wish.startswith(ADD) else codes - {code})
