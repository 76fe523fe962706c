package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"flashpoint/session"
	"flashpoint/store"
	"flashpoint/ui/desk"
)

// An older copy of the file that took its place is recognised by its newest backup,
// which has more. On the disk of the file itself a backup is worth a word.
func TestDoctorKnowsAnOlderCopy(t *testing.T) {
	path := shopFile(t)
	older, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	m := wellMachine()
	m.same = func(string, string) bool { return true }
	m.changed = func(string) (time.Time, error) { return m.now(), nil }
	st, err := store.Open(t.Context(), path, store.Options{BackupDir: backupFolder(), Now: m.now})
	if err != nil {
		t.Fatal(err)
	}
	shop, err := st.Shop(t.Context())
	if err == nil {
		_, err = shop.AddPerson(session.Act{ID: newID(), At: m.now(), NewID: newID}, "Zebedee", false)
	}
	if err == nil {
		err = st.Append(t.Context(), session.PendingOf(shop))
	}
	if err := errors.Join(err, st.RollBackup(t.Context()), st.Close()); err != nil {
		t.Fatal(err)
	}
	examine := func() []desk.Finding { return doctor{machine: m}.examine(t.Context(), path) }
	all := examine()
	if f := finding(t, all, "Backups"); f.Grade != desk.Fine || !strings.Contains(f.Found, "on the disk of the file itself") {
		t.Error(f)
	}
	for _, f := range all {
		if f.Of == "An older copy" {
			t.Errorf("of the file itself: %v", f)
		}
	}
	if err := os.WriteFile(path, older, 0o600); err != nil {
		t.Fatal(err)
	}
	if f := finding(t, examine(), "An older copy"); f.Grade != desk.Look || !strings.Contains(f.Found, "what shop.db has not: more of 1 team.") || !strings.Contains(f.Fix, "flashpoint restore ") {
		t.Error(f)
	}
}

// That nobody can write to a sealed copy is as it should be, and does not hide that
// nothing can be recorded in it.
func TestDoctorOfASealedCopy(t *testing.T) {
	path := shopFile(t)
	sealed := filepath.Join(filepath.Dir(path), "copy.db")
	st, err := store.Open(t.Context(), path, store.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	m := wellMachine()
	if _, _, err := st.Seal(t.Context(), sealed, store.SealOptions{By: "Dana", At: m.now()}); err != nil {
		t.Fatal(err)
	}
	if err := st.Close(); err != nil {
		t.Fatal(err)
	}
	m.write = func(string) error { return os.ErrPermission }
	if f := finding(t, doctor{machine: m}.examine(t.Context(), sealed), "Writing"); f.Grade != desk.Fine || !strings.Contains(f.Found, "sealed copy, to be read") {
		t.Errorf("before the program: %v", f)
	}
	if st, err = store.Open(t.Context(), sealed, store.Options{ReadOnly: true}); err != nil {
		t.Fatal(err)
	}
	if f := finding(t, doctor{machine: m}.during(t.Context(), st, false), "Writing"); f.Grade != desk.Fine {
		t.Errorf("during the program: %v", f)
	}
	if err := st.Close(); err != nil {
		t.Fatal(err)
	}
}

// What interrupted copies left is named, once nobody can be at it any more.
func TestDoctorFindsLeftovers(t *testing.T) {
	path := shopFile(t)
	dir := filepath.Dir(path)
	m := wellMachine()
	nest, old := filepath.Join(dir, "new.db.77.new"), m.now().Add(-3*time.Hour)
	if err := errors.Join(os.MkdirAll(nest, 0o700), os.Chtimes(nest, old, old)); err != nil {
		t.Fatal(err)
	}
	left := map[string]time.Duration{"copy.db.123.part": 2 * time.Hour, ".minutes.pdf.12-345.part": 48 * time.Hour, "fresh.db.9.part": time.Minute, "a part": 48 * time.Hour}
	for name, age := range left {
		name = filepath.Join(dir, name)
		if err := errors.Join(os.WriteFile(name, make([]byte, 1500), 0o600), os.Chtimes(name, m.now().Add(-age), m.now().Add(-age))); err != nil {
			t.Fatal(err)
		}
	}
	f := finding(t, doctor{machine: m}.examine(t.Context(), path), "Leftovers")
	if f.Grade != desk.Look || !strings.Contains(f.Found, "3 pieces of copies that were interrupted, 3 KB: ") || strings.Contains(f.Found, "fresh") || strings.Contains(f.Found, "a part") {
		t.Error(f)
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 6 {
		t.Errorf("now there are %v, %v", entries, err)
	}
}

// A file that goes while the program has it open, a backup, and one of an older version
// are told apart.
func TestDoctorSaysWhatTheFileIs(t *testing.T) {
	path := shopFile(t)
	raw, err := os.ReadFile(filepath.Join("..", "..", "store", "testdata", "v3.db"))
	if err != nil {
		t.Fatal(err)
	}
	old, bak := filepath.Join(filepath.Dir(path), "old.db"), path+".v3.bak"
	if err := errors.Join(os.WriteFile(old, raw, 0o600), os.WriteFile(bak, raw, 0o600)); err != nil {
		t.Fatal(err)
	}
	for file, want := range map[string]string{old: "is of an older version", bak: "is of an older version"} {
		f := finding(t, doctor{machine: wellMachine()}.examine(t.Context(), file), theFile)
		if f.Grade != desk.Look || !strings.Contains(f.Found, want) || !strings.Contains(f.Fix, "flashpoint restore") {
			t.Errorf("%s: %v", file, f)
		}
	}
	st, err := store.Open(t.Context(), path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(path, path+".moved"); err != nil {
		t.Fatal(err)
	}
	if f := finding(t, doctor{machine: wellMachine()}.during(t.Context(), st, false), theFile); f.Grade != desk.Wrong || !strings.Contains(f.Found, "moved or deleted") {
		t.Error(f)
	}
	_ = st.Close() // it is not where it was
}
