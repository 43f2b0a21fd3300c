-- What the register said of a household until a day: the first day on which it says something else.
-- Lists and plans of former years are read from here; the household itself holds the newest words.
CREATE TABLE household_past (
    id TEXT PRIMARY KEY,
    household_id TEXT NOT NULL REFERENCES household (id) ON DELETE CASCADE,
    until TEXT NOT NULL,
    head_name TEXT NOT NULL CHECK (head_name <> ''),
    hamlet_id TEXT NOT NULL REFERENCES hamlet (id),
    situation TEXT NOT NULL,
    support TEXT NOT NULL,
    birth TEXT,
    needs TEXT NOT NULL,
    list_order INTEGER NOT NULL,
    UNIQUE (household_id, until)
) STRICT;

CREATE INDEX household_past_by_day ON household_past (until);
