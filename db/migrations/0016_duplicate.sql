-- Pairs of households of which the officer said that they are two, and households that were joined.
CREATE TABLE distinct_pair (
    id TEXT PRIMARY KEY,
    household_id TEXT NOT NULL REFERENCES household (id) ON DELETE CASCADE,
    other_household_id TEXT NOT NULL REFERENCES household (id) ON DELETE CASCADE,
    decided_at TEXT NOT NULL,
    UNIQUE (household_id, other_household_id),
    CHECK (household_id < other_household_id)
) STRICT;

CREATE INDEX distinct_pair_by_other ON distinct_pair (other_household_id);

-- `household_id` is the household that stayed; `merged_words` says who the other was.
CREATE TABLE household_merge (
    id TEXT PRIMARY KEY,
    household_id TEXT NOT NULL REFERENCES household (id) ON DELETE CASCADE,
    merged_id TEXT NOT NULL REFERENCES household (id) ON DELETE CASCADE,
    merged_words TEXT NOT NULL CHECK (merged_words <> '')
) STRICT;

CREATE INDEX household_merge_by_household ON household_merge (household_id);
CREATE INDEX household_merge_by_merged ON household_merge (merged_id);
