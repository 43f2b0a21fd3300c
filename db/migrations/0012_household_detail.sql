-- Who lives in a household, why it is poor, what a review found, and what was done for it.
CREATE TABLE member (
    id TEXT PRIMARY KEY,
    household_id TEXT NOT NULL REFERENCES household (id) ON DELETE CASCADE,
    full_name TEXT NOT NULL CHECK (full_name <> ''),
    sex TEXT CHECK (sex IN ('male', 'female')),
    birth TEXT,
    relation TEXT NOT NULL,
    ethnic_group TEXT NOT NULL,
    citizen_id TEXT NOT NULL,
    health_insurance_number TEXT NOT NULL,
    activity TEXT CHECK (activity IN ('works', 'studies', 'neither')),
    person_of_merit INTEGER NOT NULL CHECK (person_of_merit IN (0, 1)),
    disability TEXT NOT NULL,
    disability_degree TEXT CHECK (disability_degree IN ('extremely_severe', 'severe', 'mild')),
    on_social_assistance INTEGER NOT NULL CHECK (on_social_assistance IN (0, 1)),
    list_order INTEGER NOT NULL
) STRICT;

CREATE INDEX member_by_household ON member (household_id);

-- Counts stand in where the members are not named.
CREATE TABLE member_count (
    id TEXT PRIMARY KEY,
    household_id TEXT NOT NULL UNIQUE REFERENCES household (id) ON DELETE CASCADE,
    under_6 INTEGER NOT NULL CHECK (under_6 >= 0),
    from_6_to_15 INTEGER NOT NULL CHECK (from_6_to_15 >= 0),
    from_16_to_59 INTEGER NOT NULL CHECK (from_16_to_59 >= 0),
    from_60 INTEGER NOT NULL CHECK (from_60 >= 0)
) STRICT;

CREATE TABLE household_cause (
    id TEXT PRIMARY KEY,
    household_id TEXT NOT NULL REFERENCES household (id) ON DELETE CASCADE,
    cause TEXT NOT NULL CHECK (cause IN (
        'no_production_land', 'no_capital', 'no_labour', 'no_tools', 'no_knowledge',
        'no_skills', 'illness_or_accident', 'other'
    )),
    UNIQUE (household_id, cause)
) STRICT;

CREATE TABLE priority_mark (
    id TEXT PRIMARY KEY,
    household_id TEXT NOT NULL REFERENCES household (id) ON DELETE CASCADE,
    priority_group TEXT NOT NULL CHECK (priority_group IN (
        'ethnic_minority', 'person_of_merit', 'children', 'disability', 'women'
    )),
    UNIQUE (household_id, priority_group)
) STRICT;

CREATE TABLE poverty_review (
    id TEXT PRIMARY KEY,
    household_id TEXT NOT NULL REFERENCES household (id) ON DELETE CASCADE,
    reviewed_on TEXT NOT NULL,
    standard TEXT NOT NULL,
    area TEXT NOT NULL CHECK (area IN ('rural', 'urban')),
    income INTEGER NOT NULL CHECK (income >= 0),
    deprivations TEXT NOT NULL,
    proposed TEXT NOT NULL CHECK (proposed IN ('poor', 'near_poor', 'not_poor')),
    decided TEXT NOT NULL CHECK (decided IN ('poor', 'near_poor', 'not_poor')),
    overriding_reason TEXT NOT NULL,
    CHECK (decided = proposed OR overriding_reason <> '')
) STRICT;

CREATE INDEX poverty_review_by_household ON poverty_review (household_id);

CREATE TABLE support_record (
    id TEXT PRIMARY KEY,
    household_id TEXT NOT NULL REFERENCES household (id) ON DELETE CASCADE,
    given_on TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN (
        'health', 'education', 'production', 'credit', 'housing', 'other'
    )),
    source TEXT NOT NULL,
    amount INTEGER CHECK (amount > 0),
    item TEXT NOT NULL,
    result TEXT NOT NULL,
    CHECK (amount IS NOT NULL OR item <> '')
) STRICT;

CREATE INDEX support_record_by_household ON support_record (household_id);

CREATE TABLE visit (
    id TEXT PRIMARY KEY,
    household_id TEXT NOT NULL REFERENCES household (id) ON DELETE CASCADE,
    visited_on TEXT NOT NULL,
    visitor TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE INDEX visit_by_household ON visit (household_id);

-- The bytes of attached files, named by their SHA-256. They are outside the change log, which
-- holds text: an attachment that is taken back or brought back finds its bytes here unchanged.
CREATE TABLE file_content (
    id TEXT PRIMARY KEY,
    bytes BLOB NOT NULL
) STRICT;

CREATE TRIGGER file_content_is_not_changed BEFORE UPDATE ON file_content BEGIN
    SELECT RAISE(ABORT, 'the bytes of a file never change');
END;

CREATE TRIGGER file_content_is_kept BEFORE DELETE ON file_content
WHEN EXISTS (SELECT 1 FROM attachment WHERE content_id = OLD.id)
    OR EXISTS (
        SELECT 1 FROM change_row WHERE table_name = 'attachment'
        AND coalesce(new, old) ->> 'content_id' = OLD.id
    )
BEGIN
    SELECT RAISE(ABORT, 'the file can still be brought back');
END;

CREATE TABLE attachment (
    id TEXT PRIMARY KEY,
    household_id TEXT NOT NULL REFERENCES household (id) ON DELETE CASCADE,
    name TEXT NOT NULL CHECK (name <> ''),
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL CHECK (size > 0),
    content_id TEXT NOT NULL REFERENCES file_content (id),
    attached_on TEXT NOT NULL
) STRICT;

CREATE INDEX attachment_by_household ON attachment (household_id);
CREATE INDEX attachment_by_content ON attachment (content_id);
