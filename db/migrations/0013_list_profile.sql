-- Columns that the officer chose for a household list; a list without rows has its usual ones.
-- What may not be shown is refused here too: sentences never leave the internal list.
CREATE TABLE list_column (
    id TEXT PRIMARY KEY,
    profile TEXT NOT NULL CHECK (profile IN ('meeting', 'posting', 'committee', 'internal')),
    field TEXT NOT NULL CHECK (field IN (
        'code', 'name', 'birth_year', 'hamlet', 'status', 'situation', 'support', 'needs',
        'clock', 'exit_year', 'agreed', 'disagreed', 'opinion', 'signature'
    )),
    list_order INTEGER NOT NULL,
    UNIQUE (profile, field),
    CHECK (profile = 'internal' OR field NOT IN ('situation', 'support')),
    CHECK (
        profile IN ('internal', 'committee') OR field NOT IN ('needs', 'clock', 'exit_year')
    )
) STRICT;
