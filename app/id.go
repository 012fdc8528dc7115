package app

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base32"
	"strings"
)

var alphabet = base32.NewEncoding("0123456789abcdefghjkmnpqrstvwxyz").WithPadding(base32.NoPadding)

// NewID is a new random identifier: 12 lower-case letters and digits (60 bits).
func NewID() string {
	var b [8]byte
	rand.Read(b[:])
	return alphabet.EncodeToString(b[:])[:12]
}

// ContentID is an identifier that follows from the parts: the same parts give
// the same 12 letters and digits, always and everywhere.
func ContentID(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return alphabet.EncodeToString(sum[:8])[:12]
}
