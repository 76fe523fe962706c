package store

import (
	"bytes"
	"database/sql"
	"encoding/binary"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"flashpoint/session"
)

// sample is the bytes of a sound file with a meeting in it.
func sample(t *testing.T) ([]byte, session.ID) {
	t.Helper()
	w := newWorld(t)
	s := w.meeting("Ana")
	w.idea(s, "A wave for everybody who comes in")
	w.save(w.shop, s)
	w.ok(w.store.Close())
	raw, err := os.ReadFile(w.path)
	w.ok(err)
	return raw, s.ID()
}

func changed(raw []byte, at int, to ...byte) []byte {
	raw = bytes.Clone(raw)
	copy(raw[at:], to)
	return raw
}

func TestOpen_refusesAndLeavesUntouched(t *testing.T) {
	sound, _ := sample(t)
	foreign := filepath.Join(t.TempDir(), "foreign")
	db, err := sql.Open("sqlite", foreign)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec("CREATE TABLE recipe(cake TEXT)"); err != nil {
		t.Fatal(err)
	}
	db.Close()
	another, err := os.ReadFile(foreign)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name string
		raw  []byte
		want error
	}{
		{"empty", nil, ErrEmpty},
		{"zeros", make([]byte, 8192), ErrNotOurs},
		{"text", []byte(strings.Repeat("Dear diary, today was a long day. ", 100)), ErrNotOurs},
		{"one letter", []byte("S"), ErrNotOurs},
		{"another program's database", another, ErrNotOurs},
		{"another application's number", changed(sound, 68, 1, 2, 3, 4), ErrNotOurs},
		{"newer", changed(sound, 60, 0, 0, 0, 99), ErrNewerVersion},
		{"no version", changed(sound, 60, 0, 0, 0, 0), ErrNotOurs},
		{"a version below zero", changed(sound, 60, 0xFF, 0xFF, 0xFF, 0xFF), ErrCorrupt},
		{"cut after the header", sound[:100], ErrCorrupt},
		{"cut in the middle", sound[:len(sound)/2], ErrCorrupt},
		{"one byte short", sound[:len(sound)-1], ErrCorrupt},
		{"a schema of noise", changed(sound, 100, bytes.Repeat([]byte{0xA5}, 2000)...), ErrCorrupt},
	} {
		t.Run(test.name, func(t *testing.T) {
			for _, o := range []Options{{}, {Create: true}, {ReadOnly: true}} {
				path := filepath.Join(t.TempDir(), "hostile")
				if err := os.WriteFile(path, test.raw, 0o600); err != nil {
					t.Fatal(err)
				}
				s, err := Open(t.Context(), path, o)
				if err == nil {
					s.Close()
				}
				if !errors.Is(err, test.want) {
					t.Fatalf("with %+v: got %v, want %v", o, err, test.want)
				}
				if !strings.Contains(Sentence(err), "hostile") {
					t.Errorf("the sentence does not name the file: %s", Sentence(err))
				}
				now, err := os.ReadFile(path)
				if err != nil || !bytes.Equal(now, test.raw) {
					t.Errorf("with %+v: the file was changed (%v)", o, err)
				}
				if entries, _ := os.ReadDir(filepath.Dir(path)); len(entries) != 1 {
					t.Errorf("with %+v: left %v beside it", o, entries)
				}
			}
		})
	}
}

func TestOpen_refusesWhatIsNoFile(t *testing.T) {
	folder := t.TempDir()
	for _, test := range []struct {
		name, path string
		o          Options
		want       error
	}{
		{"a folder", folder, Options{Create: true}, ErrIsFolder},
		{"not there", filepath.Join(folder, "none"), Options{}, ErrNotFound},
		{"not there, to review", filepath.Join(folder, "none"), Options{Create: true, ReadOnly: true}, ErrNotFound},
		{"no folder", filepath.Join(folder, "no", "none"), Options{}, ErrNoFolder},
		{"below a file", filepath.Join(os.Args[0], "none"), Options{Create: true}, ErrNoFolder},
	} {
		t.Run(test.name, func(t *testing.T) {
			if s, err := Open(t.Context(), test.path, test.o); !errors.Is(err, test.want) {
				t.Fatalf("got %v and %v, want %v", s, err, test.want)
			}
			if entries, _ := os.ReadDir(folder); len(entries) != 0 {
				t.Errorf("left %v", entries)
			}
		})
	}
}

func TestVerify_findsWhatIsMissing(t *testing.T) {
	w := newWorld(t)
	s := w.meeting("Ana")
	w.save(w.shop, s)
	id := s.ID()
	last := s.Seq()
	w.ok(w.store.write(t.Context(), "damaging", func(l *link) error {
		for _, seq := range []int64{3, last} {
			if err := l.exec(t.Context(), "DELETE FROM event WHERE stream = $1 AND seq = $2", id[:], seq); err != nil {
				return err
			}
		}
		return nil
	}))
	health, err := w.store.Verify(t.Context())
	w.ok(err)
	all := strings.Join(health.Findings, "\n")
	for _, want := range []string{"changes 3 to 3 are missing", "it should have"} {
		if !strings.Contains(all, want) {
			t.Errorf("%q does not say %q", all, want)
		}
	}
}

func TestWholePages(t *testing.T) {
	header := make([]byte, headerSize)
	binary.BigEndian.PutUint16(header[16:], 1) // 65,536
	binary.BigEndian.PutUint32(header[28:], 2)
	if err := wholePages(header, 2*65536); err != nil {
		t.Error(err)
	}
	if wholePages(header, 2*65536-1) == nil {
		t.Error("a short file is called whole")
	}
	header[24] = 1 // written by something that does not count pages
	if err := wholePages(header, 1); err != nil {
		t.Error(err)
	}
}
