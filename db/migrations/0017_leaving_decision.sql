-- The decision by which a household left its class, beside the one that put it there.
ALTER TABLE status_spell ADD COLUMN end_decision_number TEXT NOT NULL DEFAULT '';
ALTER TABLE status_spell ADD COLUMN end_decision_date TEXT;
