-- What a person put right about how a document was split, as JSON, under the
-- SHA-256 of the document: it outlives the set, and counts when the document
-- comes in again. text_sha256 covers body.
CREATE TABLE corrections (
	rid           INTEGER PRIMARY KEY,
	source_sha256 TEXT NOT NULL UNIQUE,
	body          TEXT NOT NULL,
	text_sha256   TEXT NOT NULL
) STRICT;
