package store

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/base64"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"flashpoint/session"
)

// A told is a shop's file as somebody may hand it over: its bytes, its log, and the
// events of it by their sums.
type told struct {
	raw    []byte
	log    string
	events map[sum]bool
}

// toldOnce makes it from a file of an older version, brought up to date.
var toldOnce = sync.OnceValues(func() (told, error) {
	folder, err := os.MkdirTemp("", "told-")
	if err != nil {
		return told{}, err
	}
	defer func() { _ = os.RemoveAll(folder) }()
	path := filepath.Join(folder, "shop.db")
	raw, err := os.ReadFile(filepath.Join("testdata", "v3.db"))
	if err == nil {
		err = os.WriteFile(path, raw, 0o600)
	}
	if err != nil {
		return told{}, err
	}
	return tell(path)
})

func tell(path string) (t told, err error) {
	ctx := context.Background()
	st, err := Open(ctx, path, Options{})
	if err != nil {
		return t, err
	}
	t.events = map[sum]bool{}
	meetings, err := st.Summaries(ctx, SummaryQuery{Rehearsals: true})
	var ids []session.ID
	for _, m := range meetings {
		ids = append(ids, m.ID)
	}
	if err == nil {
		t.log, err = st.Log(ctx, ids...)
	}
	if err == nil {
		err = st.with(ctx, reading, func(l *link) error {
			streams, err := l.streams(ctx)
			for _, of := range streams {
				events, _, failed := l.events(ctx, of.id, 1)
				for _, s := range seal(events, sum{}) {
					t.events[s] = true
				}
				err = errors.Join(err, failed)
			}
			return err
		})
	}
	if err = errors.Join(err, st.Close()); err != nil {
		return t, err
	}
	t.raw, err = os.ReadFile(path)
	return t, err
}

// fuzzTold are the original, and a file to import into.
func fuzzTold(f *testing.F) (told, *Store) {
	f.Helper()
	t, err := toldOnce()
	if err != nil {
		f.Fatal(err)
	}
	return t, newWorld(f).store
}

// refusedInWords fails where an error is not one of those that people are told.
func refusedInWords(t *testing.T, err error) {
	t.Helper()
	var known *Error
	if said := Sentence(err); !errors.As(err, &known) || strings.Contains(said, "unexpected") || strings.Contains(said, "SQL") || strings.ContainsAny(said, "\x00\x1b\x07") {
		t.Errorf("says %q, of %v", said, err)
	}
}

// FuzzSource imports a file of which a piece is another one. It is refused in words, or
// all that comes in was in the file.
func FuzzSource(f *testing.F) {
	original, into := fuzzTold(f)
	f.Add(uint32(0), []byte("SQLite format 3"))
	f.Add(uint32(20431), []byte{0}) // in an ID that is said
	f.Add(uint32(60), []byte{0, 0, 0, 3})
	f.Add(uint32(18), []byte{2, 2})
	f.Add(uint32(100), bytes.Repeat([]byte{0xA5}, 100))
	for at := range 12 {
		f.Add(uint32(at*4099*5), []byte{1 << (at % 8)})
	}
	f.Fuzz(func(t *testing.T, at uint32, piece []byte) {
		raw := bytes.Clone(original.raw)
		copy(raw[int(at)%len(raw):], piece)
		path := filepath.Join(t.TempDir(), "other.db")
		if err := os.WriteFile(path, raw, 0o600); err != nil {
			t.Fatal(err)
		}
		src, err := OpenSource(t.Context(), path)
		if err != nil {
			refusedInWords(t, err)
			return
		}
		onlyFrom(t, src, original.events)
		if _, err := into.Plan(t.Context(), []*Source{src}, ImportOptions{At: monday}); err != nil {
			refusedInWords(t, err)
		}
		if err := src.Close(); err != nil {
			t.Error(err)
		}
		if now, err := os.ReadFile(path); err != nil || !bytes.Equal(now, raw) {
			t.Errorf("the file was changed: %v", err)
		}
	})
}

// onlyFrom fails where a source gives events that were never saved.
func onlyFrom(t *testing.T, src *Source, known map[sum]bool) {
	t.Helper()
	for _, st := range src.streams {
		chains, err := src.read(t.Context(), st)
		if err != nil {
			refusedInWords(t, err)
			continue
		}
		for _, c := range chains {
			for i, s := range seal(c.events, sum{}) {
				if !known[s] {
					t.Errorf("event %d of %v was never saved", i+1, st.id)
				}
			}
		}
	}
}

// FuzzLogSource reads a log that is written as it stands, or packed from lines of any
// kind. It is refused in words, or its events have the right sums.
func FuzzLogSource(f *testing.F) {
	original, into := fuzzTold(f)
	var lines [][]byte
	zip, err := gzip.NewReader(base64.NewDecoder(base64.StdEncoding, strings.NewReader(original.log)))
	if err != nil {
		f.Fatal(err)
	}
	var all bytes.Buffer
	if _, err := all.ReadFrom(zip); err != nil {
		f.Fatal(err)
	}
	lines = bytes.SplitAfter(all.Bytes(), []byte("\n"))
	f.Add([]byte(original.log), false)
	f.Add([]byte(original.log[:len(original.log)/2]), false)
	f.Add(all.Bytes(), true)
	f.Add(bytes.Join(lines[1:], nil), true)
	f.Add(append(bytes.Clone(lines[0]), lines[0]...), true)
	f.Add([]byte(`{"stream":"","seq":1,"kind":"shop.opened","body":"{","sum":""}`), true)
	f.Add([]byte("null\n[]\n{}"), true)
	f.Fuzz(func(t *testing.T, raw []byte, pack bool) {
		text := string(raw)
		if pack {
			text = packed(t, string(raw))
		}
		src, err := LogSource("meeting.json", text)
		if err != nil {
			refusedInWords(t, err)
			return
		}
		for _, st := range src.streams {
			chains, err := src.read(t.Context(), st)
			if err != nil || len(chains) != 1 || st.events != int64(len(chains[0].events)) {
				t.Fatalf("%v: %d chains, %v", st, len(chains), err)
			}
			for i, e := range chains[0].events {
				if e.Seq != int64(i)+1 || e.Stream != st.id {
					t.Errorf("event %d of %v is %d of %v", i+1, st.id, e.Seq, e.Stream)
				}
			}
		}
		if _, err := into.Plan(t.Context(), []*Source{src}, ImportOptions{At: monday}); err != nil {
			refusedInWords(t, err)
		}
	})
}

// FuzzHeader opens files that begin as ours do or as they please. None is changed, and
// none but a whole one is opened.
func FuzzHeader(f *testing.F) {
	original, _ := fuzzTold(f)
	f.Add([]byte{})
	f.Add([]byte("SQLite format 3\x00"))
	f.Add(original.raw[:headerSize])
	f.Add(original.raw[:4096])
	f.Add(changed(original.raw[:4096], 28, 0, 0, 0, 1))
	f.Add(changed(original.raw[:512], 16, 2, 0, 1, 1, 0, 64, 32, 32, 0, 0, 0, 1, 0, 0, 0, 1))
	f.Fuzz(func(t *testing.T, raw []byte) {
		path := filepath.Join(t.TempDir(), "shop.db")
		if err := os.WriteFile(path, raw, 0o600); err != nil {
			t.Fatal(err)
		}
		for _, o := range []Options{{ReadOnly: true}, {ReadOnly: true, Unchecked: true}, {}} {
			st, err := Open(t.Context(), path, o)
			if err != nil {
				refusedInWords(t, err)
				continue
			}
			if err := st.Close(); err != nil {
				t.Error(err)
			}
			t.Errorf("%d bytes are opened with %+v", len(raw), o)
		}
		if now, err := os.ReadFile(path); err != nil || !bytes.Equal(now, raw) {
			t.Errorf("the file was changed: %v", err)
		}
	})
}
