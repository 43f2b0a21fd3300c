"""Write into the record at random, as the screens of the program do."""

from __future__ import annotations

import random
from collections.abc import Callable

from hungchinh_desktop.domain.identifiers import new_id
from hungchinh_desktop.storage.database import Database
from tests.storage.office_data import household_ids

_FEW = 5  # more than one change may take away
Step = Callable[[Database], object]


def random_step(chance: random.Random) -> Step:
    """Return a step that writes at least one row, whatever the record holds by then."""
    return chance.choice([_edit, _edit, _add, _close, _remove, _duty, _cell, _clause, _total])(
        chance
    )


def _edit(chance: random.Random) -> Step:
    text = chance.choice(["", "=1+1", "Chồng chết, đơn thân", "<b>&\"'", "dài " * 300, "a\x00b"])
    column = chance.choice(["situation", "support", "birth"])
    return lambda db: db.update(
        "household", chance.choice(household_ids(db)), {column: text + str(chance.random())}
    )


def _add(chance: random.Random) -> Step:
    def step(db: Database) -> None:
        row_id, last = new_id(), _next_order(db)
        hamlet = chance.choice(db.rows("SELECT id FROM hamlet"))["id"]
        texts = dict.fromkeys(("head_fold", "head_sort", "situation", "support"), "")
        db.insert(
            "household",
            {"id": row_id, "head_name": "Mới", "hamlet_id": hamlet, "list_order": last, **texts},
        )
        spell = {"household_id": row_id, "status": "poor", "started_on": "2024"}
        db.insert("status_spell", {"id": new_id(), "decision_number": "", **spell})
        db.insert("household_need", {"id": new_id(), "household_id": row_id, "need": "health"})

    return step


def _next_order(db: Database) -> int:
    return int(db.rows("SELECT max(list_order) AS last FROM household")[0]["last"]) + 1


def _close(chance: random.Random) -> Step:
    def step(db: Database) -> None:
        spell = chance.choice(db.rows("SELECT id, household_id FROM status_spell"))
        end = {"ended_on": "2024-12", "decision_number": str(chance.random())}
        db.update("status_spell", spell["id"], {"end_reason": "died", **end})
        new = {"household_id": spell["household_id"], "status": "escaped", "started_on": "2025"}
        if not db.rows(
            "SELECT 1 FROM status_spell WHERE household_id = ? AND ended_on IS NULL",
            spell["household_id"],
        ):
            db.insert("status_spell", {"id": new_id(), "decision_number": "", **new})

    return step


def _remove(chance: random.Random) -> Step:
    def step(db: Database) -> None:
        found = household_ids(db)
        if len(found) > _FEW:
            db.delete("household", chance.choice(found))
        else:
            _add(chance)(db)

    return step


def _duty(chance: random.Random) -> Step:
    def step(db: Database) -> None:
        found = db.rows("SELECT id, hamlet_id FROM hamlet_duty")
        members = [row["id"] for row in db.rows("SELECT id FROM committee_member")]
        if found and chance.random() < 0.5:
            db.delete("hamlet_duty", chance.choice(found)["id"])
        elif chance.random() < 0.1 and len(members) > 2:
            db.delete("committee_member", chance.choice(members))
        else:
            hamlet = chance.choice(db.rows("SELECT id FROM hamlet"))["id"]
            duty = {"member_id": chance.choice(members), "hamlet_id": hamlet}
            db.insert("hamlet_duty", {"id": new_id(), "year": chance.randint(2025, 9999), **duty})

    return step


def _cell(chance: random.Random) -> Step:
    def step(db: Database) -> None:
        found = chance.choice(db.rows("SELECT id, role FROM responsibility"))
        role = "lead" if found["role"] == "coordinate" else "coordinate"
        db.update("responsibility", found["id"], {"role": role})

    return step


def _clause(chance: random.Random) -> Step:
    return lambda db: db.update(
        "plan_clause",
        chance.choice(db.rows("SELECT id FROM plan_clause"))["id"],
        {"text": f"Năm {{{{year}}}} {chance.random()}"},
    )


def _total(chance: random.Random) -> Step:
    return lambda db: db.update(
        "total_households",
        db.rows("SELECT id FROM total_households")[0]["id"],
        {"count": chance.randint(1, 10**9), "confirmed": 1},
    )
