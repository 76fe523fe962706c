package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"flashpoint/session"
	"flashpoint/store"
)

// plainWords fails where what is said to people could command a terminal, or says what
// only a programmer reads.
func plainWords(t *testing.T, said string) {
	t.Helper()
	if strings.ContainsFunc(said, func(r rune) bool { return unicode.IsControl(r) && r != '\n' || r == '\u202e' }) || strings.Contains(said, "Something unexpected") {
		t.Errorf("says %q", said)
	}
}

// FuzzImportList reads a list of people or ideas. What would come in passes as typed;
// what would not says why, and nothing of it commands the terminal.
func FuzzImportList(f *testing.F) {
	path := filepath.Join(f.TempDir(), "shop.db")
	if err := writeSample(f.Context(), path); err != nil {
		f.Fatal(err)
	}
	st, err := store.Open(f.Context(), path, store.Options{ReadOnly: true, Unchecked: true})
	if err != nil {
		f.Fatal(err)
	}
	defer func() { _ = st.Close() }()
	for _, list := range []string{
		"Name,Manager\nAna,yes\n\"Ben, B.\",no", "Vorname;Nachname\r\nJörg;Groß", "Ana\nAna\n\n- Bo", "sep=;\nidea;step;by\na bench;Wait;Ana and Zoë",
		"idea\tkind\nA wave\twow", "=1+1\n@SUM(A1)\n\x1b]0;mine\x07", "\ufeffname\n\u202eana\n" + strings.Repeat("x", 300), "\"never ends", "\xff\xfeA\x00n\x00a\x00", "a\x00b",
	} {
		f.Add([]byte(list), false)
		f.Add([]byte(list), true)
	}
	f.Fuzz(func(t *testing.T, raw []byte, ideas bool) {
		root, flags := newRoot()
		root.SetIn(bytes.NewReader(raw))
		var said bytes.Buffer
		i := importer{flags: flags, importFlags: importFlags{ideas: ideas, people: !ideas, meeting: "latest"}, cmd: root}
		sheet, err := i.sheet("-")
		if err != nil {
			plainWords(t, wordsFor(err))
			return
		}
		read := i.peopleList
		if ideas {
			read = i.ideasList
		}
		l, err := read(t.Context(), st, sheet)
		if err != nil {
			plainWords(t, wordsFor(err))
			return
		}
		added, refused := l.print(&said)
		plainWords(t, said.String())
		if added+refused > len(l.lines) || len(l.lines) > linesMost {
			t.Errorf("%d and %d of %d lines", added, refused, len(l.lines))
		}
		for _, batch := range session.PendingOf(l.streams...) {
			for _, e := range batch.Events {
				if words := string(e.Body); session.Clean(words) != words && strings.ContainsFunc(words, unicode.IsControl) {
					t.Errorf("would save %q", words)
				}
			}
		}
	})
}

// FuzzImportJSON looks at a file that may be one of JSON. It is refused in words, or it
// can be read.
func FuzzImportJSON(f *testing.F) {
	for _, text := range []string{
		"", "{", "{}", `{"format":"flashpoint.session.v1","log":""}`, `{"format":"flashpoint.session.v1","log":"H4sIAAAAAAAA/w=="}`, `{"format":"flashpoint.session.v99"}`,
		`{"format":1,"log":{}}`, `{"format":"flashpoint.\u001b[2J"}`, "\ufeff{\"log\":\"!\"}", strings.Repeat(`{"a":`, 20000), `[1]`, "PK\x03\x04", "\x1f\x8b", "%PDF", "Ana\nBo", "\xff\xfe{",
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		path := filepath.Join(t.TempDir(), "meeting.json")
		if err := os.WriteFile(path, raw, 0o600); err != nil {
			t.Fatal(err)
		}
		src, err := openSource(t.Context(), path)
		if err != nil {
			words := wordsFor(err)
			plainWords(t, words)
			if code := codeFor(err); code < codeFailed || code > codeUnusable || words == "" {
				t.Errorf("exits with %d and says %q", code, words)
			}
			return
		}
		if src.Events() == 0 {
			t.Error("there is nothing in it, and it passes")
		}
		if err := src.Close(); err != nil {
			t.Error(err)
		}
	})
}
