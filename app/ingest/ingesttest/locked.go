// Package ingesttest makes documents for tests that no text editor makes: PDFs
// that are locked with a password. It reads nothing.
package ingesttest

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5"
	"crypto/rc4"
	"encoding/binary"
	"fmt"
	"strings"
)

// Cipher is how a PDF is encrypted: both as ISO 32000-1, 7.6 has it.
type Cipher string

// The ciphers, with keys of 128 bits.
const (
	RC4 Cipher = "RC4" // revision 3, of PDF 1.4
	AES Cipher = "AES" // revision 4, of PDF 1.6
)

// pad fills a password up to 32 bytes.
var pad = []byte("\x28\xbf\x4e\x5e\x4e\x75\x8a\x41\x64\x00\x4e\x56\xff\xfa\x01\x08\x2e\x2e\x00\xb6\xd0\x68\x3e\x80\x2f\x0c\xa9\xfe\x64\x53\x69\x7a")

// permissions of whoever has the password: everything.
const permissions, permissionBits = int32(-4), uint32(0xfffffffc)

// LockedPDF is a PDF of one page with these lines in Latin letters, which opens
// with the password only. The same arguments give the same bytes.
func LockedPDF(c Cipher, password string, lines ...string) []byte {
	id := md5.Sum([]byte(password + strings.Join(lines, "\n")))
	padded := append([]byte(password), pad...)[:32]
	owner := rounds(padded, stretched(padded))
	p := binary.LittleEndian.AppendUint32(nil, permissionBits)
	key := stretched(bytes.Join([][]byte{padded, owner, p, id[:]}, nil))
	check := md5.Sum(append(append([]byte{}, pad...), id[:]...))
	user := append(rounds(check[:], key), make([]byte, 16)...)

	var content strings.Builder
	for i, l := range lines {
		text := strings.NewReplacer("\\", "\\\\", "(", "\\(", ")", "\\)").Replace(l)
		fmt.Fprintf(&content, "BT /F 10 Tf 72 %d Td (%s) Tj ET\n", 780-14*i, text)
	}
	stream := c.encrypt([]byte(content.String()), key, 5)

	var b bytes.Buffer
	var offsets []int
	object := func(s string) {
		offsets = append(offsets, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", len(offsets), s)
	}
	b.WriteString("%PDF-1.6\n")
	object("<< /Type /Catalog /Pages 2 0 R >>")
	object("<< /Type /Pages /Count 1 /Kids [4 0 R] >>")
	object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
	object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents 5 0 R >>")
	object(fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", len(stream), stream))
	object(fmt.Sprintf("<< /Filter /Standard %s /P %d /O <%x> /U <%x> >>", c.entries(), permissions, owner, user))
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(offsets)+1)
	for _, n := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", n)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R /Encrypt 6 0 R /ID [<%x> <%x>] >>\nstartxref\n%d\n%%%%EOF\n", len(offsets)+1, id, id, start)
	return b.Bytes()
}

func (c Cipher) entries() string {
	if c == AES {
		return "/V 4 /R 4 /Length 128 /StmF /S /StrF /S /CF << /S << /CFM /AESV2 /AuthEvent /DocOpen /Length 16 >> >>"
	}
	return "/V 2 /R 3 /Length 128"
}

// encrypt encrypts the stream of an object.
func (c Cipher) encrypt(data, key []byte, object int) []byte {
	of := append(append([]byte{}, key...), byte(object), byte(object>>8), byte(object>>16), 0, 0)
	if c != AES {
		k := md5.Sum(of)
		return stirred(data, k[:])
	}
	k := md5.Sum(append(of, "sAlT"...))
	block, err := aes.NewCipher(k[:])
	if err != nil {
		panic(err) // the key has 16 bytes
	}
	fill := aes.BlockSize - len(data)%aes.BlockSize
	data = append(data, bytes.Repeat([]byte{byte(fill)}, fill)...)
	out := append(append([]byte{}, pad[:aes.BlockSize]...), data...) // a fixed beginning: tests want the same bytes
	cipher.NewCBCEncrypter(block, out[:aes.BlockSize]).CryptBlocks(out[aes.BlockSize:], data)
	return out
}

// stretched is the hash of b, hashed fifty times more.
func stretched(b []byte) []byte {
	sum := md5.Sum(b)
	for range 50 {
		sum = md5.Sum(sum[:])
	}
	return sum[:]
}

// rounds encrypts data twenty times, each with another turn of the key.
func rounds(data, key []byte) []byte {
	for i := range 20 {
		turned := make([]byte, len(key))
		for j := range key {
			turned[j] = key[j] ^ byte(i)
		}
		data = stirred(data, turned)
	}
	return data
}

func stirred(data, key []byte) []byte {
	c, err := rc4.NewCipher(key)
	if err != nil {
		panic(err) // the key has 16 bytes
	}
	out := make([]byte, len(data))
	c.XORKeyStream(out, data)
	return out
}
