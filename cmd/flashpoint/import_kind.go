package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"flashpoint/store"
	"flashpoint/ui/paper"
	"flashpoint/ui/paper/spreadsheet"
)

// The most bytes of a JSON export that are read.
const jsonMost = 32 << 20

// sessionForm is how the format of a meeting's export begins, of whatever version.
const sessionForm = "flashpoint.session."

// contents is what a file holds, as its first bytes tell.
type contents int

const (
	ofWords contents = iota
	ofDatabase
	ofJSON
	ofBytes // nothing that is known, and no text
)

// sqliteBegins is the beginning of a database file.
const sqliteBegins = "SQLite format 3\x00"

// beginsWith are the beginnings of files that people have beside ours, with what to
// do about them.
func beginsWith() []struct{ bytes, words string } {
	return []struct{ bytes, words string }{
		{"\xd0\xcf\x11\xe0", "%s is an Office file of an old kind, or one with a password. Open it there and save it as CSV."},
		{"\x1f\x8b", "%s is packed. Unpack it first, then import what was in it."},
		{"7z\xbc\xaf", "%s is packed. Unpack it first, then import what was in it."},
		{"Rar!", "%s is packed. Unpack it first, then import what was in it."},
		{"%PDF", "%s is a PDF: what was printed can't be read back. Ask for the file of the shop, or a bundle."},
	}
}

// look tells what a file holds, and refuses what can't be imported.
func look(path string) (contents, error) {
	info, err := os.Stat(path) // before it is opened: a pipe would wait for somebody to write to it
	var f *os.File
	if err == nil && (info.Mode().IsRegular() || info.IsDir()) {
		f, err = os.Open(path)
	}
	switch {
	case errors.Is(err, os.ErrNotExist):
		return 0, notFound("There is no file %s. Nothing was imported. Check the name; a stick may not be connected.", path)
	case errors.Is(err, os.ErrPermission):
		return 0, unusable("This computer does not let you read %s. Nothing was imported. Copy it to a folder of your own, or ask whoever it belongs to.", path)
	case err != nil:
		return 0, unreadable(path, err)
	}
	defer func() { _ = f.Close() }() // only read
	name := filepath.Base(path)
	switch {
	case info.IsDir():
		return 0, unusable("%s is a folder. Nothing was imported. Name the files in it: flashpoint import %s%c*.db", path, store.Typed(filepath.Clean(path)), filepath.Separator)
	case !info.Mode().IsRegular():
		return 0, unusable("%s is no file that can be imported. Nothing was changed. Name a file.", path)
	case info.Size() == 0:
		return 0, unusable("%s is empty: there is nothing in it to import. Perhaps copying it was cut short: ask for the file again.", name)
	}
	head := make([]byte, 4096)
	n, err := io.ReadFull(f, head)
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) {
		return 0, unreadable(path, err)
	}
	return kindOf(name, head[:n])
}

func kindOf(name string, head []byte) (contents, error) {
	if bytes.HasPrefix(head, []byte(sqliteBegins)) {
		return ofDatabase, nil
	}
	if bytes.HasPrefix(head, []byte("PK\x03\x04")) {
		if len(head) > 6 && head[6]&1 != 0 {
			return 0, unusable("%s is locked with a password. Nothing was imported. Unpack it with the password first, then import what was in it.", name)
		}
		if bytes.Contains(head, []byte("[Content_Types].xml")) || bytes.Contains(head, []byte("xl/")) {
			return 0, unusable("%s is a spreadsheet. Nothing was imported. Save it there as CSV, then: flashpoint import FILE.csv --people, or --ideas", name)
		}
		return 0, unusable("%s is packed. Nothing was imported. Unpack it first, then import what was in it.", name)
	}
	for _, begin := range beginsWith() {
		if bytes.HasPrefix(head, []byte(begin.bytes)) {
			return 0, unusable(begin.words+" Nothing was imported.", name)
		}
	}
	text := bytes.TrimSpace(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")))
	if bytes.HasPrefix(text, []byte("{")) {
		return ofJSON, nil
	}
	if odd(head) {
		return ofBytes, nil
	}
	return ofWords, nil
}

// odd reports whether these bytes can't be text, in whatever encoding. Bells, form
// feeds and what colours a terminal are found in texts.
func odd(head []byte) bool {
	if bytes.HasPrefix(head, []byte{0xff, 0xfe}) || bytes.HasPrefix(head, []byte{0xfe, 0xff}) {
		return false
	}
	strange, zeros := 0, 0
	for _, b := range head {
		switch {
		case b == 0:
			zeros++
		case b < ' ' && !strings.ContainsRune(spreadsheet.Controls, rune(b)):
			strange++
		}
	}
	return strange*50 > len(head) || zeros > 0 && zeros*4 < len(head) // a text in UTF-16 is half zeros
}

// unreadable is a file that the disk does not give.
func unreadable(path string, err error) error {
	return unusable("%s can't be read: %v. Nothing was imported. Try again, or ask for the file anew.", path, err)
}

func unusable(format string, args ...any) error {
	return &exitError{codeUnusable, fmt.Sprintf(format, args...)}
}

// openSource opens what can be imported stream by stream.
func openSource(ctx context.Context, path string) (*store.Source, error) {
	kind, err := look(path)
	if err != nil {
		return nil, err
	}
	switch kind {
	case ofDatabase:
		return store.OpenSource(ctx, path)
	case ofJSON:
		return jsonSource(path)
	case ofBytes:
		return nil, unusable("%s is not a Flashpoint file, or it is locked with a password. Nothing was imported, and it was left as it is. If somebody encrypted it, ask them to unlock it first.", filepath.Base(path))
	}
	return nil, unusable("%s is text and no Flashpoint file. Nothing was imported. A list of names or of ideas comes in with --people or --ideas.", filepath.Base(path))
}

// jsonSource reads the log that a JSON export carries.
func jsonSource(path string) (*store.Source, error) {
	name := filepath.Base(path)
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // only read
	raw, err := io.ReadAll(io.LimitReader(f, jsonMost+1))
	switch {
	case err != nil:
		return nil, unreadable(path, err)
	case len(raw) > jsonMost:
		return nil, unusable("%s is larger than any export of Flashpoint. Nothing was imported. A whole shop comes as a bundle.", name)
	}
	var said struct {
		Format string `json:"format"`
		Log    string `json:"log"`
	}
	if err := json.Unmarshal(bytes.TrimPrefix(raw, []byte("\xef\xbb\xbf")), &said); err != nil {
		return nil, unusable("%s is JSON that can't be read: %v. Nothing was imported. Perhaps copying it was cut short: ask for the file again.", name, err)
	}
	switch {
	case strings.HasPrefix(said.Format, sessionForm) && said.Format != paper.SessionFormat:
		return nil, unusable("%s was made by a newer Flashpoint (%s, this one knows %s). Nothing was imported. Update Flashpoint and import it again.", name, said.Format, paper.SessionFormat)
	case !strings.HasPrefix(said.Format, "flashpoint."):
		return nil, unusable("%s is JSON, and not Flashpoint's. Nothing was imported, and it was left as it is. What comes in from Flashpoint was made with: flashpoint export ID --format json", name)
	case said.Log == "":
		return nil, unusable("%s has no log in it to read back. Nothing was imported. Ask for it anew, made with: flashpoint export ID --format json", name)
	}
	return store.LogSource(name, said.Log)
}
