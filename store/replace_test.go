package store

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"flashpoint/session"
)

// What somebody forces replaces an older copy of the same kind, of which all is here;
// whatever else has the name stays, to the last byte.
func TestReplace_OnlyAnOlderCopy(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	m, _ := w.aMeeting()
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	bundle := func(path string) error {
		_, err := w.store.Bundle(t.Context(), path, BundleOptions{Replace: true})
		return err
	}
	seal := func(nameless bool) func(string) error {
		return func(path string) error {
			_, _, err := w.store.Seal(t.Context(), path, SealOptions{At: monday, Replace: true, Nameless: nameless})
			return err
		}
	}
	harbour := elsewhere(t, "Harbour", 1)
	w.ok(bundle(at("bundle.db")))
	w.ok(seal(false)(at("sealed.db")))
	w.ok(seal(true)(at("nameless.db")))
	w.ok(w.store.SaveDraft(t.Context(), m.ID(), "ideas", "half a th"))
	w.ok(w.store.Backup(t.Context(), at("shop.db"), nil))
	_, err := harbour.store.Bundle(t.Context(), at("other bundle.db"), BundleOptions{})
	w.ok(err)
	_, _, err = harbour.store.Seal(t.Context(), at("other sealed.db"), SealOptions{At: monday})
	w.ok(err)
	w.ok(os.WriteFile(at("photo.jpg"), []byte("\xff\xd8\xff\xe0 the team at the bench"), 0o600))
	w.ok(os.WriteFile(at("empty.db"), nil, 0o600))
	old, err := os.ReadFile(filepath.Join("testdata", "v1.db"))
	w.ok(err)
	w.ok(os.WriteFile(at("other shop.db"), old, 0o600))
	w.ok(os.WriteFile(at("damaged.db"), old[:len(old)/2], 0o600))

	for name, want := range map[string]struct{ bundled, sealed error }{
		"bundle.db": {nil, ErrOtherKind}, "sealed.db": {ErrOtherKind, nil}, "nameless.db": {ErrOtherKind, nil},
		"shop.db": {ErrOtherKind, ErrOtherKind}, "other shop.db": {ErrOtherKind, ErrOtherKind}, "other bundle.db": {ErrHolds, ErrOtherKind},
		"other sealed.db": {ErrOtherKind, ErrHolds}, "photo.jpg": {ErrNotOurs, ErrNotOurs}, "damaged.db": {ErrCorrupt, ErrCorrupt}, "empty.db": {nil, nil},
	} {
		was, err := os.ReadFile(at(name))
		w.ok(err)
		for what, made := range map[string]struct {
			do   func(string) error
			want error
		}{"a bundle": {bundle, want.bundled}, "a seal": {seal(false), want.sealed}, "a seal without names": {seal(true), want.sealed}} {
			w.ok(os.RemoveAll(at(name)))
			w.ok(os.WriteFile(at(name), was, 0o600))
			err := made.do(at(name))
			if w.is(err, made.want); err == nil {
				continue
			}
			if now, err := os.ReadFile(at(name)); err != nil || !bytes.Equal(was, now) {
				t.Errorf("%s changed %s: %v", what, name, err)
			}
			if said := Sentence(err); !strings.Contains(said, "It was left exactly as it is.") {
				t.Errorf("%s over %s says %q", what, name, said)
			}
		}
	}
}

// A name that was removed since is in the older copies: they of all are to be replaced.
func TestReplace_WhatStillHasARemovedName(t *testing.T) {
	w := newWorld(t)
	m, _ := w.aMeeting()
	bundle, sealed := filepath.Join(t.TempDir(), "bundle.db"), filepath.Join(t.TempDir(), "sealed.db")
	write := func(replace bool) {
		t.Helper()
		_, err := w.store.Bundle(t.Context(), bundle, BundleOptions{Replace: replace})
		w.ok(err)
		_, _, err = w.store.Seal(t.Context(), sealed, SealOptions{At: monday, Replace: replace})
		w.ok(err)
	}
	write(false)
	w.ok(w.shop.ForgetPerson(w.act(), m.Attendees[0].ID))
	w.save(w.shop)
	write(true)
	for _, path := range []string{bundle, sealed} {
		if raw, err := os.ReadFile(path); err != nil || bytes.Contains(raw, []byte("Ana")) {
			t.Errorf("%s has the name, %v", path, err)
		}
	}
}

// A copy of everything looks as a bundle does: it goes only when all of it is in the
// new one, and so does a bundle of more meetings.
func TestReplace_NotByWhatHoldsLess(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	first, _ := w.aMeeting()
	m := w.meeting("Ana", "Bo")
	idea := w.idea(m, "A bench")
	w.idea(m, "A bell")
	round, err := m.OpenRound(w.act(), 2, 2, m.Candidates(true)...)
	w.ok(err)
	w.ok(m.CastSlip(w.act(), round, 0, []session.IdeaID{idea, idea}))
	w.save(w.shop, m)
	path := filepath.Join(t.TempDir(), "copy.db")
	w.ok(w.store.Backup(t.Context(), path, nil))
	refused := func(meetings ...session.ID) {
		t.Helper()
		was, err := os.ReadFile(path)
		w.ok(err)
		_, err = w.store.Bundle(t.Context(), path, BundleOptions{Replace: true, Meetings: meetings})
		w.is(err, ErrLess)
		said := Sentence(err)
		if now, err := os.ReadFile(path); err != nil || !bytes.Equal(was, now) {
			t.Errorf("it is another one: %v", err)
		}
		if !strings.Contains(said, "copy.db holds more") || !strings.Contains(said, "It was left exactly as it is.") {
			t.Errorf("says %s", said)
		}
		if left, err := os.ReadDir(filepath.Dir(path)); err != nil || len(left) != 1 {
			t.Errorf("left are %v, %v", left, err)
		}
	}
	refused()
	w.ok(m.Reveal(w.act(), round))
	w.save(m)
	refused(first.ID())
	_, err = w.store.Bundle(t.Context(), path, BundleOptions{Replace: true})
	w.ok(err)
	refused(m.ID())
}

// What was brought in is in no bundle that this program wrote, and a backup is known by
// its name.
func TestReplace_NotAFileThatIsWorkedIn(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.aMeeting()
	office := elsewhere(t, "Office", 5)
	office.imports(w)
	w.imports(office)
	w.ok(office.store.Close())
	b, _ := w.bundled(BundleOptions{})
	w.ok(b.store.Close())
	kept := b.path + ".v3.bak"
	w.ok(os.Rename(b.path, kept))
	for _, path := range []string{office.path, kept} {
		_, err := w.store.Bundle(t.Context(), path, BundleOptions{Replace: true})
		w.is(err, ErrOtherKind)
	}
}
