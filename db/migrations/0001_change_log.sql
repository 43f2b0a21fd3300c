-- Every action of the officer with the rows it touched: undo, redo, history and audit in one.
CREATE TABLE change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    made_at TEXT NOT NULL,
    label TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('setup', 'event', 'do', 'undo', 'redo')),
    target_id INTEGER REFERENCES change (id)
) STRICT;

CREATE TABLE change_row (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    change_id INTEGER NOT NULL REFERENCES change (id),
    table_name TEXT NOT NULL,
    row_id TEXT NOT NULL,
    old TEXT,
    new TEXT
) STRICT;

CREATE INDEX change_row_by_change ON change_row (change_id);
CREATE INDEX change_row_by_row ON change_row (row_id);
