-- Two documents of what may be the same set of which a person said that they stay
-- two sets; set_a sorts before set_b.
CREATE TABLE apart (
	rid   INTEGER PRIMARY KEY,
	set_a TEXT NOT NULL REFERENCES sets (id) ON DELETE CASCADE,
	set_b TEXT NOT NULL REFERENCES sets (id) ON DELETE CASCADE,
	UNIQUE (set_a, set_b)
) STRICT;
CREATE INDEX apart_b ON apart (set_b);
