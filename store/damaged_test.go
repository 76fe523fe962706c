package store

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"flashpoint/session"
)

// spoil runs statements on the file as somebody with a shell could, and answers
// its bytes.
func (w *world) spoil(statements string) []byte {
	w.t.Helper()
	l, err := connect(w.t.Context(), address(w.path, nil), nil)
	w.ok(err)
	w.ok(l.script(w.t.Context(), statements))
	w.ok(l.close())
	raw, err := os.ReadFile(w.path)
	w.ok(err)
	return raw
}

// spoilt is a file after these statements.
func spoilt(t *testing.T, raw []byte, statements string) []byte {
	t.Helper()
	w := &world{t: t, path: filepath.Join(t.TempDir(), "spoilt")}
	w.ok(os.WriteFile(w.path, raw, 0o600))
	return w.spoil(statements)
}

// flipped is a file with another letter in the text of an idea.
func flipped(t *testing.T) (raw []byte, id session.ID) {
	t.Helper()
	raw, id = sample(t)
	body := bytes.Index(raw, []byte(`"text":"A wave for everybody`))
	if body < 0 {
		t.Fatal("the idea is not in the file")
	}
	return changed(raw, body+len(`"text":"A `), 'W'), id
}

// A history that is not what was saved is refused at the door, and nothing is
// written to the file.
func TestOpen_refusesADamagedHistory(t *testing.T) {
	t.Parallel()
	flip, _ := flipped(t)
	sound, _ := sample(t)
	page := bytes.Index(sound, []byte(`"text":"A wave`)) &^ 4095
	tests := map[string][]byte{
		"a flipped byte":            flip,
		"a page of zeros":           changed(sound, page, make([]byte, 4096)...),
		"a page of noise":           changed(sound, page, bytes.Repeat([]byte{0xA5}, 4096)...),
		"a page of another":         changed(sound, page, sound[8192:12288]...),
		"a sum of zeros":            spoilt(t, sound, "UPDATE event SET sum = zeroblob(8) WHERE kind = 'idea.added'"),
		"a gap":                     spoilt(t, sound, "DELETE FROM event WHERE kind = 'session.joined' OR seq = 3"),
		"a lost end":                spoilt(t, sound, "DELETE FROM event WHERE kind = 'idea.added'"),
		"a lost stream":             spoilt(t, sound, "DELETE FROM event WHERE stream = (SELECT max(stream) FROM event)"),
		"a beginning of another":    spoilt(t, sound, "UPDATE event SET kind = 'idea.opened' WHERE kind = 'session.opened'"),
		"a log without a row":       spoilt(t, sound, "DELETE FROM event"),
		"a table without a column":  spoilt(t, sound, "ALTER TABLE event RENAME COLUMN body TO words"),
		"a second table in between": spoilt(t, sound, "ALTER TABLE event RENAME TO log_of_events; CREATE TABLE event(x)"),
	}
	for _, table := range tables() {
		if table == "stream" {
			tests["no view stream"] = spoilt(t, sound, "DROP VIEW stream")
			continue
		}
		tests["no table "+table] = spoilt(t, sound, "PRAGMA legacy_alter_table = 1; PRAGMA writable_schema = 1; ALTER TABLE "+table+" RENAME TO gone")
	}
	for name, raw := range tests {
		for _, o := range []Options{{}, {ReadOnly: true}} {
			t.Run(fmt.Sprintf("%s, read-only %t", name, o.ReadOnly), func(t *testing.T) {
				w := &world{t: t, path: filepath.Join(t.TempDir(), "hostile")}
				w.ok(os.WriteFile(w.path, raw, 0o600))
				s, err := Open(t.Context(), w.path, o)
				if err == nil {
					s.Close()
				}
				w.is(err, ErrCorrupt)
				if said := Sentence(err); !strings.Contains(said, "hostile is damaged") {
					t.Errorf("says %q", said)
				}
				if now, err := os.ReadFile(w.path); err != nil || !bytes.Equal(now, raw) || len(w.files()) != 1 {
					t.Errorf("the file was changed, or has company: %v, %v", w.files(), err)
				}
			})
		}
	}
}

// What must be in a file is what the schema puts there for us.
func TestTables(t *testing.T) {
	w := newWorld(t)
	var there []string
	for _, line := range strings.Split(w.dump(), "\n") {
		if name, ok := strings.CutPrefix(line, "== "); ok {
			there = append(there, name)
		}
	}
	there = slices.DeleteFunc(there, func(name string) bool { return slices.Contains(viewsForPeople(), name) })
	there = append(there, "event", "found", "stream")
	slices.Sort(there)
	if got := slices.Sorted(slices.Values(tables())); !slices.Equal(got, there) {
		t.Errorf("looks for %v, the schema makes %v", got, there)
	}
}

// A large file opens without its history being read; what is read is checked.
func TestLoad_refusesADamagedStreamOfALargeFile(t *testing.T) {
	raw, id := flipped(t)
	w := &world{t: t, path: filepath.Join(t.TempDir(), "shop.flashpoint")}
	w.ok(os.WriteFile(w.path, raw, 0o600))
	w.spoil(fmt.Sprintf("INSERT INTO setting VALUES('size', printf('%%%dd', 1))", checkedToRecord))
	w.store = w.open(Options{})
	w.is(w.store.Load(t.Context(), session.EmptySession(id)), ErrCorrupt)
	if _, err := w.store.Shop(t.Context()); err != nil {
		t.Errorf("the shop, which is sound: %v", err)
	}
	w.ok(w.store.Close())
	w.spoil("DELETE FROM event")
	_, err := Open(t.Context(), w.path, Options{})
	w.is(err, ErrCorrupt)
}

// A flipped byte in a body leaves a database that SQLite calls sound.
func TestLoad_refusesAFlippedByte(t *testing.T) {
	raw, id := flipped(t)
	w := &world{t: t, path: filepath.Join(t.TempDir(), "shop.flashpoint")}
	w.ok(os.WriteFile(w.path, raw, 0o600))
	w.store = w.open(Options{ReadOnly: true, Unchecked: true})
	var said string
	w.ok(w.store.inTurn(t.Context(), func(l *link) error { return l.row(t.Context(), "PRAGMA integrity_check").Scan(&said) }))
	if said != "ok" {
		t.Fatalf("SQLite noticed by itself: %s", said)
	}
	w.is(w.store.Load(t.Context(), session.EmptySession(id)), ErrCorrupt)
	health, err := w.store.Verify(t.Context())
	w.ok(err)
	if len(health.Findings) != 1 || !strings.Contains(health.Findings[0], "(idea.added) is not what was saved") {
		t.Errorf("findings: %q", health.Findings)
	}
	w.ok(w.store.Close())
	now, err := os.ReadFile(w.path)
	w.ok(err)
	if !bytes.Equal(now, raw) {
		t.Error("the file was changed")
	}

	// Nor is anything added to a history that is not what was saved.
	w.store = w.open(Options{Unchecked: true})
	s := session.Event{Stream: id, Seq: 1000, Kind: "idea.added", Body: []byte("{}")}
	w.is(w.store.Append(t.Context(), []session.Batch{{Stream: id, Kind: session.KindSession, Events: []session.Event{s}}}), ErrCorrupt)
	_, err = w.store.Rebuild(t.Context())
	w.is(err, ErrCorrupt)
}
