-- What left the program: who may read it, how many rows, where it went.
CREATE TABLE export_log (
    id TEXT PRIMARY KEY,
    made_at TEXT NOT NULL,
    kind TEXT NOT NULL,
    profile TEXT NOT NULL,
    row_count INTEGER NOT NULL,
    path TEXT NOT NULL
) STRICT;
