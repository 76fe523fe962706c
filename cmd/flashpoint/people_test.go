package main

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"flashpoint/cmd/sample"
	"flashpoint/session"
	"flashpoint/store"
)

// openSample is the sample's file, open, and its shop.
func openSample(t *testing.T) (shelf, *session.Shop) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "corner-coffee.db")
	if err := writeSample(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	st, err := store.Open(t.Context(), path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := st.Close(); err != nil {
			t.Error(err)
		}
	})
	s := shelf{st, func() time.Time { return sample.Now(time.Local) }}
	shop, err := s.Shop(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return s, shop
}

func personOf(t *testing.T, shop *session.Shop, name string) session.Person {
	t.Helper()
	p, ok := shop.PersonNamed(name)
	if !ok {
		t.Fatalf("nobody is called %s", name)
	}
	return p
}

func TestEverybodyOfTheSampleHasStories(t *testing.T) {
	s, shop := openSample(t)
	told := 0
	for _, p := range shop.People {
		stories, err := s.Stories(t.Context(), p.ID)
		if err != nil {
			t.Fatal(err)
		}
		if len(stories) == 0 {
			t.Errorf("%s has no story", p.Name)
		}
		if !slices.IsSortedFunc(stories, func(a, b session.Story) int { return b.On.Compare(a.On) }) {
			t.Errorf("%s: not the newest first", p.Name)
		}
		for _, x := range stories {
			if x.Kind == session.StoryChosen && x.Praise.Words != "" && x.Telling.ID != 0 {
				told++
			}
		}
	}
	if told == 0 {
		t.Error("no story has both a customer's words and who passed them on")
	}
	if _, err := s.Stories(t.Context(), session.PersonID{1}); err != nil {
		t.Errorf("a stranger: %v", err)
	}
}

// A name that was removed is in no event and in no list, and the file stays sound.
func TestANameRemovedFromTheSample(t *testing.T) {
	s, shop := openSample(t)
	ctx := t.Context()
	malik := personOf(t, shop, "Malik")
	before, err := s.Stories(ctx, malik.ID)
	if err != nil {
		t.Fatal(err)
	}
	m := &session.Meeting{Shop: shop}
	if err := m.Do(session.Act{ID: newID(), At: sample.Now(time.UTC), NewID: newID}, func(a session.Act, m *session.Meeting) error {
		return m.ForgetPerson(a, malik.ID)
	}); err != nil {
		t.Fatal(err)
	}
	if err := s.Append(ctx, session.PendingOf(m.Streams()...), nil); err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	// Left is what somebody wrote of them: one remark, in its event and in its row.
	lines, err := s.Mentions(ctx, malik.ID)
	if n := bytes.Count(raw, []byte("Malik")); n != 2 || lines.Lines != 1 || err != nil {
		t.Errorf("the file has the name %d times, and says %+v, %v", n, lines, err)
	}
	after, err := s.Stories(ctx, malik.ID)
	if err != nil || len(after) != len(before) {
		t.Errorf("%d stories became %d: %v", len(before), len(after), err)
	}
	health, err := s.Verify(ctx)
	if err != nil || len(health.Findings) > 0 {
		t.Errorf("%q, %v", health.Findings, err)
	}
	report, err := s.Rebuild(ctx)
	if err != nil || len(report.Differences) > 0 {
		t.Errorf("%q, %v", report.Differences, err)
	}
	if _, err := s.Lists(ctx); err != nil {
		t.Error(err)
	}
	if _, err := s.Stories(ctx, personOf(t, shop, "Bea").ID); errors.Is(err, store.ErrCorrupt) {
		t.Error(err)
	}
}

// No face ranks people. None of the screens and papers that are kept as pictures
// beside the tests has a person's name with a count, and nothing but that, in a
// line: that is what a leaderboard is made of.
func TestNoFaceRanksPeople(t *testing.T) {
	var pictures []string
	for _, folder := range []string{"room", "desk", "paper"} {
		found, err := filepath.Glob(filepath.Join("..", "..", "ui", folder, "testdata", "*.golden"))
		if err != nil || len(found) == 0 {
			t.Fatalf("%s: %d pictures, %v", folder, len(found), err)
		}
		pictures = append(pictures, found...)
	}
	names := strings.Join([]string{"Ana", "Bo", "bo", "Cleo", "Dana", "Dan", "Jose", "José M.", "Terry", "Zoë", "Ravi", "Theo", "Malik", "Bea", "Mary Ann"}, "|")
	const count = `\d+( (ideas?|praises?|comments?|customers?|tasks?|votes?|dots?|points?|times?|wows?|stars?))?`
	ranked := regexp.MustCompile(`(?m)^\W*(\d+[.)]?\s+)?(` + names + `)\W+` + count + `\W*$|^\W*` + count + `\W+(` + names + `)\W*$`)
	for _, example := range []string{"  Ana   12\n", "1. Bo: 3 ideas\n", "│ 4 wows  Zoë │\n"} {
		if !ranked.MatchString(example) {
			t.Fatalf("it does not see that %q ranks", example)
		}
	}
	for _, path := range pictures {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if line := ranked.Find(raw); line != nil {
			t.Errorf("%s ranks people: %s", filepath.Base(path), line)
		}
	}
}
