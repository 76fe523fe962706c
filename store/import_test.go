package store

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"flashpoint/session"
	"flashpoint/session/review"
)

// elsewhere is another shop's world, with IDs of its own.
func elsewhere(t *testing.T, name string, n uint64) *world {
	t.Helper()
	w := &world{t: t, path: filepath.Join(t.TempDir(), strings.ToLower(name)+".db"), now: monday, counter: n << 32}
	w.store = w.open(Options{Create: true})
	var err error
	w.shop, err = session.NewShop(w.act(), w.id(), name)
	w.ok(err)
	w.save(w.shop)
	return w
}

// copied is the same shop on another computer: a copy of the file as it is now,
// where other things happen from here on.
func (w *world) copied(t *testing.T) *world {
	t.Helper()
	other := &world{t: t, path: filepath.Join(t.TempDir(), "copy.db"), now: w.now, counter: w.counter + 1<<32}
	w.ok(w.store.Backup(t.Context(), other.path, nil))
	other.store = other.open(Options{})
	var err error
	other.shop, err = other.store.Shop(t.Context())
	w.ok(err)
	return other
}

// source opens a world's file to import from.
func (w *world) source() *Source {
	w.t.Helper()
	src, err := OpenSource(w.t.Context(), w.path)
	w.ok(err)
	w.t.Cleanup(func() { _ = src.Close() })
	return src
}

// imports takes in what others have. What was planned must come true.
func (w *world) imports(others ...*world) ImportReport {
	w.t.Helper()
	var from []*Source
	for _, o := range others {
		from = append(from, o.source())
	}
	o := ImportOptions{At: w.now}
	plan, err := w.store.Plan(w.t.Context(), from, o)
	w.ok(err)
	report, err := w.store.Import(w.t.Context(), from, o)
	w.ok(err)
	if diff := compareReports(plan, report); diff != "" {
		w.t.Errorf("planned and done differ:\n%s", diff)
	}
	w.sound()
	return report
}

// aMeeting holds a meeting of which an initiative came.
func (w *world) aMeeting() (*session.Session, *session.Initiative) {
	w.t.Helper()
	m := w.meeting("Ana", "Bo")
	i := w.promote(m, w.idea(m, "A bench outside", m.Attendees[0].ID))
	w.idea(m, "A bell at the counter", m.Attendees[1].ID)
	w.ok(m.Close(w.act()))
	w.save(w.shop, m, i)
	return m, i
}

func TestImport_AnotherShopComesIn(t *testing.T) {
	w, harbour := newWorld(t), elsewhere(t, "Harbour", 1)
	w.aMeeting()
	m, i := harbour.aMeeting()
	before, err := os.ReadFile(harbour.path)
	w.ok(err)
	r := w.imports(harbour)
	if r.Count(ImportNew) != 3 || len(r.NewShops) != 1 || r.NewShops[0] != "Harbour" {
		t.Errorf("%+v", r)
	}
	got := loaded(w, session.EmptySession(m.ID()))
	if got.Seq() != m.Seq() || len(got.Ideas) != 2 || got.Shop != harbour.shop.ID() {
		t.Errorf("came as %v", got)
	}
	loaded(w, session.EmptyInitiative(i.ID()))
	if hits, err := w.store.SearchAll(t.Context(), review.Search{Words: "bench"}); err != nil || len(hits) != 4 {
		t.Errorf("search finds %d, %v", len(hits), err)
	}
	settings, err := w.store.Settings(t.Context())
	w.ok(err)
	if settings[settingShop] != w.shop.ID().String() {
		t.Errorf("the file belongs to %q", settings[settingShop])
	}
	if after, err := os.ReadFile(harbour.path); err != nil || string(after) != string(before) {
		t.Errorf("the other file was changed, %v", err)
	}

	again, before2 := w.content(), r
	r = w.imports(harbour)
	if r.Changes() || r.Count(ImportKnown) != 3 || w.content() != again {
		t.Errorf("again: %+v after %+v", r, before2)
	}
}

func TestImport_WhatWentOnElsewhereGoesOnHere(t *testing.T) {
	w := newWorld(t)
	m := w.meeting("Ana", "Bo")
	w.idea(m, "A bench")
	w.save(w.shop, m)
	away := w.copied(t)
	n := loaded(away, session.EmptySession(m.ID()))
	away.idea(n, "A bell")
	away.ok(n.Close(away.act()))
	away.save(n)
	old := w.copied(t) // as it was

	r := w.imports(away)
	if r.Count(ImportExtended) != 1 || r.Count(ImportKnown) != 1 || r.Events != 2 {
		t.Errorf("%+v", r)
	}
	if got := loaded(w, session.EmptySession(m.ID())); len(got.Ideas) != 2 || got.Closed.IsZero() {
		t.Errorf("came as %v", got)
	}
	if r := w.imports(old); r.Changes() {
		t.Errorf("the beginning changed something: %+v", r)
	}
}

func TestImport_WhatGrewApartIsKeptBeside(t *testing.T) {
	w := newWorld(t)
	m := w.meeting("Ana", "Bo")
	w.save(w.shop, m)
	away := w.copied(t)
	n := loaded(away, session.EmptySession(m.ID()))
	w.idea(m, "A bench, said here")
	w.save(m)
	away.idea(n, "A bell, said there")
	away.save(n)

	r := w.imports(away)
	if r.Count(ImportApart) != 1 || len(r.Streams) != 1 || r.Streams[0].Fork != m.Seq()-1 || r.Streams[0].Events != 1 {
		t.Errorf("%+v", r)
	}
	if got := loaded(w, session.EmptySession(m.ID())); len(got.Ideas) != 1 || got.Ideas[0].Text != "A bench, said here" {
		t.Errorf("here it is %+v", got.Ideas)
	}
	there := session.EmptySession(m.ID())
	w.ok(w.store.LoadBranch(t.Context(), there, 1))
	if len(there.Ideas) != 1 || there.Ideas[0].Text != "A bell, said there" {
		t.Errorf("there it is %+v", there.Ideas)
	}
	w.is(w.store.LoadBranch(t.Context(), session.EmptySession(m.ID()), 2), ErrNotFound)
	if hits, err := w.store.SearchAll(t.Context(), review.Search{Words: "bell"}); err != nil || len(hits) != 0 {
		t.Errorf("search finds the other one: %v, %v", hits, err)
	}

	again := w.content()
	if r := w.imports(away); r.Changes() || w.content() != again {
		t.Errorf("again: %+v", r)
	}
	away.idea(n, "A wave, said there")
	away.save(n)
	if r := w.imports(away); r.Events != 1 || !r.Streams[0].OfBranch {
		t.Errorf("more of it: %+v", r)
	}
	list, err := w.store.Branches(t.Context())
	w.ok(err)
	if len(list) != 1 || list[0].There.Events != 2 || list[0].There.Words != "2 ideas, not closed" || list[0].Here.Events != 1 || list[0].File != "copy.db" {
		t.Errorf("%+v", list)
	}
	// A third history is a second branch, and a collection brings its branches along.
	third := away.copied(t)
	o := loaded(third, session.EmptySession(m.ID()))
	third.idea(o, "A third thing")
	third.save(o)
	away.idea(n, "A fourth")
	away.save(n)
	w.imports(away, third)
	if list, err = w.store.Branches(t.Context()); err != nil || len(list) != 2 || list[1].Number != 2 {
		t.Errorf("%+v, %v", list, err)
	}
	fresh := elsewhere(t, "Office", 9)
	fresh.imports(w)
	if list, err = fresh.store.Branches(t.Context()); err != nil || len(list) != 2 {
		t.Errorf("%+v, %v", list, err)
	}
}

func TestImport_ADamagedStreamRefusesAll(t *testing.T) {
	t.Parallel()
	for name, sql := range map[string]string{
		"a changed word":  "UPDATE event SET body = replace(body, 'bell', 'ball')",
		"a hole":          "DELETE FROM event WHERE kind = 'idea.added' AND seq = (SELECT min(seq) FROM event WHERE kind = 'idea.added')",
		"a missing end":   "DELETE FROM event WHERE kind = 'session.closed'",
		"no JSON":         "UPDATE event SET body = 'x' WHERE kind = 'idea.added'",
		"an unknown kind": "UPDATE event SET kind = 'dream.dreamt' WHERE seq = 1",
	} {
		t.Run(name, func(t *testing.T) {
			w, harbour := newWorld(t), elsewhere(t, "Harbour", 1)
			w.aMeeting()
			harbour.aMeeting()
			harbour.ok(harbour.store.Close())
			tamper(t, harbour.path, sql)
			before := w.content()
			src, err := OpenSource(t.Context(), harbour.path)
			if err == nil {
				defer src.Close()
				_, err = w.store.Import(t.Context(), []*Source{src}, ImportOptions{At: w.now})
			}
			w.is(err, ErrCorrupt)
			var e *Error
			if !errors.As(err, &e) || filepath.Base(e.Path) != "harbour.db" {
				t.Errorf("blames %v", err)
			}
			if w.content() != before {
				t.Error("something came in")
			}
		})
	}
}

func TestImport_StopsCleanly(t *testing.T) {
	w, harbour := newWorld(t), elsewhere(t, "Harbour", 1)
	harbour.aMeeting()
	before := w.content()
	ctx, stop := cancelAfter(t, 2)
	_, err := w.store.Import(ctx, []*Source{harbour.source()}, ImportOptions{At: w.now, Progress: stop})
	if !errors.Is(err, ctx.Err()) || ctx.Err() == nil {
		t.Errorf("ended with %v", err)
	}
	if w.content() != before {
		t.Error("something came in")
	}
	w.imports(harbour)
}

func TestImport_OldVersionsCome(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"v1.db", "v2.db"} {
		w := newWorld(t)
		path := filepath.Join(t.TempDir(), name)
		raw, err := os.ReadFile(filepath.Join("testdata", name))
		w.ok(err)
		w.ok(os.WriteFile(path, raw, 0o600))
		src, err := OpenSource(t.Context(), path)
		w.ok(err)
		r, err := w.store.Import(t.Context(), []*Source{src}, ImportOptions{At: w.now})
		w.ok(err)
		if r.Count(ImportNew) < 3 {
			t.Errorf("%s: %+v", name, r)
		}
		w.sound()
		w.ok(src.Close())
		if after, err := os.ReadFile(path); err != nil || string(after) != string(raw) {
			t.Errorf("%s was changed, %v", name, err)
		}
	}
}

func TestImport_NotIntoItself(t *testing.T) {
	w := newWorld(t)
	_, err := w.store.Import(t.Context(), []*Source{w.source()}, ImportOptions{})
	w.is(err, ErrItself)
	_, err = w.store.Plan(t.Context(), []*Source{w.source()}, ImportOptions{})
	w.is(err, ErrItself)
}

func TestImport_AFullDiskTakesNothing(t *testing.T) {
	w, harbour := newWorld(t), elsewhere(t, "Harbour", 1)
	for range 8 {
		harbour.aMeeting()
	}
	script := func(pragma string) {
		w.ok(w.store.inTurn(t.Context(), func(l *link) error { return l.script(t.Context(), pragma) }))
	}
	before := w.content()
	script("PRAGMA max_page_count = 1") // means: not one more
	_, err := w.store.Import(t.Context(), []*Source{harbour.source()}, ImportOptions{At: w.now})
	w.is(err, ErrFull)
	if said := Sentence(err); !strings.Contains(said, "nothing was imported, and the file is as it was") {
		t.Errorf("says %q", said)
	}
	if w.content() != before {
		t.Error("something came in")
	}
	script("PRAGMA max_page_count = 1000000")
	if r := w.imports(harbour); r.Count(ImportNew, session.KindSession) != 8 {
		t.Errorf("%+v", r)
	}
}

// The other file is in use: what is there by now comes, and its meeting goes on.
func TestImport_OutOfAMeetingThatGoesOn(t *testing.T) {
	w, harbour := newWorld(t), elsewhere(t, "Harbour", 1)
	m := harbour.meeting("Ana")
	harbour.idea(m, "A bench")
	harbour.save(harbour.shop, m)
	src := harbour.source()
	harbour.idea(m, "A bell")
	harbour.save(m)
	_, err := w.store.Import(t.Context(), []*Source{src}, ImportOptions{At: w.now})
	w.ok(err)
	harbour.idea(m, "A wave")
	harbour.save(m)
	if r := w.imports(harbour); r.Count(ImportExtended) != 1 || r.Events == 0 {
		t.Errorf("%+v", r)
	}
	if got := loaded(w, session.EmptySession(m.ID())); len(got.Ideas) != 3 {
		t.Errorf("came as %+v", got.Ideas)
	}
}

// A window that has this file open meanwhile notices, and loses nothing.
func TestImport_IntoAFileThatIsInUse(t *testing.T) {
	w := newWorld(t)
	m := w.meeting("Ana")
	w.save(w.shop, m)
	away := w.copied(t)
	n := loaded(away, session.EmptySession(m.ID()))
	away.idea(n, "A bell, said there")
	away.save(n)
	window := w.open(Options{})
	src := away.source()
	_, err := window.Import(t.Context(), []*Source{src}, ImportOptions{At: w.now})
	w.ok(err)
	w.idea(m, "A bench, said here")
	w.is(saveTo(t.Context(), w.store, m), ErrConflict)
	again := loaded(w, session.EmptySession(m.ID()))
	w.idea(again, "A bench, said here")
	w.save(again)
	if len(again.Ideas) != 2 {
		t.Errorf("there are %+v", again.Ideas)
	}
	w.sound()
}
