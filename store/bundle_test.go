package store

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"flashpoint/session"
)

// bundled is a bundle of a world, opened.
func (w *world) bundled(o BundleOptions) (*world, BundleReport) {
	w.t.Helper()
	path := filepath.Join(w.t.(*testing.T).TempDir(), "bundle.db")
	r, err := w.store.Bundle(w.t.Context(), path, o)
	w.ok(err)
	b := &world{t: w.t, path: path, now: w.now}
	b.store = b.open(Options{})
	b.sound()
	return b, r
}

func TestBundle_TakesAMeetingWithWhatCameOfIt(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	m, i := w.aMeeting()
	other, _ := w.aMeeting()
	w.ok(w.store.SaveDraft(t.Context(), m.ID(), "idea", "half a li"))
	w.ok(w.store.SaveSetting(t.Context(), "theme", "night"))
	b, r := w.bundled(BundleOptions{Meetings: []session.ID{m.ID()}})
	if r.Meetings != 1 || r.Initiatives != 1 || len(r.Held) != 0 || r.Events != int(w.shop.Seq()+m.Seq()+i.Seq()) {
		t.Errorf("%+v", r)
	}
	loaded(b, session.EmptySession(m.ID()))
	loaded(b, session.EmptyInitiative(i.ID()))
	b.is(b.store.Load(t.Context(), session.EmptySession(other.ID())), ErrNotFound)
	if shop, err := b.store.Shop(t.Context()); err != nil || shop.Name != "Corner Coffee" {
		t.Errorf("the shop is %v, %v", shop, err)
	}
	drafts, err := b.store.Drafts(t.Context(), m.ID())
	settings, err2 := b.store.Settings(t.Context())
	if err != nil || err2 != nil || len(drafts)+len(settings) != 0 {
		t.Errorf("half typed %q, settings %q, %v, %v", drafts, settings, err, err2)
	}
	whole, r := w.bundled(BundleOptions{})
	if r.Meetings != 2 || r.Initiatives != 2 || whole.shown() != w.shown() {
		t.Errorf("all: %+v", r)
	}
	office := elsewhere(t, "Office", 5)
	if r := office.imports(b, whole); r.Count(ImportNew) != 5 || r.Count(ImportKnown) != 3 {
		t.Errorf("%+v", r)
	}
}

// What is voted on stays here, in every form, and comes when it is revealed.
func TestBundle_HoldsAnOpenVoteBack(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	m := w.meeting("Ana", "Bo")
	idea := w.idea(m, "A bench")
	w.idea(m, "A bell")
	round, err := m.OpenRound(w.act(), 2, 2, m.Candidates(true)...)
	w.ok(err)
	w.ok(m.CastSlip(w.act(), round, 0, []session.IdeaID{idea, idea}))
	w.save(w.shop, m)
	b, r := w.bundled(BundleOptions{})
	if len(r.Held) != 1 || r.Held[0].Events != 2 || r.Held[0].Meeting != m.ID() {
		t.Errorf("%+v", r)
	}
	raw, err := os.ReadFile(b.path)
	w.ok(err)
	log, err := w.store.Log(t.Context(), m.ID())
	w.ok(err)
	for name, text := range map[string]string{"the bundle": string(raw), "the log": unpacked(t, log)} {
		if !strings.Contains(text, "idea.added") || strings.Contains(text, "ballot.cast") || strings.Contains(text, `"dots"`) {
			t.Errorf("%s tells the vote, or nothing", name)
		}
	}
	office := elsewhere(t, "Office", 5)
	office.imports(b)
	w.ok(m.Reveal(w.act(), round))
	w.save(m)
	whole, _ := w.bundled(BundleOptions{})
	if r := office.imports(whole); r.Count(ImportExtended) != 1 || r.Events != 3 {
		t.Errorf("the rest: %+v", r)
	}
	if got := loaded(office, session.EmptySession(m.ID())); got.Seq() != m.Seq() {
		t.Errorf("came as %v", got)
	}
}

func unpacked(t *testing.T, log string) string {
	t.Helper()
	raw, err := base64.StdEncoding.DecodeString(log)
	if err != nil {
		t.Fatal(err)
	}
	z, err := gzip.NewReader(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	var all bytes.Buffer
	if _, err := all.ReadFrom(z); err != nil {
		t.Fatal(err)
	}
	return all.String()
}

func TestBundle_OverwritesNothing(t *testing.T) {
	w := newWorld(t)
	taken := filepath.Join(t.TempDir(), "taken")
	w.ok(os.WriteFile(taken, []byte("my diary"), 0o600))
	for path, want := range map[string]error{taken: ErrExists, w.path: ErrItself, t.TempDir(): ErrIsFolder, filepath.Join(taken, "x"): ErrNoFolder, filepath.Join(t.TempDir(), "no", "x"): ErrNoFolder} {
		_, err := w.store.Bundle(t.Context(), path, BundleOptions{Replace: path == w.path})
		w.is(err, want)
		if Sentence(err) == "" || strings.Contains(Sentence(err), "unexpected") {
			t.Errorf("says %q", Sentence(err))
		}
	}
	if raw, err := os.ReadFile(taken); err != nil || string(raw) != "my diary" {
		t.Errorf("now it says %q, %v", raw, err)
	}
	if names := w.files(); len(names) != 2 { // the journal of the open file
		t.Errorf("left are %q", names)
	}
}

// TestLog_ComesBackWhole: JSON carries all that happened, and gives it back.
func TestLog_ComesBackWhole(t *testing.T) {
	w := newWorld(t)
	m, _ := w.aMeeting()
	log, err := w.store.Log(t.Context(), m.ID())
	w.ok(err)
	src, err := LogSource("minutes.json", log)
	w.ok(err)
	back := &world{t: t, path: filepath.Join(t.TempDir(), "back.db"), now: w.now}
	back.store = back.open(Options{Create: true})
	r, err := back.store.Import(t.Context(), []*Source{src}, ImportOptions{At: w.now})
	w.ok(err)
	if r.Count(ImportNew) != 3 || back.shown() != w.shown() {
		t.Errorf("%+v", r)
	}
	back.sound()
}

func TestLogSource_RefusesWhatIsNoLog(t *testing.T) {
	w := newWorld(t)
	m, _ := w.aMeeting()
	log, err := w.store.Log(t.Context(), m.ID())
	w.ok(err)
	lines := unpacked(t, log)
	for name, text := range map[string]string{
		"nothing":       "",
		"words":         "hello there",
		"cut short":     log[:len(log)/2],
		"no events":     packed(t, ""),
		"no JSON":       packed(t, "hello\n"),
		"a changed one": packed(t, strings.Replace(lines, "bell", "ball", 1)),
		"a hole":        packed(t, lines[strings.Index(lines, "\n")+1:]),
		"a long line":   packed(t, `{"body":"`+strings.Repeat("a", lineMost)+`"}`),
	} {
		_, err := LogSource("x.json", text)
		w.is(err, ErrCorrupt)
		if s := Sentence(err); !strings.Contains(s, "x.json is damaged: ") || !strings.Contains(s, "Nothing was imported") {
			t.Errorf("%s: says %q", name, s)
		}
	}
}

// A meeting of a shop that nobody knows would make every page about it ask in vain.
func TestImport_NoMeetingComesWithoutItsShop(t *testing.T) {
	w := newWorld(t)
	m, _ := w.aMeeting()
	log, err := w.store.Log(t.Context(), m.ID())
	w.ok(err)
	shop := `{"stream":"` + w.shop.ID().String()
	lines := slices.DeleteFunc(strings.SplitAfter(unpacked(t, log), "\n"), func(line string) bool { return strings.HasPrefix(line, shop) })
	homeless := func() *Source {
		src, err := LogSource("x.json", packed(t, strings.Join(lines, "")))
		w.ok(err)
		return src
	}
	office := elsewhere(t, "Office", 3)
	before := office.content()
	_, err = office.store.Import(t.Context(), []*Source{homeless()}, ImportOptions{At: w.now})
	office.is(err, ErrCorrupt)
	if s := Sentence(err); !strings.Contains(s, "whose roster is missing") || !strings.Contains(s, "Nothing was imported") || office.content() != before {
		t.Errorf("says %q", s)
	}
	office.imports(w) // and with the shop it is welcome
	_, err = office.store.Import(t.Context(), []*Source{homeless()}, ImportOptions{At: w.now})
	office.ok(err)
}

// A small text that unpacks to a large one is stopped on its way.
func TestLogSource_DoesNotUnpackForEver(t *testing.T) {
	lines := 0
	err := eachLine(packed(t, strings.Repeat("{}\n", 1000)), 300, func(logLine) error { lines++; return nil })
	if err == nil || !strings.Contains(err.Error(), "more than any log has") || lines > 101 {
		t.Errorf("%d lines, %v", lines, err)
	}
}

func packed(t *testing.T, lines string) string {
	t.Helper()
	var all bytes.Buffer
	z := gzip.NewWriter(&all)
	if _, err := z.Write([]byte(lines)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return base64.StdEncoding.EncodeToString(all.Bytes())
}
