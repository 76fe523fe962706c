package store

import (
	"bytes"
	"errors"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"flashpoint/session"
	"flashpoint/session/review"
)

// praised reads what the file of version 3 holds.
func praised(w *world) *session.Initiative {
	w.t.Helper()
	ctx := w.t.Context()
	i := liveIdea(w)
	told, err := w.store.Told(ctx, session.Date{}, 1000)
	w.ok(err)
	meetings, err := w.store.Summaries(ctx, SummaryQuery{})
	w.ok(err)
	drafts, err := w.store.Drafts(ctx, meetings[0].ID)
	w.ok(err)
	hits, err := w.store.SearchAll(ctx, review.Search{Words: "waved at me"})
	w.ok(err)
	past, err := w.store.MapPast(ctx, session.MapQuery{Shop: w.shop.ID(), Map: "counter visit"})
	w.ok(err)
	settings, err := w.store.Settings(ctx)
	w.ok(err)
	sum := i.Summary()
	if sum.Feedback.Praise() != 3 || sum.UntoldSince.String() != "2026-03-12" || len(told) != 1 || told[0].Days() != 2 {
		w.t.Errorf("heard %+v, told %+v", sum, told)
	}
	if len(meetings) != 2 || drafts["ideas"] != "half a th" || len(hits) != 1 || past.Meetings != 2 || settings["theme"] != "night" {
		w.t.Errorf("%d meetings, drafts %v, %v, %+v, settings %v", len(meetings), drafts, hits, past, settings)
	}
	if len(w.shop.Visits) != 1 || len(w.shop.Thoughts) != 1 || len(w.shop.Maps) != 1 {
		w.t.Errorf("the shop is %+v", w.shop)
	}
	return i
}

func TestVersion3_isMigrated(t *testing.T) {
	w, before := ofVersion(t, 3)
	w.store = w.open(Options{})
	kept, err := os.ReadFile(w.path + ".v3.bak")
	w.ok(err)
	if h, err := guard(w.path+".v3.bak", 4); err != nil || h.version != 3 || len(kept) != len(before) {
		t.Errorf("kept %d of %d bytes, of version %d: %v", len(kept), len(before), h.version, err)
	}
	i := praised(w)
	w.sound()
	w.ok(i.Count(w.act(), session.ReactionPraised, session.DateOf(w.now)))
	w.save(i)
	if dump := w.dump(); !strings.Contains(dump, "words=Nobody waves like you do") {
		t.Errorf("no row has the praise: %s", dump)
	}
	w.reopen()
	w.sound()
}

func TestVersion3_isReadOnAWriteProtectedStick(t *testing.T) {
	w, before := ofVersion(t, 3)
	w.store = w.open(Options{ReadOnly: true})
	praised(w)
	w.ok(w.store.Close())
	w.untouched(before)
}

// Going back and opening again keeps no second copy of the same, and whoever could read
// the file can read what is kept; what was recorded between is another copy.
func TestMigrate_keepsTheSameOnce(t *testing.T) {
	w, before := ofVersion(t, 3)
	w.ok(os.Chmod(w.path, 0o644))
	for range 3 {
		w.store = w.open(Options{})
		w.ok(w.store.Close())
		if info, err := os.Stat(w.path + ".v3.bak"); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o644 {
			t.Errorf("others can't read what is kept: %v, %v", info.Mode(), err)
		}
		_, err := Restore(t.Context(), w.path+".v3.bak", w.path, w.now, false)
		w.ok(err)
		w.now = w.now.Add(time.Minute)
	}
	if there(w.path + ".v3.2.bak") {
		t.Errorf("the same is kept twice: %v", w.files())
	}
	other := slices.Clone(before)
	at := bytes.Index(other, []byte("Corner Coffee"))
	copy(other[at:], "Corner Coffer")
	w.ok(os.WriteFile(w.path, other, 0o600))
	h, err := guard(w.path, 4)
	w.ok(err)
	l, err := forReview(t.Context(), w.path, func(*link) error { return nil })
	w.ok(err)
	kept, err := l.keep(t.Context(), w.path, h.version)
	w.ok(errors.Join(err, l.close()))
	if kept != w.path+".v3.2.bak" {
		t.Errorf("what differs in one letter is kept as %q: %v", kept, w.files())
	}
}
