-- A set of which it is not known when it was asked stands in that order where it was answered.
DROP INDEX sets_asked;
CREATE INDEX sets_asked ON sets (CASE asked WHEN '' THEN answered ELSE asked END, id);
