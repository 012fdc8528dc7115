-- Every table that history follows has rid as its key: the change log names rows
-- by it. Ids are what the rest of Standpunt knows. Lists that are never searched
-- by part (askers, covers, anchors) are JSON.

CREATE TABLE settings (
	name  TEXT NOT NULL PRIMARY KEY,
	value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The original documents. They are outside of the history: closing sweeps those
-- that no set and no undoable action refers to.
CREATE TABLE sources (
	rid    INTEGER PRIMARY KEY,
	sha256 TEXT NOT NULL UNIQUE,
	bytes  BLOB NOT NULL
) STRICT;

-- added_by is the action that added the set: the questions and answers that come
-- with it need no line of their own in the change log, because taking the set
-- away takes them away.
-- The *_key columns and search are folded (lower case, no accents).
CREATE TABLE sets (
	rid            INTEGER PRIMARY KEY,
	id             TEXT NOT NULL UNIQUE,
	added_by       INTEGER NOT NULL,
	kind           TEXT NOT NULL,
	number         TEXT NOT NULL,
	reference      TEXT NOT NULL,
	subject        TEXT NOT NULL,
	asked          TEXT NOT NULL,
	answered       TEXT NOT NULL,
	askers         TEXT NOT NULL,
	respondents    TEXT NOT NULL,
	language       TEXT NOT NULL,
	file           TEXT NOT NULL,
	source_sha256  TEXT NOT NULL,
	media_type     TEXT NOT NULL,
	questions      INTEGER NOT NULL,
	answers        INTEGER NOT NULL,
	warnings       INTEGER NOT NULL,
	subject_key    TEXT NOT NULL,
	asker_key      TEXT NOT NULL,
	respondent_key TEXT NOT NULL,
	search         TEXT NOT NULL
) STRICT;

CREATE INDEX sets_reference  ON sets (reference);
CREATE INDEX sets_source     ON sets (source_sha256);
CREATE INDEX sets_number     ON sets (number, id);
CREATE INDEX sets_asked      ON sets (asked, id);
CREATE INDEX sets_answered   ON sets (answered, id);
CREATE INDEX sets_subject    ON sets (subject_key, id);
CREATE INDEX sets_asker      ON sets (asker_key, id);
CREATE INDEX sets_respondent ON sets (respondent_key, id);
CREATE INDEX sets_answers    ON sets (answers, id);
CREATE INDEX sets_warnings   ON sets (warnings, id);
CREATE INDEX sets_filter     ON sets (kind, search);

-- What a list of sets does not show. text_sha256 covers the subject too.
CREATE TABLE set_details (
	rid         INTEGER PRIMARY KEY,
	set_id      TEXT NOT NULL UNIQUE REFERENCES sets (id) ON DELETE CASCADE,
	title       TEXT NOT NULL,
	footnotes   TEXT NOT NULL,
	warnings    TEXT NOT NULL,
	text_sha256 TEXT NOT NULL
) STRICT;

CREATE TABLE questions (
	rid         INTEGER PRIMARY KEY,
	id          TEXT NOT NULL UNIQUE,
	set_id      TEXT NOT NULL REFERENCES sets (id) ON DELETE CASCADE,
	position    INTEGER NOT NULL,
	label       TEXT NOT NULL,
	text        TEXT NOT NULL,
	anchors     TEXT NOT NULL,
	text_sha256 TEXT NOT NULL
) STRICT;
CREATE INDEX questions_set ON questions (set_id, position);

CREATE TABLE answers (
	rid         INTEGER PRIMARY KEY,
	id          TEXT NOT NULL UNIQUE,
	set_id      TEXT NOT NULL REFERENCES sets (id) ON DELETE CASCADE,
	position    INTEGER NOT NULL,
	covers      TEXT NOT NULL,
	text        TEXT NOT NULL,
	page        INTEGER NOT NULL,
	anchors     TEXT NOT NULL,
	text_sha256 TEXT NOT NULL
) STRICT;
CREATE INDEX answers_set ON answers (set_id, position);

CREATE TABLE tags (
	rid        INTEGER PRIMARY KEY,
	id         TEXT NOT NULL UNIQUE,
	parent     TEXT REFERENCES tags (id),
	name       TEXT NOT NULL,
	color      TEXT NOT NULL,
	definition TEXT NOT NULL,
	shortcut   TEXT NOT NULL,
	position   INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX tags_name ON tags (ifnull(parent, ''), name);
CREATE INDEX tags_parent ON tags (parent);

-- Spans are code points. text_sha256 covers quote, context and comment.
CREATE TABLE annotations (
	rid         INTEGER PRIMARY KEY,
	id          TEXT NOT NULL UNIQUE,
	set_id      TEXT NOT NULL REFERENCES sets (id) ON DELETE CASCADE,
	answer_id   TEXT REFERENCES answers (id) ON DELETE CASCADE,
	span_start  INTEGER NOT NULL,
	span_end    INTEGER NOT NULL,
	whole       INTEGER NOT NULL,
	quote       TEXT NOT NULL,
	words_before TEXT NOT NULL,
	words_after  TEXT NOT NULL,
	comment     TEXT NOT NULL,
	coder       TEXT NOT NULL,
	created     INTEGER NOT NULL,
	changed     INTEGER NOT NULL,
	text_sha256 TEXT NOT NULL
) STRICT;
CREATE INDEX annotations_place ON annotations (set_id, answer_id, span_start, span_end, id);
CREATE INDEX annotations_answer ON annotations (answer_id);

CREATE TABLE annotation_tags (
	rid           INTEGER PRIMARY KEY,
	annotation_id TEXT NOT NULL REFERENCES annotations (id) ON DELETE CASCADE,
	tag_id        TEXT NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
	UNIQUE (annotation_id, tag_id)
) STRICT;
CREATE INDEX annotation_tags_tag ON annotation_tags (tag_id);

-- How many annotations a set has; kept by triggers, outside of the history.
CREATE TABLE set_counts (
	set_id      TEXT NOT NULL PRIMARY KEY REFERENCES sets (id) ON DELETE CASCADE,
	annotations INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX set_counts_annotations ON set_counts (annotations, set_id);
CREATE TRIGGER count_set AFTER INSERT ON sets BEGIN
	INSERT INTO set_counts SELECT new.id, count(*) FROM annotations WHERE set_id = new.id;
END;
CREATE TRIGGER count_annotation AFTER INSERT ON annotations BEGIN
	UPDATE set_counts SET annotations = annotations + 1 WHERE set_id = new.set_id;
END;
CREATE TRIGGER uncount_annotation AFTER DELETE ON annotations BEGIN
	UPDATE set_counts SET annotations = annotations - 1 WHERE set_id = old.set_id;
END;

-- Findings are computed and can be computed again: outside of the history.
-- rank orders the kinds; body is the finding as JSON, without its verdict.
CREATE TABLE findings (
	rid      INTEGER PRIMARY KEY,
	id       TEXT NOT NULL UNIQUE,
	kind     TEXT NOT NULL,
	rank     INTEGER NOT NULL,
	score    REAL NOT NULL,
	causes   TEXT NOT NULL,
	set_a    TEXT NOT NULL,
	set_b    TEXT NOT NULL,
	answer_a TEXT NOT NULL,
	answer_b TEXT NOT NULL,
	body     TEXT NOT NULL
) STRICT;
CREATE INDEX findings_order ON findings (rank, score DESC, id);
CREATE INDEX findings_set_a ON findings (set_a);
CREATE INDEX findings_set_b ON findings (set_b);
CREATE INDEX findings_answer_a ON findings (answer_a);
CREATE INDEX findings_answer_b ON findings (answer_b);

-- A verdict keeps a copy of what it judged, in the columns of findings.
CREATE TABLE verdicts (
	rid         INTEGER PRIMARY KEY,
	id          TEXT NOT NULL UNIQUE,
	decision    TEXT NOT NULL,
	verdict     TEXT NOT NULL,
	kind        TEXT NOT NULL,
	rank        INTEGER NOT NULL,
	score       REAL NOT NULL,
	causes      TEXT NOT NULL,
	set_a       TEXT NOT NULL,
	set_b       TEXT NOT NULL,
	answer_a    TEXT NOT NULL,
	answer_b    TEXT NOT NULL,
	body        TEXT NOT NULL,
	text_sha256 TEXT NOT NULL
) STRICT;

-- The history. role is 0 for a gesture, 1 for an undo, 2 for a redo. undone_by is
-- the undo that reversed a gesture, or the redo that reversed an undo.
CREATE TABLE actions (
	id        INTEGER PRIMARY KEY,
	role      INTEGER NOT NULL,
	label     TEXT NOT NULL,
	about     TEXT NOT NULL,
	coder     TEXT NOT NULL,
	grp       TEXT NOT NULL,
	at        INTEGER NOT NULL,
	undoes    INTEGER NOT NULL,
	undone_by INTEGER NOT NULL,
	forgotten INTEGER NOT NULL
) STRICT;
CREATE INDEX actions_done ON actions (id) WHERE role = 0 AND undone_by = 0;
CREATE INDEX actions_undone_by ON actions (undone_by);

-- image is the row as it was before the change, as JSON; NULL when it was not there.
CREATE TABLE changes (
	seq       INTEGER PRIMARY KEY,
	action_id INTEGER NOT NULL REFERENCES actions (id) ON DELETE CASCADE,
	tbl       TEXT NOT NULL,
	row       INTEGER NOT NULL,
	image     TEXT
) STRICT;
CREATE INDEX changes_action ON changes (action_id, seq);

-- The search index holds no text of its own: it can always be built again.
CREATE VIRTUAL TABLE answers_fts   USING fts5 (text, content = 'answers', content_rowid = 'rid', tokenize = 'unicode61 remove_diacritics 2', prefix = '3');
CREATE VIRTUAL TABLE questions_fts USING fts5 (text, content = 'questions', content_rowid = 'rid', tokenize = 'unicode61 remove_diacritics 2', prefix = '3');
CREATE VIRTUAL TABLE subjects_fts  USING fts5 (subject, content = 'sets', content_rowid = 'rid', tokenize = 'unicode61 remove_diacritics 2', prefix = '3');
CREATE VIRTUAL TABLE comments_fts  USING fts5 (comment, content = 'annotations', content_rowid = 'rid', tokenize = 'unicode61 remove_diacritics 2', prefix = '3');

CREATE TRIGGER answers_fts_i AFTER INSERT ON answers BEGIN
	INSERT INTO answers_fts (rowid, text) VALUES (new.rid, new.text);
END;
CREATE TRIGGER answers_fts_d AFTER DELETE ON answers BEGIN
	INSERT INTO answers_fts (answers_fts, rowid, text) VALUES ('delete', old.rid, old.text);
END;
CREATE TRIGGER answers_fts_u AFTER UPDATE OF text ON answers BEGIN
	INSERT INTO answers_fts (answers_fts, rowid, text) VALUES ('delete', old.rid, old.text);
	INSERT INTO answers_fts (rowid, text) VALUES (new.rid, new.text);
END;
CREATE TRIGGER questions_fts_i AFTER INSERT ON questions BEGIN
	INSERT INTO questions_fts (rowid, text) VALUES (new.rid, new.text);
END;
CREATE TRIGGER questions_fts_d AFTER DELETE ON questions BEGIN
	INSERT INTO questions_fts (questions_fts, rowid, text) VALUES ('delete', old.rid, old.text);
END;
CREATE TRIGGER questions_fts_u AFTER UPDATE OF text ON questions BEGIN
	INSERT INTO questions_fts (questions_fts, rowid, text) VALUES ('delete', old.rid, old.text);
	INSERT INTO questions_fts (rowid, text) VALUES (new.rid, new.text);
END;
CREATE TRIGGER subjects_fts_i AFTER INSERT ON sets BEGIN
	INSERT INTO subjects_fts (rowid, subject) VALUES (new.rid, new.subject);
END;
CREATE TRIGGER subjects_fts_d AFTER DELETE ON sets BEGIN
	INSERT INTO subjects_fts (subjects_fts, rowid, subject) VALUES ('delete', old.rid, old.subject);
END;
CREATE TRIGGER subjects_fts_u AFTER UPDATE OF subject ON sets BEGIN
	INSERT INTO subjects_fts (subjects_fts, rowid, subject) VALUES ('delete', old.rid, old.subject);
	INSERT INTO subjects_fts (rowid, subject) VALUES (new.rid, new.subject);
END;
CREATE TRIGGER comments_fts_i AFTER INSERT ON annotations BEGIN
	INSERT INTO comments_fts (rowid, comment) VALUES (new.rid, new.comment);
END;
CREATE TRIGGER comments_fts_d AFTER DELETE ON annotations BEGIN
	INSERT INTO comments_fts (comments_fts, rowid, comment) VALUES ('delete', old.rid, old.comment);
END;
CREATE TRIGGER comments_fts_u AFTER UPDATE OF comment ON annotations BEGIN
	INSERT INTO comments_fts (comments_fts, rowid, comment) VALUES ('delete', old.rid, old.comment);
	INSERT INTO comments_fts (rowid, comment) VALUES (new.rid, new.comment);
END;
