-- Who made a change: the name that opened the file, '' while the file has no password.
ALTER TABLE change ADD COLUMN made_by TEXT NOT NULL DEFAULT '';
