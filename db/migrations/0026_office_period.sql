-- The office's words by period, to the day: a reform does not wait for 1 January.
-- Recipients and signers are lines of text, "position: full name" for a signer.
CREATE TABLE office_period (
    id TEXT PRIMARY KEY,
    full_name TEXT NOT NULL,
    name TEXT NOT NULL,
    superior_name TEXT NOT NULL,
    superior_heading TEXT NOT NULL,
    issuing_body TEXT NOT NULL,
    issuing_unit TEXT NOT NULL,
    place_name TEXT NOT NULL,
    hamlet_word TEXT NOT NULL,
    area TEXT NOT NULL CHECK (area IN ('rural', 'urban')),
    document_symbol TEXT NOT NULL,
    drafter_name TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_to TEXT,
    recipients TEXT NOT NULL DEFAULT '',
    archive_line TEXT NOT NULL DEFAULT '',
    signers TEXT NOT NULL DEFAULT '',
    CHECK (valid_to IS NULL OR valid_to >= valid_from)
) STRICT;

INSERT INTO office_period (
    id, full_name, name, superior_name, superior_heading, issuing_body, issuing_unit, place_name,
    hamlet_word, area, document_symbol, drafter_name, valid_from, valid_to, recipients,
    archive_line, signers
)
SELECT
    id, full_name, name, superior_name, superior_heading, issuing_body, issuing_unit, place_name,
    hamlet_word, area, document_symbol, drafter_name, valid_from || '-01-01',
    valid_to || '-12-31',
    coalesce((
        SELECT group_concat(text, char(10)) FROM (
            SELECT text FROM plan_recipient
            WHERE plan_id = (SELECT id FROM yearly_plan ORDER BY year DESC LIMIT 1)
            ORDER BY list_order
        )
    ), ''),
    coalesce((SELECT archive_line FROM yearly_plan ORDER BY year DESC LIMIT 1), ''),
    coalesce((
        SELECT sign_position || ': ' || sign_name FROM yearly_plan
        WHERE sign_name <> '' ORDER BY year DESC LIMIT 1
    ), '')
FROM office_profile;

DROP TABLE office_profile;

ALTER TABLE office_period RENAME TO office_profile;
