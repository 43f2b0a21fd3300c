-- The register. Dates are text as exact as they are known: 2022, 2022-05 or 2022-05-17.
CREATE TABLE household (
    id TEXT PRIMARY KEY,
    head_name TEXT NOT NULL CHECK (head_name <> ''),
    head_fold TEXT NOT NULL,
    head_sort TEXT NOT NULL,
    hamlet_id TEXT NOT NULL REFERENCES hamlet (id),
    situation TEXT NOT NULL,
    support TEXT NOT NULL,
    birth TEXT,
    list_order INTEGER NOT NULL
) STRICT;

CREATE INDEX household_by_hamlet ON household (hamlet_id);

CREATE TABLE status_spell (
    id TEXT PRIMARY KEY,
    household_id TEXT NOT NULL REFERENCES household (id) ON DELETE CASCADE,
    status TEXT NOT NULL CHECK (status IN ('poor', 'near_poor', 'escaped')),
    started_on TEXT NOT NULL,
    ended_on TEXT,
    end_reason TEXT CHECK (end_reason IN (
        'escaped', 'reclassified', 'moved_away', 'died', 'merged', 'entered_by_mistake'
    )),
    decision_number TEXT NOT NULL DEFAULT '',
    decision_date TEXT,
    CHECK ((ended_on IS NULL) = (end_reason IS NULL))
) STRICT;

CREATE INDEX status_spell_by_household ON status_spell (household_id);
CREATE UNIQUE INDEX one_open_spell ON status_spell (household_id) WHERE ended_on IS NULL;

CREATE TABLE escape_record (
    id TEXT PRIMARY KEY,
    household_id TEXT NOT NULL REFERENCES household (id) ON DELETE CASCADE,
    recognised_on TEXT NOT NULL,
    decision_number TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX escape_record_by_household ON escape_record (household_id);

CREATE TABLE exit_candidate (
    id TEXT PRIMARY KEY,
    household_id TEXT NOT NULL REFERENCES household (id) ON DELETE CASCADE,
    year INTEGER NOT NULL,
    UNIQUE (household_id, year)
) STRICT;

CREATE TABLE household_need (
    id TEXT PRIMARY KEY,
    household_id TEXT NOT NULL REFERENCES household (id) ON DELETE CASCADE,
    need TEXT NOT NULL CHECK (need IN (
        'health', 'education', 'production', 'credit', 'housing', 'other'
    )),
    UNIQUE (household_id, need)
) STRICT;
