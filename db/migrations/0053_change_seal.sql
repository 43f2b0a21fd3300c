-- A seal for every change: its hash over the seal before, the change and its rows. `marks` holds
-- the first four bytes of each row's own hash, so that a check names the very row. What is added
-- to a sealed change is found by that check: refusing it here would slow every logged row down.
CREATE TABLE change_seal (
    change_id INTEGER PRIMARY KEY REFERENCES change (id),
    seal TEXT NOT NULL,
    first_row INTEGER NOT NULL,
    marks BLOB NOT NULL
) STRICT;

CREATE TRIGGER change_stays BEFORE UPDATE ON change
BEGIN SELECT raise(ABORT, 'the log is never changed'); END;

CREATE TRIGGER change_is_kept BEFORE DELETE ON change
BEGIN SELECT raise(ABORT, 'the log is never changed'); END;

CREATE TRIGGER change_row_stays BEFORE UPDATE ON change_row
BEGIN SELECT raise(ABORT, 'the log is never changed'); END;

CREATE TRIGGER change_row_is_kept BEFORE DELETE ON change_row
BEGIN SELECT raise(ABORT, 'the log is never changed'); END;

CREATE TRIGGER change_seal_stays BEFORE UPDATE ON change_seal
BEGIN SELECT raise(ABORT, 'the log is never changed'); END;

CREATE TRIGGER change_seal_is_kept BEFORE DELETE ON change_seal
BEGIN SELECT raise(ABORT, 'the log is never changed'); END;
