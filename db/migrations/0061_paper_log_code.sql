-- The short code of the change log that stands in the foot of a paper: that of the seal of the
-- last change before the paper was frozen. Papers frozen before this column have none.
ALTER TABLE frozen_paper ADD COLUMN log_code TEXT NOT NULL DEFAULT '';
