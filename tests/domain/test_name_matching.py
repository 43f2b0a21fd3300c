from __future__ import annotations

from hungchinh_desktop.domain.household import RegisterEntry
from hungchinh_desktop.domain.import_row import ImportRow
from hungchinh_desktop.domain.name_matching import NameMatches, match_names
from hungchinh_desktop.domain.namesake import SameNameAnswer
from hungchinh_desktop.domain.partial_date import PartialDate
from tests import builders


def row(number: int, name: str, hamlet: int = 1, **values: object) -> ImportRow:
    return ImportRow(
        "S", number, name, f"Xóm {hamlet}", builders.hamlet(hamlet), **values  # type: ignore[arg-type]  # any field
    )  # fmt: skip


def entry(name: str, hamlet: int = 1, **values: object) -> RegisterEntry:
    return builders.entry(name, hamlet_number=hamlet, hamlet_id=f"x{hamlet}", **values)  # type: ignore[arg-type]  # any field


def match(
    rows: list[ImportRow],
    entries: list[RegisterEntry],
    answers: dict[str, str] | None = None,
    remembered: list[SameNameAnswer] | None = None,
) -> NameMatches:
    return match_names(rows, entries, remembered or [], answers or {})


NAME = "Nguyễn Thị Thành"
KEY = "name:nguyen thi thanh:7"


def test_name_and_hamlet_together_are_a_household() -> None:
    known = entry("Lê Thị Hương", 7)
    found = match([row(1, "Lê Thị Hương", 7), row(2, "LÊ THỊ HƯƠNG", 6)], [known])
    assert found.entries == {0: known}
    assert found.questions[1].id == "name:le thi huong:6"  # the same name in another hamlet


def test_tone_placement_and_capitals_make_no_difference() -> None:
    known = entry("Trần Văn Hòa", 1)
    assert match([row(1, "TRẦN VĂN HOÀ")], [known]).entries == {0: known}


def test_the_same_name_twice_in_a_list_is_asked_once() -> None:
    found = match([row(1, NAME, 2), row(15, NAME, 7)], [])
    assert list(found.questions) == [1]
    question = found.questions[1]
    assert (question.id, question.rows) == (KEY, ("S!15",))
    assert "cùng hộ hay hai hộ?" in question.sentence
    assert [choice.code for choice in question.choices] == ["same", "different", "skip"]
    assert found.same_as == {}


def test_two_households_are_remembered_and_not_asked_again() -> None:
    rows = [row(1, NAME, 2), row(15, NAME, 7)]
    first = match(rows, [], {KEY: "different"})
    assert not first.questions[1].is_open
    assert (first.entries, first.same_as) == ({}, {})
    assert first.learnt == [SameNameAnswer("nguyen thi thanh", "x7", "x2")]
    again = match(rows, [], remembered=first.learnt)
    assert again.questions == {}
    swapped = match([rows[1], rows[0]], [], remembered=first.learnt)
    assert swapped.questions == {}


def test_one_household_in_two_rows_is_joined() -> None:
    found = match([row(1, NAME, 2), row(15, NAME, 7)], [], {KEY: "same"})
    assert found.same_as == {1: 0}


def test_a_household_that_moved_is_known_at_the_next_import() -> None:
    known = entry(NAME, 2)
    first = match([row(1, NAME, 7)], [known], {KEY: "same"})
    assert first.entries == {0: known}
    assert first.learnt == [SameNameAnswer("nguyen thi thanh", "x7", "x2", known.id)]
    again = match([row(1, NAME, 7)], [known], remembered=first.learnt)
    assert (again.entries, again.questions) == ({0: known}, {})


def test_all_candidates_are_shown_and_one_is_chosen() -> None:
    first, second = (
        entry(NAME, 7, birth=PartialDate(1960)),
        entry(NAME, 7, birth=PartialDate(1985)),
    )
    question = match([row(1, NAME, 7)], [first, second]).questions[0]
    assert [choice.code for choice in question.choices] == ["same:1", "same:2", "different", "skip"]
    assert "sinh 1960" in question.choices[0].label
    chosen = match([row(1, NAME, 7)], [first, second], {KEY: "same:2"})
    assert chosen.entries == {0: second}


def test_namesakes_of_one_hamlet_are_told_by_birth_or_by_what_is_written() -> None:
    elder = entry(NAME, 7, birth=PartialDate(1960), situation="Bệnh tật")
    younger = entry(NAME, 7, birth=PartialDate(1985), situation="Con nhỏ")
    by_birth = match(
        [row(1, NAME, 7, birth=PartialDate(1985)), row(2, NAME, 7, birth=PartialDate(1960))],
        [elder, younger],
    )
    assert by_birth.entries == {0: younger, 1: elder}
    by_words = match(
        [row(1, NAME, 7, situation="Con nhỏ"), row(2, NAME, 7, situation="Bệnh tật")],
        [elder, younger],
    )
    assert by_words.entries == {0: younger, 1: elder}
    assert by_words.questions == {}


def test_twins_that_nothing_tells_apart_are_as_many_as_before() -> None:
    known = [entry(NAME, 7), entry(NAME, 7)]
    found = match([row(1, NAME, 7), row(2, NAME, 7)], known)
    assert {e.id for e in found.entries.values()} == {e.id for e in known}
    assert found.questions == {}
    changed = match(
        [row(1, NAME, 7, situation="Bệnh"), row(2, NAME, 7, situation="Con nhỏ")], known
    )
    assert list(changed.questions) == [0, 1]


def test_names_that_differ_in_accents_are_asked_in_one_hamlet_only() -> None:
    known = entry("Nguyễn Thị Lân", 1)
    assert list(match([row(1, "Nguyễn Thị Lan", 1)], [known]).questions) == [0]
    assert match([row(1, "Nguyễn Thị Lan", 2)], [known]).questions == {}


def test_other_hamlet_and_other_birth_are_other_people() -> None:
    known = entry(NAME, 2, birth=PartialDate(1960))
    found = match([row(1, NAME, 7, birth=PartialDate(1985))], [known])
    assert (found.entries, found.questions) == ({}, {})


def test_a_third_row_asks_about_both_others() -> None:
    rows = [row(1, NAME, 2), row(2, NAME, 7), row(3, NAME, 7)]
    found = match(rows, [], {KEY: "different"})
    assert found.questions[2].id == f"{KEY}:2"
    assert [choice.code for choice in found.questions[2].choices][:2] == ["same:1", "same:2"]


def test_a_skipped_row_is_left_out() -> None:
    found = match([row(1, NAME, 2), row(2, NAME, 7)], [], {KEY: "skip"})
    assert found.skipped == {1}


def test_an_answer_that_is_no_choice_leaves_the_question_open() -> None:
    found = match([row(1, NAME, 2), row(2, NAME, 7)], [], {KEY: "maybe"})
    assert found.questions[1].is_open


def test_one_answer_may_hold_for_all_names() -> None:
    rows = [row(1, NAME, 2), row(2, NAME, 7), row(3, "Hà A", 1), row(4, "Hà A", 2)]
    found = match(rows, [], {"same_name": "different"})
    assert [question.is_open for question in found.questions.values()] == [False, False]
    assert len(found.learnt) == 2


def test_a_crowd_of_one_name_is_asked_about_and_not_compared() -> None:
    rows = [row(number, NAME, 7) for number in range(1, 3001)]
    found = match(rows, [entry(NAME, 7)])
    assert len(found.questions) == 3000
    assert all(len(question.choices) <= 11 for question in found.questions.values())
    chosen = match(rows, [], {f"{KEY}:5": "same:2", f"{KEY}:6": "skip"})
    assert (chosen.same_as, chosen.skipped) == ({5: 1}, {6})  # the first row has nobody to ask of
