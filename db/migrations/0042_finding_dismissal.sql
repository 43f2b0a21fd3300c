-- Findings that the officer set aside. The mark of the values found decides whether one still
-- holds: as soon as a value changes the finding stands again. Nothing of the values is kept.
CREATE TABLE finding_dismissal (
    id TEXT PRIMARY KEY,
    year INTEGER NOT NULL,
    rule TEXT NOT NULL,
    subject TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (trim(reason) <> ''),
    dismissed_by TEXT NOT NULL,
    dismissed_at TEXT NOT NULL,
    UNIQUE (year, rule, subject, fingerprint)
) STRICT;
