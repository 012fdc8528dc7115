-- A position is a claim that the researcher follows; evidence is a passage of an
-- answer that bears on it. The change log's triggers are made from the columns.
-- text_sha256 covers name and description.
CREATE TABLE positions (
	rid         INTEGER PRIMARY KEY,
	id          TEXT NOT NULL UNIQUE,
	name        TEXT NOT NULL UNIQUE,
	description TEXT NOT NULL,
	coder       TEXT NOT NULL,
	created     INTEGER NOT NULL,
	changed     INTEGER NOT NULL,
	text_sha256 TEXT NOT NULL
) STRICT;

-- Spans are code points of the answer's text. finding_id is the finding of which
-- the passage is one side, or ''; findings are computed, so it is no reference.
-- text_sha256 covers quote, context and note.
CREATE TABLE evidence (
	rid          INTEGER PRIMARY KEY,
	id           TEXT NOT NULL UNIQUE,
	position_id  TEXT NOT NULL REFERENCES positions (id) ON DELETE CASCADE,
	set_id       TEXT NOT NULL REFERENCES sets (id) ON DELETE CASCADE,
	answer_id    TEXT NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
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
	text_sha256  TEXT NOT NULL
) STRICT;
CREATE INDEX evidence_position ON evidence (position_id);
CREATE INDEX evidence_place ON evidence (set_id, answer_id, span_start, span_end, id);
CREATE INDEX evidence_answer ON evidence (answer_id);
