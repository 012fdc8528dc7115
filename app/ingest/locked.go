package ingest

import (
	"bytes"
	"errors"
	"io"
	"strings"

	"github.com/klippa-app/go-pdfium"
	pdferr "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/responses"
)

// Locked is the key of the error for a document that a password opens: one in
// Options does. Other documents that are locked can only be saved without their password.
const Locked = "pdf_encrypted"

// openPDF opens a PDF, with the first of the passwords that fits when it is locked.
func openPDF(instance pdfium.Pdfium, data []byte, passwords []string) (*responses.OpenDocument, error) {
	opened, err := instance.OpenDocument(&requests.OpenDocument{File: &data})
	for _, p := range passwords {
		if !errors.Is(err, pdferr.ErrPassword) {
			break
		}
		opened, err = instance.OpenDocument(&requests.OpenDocument{File: &data, Password: &p})
	}
	return opened, err
}

var errLocked = &problem{
	"zip_locked", "this document is locked with a password",
	"open it in Word or LibreOffice, save it without the password, and import that",
}

// locked tells whether the parts of an OpenDocument are encrypted, which its
// manifest says, or whether it is one encrypted package.
func (a *archive) locked() bool {
	if a.parts["encrypted-package"] != nil {
		return true
	}
	manifest := a.parts["META-INF/manifest.xml"]
	if manifest == nil || a.parts["mimetype"] == nil {
		return false
	}
	r, err := a.open(manifest)
	if err != nil {
		return false
	}
	defer r.Close()
	data, err := io.ReadAll(r)
	return err == nil && bytes.Contains(data, []byte("encryption-data"))
}

// oleMagic begins the container of old Office files, and of newer ones that are locked.
const oleMagic = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

// officeFile says what to do with a file in that container; nil for other files.
func officeFile(name string, data []byte) error {
	if !bytes.HasPrefix(data, []byte(oleMagic)) {
		return nil
	}
	if bytes.Contains(data, wide("EncryptedPackage")) {
		return unreadable(name, "office_locked", "this Word or Excel document is locked with a password",
			"open it in Word or Excel, take the password away (File, Info, Protect), save it, and import that")
	}
	return unreadable(name, "office_old", "this is a Word or Excel file of before 2007", "open it in Word, Excel or LibreOffice, save it as .docx or .xlsx, and import that")
}

// wide is ASCII as UTF-16 writes it, in which the container names its streams.
func wide(s string) []byte { return []byte(strings.Join(strings.Split(s, ""), "\x00") + "\x00") }
