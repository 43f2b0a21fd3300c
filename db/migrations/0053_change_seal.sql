-- A seal for every change: its hash over the seal before, the change and its rows. `marks` holds
-- the first four bytes of each row's own hash, so that a check names the very row.
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

CREATE TRIGGER change_row_is_in_time BEFORE INSERT ON change_row
WHEN EXISTS (SELECT 1 FROM change_seal WHERE change_id = NEW.change_id)
BEGIN SELECT raise(ABORT, 'the log is never changed'); END;

CREATE TRIGGER change_seal_stays BEFORE UPDATE ON change_seal
BEGIN SELECT raise(ABORT, 'the log is never changed'); END;

CREATE TRIGGER change_seal_is_kept BEFORE DELETE ON change_seal
BEGIN SELECT raise(ABORT, 'the log is never changed'); END;
