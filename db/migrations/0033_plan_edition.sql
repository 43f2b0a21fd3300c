-- The editions of a year's plan, and the papers as they were sent for signature or issued.
CREATE TABLE plan_edition (
    id TEXT PRIMARY KEY,
    year INTEGER NOT NULL,
    edition INTEGER NOT NULL CHECK (edition > 0),
    kind TEXT NOT NULL CHECK (kind IN ('plan', 'amendment')),
    state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'issued')),
    base_id TEXT REFERENCES plan_edition (id),
    reason TEXT NOT NULL,
    document_number INTEGER CHECK (document_number > 0),
    document_symbol TEXT NOT NULL,
    signed_on TEXT,
    issued_at TEXT NOT NULL,
    issued_by TEXT NOT NULL,
    UNIQUE (year, edition),
    CHECK ((state = 'issued') = (document_number IS NOT NULL)),
    CHECK ((state = 'issued') = (signed_on IS NOT NULL))
) STRICT;

-- plan_snapshot is the whole plan as it stands with an amendment, '' where the paper is the plan.
CREATE TABLE frozen_paper (
    id TEXT PRIMARY KEY,
    edition_id TEXT NOT NULL REFERENCES plan_edition (id),
    stage TEXT NOT NULL CHECK (stage IN ('submitted', 'issued')),
    made_at TEXT NOT NULL,
    page_count INTEGER NOT NULL,
    pdf_sha256 TEXT NOT NULL,
    snapshot_sha256 TEXT NOT NULL,
    content_sha256 TEXT NOT NULL,
    pdf BLOB NOT NULL,
    snapshot TEXT NOT NULL,
    plan_snapshot TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX frozen_paper_issued ON frozen_paper (edition_id) WHERE stage = 'issued';

-- What was signed stays as it was signed, whoever writes.
CREATE TRIGGER plan_edition_kept BEFORE UPDATE ON plan_edition WHEN OLD.state = 'issued'
BEGIN SELECT RAISE(ABORT, 'an issued plan is never changed'); END;

CREATE TRIGGER plan_edition_not_deleted BEFORE DELETE ON plan_edition WHEN OLD.state = 'issued'
BEGIN SELECT RAISE(ABORT, 'an issued plan is never deleted'); END;

CREATE TRIGGER plan_edition_not_replaced BEFORE INSERT ON plan_edition
WHEN EXISTS (
    SELECT 1 FROM plan_edition
    WHERE state = 'issued' AND (id = NEW.id OR (year = NEW.year AND edition = NEW.edition))
)
BEGIN SELECT RAISE(ABORT, 'an issued plan is never replaced'); END;

CREATE TRIGGER frozen_paper_kept BEFORE UPDATE ON frozen_paper
BEGIN SELECT RAISE(ABORT, 'a frozen paper is never changed'); END;

CREATE TRIGGER frozen_paper_not_deleted BEFORE DELETE ON frozen_paper WHEN OLD.stage = 'issued'
BEGIN SELECT RAISE(ABORT, 'a frozen paper is never deleted'); END;

CREATE TRIGGER frozen_paper_not_replaced BEFORE INSERT ON frozen_paper
WHEN EXISTS (
    SELECT 1 FROM frozen_paper
    WHERE id = NEW.id OR (edition_id = NEW.edition_id AND stage = 'issued' AND NEW.stage = 'issued')
)
BEGIN SELECT RAISE(ABORT, 'a frozen paper is never replaced'); END;
