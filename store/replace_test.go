package store

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
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
