-- The office and the words of its papers, by period; years are inclusive.
CREATE TABLE office_profile (
    id TEXT PRIMARY KEY,
    full_name TEXT NOT NULL,
    name TEXT NOT NULL,
    superior_name TEXT NOT NULL,
    superior_heading TEXT NOT NULL,
    issuing_body TEXT NOT NULL,
    issuing_unit TEXT NOT NULL,
    place_name TEXT NOT NULL,
    hamlet_word TEXT NOT NULL,
    area TEXT NOT NULL CHECK (area IN ('rural', 'urban')),
    document_symbol TEXT NOT NULL,
    drafter_name TEXT NOT NULL,
    valid_from INTEGER NOT NULL,
    valid_to INTEGER
) STRICT;

-- The number of all households: the base of every rate.
CREATE TABLE total_households (
    id TEXT PRIMARY KEY,
    year INTEGER NOT NULL UNIQUE,
    count INTEGER NOT NULL CHECK (count > 0),
    confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
    source TEXT NOT NULL
) STRICT;

CREATE TABLE unit (
    id TEXT PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    column_label TEXT NOT NULL,
    plan_name TEXT NOT NULL,
    unit_group TEXT NOT NULL CHECK (unit_group IN ('officer', 'front', 'grassroots', 'other')),
    specific INTEGER NOT NULL CHECK (specific IN (0, 1)),
    mass_organisation INTEGER NOT NULL CHECK (mass_organisation IN (0, 1)),
    list_order INTEGER NOT NULL
) STRICT;

CREATE TABLE unit_alias (
    id TEXT PRIMARY KEY,
    unit_id TEXT NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
    alias TEXT NOT NULL UNIQUE
) STRICT;
