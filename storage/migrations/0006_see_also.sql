-- What the head of a document points to, as printed; NULL for nothing, as in the
-- change log of older versions.
ALTER TABLE set_details ADD COLUMN see_also TEXT;
CREATE INDEX set_details_see_also ON set_details (set_id, see_also) WHERE see_also IS NOT NULL;
