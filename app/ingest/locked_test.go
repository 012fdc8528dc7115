package ingest

import (
	"context"
	"errors"
	"strings"
	"testing"

	"standpunt/app"
	"standpunt/app/ingest/ingesttest"
)

func TestLockedPDF(t *testing.T) {
	for _, tt := range []struct {
		name     string
		cipher   ingesttest.Cipher
		password string
		try      []string
		opens    bool
	}{
		{"RC4", ingesttest.RC4, "geheim", []string{"geheim"}, true},
		{"AES", ingesttest.AES, "geheim", []string{"geheim"}, true},
		{"the second password", ingesttest.AES, "geheim", []string{"fout", "geheim", "anders"}, true},
		{"letters of one byte with accents", ingesttest.RC4, "caf\xe9", []string{"café"}, true},
		{"a wrong one", ingesttest.RC4, "geheim", []string{"Geheim", ""}, false},
		{"none", ingesttest.RC4, "geheim", nil, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			data := ingesttest.LockedPDF(tt.cipher, tt.password, "Vraag 1", "Is dit geheim?")
			doc, err := Read(context.Background(), "a.pdf", data, Options{Passwords: tt.try})
			_, drawing := Page(context.Background(), "a.pdf", data, 1, tt.try...)
			if tt.opens {
				if err != nil || drawing != nil || len(doc.Lines) != 2 || doc.Lines[1].Text != "Is dit geheim?" {
					t.Fatalf("%+v, %v, %v", doc, err, drawing)
				}
				return
			}
			for _, err := range []error{err, drawing} {
				var e *app.Error
				if !errors.As(err, &e) || e.Key != Locked || !strings.Contains(e.Hint, "password") {
					t.Errorf("%v", err)
				}
			}
		})
	}
}

// Documents that only the program which made them can open are said to be so, each with what to do.
func TestLockedOfficeFiles(t *testing.T) {
	container := oleMagic + strings.Repeat("\x00", 600)
	for _, tt := range []struct{ name, data, key string }{
		{"brief.docx", container + string(wide("EncryptionInfo")) + string(wide("EncryptedPackage")), "office_locked"},
		{"tabel.xlsx", container + string(wide("EncryptedPackage")), "office_locked"},
		{"brief.docx", container + string(wide("WordDocument")), "office_old"},
		{"brief.doc", container + string(wide("WordDocument")), "office_old"},
		{"brief.odt", zipOf(t, map[string]string{
			"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "\x8a\x11\xf0",
			"META-INF/manifest.xml": `<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`,
		}), "zip_locked"},
		{"nieuw.odt", zipOf(t, map[string]string{"mimetype": "application/vnd.oasis.opendocument.text", "encrypted-package": "\x8a"}), "zip_locked"},
	} {
		_, err := Read(context.Background(), tt.name, []byte(tt.data), Options{})
		var e *app.Error
		if !errors.As(err, &e) || e.Key != tt.key || !strings.Contains(e.Hint, "save it") {
			t.Errorf("%s: %v, want %s", tt.name, err, tt.key)
		}
	}
}
