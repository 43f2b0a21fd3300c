-- Where a list said otherwise and the register was kept: the same list of the same year does not
-- bring it up again. The mark stands for field and value; nothing of the value itself is kept.
CREATE TABLE kept_difference (
    id TEXT PRIMARY KEY,
    household_id TEXT NOT NULL REFERENCES household (id) ON DELETE CASCADE,
    year INTEGER NOT NULL,
    mark TEXT NOT NULL CHECK (mark <> ''),
    kept_at TEXT NOT NULL,
    UNIQUE (household_id, year, mark)
) STRICT;
