package store

import (
	"slices"
	"strings"
	"testing"

	"flashpoint/session"
	"flashpoint/session/review"
)

// noting is a world with a live idea of Ana's, of which a customer said this.
func noting(t *testing.T, sign session.SignMode, said ...session.Comment) (*world, *session.Initiative) {
	t.Helper()
	w := newWorld(t)
	s := w.meeting("Ana", "Bo")
	w.ok(s.SetSign(w.act(), sign))
	i := w.promote(s, w.idea(s, "A wave", s.Attendees[0].ID))
	for _, c := range said {
		c.On = session.DateOf(w.now)
		_, err := i.Note(w.act(), c)
		w.ok(err)
	}
	w.save(w.shop, s, i)
	return w, i
}

// found are the texts that a search finds.
func (w *world) found(text string) (found []string) {
	w.t.Helper()
	hits, err := w.store.SearchAll(w.t.Context(), review.Search{Words: text})
	w.ok(err)
	for _, h := range hits {
		found = append(found, h.Text)
	}
	return found
}

// Words that find fault with somebody by name are in the table of comments, for
// the desk, and nowhere else: neither in a view nor in what search finds.
func TestSecret_wordsThatStayAtTheDesk(t *testing.T) {
	w, i := noting(t, session.Signed,
		session.Comment{Words: "The zeppelin girl was rude", Mood: session.MoodNotKeen, DeskOnly: true},
		session.Comment{Words: "Lovely, but Bo the zeppelin was slow", Mood: session.MoodLoved, DeskOnly: true},
		session.Comment{Words: "Like a zeppelin ride", Mood: session.MoodLoved})
	tables := func() (found []string) {
		for _, table := range strings.Split(w.dump(), "== ")[1:] {
			name, _, _ := strings.Cut(table, "\n")
			if strings.Contains(table, "girl") || strings.Contains(table, "slow") {
				found = append(found, name)
			}
		}
		return found
	}
	for range 2 { // as written, and as rebuilt
		if got := tables(); !slices.Equal(got, []string{"comment"}) {
			t.Errorf("the words stand in %q", got)
		}
		if got := w.found("zeppelin"); !slices.Equal(got, []string{"Like a zeppelin ride"}) {
			t.Errorf("found %q", got)
		}
		if sum := i.Summary(); sum.Feedback.GoodWords != 1 || sum.Feedback.Words != 3 {
			t.Errorf("counted %+v", sum.Feedback)
		}
		w.sound()
	}
	c := i.Comments[2]
	c.DeskOnly = true
	w.ok(i.ChangeComment(w.act(), c))
	w.save(i)
	if got := w.found("zeppelin"); len(got) > 0 {
		t.Errorf("found %q", got)
	}
	c = i.Comments[0]
	c.DeskOnly = false
	w.ok(i.ChangeComment(w.act(), c))
	w.save(i)
	if got := w.found("zeppelin"); !slices.Equal(got, []string{"The zeppelin girl was rude"}) {
		t.Errorf("found %q", got)
	}
	w.sound()
}

// Where nobody may know whose idea it was, praise and telling don't tell either.
func TestSecret_whoIsToBeTold(t *testing.T) {
	praise := session.Comment{Words: "What a wave!", Mood: session.MoodLoved}
	for sign, want := range map[session.SignMode]int{session.SignNever: 0, session.Signed: 1} {
		w, i := noting(t, sign, praise)
		whom, since := i.Untold()
		dump := w.dump()
		for _, told := range []string{`untold=[{"id"`, "== credit\ninitiative=", "title=A wave words=What a wave! authors=Ana", "title=A wave author=Ana"} {
			if got := strings.Count(dump, told); got != want {
				t.Errorf("%s: %q stands there %d times, want %d", sign, told, got, want)
			}
		}
		if strings.Count(dump, "untold_since="+since.String()) != 1 {
			t.Errorf("%s: nobody is to be told", sign)
		}
		_, err := i.Tell(w.act(), session.Telling{Whom: whom, On: since, Words: "What a wave!"})
		w.ok(err)
		w.save(i)
		if dump := w.dump(); strings.Contains(dump, `"name":"Ana"}] teller=`) != (want == 1) || !strings.Contains(dump, "waited=0") || strings.Contains(dump, "untold_since=2") {
			t.Errorf("%s: told otherwise: %s", sign, dump)
		}
		w.sound()
	}
}

// Customers of a rehearsal are pretended too.
func TestSecret_praiseOfARehearsal(t *testing.T) {
	w := newWorld(t)
	s := session.Rehearse(w.act(), w.id(), w.shop, session.Plans()[0])
	w.ok(s.ChooseMap(w.act(), "Zeppelin", []session.StepPlan{{Name: "Fly", Kind: session.KindServe}}))
	i := w.promote(s, w.idea(s, "Zeppelin rides"))
	day := session.DateOf(w.now)
	_, err := i.Note(w.act(), session.Comment{Words: "I flew a zeppelin", On: day})
	w.ok(err)
	w.ok(i.SetStatus(w.act(), session.StatusLive, day, "no obstacle in the sky"))
	w.ok(i.CheckIn(w.act(), session.CheckIn{On: day, Verdict: session.VerdictKeep, Note: "The zeppelin stays"}))
	w.save(s, i)
	if got := w.found("zeppelin"); len(got) > 0 {
		t.Errorf("found %q", got)
	}
	if dump := w.dump(); strings.Contains(dump, "title=Zeppelin rides words=") || strings.Contains(dump, "since="+day.String()+" title=") {
		t.Errorf("a view tells it: %s", dump)
	}
	w.sound()
}
