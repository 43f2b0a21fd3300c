-- The projects of the national programme in a year's plan, and who leads and coordinates each.
CREATE TABLE project_row (
    id TEXT PRIMARY KEY,
    year INTEGER NOT NULL,
    code TEXT NOT NULL,
    project_number INTEGER NOT NULL,
    project_name TEXT NOT NULL,
    subproject_number INTEGER NOT NULL,
    subproject_name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    goals TEXT NOT NULL,
    beneficiaries TEXT NOT NULL,
    funding TEXT NOT NULL,
    lead_label TEXT NOT NULL,
    lead_sentence TEXT NOT NULL,
    coordinate_label TEXT NOT NULL,
    general_phrase TEXT NOT NULL,
    list_order INTEGER NOT NULL,
    UNIQUE (year, code)
) STRICT;

CREATE TABLE responsibility (
    id TEXT PRIMARY KEY,
    row_id TEXT NOT NULL REFERENCES project_row (id) ON DELETE CASCADE,
    unit_id TEXT NOT NULL REFERENCES unit (id),
    role TEXT NOT NULL CHECK (role IN ('lead', 'coordinate')),
    UNIQUE (row_id, unit_id)
) STRICT;
