package store

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"flashpoint/session"
)

// sealedFrom seals what a world has, and gives the copy as a world.
func sealedFrom(w *world, o SealOptions) (*world, Seal) {
	w.t.Helper()
	o.At, o.Program = w.now, "flashpoint 1.2"
	path := filepath.Join(filepath.Dir(w.path), "sealed.db")
	seal, _, err := w.store.Seal(w.t.Context(), path, o)
	w.ok(err)
	copied := *w
	copied.path = path
	return &copied, seal
}

// A sealed copy has all that happened and nothing that is only this computer's. It
// is one file, to be read.
func TestSeal(t *testing.T) {
	w := homely(t)
	w.ok(w.store.SaveDraft(t.Context(), w.shop.ID(), "team:name", "half a na"))
	w.ok(w.store.SaveSetting(t.Context(), "theme", "night"))
	copied, seal := sealedFrom(w, SealOptions{By: "fay"})
	info, err := os.Stat(copied.path)
	w.ok(err)
	if info.Mode().Perm()&0o222 != 0 || slices.Contains(w.files(), "sealed.db-journal") {
		t.Errorf("%v, beside %v", info.Mode(), w.files())
	}
	before, err := os.ReadFile(copied.path)
	w.ok(err)
	copied.store = copied.open(Options{Create: true})
	if got, ok := copied.store.Sealed(); !ok || got != seal || got.By != "fay" || got.Program != "flashpoint 1.2" || !got.At.Equal(w.now) {
		t.Errorf("the seal is %+v, %v", got, ok)
	}
	if note := copied.store.Note(); !copied.store.ReadOnly() || note != "sealed.db is a copy that was sealed on 2026-03-04: it can be read, not changed." {
		t.Errorf("read-only %v, note %q", copied.store.ReadOnly(), note)
	}
	if !reflect.DeepEqual(seen(copied), seen(w)) {
		t.Error("the copy shows something else")
	}
	settings, err := copied.store.Settings(t.Context())
	w.ok(err)
	drafts, err := copied.store.Drafts(t.Context(), w.shop.ID())
	w.ok(err)
	report, err := copied.store.Compare(t.Context())
	w.ok(err)
	if len(settings) != 0 || len(drafts) != 0 || len(report.Differences) != 0 {
		t.Errorf("settings %v, drafts %v, differences %v", settings, drafts, report.Differences)
	}
	shop := loaded(copied, session.EmptyShop(w.shop.ID()))
	copied.ok(shop.Rename(copied.act(), "Mine"))
	err = copied.store.Append(t.Context(), session.PendingOf(shop))
	copied.is(err, ErrReadOnly)
	if said := Sentence(err); !strings.HasPrefix(said, "sealed.db is a sealed copy: it can be read, not changed.") {
		t.Errorf("says %s", said)
	}
	w.ok(copied.store.Close())
	after, err := os.ReadFile(copied.path)
	w.ok(err)
	if !bytes.Equal(before, after) {
		t.Error("looking at it changed it")
	}
	check, err := CheckSeal(t.Context(), copied.path)
	if err != nil || !check.Unchanged() || check.Seal != seal {
		t.Errorf("checked %+v, %v", check, err)
	}
	_, _, err = w.store.Seal(t.Context(), copied.path, SealOptions{At: w.now})
	w.is(err, ErrExists)
}

// A vote that is still open does not leave the shop, nor what came after it began.
func TestSeal_holdsOpenVotesBack(t *testing.T) {
	w := newWorld(t)
	open := w.meeting("Ana", "Bo")
	bench := w.idea(open, "A bench")
	before := open.Seq()
	round, err := open.OpenRound(w.act(), 2, 2, open.Candidates(true)...)
	w.ok(err)
	w.ok(open.CastSlip(w.act(), round, 0, []session.IdeaID{bench, bench}))
	w.save(w.shop, open)
	copied, _ := sealedFrom(w, SealOptions{})
	copied.store = copied.open(Options{})
	if got := loaded(copied, session.EmptySession(open.ID())); got.Seq() != before || len(got.Ideas) != 1 || len(got.Rounds) != 0 {
		t.Errorf("%d of %d events left the shop, with %v", got.Seq(), open.Seq(), got.Rounds)
	}
}

// Chosen meetings come with their shop and what came of them, and nothing else.
func TestSeal_chosenMeetings(t *testing.T) {
	w := homely(t)
	harbour := w.neighbour("Harbour Café")
	w.bring(harbour.streams()...)
	copied, _ := sealedFrom(w, SealOptions{Meetings: []session.ID{harbour.closed.ID()}})
	copied.store = copied.open(Options{})
	shops, err := copied.store.Shops(t.Context())
	w.ok(err)
	if len(shops) != 1 || shops[0].Name != "Harbour Café" || shops[0].Meetings != 1 || shops[0].Live != 1 {
		t.Errorf("the copy has %+v", shops)
	}
	loaded(copied, session.EmptyInitiative(harbour.live.ID()))
	_, _, err = w.store.Seal(t.Context(), copied.path+"2", SealOptions{Meetings: []session.ID{w.id()}})
	w.is(err, ErrNotFound)
	if there(copied.path + "2") {
		t.Error("half a copy is there")
	}
}

// Sealed twice, what is said is the same and so is the code. A copy of the copy is
// as good as the copy.
func TestSeal_copiesAreAsGood(t *testing.T) {
	t.Parallel()
	w := homely(t)
	copied, seal := sealedFrom(w, SealOptions{})
	again, _, err := w.store.Seal(t.Context(), copied.path+"2", SealOptions{At: w.now, Program: "flashpoint 1.2"})
	w.ok(err)
	if again != seal {
		t.Errorf("sealed again as %s, was %s", again.Code(), seal.Code())
	}
	copied.store = copied.open(Options{})
	w.ok(copied.store.Backup(t.Context(), copied.path+"3", nil))
	w.ok(copied.store.SaveCopy(t.Context(), copied.path+"4"))
	for _, path := range []string{copied.path + "3", copied.path + "4"} {
		if check, err := CheckSeal(t.Context(), path); err != nil || !check.Unchanged() || check.Seal.Code() != seal.Code() {
			t.Errorf("the copy %s is %+v, %v", filepath.Base(path), check, err)
		}
	}
	w.idea(w.meeting("Ana"), "not saved")
	m := w.meeting("Bo")
	w.save(w.shop, m)
	if other, _, err := w.store.Seal(t.Context(), copied.path+"5", SealOptions{At: w.now}); err != nil || other.Code() == seal.Code() {
		t.Errorf("another content has the same code, %v", err)
	}
}

func TestParseCode(t *testing.T) {
	seal := Seal{Sum: [32]byte{0x00, 0x44, 0x32, 0x14, 0xc7, 0x42, 0x54, 0xb6, 0x35, 0xcf}}
	if seal.Code() != "0123-4567-89AB-CDEF" {
		t.Errorf("the code is %s", seal.Code())
	}
	for typed, want := range map[string]string{
		"0123-4567-89AB-CDEF":   "0123-4567-89AB-CDEF",
		"o1234567 89ab cdef":    "0123-4567-89AB-CDEF",
		"OI23–4567.89AB–CDEF ":  "0123-4567-89AB-CDEF",
		"0123":                  "",
		"0123-4567-89AB-CDEF-0": "",
		"0123-4567-89AB-CDEU":   "",
		"":                      "",
	} {
		if got, err := ParseCode(typed); got != want || (err != nil) != (want == "") {
			t.Errorf("%q is %q, %v", typed, got, err)
		}
	}
}

// A file that was never sealed is checked by the sums of its history.
func TestCheckSeal_withoutOne(t *testing.T) {
	w := homely(t)
	w.ok(w.store.Close())
	if check, err := CheckSeal(t.Context(), w.path); err != nil || check.Sealed || !check.Sound() || check.Health.Events == 0 {
		t.Errorf("checked %+v, %v", check, err)
	}
	w.alter("UPDATE event SET body = replace(body, 'wave', 'grin') WHERE kind = 'idea.added'")
	if check, err := CheckSeal(t.Context(), w.path); err != nil || check.Sound() {
		t.Errorf("checked %+v, %v", check, err)
	}
	_, err := CheckSeal(t.Context(), w.path+"2")
	w.is(err, ErrNotFound)
	_, old := ofVersion(t, 3)
	w.ok(os.WriteFile(w.path+"3", old, 0o600))
	if check, err := CheckSeal(t.Context(), w.path+"3"); err != nil || check.Sealed || !check.Sound() {
		t.Errorf("checked an older file: %+v, %v", check, err)
	}
}

// alter runs statements on a closed file, as somebody with a SQLite shell could.
func (w *world) alter(statements string) {
	w.t.Helper()
	w.ok(os.Chmod(w.path, 0o600))
	l, err := connect(w.t.Context(), address(w.path, map[string][]string{"mode": {"rw"}}), nil)
	w.ok(err)
	w.ok(errors.Join(l.script(w.t.Context(), statements), l.close()))
}

// A file that was not closed cleanly is checked as it will be once it is in order;
// nothing is made beside it.
func TestCheckSeal_ofAFileInUse(t *testing.T) {
	w, _ := crashed(t)
	folder := filepath.Dir(w.path)
	before, err := os.ReadFile(w.path)
	w.ok(err)
	names := w.files()
	w.ok(os.Chmod(folder, 0o555))
	t.Cleanup(func() { _ = os.Chmod(folder, 0o700) })
	if check, err := CheckSeal(t.Context(), w.path); err != nil || check.Sealed || !check.Sound() {
		t.Errorf("checked %+v, %v", check, err)
	}
	if after, err := os.ReadFile(w.path); err != nil || !bytes.Equal(before, after) || !slices.Equal(names, w.files()) {
		t.Errorf("the file was changed, or has company: %v", w.files())
	}
}
