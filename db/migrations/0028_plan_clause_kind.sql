-- More shapes of a clause, clauses left out of the paper, and what a clause said before.
-- `origin_id` is the same for a clause and its copies in later years. Codes follow the numbering,
-- so that they change places while clauses are moved: no longer unique row by row.
CREATE TABLE plan_clause_2 (
    id TEXT PRIMARY KEY,
    plan_id TEXT NOT NULL REFERENCES yearly_plan (id) ON DELETE CASCADE,
    code TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN (
        'section', 'heading', 'bullet', 'plus', 'paragraph', 'numbered', 'point', 'table', 'block'
    )),
    number TEXT NOT NULL,
    text TEXT NOT NULL,
    unit_code TEXT NOT NULL,
    claims_lead TEXT NOT NULL,
    list_order INTEGER NOT NULL,
    hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)),
    origin_id TEXT NOT NULL DEFAULT ''
) STRICT;

INSERT INTO plan_clause_2 (
    id, plan_id, code, kind, number, text, unit_code, claims_lead, list_order, hidden, origin_id
)
SELECT
    id, plan_id, code, kind, number, text, unit_code, claims_lead, list_order, 0,
    (
        SELECT first.id FROM plan_clause AS first
        JOIN yearly_plan ON yearly_plan.id = first.plan_id
        WHERE first.code = plan_clause.code ORDER BY yearly_plan.year LIMIT 1
    )
FROM plan_clause;

DROP TABLE plan_clause;

ALTER TABLE plan_clause_2 RENAME TO plan_clause;

CREATE INDEX plan_clause_by_plan ON plan_clause (plan_id, list_order);

CREATE TABLE clause_version (
    id TEXT PRIMARY KEY,
    origin_id TEXT NOT NULL,
    year INTEGER NOT NULL,
    text TEXT NOT NULL,
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL
) STRICT;

CREATE INDEX clause_version_by_origin ON clause_version (origin_id);
