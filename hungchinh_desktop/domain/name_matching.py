"""Decide which row of a list is which household of the register: a name alone is no proof."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from hungchinh_desktop.domain.household import RegisterEntry
from hungchinh_desktop.domain.import_change import changes_of
from hungchinh_desktop.domain.import_question import DIFFERENT, SKIP, Question, QuestionKind
from hungchinh_desktop.domain.import_row import ImportRow
from hungchinh_desktop.domain.name_question import chosen_namesake, name_question
from hungchinh_desktop.domain.namesake import (
    Namesake,
    SameNameAnswer,
    births_differ,
    hamlet_id_of,
    head_name_of,
    same_place,
    spelling_of,
)
from hungchinh_desktop.domain.vietnamese import fold

_MOST_COMPARISONS = 250_000
_CROWD = 10
_Fits = Callable[[ImportRow, RegisterEntry], bool]


@dataclass(slots=True)
class NameMatches:
    """Hold what was found out, by the index of a row among all rows."""

    entries: dict[int, RegisterEntry] = field(default_factory=dict)
    same_as: dict[int, int] = field(default_factory=dict)
    questions: dict[int, Question] = field(default_factory=dict)
    skipped: set[int] = field(default_factory=set)
    learnt: list[SameNameAnswer] = field(default_factory=list)


def match_names(
    rows: list[ImportRow],
    entries: list[RegisterEntry],
    remembered: list[SameNameAnswer],
    choices: dict[str, str],
) -> NameMatches:
    """Pair the rows whose hamlet is known with households of the register.

    A row is a household when name, accents included, and hamlet are the same and nothing
    speaks against it. The same name elsewhere, several candidates, or names that differ in
    accents alone become questions; what was answered before is not asked again.

    Args:
        rows: all rows of the file.
        entries: the register.
        remembered: answers given at earlier imports.
        choices: answers given now, by question id.
    """
    matches = NameMatches()
    by_name: dict[str, list[RegisterEntry]] = {}
    for entry in entries:
        by_name.setdefault(entry.household.head_fold, []).append(entry)
    answers: dict[str, list[SameNameAnswer]] = {}
    for answer in remembered:
        answers.setdefault(answer.head_fold, []).append(answer)
    for name, indexes in _groups(rows).items():
        if len(indexes) > 1 or name in by_name:
            group = _NameGroup(name, rows, by_name.get(name, []), answers.get(name, []), matches)
            group.settle(indexes, choices)
    return matches


def _groups(rows: list[ImportRow]) -> dict[str, list[int]]:
    """Return the rows of each name folded, word by word: a commune has few words, many names."""
    groups: dict[str, list[int]] = {}
    folded = _FoldedWords().__getitem__
    for index, row in enumerate(rows):
        if row.hamlet is not None:
            name = " ".join(map(folded, row.head_name.split()))
            groups.setdefault(name, []).append(index)
    return groups


class _FoldedWords(dict[str, str]):
    """Fold each word once."""

    def __missing__(self, word: str) -> str:
        self[word] = fold(word)
        return self[word]


class _NameGroup:
    """Settle the rows of one name."""

    def __init__(
        self,
        name: str,
        rows: list[ImportRow],
        entries: list[RegisterEntry],
        remembered: list[SameNameAnswer],
        matches: NameMatches,
    ) -> None:
        self._name, self._rows, self._remembered = name, rows, remembered
        self._matches = matches
        self._free = list(entries)
        self._taken: dict[int, RegisterEntry] = {}
        self._new: list[int] = []
        self._asked: dict[str, int] = {}

    def settle(self, indexes: list[int], choices: dict[str, str]) -> None:
        """Pair, ask or leave as new, surest first.

        A file with hundreds of heads of one name is no list of people: comparing each with
        each would take hours, so every one of them is asked about.
        """
        crowd = len(indexes) * (len(indexes) + len(self._free)) > _MOST_COMPARISONS
        left = indexes
        if not crowd:
            left = self._pair_fitting(left, self._is_unchanged, most=len(left))
            left = self._pair_fitting(left, self._is_remembered)
            left = self._pair_fitting(left, self._is_twin)
        for index in left:
            if crowd or not self._joins_remembered(index):
                others = self._first_others() if crowd else self._others(index)
                if others:
                    self._ask(index, others, choices)
            if index not in self._taken and index not in self._matches.same_as:
                self._new.append(index)

    def _first_others(self) -> list[Namesake]:
        first: list[Namesake] = [*self._free[:_CROWD]]
        return [*first, *(self._rows[i] for i in self._new[:_CROWD])][:_CROWD]

    def _pair_fitting(self, indexes: list[int], fits: _Fits, most: int = 1) -> list[int]:
        """Pair rows with as many free households as fit them; return the rows left.

        One row that fits two households is a riddle. Two rows that fit the same two are none if
        they change nothing: `most` says up to how many rows may be paired so.
        """
        free = {entry.id: entry for entry in self._free}
        wishes = {
            index: {entry.id for entry in self._free if fits(self._rows[index], entry)}
            for index in indexes
        }
        settled = _settled_group(wishes, most)
        while settled:
            for index, household_id in zip(settled, sorted(wishes[settled[0]]), strict=True):
                self._take(index, free[household_id])
                del wishes[index]
                for others in wishes.values():
                    others.discard(household_id)
            settled = _settled_group(wishes, most)
        return list(wishes)

    def _take(self, index: int, entry: RegisterEntry) -> None:
        self._taken[index] = self._matches.entries[index] = entry
        self._free = [other for other in self._free if other.id != entry.id]

    def _joins_remembered(self, index: int) -> bool:
        """Join a row to the one that took the household it is known to be."""
        for first, entry in self._taken.items():
            if self._is_remembered(self._rows[index], entry):
                self._matches.same_as[index] = first
                return True
        return False

    def _is_unchanged(self, row: ImportRow, entry: RegisterEntry) -> bool:
        return same_place(row, entry) and not changes_of(row, entry)

    def _is_remembered(self, row: ImportRow, entry: RegisterEntry) -> bool:
        return any(
            answer.household_id == entry.id and answer.hamlet_id == hamlet_id_of(row)
            for answer in self._remembered
        )

    def _is_twin(self, row: ImportRow, entry: RegisterEntry) -> bool:
        """Tell whether spelling, hamlet and, if known, birth year are the same."""
        return (
            same_place(row, entry)
            and spelling_of(row.head_name) == spelling_of(entry.household.head_name)
            and not births_differ(row, entry)
        )

    def _others(self, index: int) -> list[Namesake]:
        """Return who else could be meant by the name of a row, but for what is known."""
        row = self._rows[index]
        candidates: list[Namesake] = [*self._free, *self._taken.values()]
        candidates += [self._rows[i] for i in self._new]
        return [
            other
            for other in candidates
            if self._may_be_same(row, other) and not self._known_different(row, other)
        ]

    def _may_be_same(self, row: ImportRow, other: Namesake) -> bool:
        if same_place(row, other):
            return True
        return not births_differ(row, other) and spelling_of(row.head_name) == spelling_of(
            head_name_of(other)
        )

    def _known_different(self, row: ImportRow, other: Namesake) -> bool:
        places = {hamlet_id_of(row), hamlet_id_of(other)}
        return any(
            not answer.same and {answer.hamlet_id, answer.other_hamlet_id} == places
            for answer in self._remembered
        )

    def _ask(self, index: int, others: list[Namesake], choices: dict[str, str]) -> None:
        row = self._rows[index]
        place = self._place(row)
        answer = choices.get(place) or choices.get(QuestionKind.SAME_NAME, "")
        question = name_question(place, row, others, answer)
        self._matches.questions[index] = question
        if question.answer == SKIP:
            self._matches.skipped.add(index)
        elif question.answer == DIFFERENT:
            self._matches.learnt += [self._lesson(row, other, "") for other in others]
        elif question.answer:
            self._join(index, others[chosen_namesake(question.answer)])

    def _join(self, index: int, other: Namesake) -> None:
        if isinstance(other, ImportRow):
            self._matches.same_as[index] = next(i for i in self._new if self._rows[i] is other)
        elif other in self._free:
            self._take(index, other)
            self._matches.learnt.append(self._lesson(self._rows[index], other, other.id))
        else:  # another row of the list is already this household
            first = next(i for i, entry in self._taken.items() if entry is other)
            self._matches.same_as[index] = first

    def _place(self, row: ImportRow) -> str:
        """Return the id of the question about a row: the same at the next import."""
        place = f"name:{self._name}:{row.hamlet.number if row.hamlet else ''}"
        self._asked[place] = self._asked.get(place, 0) + 1
        return place if self._asked[place] == 1 else f"{place}:{self._asked[place]}"

    def _lesson(self, row: ImportRow, other: Namesake, household_id: str) -> SameNameAnswer:
        return SameNameAnswer(self._name, hamlet_id_of(row), hamlet_id_of(other), household_id)


def _settled_group(wishes: dict[int, set[str]], most: int) -> list[int]:
    """Return rows that wish for the same households and are as many as these."""
    groups: dict[frozenset[str], list[int]] = {}
    for index, wished in wishes.items():
        if len(wished) <= most:
            groups.setdefault(frozenset(wished), []).append(index)
    return next((rows for wished, rows in groups.items() if len(rows) == len(wished)), [])
