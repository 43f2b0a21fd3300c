-- Poverty standards that the office wrote anew; the shipped one with the same id gives way.
CREATE TABLE poverty_standard (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    source TEXT NOT NULL CHECK (source <> ''),
    valid_from TEXT NOT NULL,
    valid_to TEXT NOT NULL CHECK (valid_to >= valid_from),
    rural_line INTEGER NOT NULL CHECK (rural_line > 0),
    urban_line INTEGER NOT NULL CHECK (urban_line > 0),
    poor_from INTEGER NOT NULL CHECK (poor_from BETWEEN 1 AND 12),
    indicators TEXT NOT NULL CHECK (json_valid(indicators)),
    verified_by TEXT NOT NULL,
    verified_on TEXT,
    CHECK ((verified_by = '') = (verified_on IS NULL))
) STRICT;
