-- What the officer filled into the form of a paper besides the plan; the next paper of its kind
-- begins with it. `paper` and `field` are the codes of the program.
CREATE TABLE paper_entry (
    id TEXT PRIMARY KEY,
    year INTEGER NOT NULL,
    paper TEXT NOT NULL CHECK (length(paper) BETWEEN 1 AND 40),
    field TEXT NOT NULL CHECK (length(field) BETWEEN 1 AND 40),
    value TEXT NOT NULL,
    UNIQUE (year, paper, field)
) STRICT;
