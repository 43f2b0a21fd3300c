-- Finds what was ever written about a household without reading the whole log.
CREATE INDEX change_row_by_household ON change_row (coalesce(new, old) ->> 'household_id')
WHERE table_name IN (
    'status_spell', 'escape_record', 'exit_candidate', 'household_need', 'household_past',
    'year_review'
);
