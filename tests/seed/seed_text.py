"""Write the plan again from the seed's data files, place by place, as the scan has it."""

from __future__ import annotations

import csv
import tomllib
from functools import cache
from typing import Any

from tests.seed.scan_text import SEED, Places

Table = dict[str, Any]


@cache
def read_toml(name: str) -> Table:
    return tomllib.loads((SEED / f"{name}.toml").read_text(encoding="utf-8"))


def read_csv(name: str) -> list[dict[str, str]]:
    with (SEED / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def households(status: str) -> list[dict[str, str]]:
    return [row for row in read_csv("households") if row["status"] == status]


@cache
def slot_values() -> dict[str, str]:
    """Give every slot the value that the record itself yields."""
    office = read_toml("office")
    total = office["total_households"]["value"]
    poor, near_poor = len(households("poor")), len(households("near_poor"))
    return {
        "year": str(read_toml("plan")["year"]),
        "commune": office["full_name"],
        "poor_count": str(poor),
        "poor_count_padded": f"{poor:02}",
        "poor_rate": _rate(poor, total),
        "near_poor_count": str(near_poor),
        "near_poor_rate": _rate(near_poor, total),
        "hamlet_count": str(len(read_csv("hamlets"))),
    }


def _rate(count: int, total: int) -> str:
    return f"{count / total * 100:.2f}%".replace(".", ",")


def fill(text: str) -> str:
    for slot, value in slot_values().items():
        text = text.replace("{{" + slot + "}}", value)
    return text


def citation(basis: Table) -> str:
    day = basis["date"]
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    text = f"{basis['kind']} số {basis['number']} ngày {day.day:02}/{month}/{day.year}"
    return f"{text} của {basis['issuer']} {basis['subject']}".rstrip()


def rebuilt_places() -> Places:
    """Rebuild every place of the plan from the data files alone."""
    plan, office = read_toml("plan"), read_toml("office")
    bases = read_toml("legal_bases")["legal_basis"]
    places: Places = {
        "header": [
            f"Số: /{office['document_symbol']}",
            f"{office['place_name']}, ngày tháng {plan['month']} năm {plan['year']}",
        ],
        "title": [plan["document_type"], fill(plan["subject"])],
        "bases": [
            f"{bases[0]['lead_word']} {'; '.join(map(citation, bases))}. {fill(plan['opening'])}"
        ],
    }
    place = ""
    for clause in plan["clause"]:
        place = clause["code"] if clause["kind"] in {"section", "heading"} else place
        if clause.get("block") == "projects":
            places |= _programme()
        else:
            places.setdefault(place, []).extend(_clause(clause))
    places["closing"] = [fill(plan["closing"])]
    places["recipients"] = _recipients(plan)
    signer = plan["signer"]
    places["signature"] = [
        signer[line] for line in ("on_behalf_of", "deputizing_for", "position", "name")
    ]
    places["annex"] = _annex(plan["annex"], office)
    return places


def _clause(clause: Table) -> list[str]:
    if clause["kind"] == "block":
        return _table(clause["block"].removesuffix("_table"))
    text = fill(clause["text"])
    if clause["kind"] in {"section", "heading"}:
        return [f"{clause['number']}. {text}"]
    return [f"- {text}" if clause["kind"] == "bullet" else text]


def _table(status: str) -> list[str]:
    columns = ["head_name", "hamlet_as_typed", "situation", "support"]
    columns = columns if status == "poor" else ["tt", *columns]
    heads = read_toml("plan")["tables"][status]["heads"]
    rows = [[row[column] for column in columns] for row in households(status)]
    return [" | ".join(cells).rstrip() for cells in [heads, *rows]]


def _programme() -> Places:
    rows = read_toml("programme")["row"]
    projects = list(dict.fromkeys(row["project_number"] for row in rows))
    places: Places = {}
    for row in rows:
        number = projects.index(row["project_number"]) + 1
        place = f"III.{number}"
        siblings = [one for one in rows if one["project_number"] == row["project_number"]]
        heading = f"{number}. Dự án {row['project_number']}: {row['project_name']}"
        lines = places.setdefault(place, [heading])
        name = f"Tiểu dự án {row['subproject_number']}: {row['subproject_name']}"
        if len(siblings) > 1:
            index = siblings.index(row) + 1
            lines = places[f"{place}.{index}"] = [f"{number}.{index}. {name}"]
        elif row["subproject_number"]:
            lines.append(name)
        lines += _four_points(row)
    return places


def _four_points(row: Table) -> list[str]:
    goal = row["goal"]
    units = {unit["code"]: unit for unit in read_toml("units")["unit"]}
    lead = row["lead_sentence"].format(lead=units[row["lead"]]["plan_name"])
    goals = [f"a) Mục tiêu: {goal[0]}"]
    if len(goal) > 1:
        goals = ["a) Mục tiêu:", *(f"+ {item}" for item in goal)]
    return [
        *goals,
        f"b) Đối tượng và nội dung hỗ trợ: {row['beneficiaries_ref']}",
        f"c) Nguồn vốn thực hiện: {row['funding_ref']}",
        "d) Phân công thực hiện:",
        f"- {row['lead_label']}: {lead}",
        f"- {row['coordinate_label']}: {_coordinators(row, units)}.",
    ]


def _coordinators(row: Table, units: dict[str, Table]) -> str:
    """Name the coordinating units in the officer's manner: groups by `;`, officers in one run."""
    groups: dict[str, list[str]] = {}
    for code in row["coordinates"]:
        unit = units[code]
        name = fill(unit["plan_name"])
        if unit["group"] == "officer" and "officer" in groups:
            name = name.removeprefix("Công chức ")
        key = "association" if unit["mass_organisation"] else unit["group"]
        groups.setdefault(code if key in {"front", "grassroots"} else key, []).append(name)
    if row["general_phrase"]:
        groups["other"] = [row["general_phrase"]]
    if len(groups.get("association", [])) == 4:
        groups["association"] = ["các tổ chức đoàn thể cấp xã"]
        groups["fatherland_front"] += groups.pop("association")
    elif "other" in groups and "fatherland_front" in groups:
        groups["fatherland_front"] += groups.pop("other")
    front = groups.get("fatherland_front", [])
    return "; ".join((" và " if names is front else ", ").join(names) for names in groups.values())


def _recipients(plan: Table) -> list[str]:
    archive = plan["archive"]
    last = f"- {archive['label']}: {archive['registry']}, {archive['drafting_unit']}."
    return ["Nơi nhận:", *(f"- {line};" for line in plan["recipients"]), last]


def _annex(annex: Table, office: Table) -> list[str]:
    members = read_toml("committee")["member"]
    leaders = " ".join(f"- {_member(one)}" for one in members if one["general"])
    rows = [f"1 | {leaders} | - {annex['general_duty']}"]
    for number, one in enumerate((one for one in members if not one["general"]), start=2):
        hamlets = ", ".join(f"{office['hamlet_word']} {hamlet}" for hamlet in one["hamlets"])
        duty = annex["hamlet_duty"].format(hamlets=hamlets)
        rows.append(f"{number} | {_member(one)} | - {duty}")
    return [
        *office["issuing_body"],
        fill(annex["title"]),
        fill(annex["intro"]),
        " | ".join(annex["heads"]),
        *rows,
        annex["closing"],
        annex["signature_line"],
    ]


def _member(member: Table) -> str:
    text = f"{member['honorific']} {member['full_name']} - {member['position']}"
    return f"{text}, {member['committee_role']}" if member["committee_role"] else text
