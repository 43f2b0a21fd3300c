-- The library of legal instruments, from which a plan's bases are picked. A basis keeps the words
-- it was cited with, so that an issued plan prints the same for ever.
CREATE TABLE legal_instrument (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind <> ''),
    number TEXT NOT NULL,
    issued_on TEXT NOT NULL,
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('in_force', 'amended', 'expired', 'replaced')),
    valid_from TEXT,
    valid_to TEXT,
    replaced_by TEXT REFERENCES legal_instrument (id) ON DELETE SET NULL
) STRICT;

CREATE UNIQUE INDEX legal_instrument_by_number ON legal_instrument (kind, number, issued_on);

INSERT INTO legal_instrument (id, kind, number, issued_on, issuer, subject, status)
SELECT 'instrument-' || min(id), kind, number, issued_on, max(issuer), max(subject), 'in_force'
FROM legal_basis GROUP BY kind, number, issued_on;

ALTER TABLE legal_basis ADD COLUMN instrument_id TEXT
    REFERENCES legal_instrument (id) ON DELETE SET NULL;

UPDATE legal_basis SET instrument_id = (
    SELECT one.id FROM legal_instrument AS one
    WHERE one.kind = legal_basis.kind AND one.number = legal_basis.number
        AND one.issued_on = legal_basis.issued_on
);
