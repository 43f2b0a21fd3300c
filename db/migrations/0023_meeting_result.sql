-- Votes and opinion of a hamlet's meeting on a household, read from the list that came back.
CREATE TABLE meeting_result (
    id TEXT PRIMARY KEY,
    household_id TEXT NOT NULL REFERENCES household (id) ON DELETE CASCADE,
    met_on TEXT NOT NULL,
    agreed INTEGER CHECK (agreed >= 0),
    disagreed INTEGER CHECK (disagreed >= 0),
    opinion TEXT NOT NULL DEFAULT '',
    UNIQUE (household_id, met_on)
) STRICT;
