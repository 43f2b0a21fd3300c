-- Finds what was ever written about a household without reading the whole log.
CREATE INDEX change_row_by_household ON change_row (coalesce(new, old) ->> 'household_id')
WHERE coalesce(new, old) ->> 'household_id' IS NOT NULL;
