-- The plan of a year: clauses around slots; its numbers are never stored here.
CREATE TABLE yearly_plan (
    id TEXT PRIMARY KEY,
    year INTEGER NOT NULL UNIQUE,
    month INTEGER NOT NULL CHECK (month BETWEEN 1 AND 12),
    day INTEGER,
    document_number INTEGER,
    document_type TEXT NOT NULL,
    subject TEXT NOT NULL,
    opening TEXT NOT NULL,
    closing TEXT NOT NULL,
    sign_authority TEXT NOT NULL,
    sign_deputizing TEXT NOT NULL,
    sign_position TEXT NOT NULL,
    sign_name TEXT NOT NULL,
    annex_title TEXT NOT NULL,
    annex_introduction TEXT NOT NULL,
    annex_closing TEXT NOT NULL,
    annex_signature_line TEXT NOT NULL,
    annex_signer_name TEXT NOT NULL,
    archive_line TEXT NOT NULL
) STRICT;

CREATE TABLE legal_basis (
    id TEXT PRIMARY KEY,
    plan_id TEXT NOT NULL REFERENCES yearly_plan (id) ON DELETE CASCADE,
    lead_word TEXT NOT NULL,
    kind TEXT NOT NULL,
    number TEXT NOT NULL,
    issued_on TEXT NOT NULL,
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    list_order INTEGER NOT NULL
) STRICT;

CREATE TABLE plan_clause (
    id TEXT PRIMARY KEY,
    plan_id TEXT NOT NULL REFERENCES yearly_plan (id) ON DELETE CASCADE,
    code TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN (
        'section', 'heading', 'bullet', 'plus', 'paragraph', 'block'
    )),
    number TEXT NOT NULL,
    text TEXT NOT NULL,
    unit_code TEXT NOT NULL,
    claims_lead TEXT NOT NULL,
    list_order INTEGER NOT NULL,
    UNIQUE (plan_id, code)
) STRICT;

CREATE TABLE plan_recipient (
    id TEXT PRIMARY KEY,
    plan_id TEXT NOT NULL REFERENCES yearly_plan (id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    list_order INTEGER NOT NULL
) STRICT;
