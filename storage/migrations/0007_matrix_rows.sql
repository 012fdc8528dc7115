-- Which answers a person put into one row of the matrix: those whose row is the same
-- belong together, one alone in its row belongs to no other. The answer is named by
-- what its set is called and its labels, so that it is found again when the set comes
-- in anew.
CREATE TABLE matrix_rows (
	rid    INTEGER PRIMARY KEY,
	answer TEXT NOT NULL UNIQUE,
	row    TEXT NOT NULL
) STRICT;
