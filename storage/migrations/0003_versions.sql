-- A set that comes in again as a newer document keeps its id; versions holds what
-- it was before, whole, as JSON. number counts from 1, the oldest. text_sha256
-- covers body.
CREATE TABLE versions (
	rid           INTEGER PRIMARY KEY,
	set_id        TEXT NOT NULL REFERENCES sets (id) ON DELETE CASCADE,
	number        INTEGER NOT NULL,
	replaced      INTEGER NOT NULL,
	source_sha256 TEXT NOT NULL,
	body          TEXT NOT NULL,
	text_sha256   TEXT NOT NULL,
	UNIQUE (set_id, number)
) STRICT;
CREATE INDEX versions_source ON versions (source_sha256);

-- revision counts how often the texts of the set became others; NULL for never.
-- Findings are computed from texts: those of a set go when its texts are others,
-- also when that is undone.
ALTER TABLE sets ADD COLUMN revision INTEGER;
CREATE TRIGGER sets_revised AFTER UPDATE OF revision ON sets WHEN old.revision IS NOT new.revision BEGIN
	DELETE FROM findings WHERE set_a = new.id;
	DELETE FROM findings WHERE set_b = new.id;
END;

-- A passage that was not found again in the newer version stands on no text:
-- answer_id is NULL, placement says why, and stood holds the labels of the
-- questions whose answer it stood in. The columns are NULL for all others, as
-- in the change log of older versions.
ALTER TABLE annotations ADD COLUMN placement TEXT;
ALTER TABLE annotations ADD COLUMN stood TEXT;

CREATE TABLE evidence_3 (
	rid          INTEGER PRIMARY KEY,
	id           TEXT NOT NULL UNIQUE,
	position_id  TEXT NOT NULL REFERENCES positions (id) ON DELETE CASCADE,
	set_id       TEXT NOT NULL REFERENCES sets (id) ON DELETE CASCADE,
	answer_id    TEXT REFERENCES answers (id) ON DELETE CASCADE,
	span_start   INTEGER NOT NULL,
	span_end     INTEGER NOT NULL,
	quote        TEXT NOT NULL,
	words_before TEXT NOT NULL,
	words_after  TEXT NOT NULL,
	stance       TEXT NOT NULL,
	note         TEXT NOT NULL,
	finding_id   TEXT NOT NULL,
	coder        TEXT NOT NULL,
	created      INTEGER NOT NULL,
	changed      INTEGER NOT NULL,
	text_sha256  TEXT NOT NULL,
	placement    TEXT,
	stood        TEXT
) STRICT;
INSERT INTO evidence_3 SELECT *, NULL, NULL FROM evidence;
DROP TABLE evidence;
ALTER TABLE evidence_3 RENAME TO evidence;
CREATE INDEX evidence_position ON evidence (position_id);
CREATE INDEX evidence_place ON evidence (set_id, answer_id, span_start, span_end, id);
CREATE INDEX evidence_answer ON evidence (answer_id);
