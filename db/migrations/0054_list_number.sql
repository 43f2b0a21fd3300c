-- Citizen numbers can stand in the list of the committee, masked, and whole in the internal one.
CREATE TABLE list_column_2 (
    id TEXT PRIMARY KEY,
    profile TEXT NOT NULL CHECK (profile IN ('meeting', 'posting', 'committee', 'internal')),
    field TEXT NOT NULL CHECK (field IN (
        'code', 'name', 'birth_year', 'citizen_id', 'hamlet', 'status', 'situation', 'support',
        'needs', 'clock', 'exit_year', 'agreed', 'disagreed', 'opinion', 'signature'
    )),
    list_order INTEGER NOT NULL,
    UNIQUE (profile, field),
    CHECK (profile = 'internal' OR field NOT IN ('situation', 'support')),
    CHECK (
        profile IN ('internal', 'committee')
        OR field NOT IN ('citizen_id', 'needs', 'clock', 'exit_year')
    )
) STRICT;

INSERT INTO list_column_2 (id, profile, field, list_order)
SELECT id, profile, field, list_order FROM list_column;

DROP TABLE list_column;

ALTER TABLE list_column_2 RENAME TO list_column;
