"""Ask whether two heads of one name are one household or two."""

from __future__ import annotations

from hungchinh_desktop.domain.import_question import (
    DIFFERENT,
    SAME,
    SKIP,
    Choice,
    Question,
    QuestionKind,
)
from hungchinh_desktop.domain.import_row import ImportRow
from hungchinh_desktop.domain.namesake import Namesake, described

_MOST_OFFERED = 9


def name_question(place: str, row: ImportRow, others: list[Namesake], answer: str) -> Question:
    """Return the question who of the others a row is, if any.

    Args:
        place: the question's id.
        row: the row that is asked about.
        others: everybody it could be; of many only the first are offered.
        answer: the answer given, one that is no choice counts as none.
    """
    many = len(others) > 1
    offered = [
        Choice(f"{SAME}:{n}" if many else SAME, f"Cùng hộ với {described(other)}")
        for n, other in enumerate(others[:_MOST_OFFERED], 1)
    ]
    choices = (
        *offered,
        Choice(DIFFERENT, "Các hộ khác nhau" if many else "Hai hộ khác nhau"),
        Choice(SKIP, "Không nhập dòng này"),
    )
    known = "; ".join(described(other) for other in others[:_MOST_OFFERED])
    if len(others) > _MOST_OFFERED:
        known += f" và {len(others) - _MOST_OFFERED} hộ khác"
    sentence = f"{described(row)} trùng tên với {known}: cùng hộ hay hai hộ?"
    sentence = sentence[:1].upper() + sentence[1:]
    if answer not in {choice.code for choice in choices}:
        answer = ""
    return Question(place, QuestionKind.SAME_NAME, sentence, choices, (row.key,), answer)


def chosen_namesake(answer: str) -> int:
    """Return which of the others an answer like "same" or "same:2" means, from 0."""
    return int(answer.partition(":")[2] or 1) - 1
