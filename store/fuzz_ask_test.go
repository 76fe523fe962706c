package store

import (
	"strings"
	"testing"
	"unicode"

	"flashpoint/session"
	"flashpoint/session/review"
)

// searchable is a file with something in every list.
func searchable(f *testing.F) *Store {
	f.Helper()
	w := newWorld(f)
	s := w.meeting("Ana", "Bo")
	idea := w.idea(s, "A wave from the machine, for Zoë's 免费 bench", s.Attendees[0].ID)
	w.idea(s, `50% off "today" (or not) – naïve*`)
	i := w.promote(s, idea)
	_, err := i.AddTask(w.act(), session.Task{What: "Ask the baker", Due: session.DateOf(w.now)})
	w.ok(err)
	w.save(w.shop, s, i)
	return w.store
}

// FuzzSearchAll searches for whatever somebody types. It never fails, and what it finds
// has all the words.
func FuzzSearchAll(f *testing.F) {
	st := searchable(f)
	for _, words := range []string{"", "wave", "WAVE mach", `"`, `a"b`, "zoe", "免费", "免", "免ꦹ", "\x1b\xf50A", "NEAR(a b)", "text:wave", "a OR b", "-wave", "wav*", "^wave", "50%", "{a} + b", "\x00", "\xff", "ﬁ", "İ", "a AND", "(", "wave'); DROP TABLE found; --", strings.Repeat("a ", 3000)} {
		f.Add(words)
	}
	f.Fuzz(func(t *testing.T, words string) {
		hits, err := st.SearchAll(t.Context(), review.Search{Words: words})
		if err != nil {
			t.Fatalf("%q: %v", words, err)
		}
		sought := unmarked(words)
		for _, hit := range hits {
			if !sought.In(hit.Text) {
				t.Errorf("%q finds %q", words, hit.Text)
			}
		}
	})
}

// unmarked are words as the index has them, which looks through every mark.
func unmarked(words string) session.Sought {
	var all []string
	for _, word := range session.Seek(words).Words() {
		all = append(all, strings.Map(func(r rune) rune {
			if unicode.Is(unicode.M, r) {
				return -1
			}
			return r
		}, word.Text))
	}
	return session.Seek(strings.Join(all, " "))
}

// FuzzList asks each list for whatever passes as a filter. It never fails, and without
// a filter there are at least as many rows.
func FuzzList(f *testing.F) {
	st := searchable(f)
	for _, line := range []string{"", "wave", `shop:"corner coffee"`, "person:ana", "person:nobody", "is:late", "tag:wow", "step:come since:2026", "status:live,ready", "map:counter until:30d wave", `'"`, "person:%", "免费"} {
		for n := range review.Subjects() {
			f.Add(n, line)
		}
	}
	today := session.DateOf(monday)
	f.Fuzz(func(t *testing.T, n int, line string) {
		of := review.Subjects()[uint(n)%uint(len(review.Subjects()))]
		filter, err := review.Parse(of, line, today)
		if err != nil {
			return
		}
		some, err := st.List(t.Context(), review.Query{Of: of, Filter: filter, Today: today})
		if err != nil {
			t.Fatalf("%s with %q: %v", of, line, err)
		}
		all, err := st.List(t.Context(), review.Query{Of: of, Today: today})
		if err != nil || len(some.Rows) > len(all.Rows) {
			t.Fatalf("%s with %q: %d of %d rows, %v", of, line, len(some.Rows), len(all.Rows), err)
		}
	})
}
