package store

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// grown are the steps of a future version.
func grown(sql string) []schemaStep {
	return append(schemaSteps(), schemaStep{sql: sql, rebuild: true})
}

func TestMigrate(t *testing.T) {
	w := newWorld(t)
	s := w.meeting("Ana")
	w.idea(s, "A wave")
	w.save(w.shop, s)
	w.ok(w.store.Close())
	before, err := os.ReadFile(w.path)
	w.ok(err)

	step := grown("ALTER TABLE setting ADD COLUMN note TEXT; DELETE FROM idea")
	for range 2 { // the second time there is nothing to do
		w.store, err = open(t.Context(), w.path, Options{}, step)
		w.ok(err)
		w.sound()
		if !strings.Contains(w.dump(), "text=A wave") {
			t.Error("the read tables were not made anew")
		}
		w.ok(w.store.Close())
	}
	kept, err := os.ReadFile(w.path + ".v4.bak")
	w.ok(err)
	if len(kept) != len(before) || len(w.files()) != 2 {
		t.Errorf("kept %d of %d bytes; there are %v", len(kept), len(before), w.files())
	}
	_, err = Open(t.Context(), w.path, Options{})
	w.is(err, ErrNewerVersion)
	if !strings.Contains(Sentence(err), "format 5, this one knows up to 4") {
		t.Errorf("says %s", Sentence(err))
	}
}

func TestMigrate_allOrNothing(t *testing.T) {
	w := newWorld(t)
	w.ok(w.store.Close())
	w.ok(os.WriteFile(w.path+".v4.bak", []byte("an older backup"), 0o600))
	if _, err := open(t.Context(), w.path, Options{}, grown("CREATE TABLE half(way INTEGER); SELECT nonsense")); err == nil {
		t.Fatal("nonsense was migrated")
	}
	w.store = w.open(Options{}) // still of version 4
	if strings.Contains(w.dump(), "half") {
		t.Error("half a migration stayed")
	}
	if kept, _ := os.ReadFile(w.path + ".v4.bak"); string(kept) != "an older backup" {
		t.Error("an older backup was replaced")
	}
	if len(w.files()) != 3 { // with the journal of the open file
		t.Errorf("a copy of what is as it was stays behind: %v", w.files())
	}
}

func TestMigrate_toReview(t *testing.T) {
	w := newWorld(t)
	w.ok(w.store.Close())
	before, err := os.ReadFile(w.path)
	w.ok(err)
	w.store, err = open(t.Context(), w.path, Options{ReadOnly: true}, grown("CREATE TABLE more(x INTEGER)"))
	w.ok(err)
	if shop, err := w.store.Shop(t.Context()); err != nil || shop.Name != "Corner Coffee" {
		t.Errorf("read %v, %v", shop, err)
	}
	if !strings.Contains(w.dump(), "== more") || !strings.Contains(w.store.Note(), "older version") {
		t.Errorf("not migrated, or not said: %q", w.store.Note())
	}
	w.ok(w.store.Close())
	after, err := os.ReadFile(w.path)
	w.ok(err)
	if string(before) != string(after) || len(w.files()) != 1 {
		t.Errorf("the file was changed, or has company: %v", w.files())
	}
}

// What could not become a file must not lie there as an empty one.
func TestOpen_failedCreation(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new")
	if _, err := open(t.Context(), path, Options{Create: true}, []schemaStep{{sql: "nonsense"}}); err == nil {
		t.Fatal("made a file of nonsense")
	}
	if entries, _ := os.ReadDir(filepath.Dir(path)); len(entries) != 0 {
		t.Errorf("left %v", entries)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Open(ctx, path, Options{Create: true}); err == nil {
		t.Fatal("opened without time")
	}
	if entries, _ := os.ReadDir(filepath.Dir(path)); len(entries) != 0 {
		t.Errorf("left %v", entries)
	}
}
