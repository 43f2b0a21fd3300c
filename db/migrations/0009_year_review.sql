-- Which households of last year's list were looked at again in a new year, and with what result.
CREATE TABLE year_review (
    id TEXT PRIMARY KEY,
    household_id TEXT NOT NULL REFERENCES household (id) ON DELETE CASCADE,
    year INTEGER NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('open', 'confirmed', 'changed', 'closed')),
    UNIQUE (household_id, year)
) STRICT;

CREATE INDEX year_review_by_year ON year_review (year);
