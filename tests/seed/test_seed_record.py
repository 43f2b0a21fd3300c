"""Prove that the seed's data and the customer's scanned plan say the same, word for word."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.seed.scan_text import (
    SEED,
    Correction,
    apply_corrections,
    corrected_places,
    is_clean,
    read_corrections,
    scanned_places,
)
from tests.seed.seed_text import (
    households,
    read_csv,
    read_toml,
    rebuilt_places,
    slot_values,
)

SCAN_SHA256 = "f2fd7ebf20754d4f920a7d7069eb5c7c083461610e2b1a9d94440e4103192119"
COLUMNS = [
    "culture_officer",
    "social_policy_officer",
    "urban_officer",
    "land_officer",
    "accountant",
    "agriculture_officer",
    "fatherland_front",
    "farmers_union",
    "womens_union",
    "youth_union",
    "veterans_union",
    "secondary_school",
    "hamlets",
    "general_sectors",
]
GRID = {
    "DA2": "C.PPP.PPPPP.P.",
    "DA3-TDA1": ".P.PPCPPPPP.P.",
    "DA4-TDA1": "C.....PPPP.PP.",
    "DA4-TDA3": "C......PPP..P.",
    "DA6-TDA1": "C............P",
    "DA6-TDA2": "PC...........P",
    "DA7-TDA1": "C.....P......P",
    "DA7-TDA2": "C.....P......P",
}
ALL_ASSOCIATIONS = "các tổ chức đoàn thể cấp xã"
REASONS = {
    "final_stop",
    "matrix",
    "missing_words",
    "page_break",
    "repeated_words",
    "scan_letter",
    "spacing",
    "unit_name",
}


def test_the_scan_is_the_one_received() -> None:
    text = (SEED / "scan.txt").read_text(encoding="utf-8")  # whatever line ends a checkout gave
    assert hashlib.sha256(text.encode()).hexdigest() == SCAN_SHA256


def test_places_of_the_plan_are_rebuilt_in_their_order() -> None:
    assert list(rebuilt_places()) == list(corrected_places())


@pytest.mark.parametrize("place", list(scanned_places()))
def test_data_and_corrected_scan_are_the_same_paragraph_by_paragraph(place: str) -> None:
    assert rebuilt_places()[place] == corrected_places()[place]


@pytest.mark.parametrize("correction", read_corrections(), ids=lambda item: item.place)
def test_each_correction_is_needed(correction: Correction) -> None:
    others = [item for item in read_corrections() if item != correction]
    scan = apply_corrections(scanned_places(), others)
    assert [place for place in scan if scan[place] != rebuilt_places()[place]] == [correction.place]


def test_corrections_name_a_known_reason_in_vietnamese() -> None:
    for item in read_corrections():
        code, _, sentence = item.reason.partition(": ")
        assert code in REASONS
        assert sentence.endswith(".")


def test_programme_rows_give_the_grid_of_the_matrix() -> None:
    units = [unit["code"] for unit in read_toml("units")["unit"]]
    assert units == COLUMNS
    grid = {
        row["code"]: "".join(
            "C" if unit == row["lead"] else "P" if unit in row["coordinates"] else "."
            for unit in units
        )
        for row in read_toml("programme")["row"]
    }
    assert grid == GRID


def test_coordinating_units_named_in_the_scan_are_those_of_the_grid() -> None:
    rows = read_toml("programme")["row"]
    sentences = [
        line.partition(": ")[2].removesuffix(".")
        for lines in scanned_places().values()
        for line in lines
        if re.match(r"- (Bộ phận|Cơ quan) phối hợp: ", line)
    ]
    for row, sentence in zip(rows, sentences, strict=True):
        expected = set(row["coordinates"])
        if row["code"] == "DA6-TDA2":  # named in the lead sentence of the scan
            expected.remove("culture_officer")
        assert set(named_units(sentence, row["general_phrase"])) == expected


def named_units(sentence: str, general_phrase: str) -> Iterator[str]:
    """Read the units out of a coordinating units' sentence by name and alias."""
    units = read_toml("units")["unit"]
    known = {alias.casefold(): unit["code"] for unit in units for alias in unit["aliases"]}
    known |= {unit["name"].casefold(): unit["code"] for unit in units}
    if general_phrase and general_phrase.casefold() in sentence.casefold():
        yield "general_sectors"
        sentence = re.sub(re.escape(general_phrase), "", sentence, flags=re.IGNORECASE)
    for name in re.split(r"[,;.] | và ", sentence):
        if name == ALL_ASSOCIATIONS:
            yield from (unit["code"] for unit in units if unit["mass_organisation"])
        elif name:
            yield known[name.casefold()]


def test_each_unit_alias_belongs_to_one_unit() -> None:
    units = read_toml("units")["unit"]
    names = Counter(
        name
        for unit in units
        for name in {unit["name"].casefold(), *(alias.casefold() for alias in unit["aliases"])}
    )
    assert [name for name, count in names.items() if count > 1] == []
    assert {unit["group"] for unit in units} == {"officer", "front", "grassroots", "other"}
    assert [unit["code"] for unit in units if not unit["specific"]] == ["general_sectors"]
    assert sum(unit["mass_organisation"] for unit in units) == 4


def test_households_are_counted_by_class_and_hamlet() -> None:
    assert Counter(row["hamlet"] for row in households("poor")) == {"2": 1, "7": 1}
    assert Counter(row["hamlet"] for row in households("near_poor")) == {
        "3": 1,
        "4": 4,
        "5": 3,
        "6": 1,
        "7": 5,
        "8": 4,
    }


def test_typed_hamlets_are_aliases_of_the_closed_list() -> None:
    aliases = {
        alias: row["number"] for row in read_csv("hamlets") for alias in row["aliases"].split(";")
    }
    assert len(aliases) == sum(len(row["aliases"].split(";")) for row in read_csv("hamlets"))
    rows = read_csv("households")
    assert len({row["hamlet_as_typed"] for row in rows}) == 11
    assert [aliases[row["hamlet_as_typed"]] for row in rows] == [row["hamlet"] for row in rows]


def test_exit_candidates_and_the_escape_are_those_of_the_officers_sentences() -> None:
    rows = read_csv("households")
    candidates = [row for row in rows if row["exit_candidate_year"]]
    assert [row for row in rows if "khả năng thoát" in row["support"]] == candidates
    assert [row["tt"] for row in candidates] == ["8", "10", "11", "13", "15", "16", "18"]
    assert {row["exit_candidate_year"] for row in candidates} == {"2024"}
    assert [(row["tt"], row["escaped_on"]) for row in rows if row["escaped_on"]] == [("4", "2022")]
    assert [row["tt"] for row in rows if "mới thoát nghèo 2022" in row["situation"]] == ["4"]


NEED_WORDS = {
    "health": ("chữa bệnh",),
    "education": ("học tập",),
    "production": ("phát triển kinh tế",),
    "credit": ("vốn",),
    "housing": ("nhà ở",),
    "other": ("chính sách hỗ trợ riêng", "chưa có đất ở"),
}


@pytest.mark.parametrize("row", read_csv("households"), ids=lambda row: row["head_name"])
def test_needs_follow_from_the_support_sentence(row: dict[str, str]) -> None:
    read = [need for need, words in NEED_WORDS.items() if any(w in row["support"] for w in words)]
    assert row["needs"] == ";".join(read)


def test_each_committee_member_carries_the_households_of_the_members_hamlets() -> None:
    members = [one for one in read_toml("committee")["member"] if not one["general"]]
    per_hamlet = Counter(int(row["hamlet"]) for row in read_csv("households"))
    loads = [sum(per_hamlet[hamlet] for hamlet in one["hamlets"]) for one in members]
    assert loads == [1, 5, 7, 7]
    assert sorted(hamlet for one in members for hamlet in one["hamlets"]) == list(range(1, 9))


def test_the_total_of_households_yields_both_printed_percentages() -> None:
    values = slot_values()
    assert (values["poor_rate"], values["near_poor_rate"]) == ("0,09%", "0,82%")
    assert read_toml("office")["total_households"]["confirmed"] is False


def test_hamlet_tiles_lie_apart_on_a_three_by_three_map() -> None:
    tiles = [(int(row["map_column"]), int(row["map_row"])) for row in read_csv("hamlets")]
    assert len(set(tiles)) == 8
    assert {position for tile in tiles for position in tile} == {0, 1, 2}
    assert (0, 2) not in tiles


def test_clauses_have_stable_unique_codes_and_only_known_slots() -> None:
    plan = read_toml("plan")
    codes = [clause["code"] for clause in plan["clause"]]
    assert len(codes) == len(set(codes))
    blocks = [clause["block"] for clause in plan["clause"] if clause["kind"] == "block"]
    assert blocks == ["projects", "poor_table", "near_poor_table"]
    for path in SEED.glob("*.toml"):
        slots = re.findall(r"\{\{(.*?)\}\}", path.read_text(encoding="utf-8"))
        assert set(slots) <= set(slot_values())


def test_clauses_of_section_v_point_at_units_and_rows_that_exist() -> None:
    clauses = read_toml("plan")["clause"]
    named = {clause["unit"] for clause in clauses if "unit" in clause}
    assert len(named) == 5
    assert named <= set(COLUMNS)
    claims = {code for clause in clauses for code in clause.get("claims_lead", [])}
    assert claims == {"DA2", "DA3-TDA1"}


def test_people_stand_for_units_of_the_directory() -> None:
    units = {one["unit"] for one in read_toml("committee")["member"]}
    assert units - {""} <= set(COLUMNS)
    names = {one["full_name"] for one in read_toml("committee")["member"]}
    assert read_toml("plan")["signer"]["name"] in names
    assert read_toml("office")["drafter"]["full_name"] in names


@pytest.mark.parametrize("path", sorted(SEED.iterdir()), ids=lambda path: path.name)
def test_files_are_nfc_without_trailing_blanks(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    if path.name == "scan.txt":  # as received: table cells are tabs, address lines end in blanks
        text = re.sub(r"[ \t]+$", "", text, flags=re.MULTILINE).replace("\t", " ")
    assert is_clean(text)


DATA_FILES = sorted([*SEED.glob("*.toml"), *SEED.glob("*.csv")])


@pytest.mark.parametrize("path", DATA_FILES, ids=lambda path: path.name)
def test_values_have_no_stray_blanks(path: Path) -> None:
    if path.suffix == ".toml":
        values = list(texts_in(read_toml(path.stem)))
    else:
        values = [cell for row in read_csv(path.stem) for cell in row.values()]
    assert values
    assert [value for value in values if value != " ".join(value.split())] == []


def texts_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from texts_in(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from texts_in(item)
