-- What was imported, from which file and row each household came, and what was learnt on the way.
CREATE TABLE import_batch (
    id TEXT PRIMARY KEY,
    made_at TEXT NOT NULL,
    source_name TEXT NOT NULL,
    added INTEGER NOT NULL CHECK (added >= 0),
    changed INTEGER NOT NULL CHECK (changed >= 0),
    unchanged INTEGER NOT NULL CHECK (unchanged >= 0),
    joined INTEGER NOT NULL CHECK (joined >= 0),
    rejected INTEGER NOT NULL CHECK (rejected >= 0)
) STRICT;

CREATE TABLE import_row (
    id TEXT PRIMARY KEY,
    batch_id TEXT NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
    household_id TEXT NOT NULL REFERENCES household (id) ON DELETE CASCADE,
    sheet TEXT NOT NULL,
    row_number INTEGER NOT NULL,
    action TEXT NOT NULL CHECK (action IN ('added', 'changed'))
) STRICT;

CREATE INDEX import_row_by_household ON import_row (household_id);
CREATE INDEX import_row_by_batch ON import_row (batch_id);

-- "Cùng hộ hay hai hộ?": an answer without a household says that the two are different.
CREATE TABLE same_name_answer (
    id TEXT PRIMARY KEY,
    head_fold TEXT NOT NULL CHECK (head_fold <> ''),
    hamlet_id TEXT NOT NULL REFERENCES hamlet (id),
    other_hamlet_id TEXT NOT NULL REFERENCES hamlet (id),
    household_id TEXT REFERENCES household (id) ON DELETE CASCADE,
    answered_at TEXT NOT NULL
) STRICT;

CREATE INDEX same_name_answer_by_name ON same_name_answer (head_fold);
CREATE INDEX same_name_answer_by_household ON same_name_answer (household_id);

-- The meaning of the columns under a head that was imported before: {"0": "order", …}.
CREATE TABLE import_mapping (
    id TEXT PRIMARY KEY,
    signature TEXT NOT NULL UNIQUE CHECK (signature <> ''),
    fields TEXT NOT NULL CHECK (json_valid(fields))
) STRICT;
