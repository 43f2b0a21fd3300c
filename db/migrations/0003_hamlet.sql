-- The closed list of hamlets, other spellings of each, and who is in charge of it.
CREATE TABLE hamlet (
    id TEXT PRIMARY KEY,
    number INTEGER NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE,
    map_column INTEGER NOT NULL,
    map_row INTEGER NOT NULL
) STRICT;

CREATE TABLE hamlet_alias (
    id TEXT PRIMARY KEY,
    hamlet_id TEXT NOT NULL REFERENCES hamlet (id) ON DELETE CASCADE,
    alias TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE committee_member (
    id TEXT PRIMARY KEY,
    full_name TEXT NOT NULL,
    position TEXT NOT NULL,
    display_position TEXT NOT NULL,
    committee_role TEXT NOT NULL,
    honorific TEXT NOT NULL,
    general INTEGER NOT NULL CHECK (general IN (0, 1)),
    list_order INTEGER NOT NULL,
    year INTEGER NOT NULL
) STRICT;

CREATE TABLE hamlet_duty (
    id TEXT PRIMARY KEY,
    member_id TEXT NOT NULL REFERENCES committee_member (id) ON DELETE CASCADE,
    hamlet_id TEXT NOT NULL REFERENCES hamlet (id),
    year INTEGER NOT NULL,
    UNIQUE (member_id, hamlet_id, year)
) STRICT;

CREATE INDEX hamlet_duty_by_hamlet ON hamlet_duty (hamlet_id, year);
