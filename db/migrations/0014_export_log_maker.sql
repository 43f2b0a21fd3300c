-- Who let a file out; '' for files from before this was kept.
ALTER TABLE export_log ADD COLUMN made_by TEXT NOT NULL DEFAULT '';
