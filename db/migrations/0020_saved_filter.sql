-- Filters of the register that the officer saved under a name; columns hold, as a JSON object,
-- what stood in the fields under the titles.
CREATE TABLE saved_filter (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    name_fold TEXT NOT NULL UNIQUE,
    filter TEXT NOT NULL,
    hamlet_id TEXT REFERENCES hamlet (id),
    search TEXT NOT NULL,
    columns TEXT NOT NULL
) STRICT;
