package room

import (
	"fmt"
	"strings"
	"testing"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// lived is an idea that an earlier meeting of the wall's shop chose and that
// customers have by now.
func (w *wall) lived(title string, sign session.SignMode, authors ...string) *session.Initiative {
	w.t.Helper()
	then := &session.Meeting{Shop: w.meeting.Shop}
	do := func(rule func(a session.Act, m *session.Meeting) error) {
		w.t.Helper()
		if err := then.Do(w.act(), rule); err != nil {
			w.t.Fatal(err)
		}
	}
	var i *session.Initiative
	do(func(a session.Act, m *session.Meeting) error {
		m.Session = session.Open(a, a.NewID(), m.Shop, session.Plans()[0], false)
		return m.Session.SetSign(a, sign)
	})
	do(func(a session.Act, m *session.Meeting) error {
		var ids []session.PersonID
		for _, name := range authors {
			p, err := m.AddPerson(a, name, false)
			if err != nil {
				return err
			}
			ids = append(ids, p.ID)
		}
		if err := m.Session.ChooseMap(a, "Coffee shop", []session.StepPlan{{Name: "Wait", Kind: session.KindWait}}); err != nil {
			return err
		}
		x, err := m.Session.AddIdea(a, m.Session.Steps[0].ID, title, session.Wow, ids...)
		if err != nil {
			return err
		}
		if err := m.Session.Decide(a, "", "everybody wants it", x); err != nil {
			return err
		}
		if i, err = m.Promote(a, x, session.Gate{}); err != nil {
			return err
		}
		return i.SetStatus(a, session.StatusLive, session.DateOf(a.At), "")
	})
	w.past = append(w.past, i)
	w.tends(i, func(*session.Initiative) error { return nil })
	return i
}

// tends does something to an idea of an earlier meeting, and has the evidence
// of this one say so.
func (w *wall) tends(i *session.Initiative, rule func(*session.Initiative) error) {
	w.t.Helper()
	if err := rule(i); err != nil {
		w.t.Fatal(err)
	}
	if w.elsewhere == nil {
		w.elsewhere = map[session.ID]*session.Initiative{}
	}
	w.elsewhere[i.ID()] = i
	w.gather()
}

// gather reads the evidence anew, as the file would.
func (w *wall) gather() {
	w.evidence = session.Evidence{Since: w.now.AddDate(0, -1, 0)}
	for _, i := range w.past {
		sum := i.Summary()
		w.evidence.Initiatives = append(w.evidence.Initiatives, sum)
		for _, t := range i.Tasks {
			if t.Done.IsZero() {
				w.evidence.Tasks = append(w.evidence.Tasks, session.OpenTask{Initiative: i.ID(), Title: i.Title, Task: t})
			}
		}
		for _, o := range i.OpenObstacles() {
			w.evidence.Obstacles = append(w.evidence.Obstacles, session.OpenObstacle{Initiative: i.ID(), Title: i.Title, Obstacle: o})
		}
		if n := sum.Feedback.Praise(); n > 0 {
			heard := session.Heard{Initiative: i.ID(), Title: i.Title, Praise: n}
			for _, c := range i.Comments {
				if c.Good() && c.Shows(session.FaceRoom) {
					heard.Words = append([]session.Comment{c}, heard.Words...)
				}
			}
			w.evidence.Heard = append(w.evidence.Heard, heard)
		}
	}
}

// praised counts customers who praised it of their own accord, and notes what
// one of them said.
func (w *wall) praised(i *session.Initiative, times int, words string) *wall {
	w.t.Helper()
	w.tends(i, func(i *session.Initiative) error {
		today := session.DateOf(w.now)
		for range times {
			if err := i.Count(w.act(), session.ReactionPraised, today); err != nil {
				return err
			}
		}
		if words == "" {
			return nil
		}
		_, err := i.Note(w.act(), session.Comment{Words: words, Mood: session.MoodLoved, On: today})
		return err
	})
	return w
}

// bench is a wall on whose shop's last meeting Terry thought of a bench.
func bench(t testing.TB, sign session.SignMode) (*wall, *session.Initiative) {
	t.Helper()
	w := newWall(t, "Ana", "Terry")
	i := w.lived("A bench by the window", sign, "Terry")
	w.praised(i, 2, "My mother can come again now")
	w.tends(i, func(i *session.Initiative) error {
		if err := i.Count(w.act(), session.ReactionLiked, session.DateOf(w.now)); err != nil {
			return err
		}
		return i.Count(w.act(), session.ReactionIndifferent, session.DateOf(w.now))
	})
	return w, i
}

// credited is the applause for an idea over a wall.
func (w *wall) credited(i *session.Initiative) *Credit {
	w.meeting.Fetched(i)
	return NewCredit(w, i.ID(), func() { w.left = true })
}

func creditAt(c *Credit, w, h int) string {
	var b strings.Builder
	for _, l := range c.Frame(w, h).Lines {
		b.WriteString(strings.TrimRight(l.Plain(), " ") + "\n")
	}
	return b.String()
}

// onAllPages is everything on the pages of an applause.
func onAllPages(c *Credit, w, h int) string {
	all := creditAt(c, w, h)
	for at := -1; c.pages.at != at; {
		at = c.pages.at
		c.pages.turn(+1)
		all += creditAt(c, w, h)
	}
	return all
}

func TestTheCreditSaysWhoseIdeaItWasAndWhatCustomersSay(t *testing.T) {
	w, i := bench(t, session.SignIfWon)
	c := w.credited(i)
	for _, size := range []kit.Size{{W: 46, H: 12}, {W: 58, H: 16}, {W: 78, H: 22}, {W: 198, H: 58}} {
		page := onAllPages(c, size.W, size.H)
		for _, want := range []string{"It was the idea of", "“My mother can come again now”", "Praised 3 times; 1 of 2 asked liked it.", "Applause!", "clap  clap"} {
			if !strings.Contains(page, want) {
				t.Errorf("%v: %q is not there:\n%s", size, want, page)
			}
		}
	}
	if page := creditAt(c, 78, 22); !strings.Contains(page, "Terry") || !strings.Contains(page, "▄▀▄") {
		t.Errorf("neither Terry nor large letters:\n%s", page)
	}
	c.Actions()[0].Do()
	if !w.left {
		t.Error("Enter does not go back")
	}
}

// A promise is a promise: never stays never, and what is for the desk stays
// there.
func TestTheCreditTellsNoSecret(t *testing.T) {
	w, i := bench(t, session.SignNever)
	w.tends(i, func(i *session.Initiative) error {
		_, err := i.Note(w.act(), session.Comment{Words: "Terry was rude", Mood: session.MoodLoved, On: session.DateOf(w.now), DeskOnly: true})
		return err
	})
	c := w.credited(i)
	for _, size := range []kit.Size{{W: 46, H: 12}, {W: 78, H: 22}, {W: 198, H: 58}} {
		page := onAllPages(c, size.W, size.H)
		if strings.Contains(page, "Terry") || strings.Contains(page, "rude") || !strings.Contains(page, "Thank the whole team.") {
			t.Errorf("%v:\n%s", size, page)
		}
	}

	w = decidedVote(t).keys("enter", "esc")
	own := w.meeting.Initiatives
	if len(own) == 0 {
		w.keys(gate...)
		own = w.meeting.Initiatives
	}
	why := WhyNoCredit(w.meeting, own[0].ID())
	if page := onAllPages(w.credited(own[0]), 78, 22); why == "" || strings.Contains(page, "Ana") {
		t.Errorf("%q: the wall learns by accident whose idea it was:\n%s", why, page)
	}
}

func TestTheCreditMovesAndIsSkipped(t *testing.T) {
	w, i := bench(t, session.SignIfWon)
	w.still = false
	c := w.credited(i)
	if page := creditAt(c, 78, 22); !c.Typing() || strings.Contains(page, "Terry") || strings.Contains(page, "clap") {
		t.Errorf("it does not begin with a moment of waiting:\n%s", page)
	}
	for n := 0; c.bow.going(); n++ {
		if c.Update(beat{&c.bow.ticker, c.bow.run}); n > clapsAt+clapsIn {
			t.Fatal("it does not end")
		}
	}
	if page := creditAt(c, 78, 22); !strings.Contains(page, "Terry") {
		t.Errorf("the name is not there:\n%s", page)
	}
	c = w.credited(i)
	c.Update(key("x"))
	if page := creditAt(c, 78, 22); c.bow.going() || !strings.Contains(page, "Terry") {
		t.Errorf("a key does not show it all:\n%s", page)
	}
}

func TestTheCreditFits(t *testing.T) {
	for kind, text := range map[string]string{
		"short": "A bench", "long": strings.Repeat("long words ", 45), "word": strings.Repeat("x", 500), "wide": strings.Repeat("在机器旁边的人挥挥手👩‍👩‍👧‍👦", 9),
	} {
		w := newWall(t, "Ana")
		i := w.lived(text, session.Signed, strings.Repeat("王小明", 8), strings.Repeat("x", 78))
		w.praised(i, 1, text)
		for _, motion := range []bool{false, true} {
			w.still = !motion
			c := w.credited(i)
			for _, size := range []kit.Size{{W: 46, H: 12}, {W: 58, H: 16}, {W: 78, H: 22}, {W: 198, H: 58}} {
				frameFits(t, fmt.Sprint(kind, motion, size), c.Frame(size.W, size.H), size)
			}
		}
	}
}

func TestTheCreditGolden(t *testing.T) {
	for name, sign := range map[string]session.SignMode{"credit": session.SignIfWon, "credit-never": session.SignNever} {
		w, i := bench(t, sign)
		c := w.credited(i)
		goldenAt(t, name, func(w, h int) string { return creditAt(c, w, h) }, sizes()...)
	}
}

// An idea of an earlier meeting has won, whether or not it was shown there: it
// names whoever had it, on both walls alike and by the name they have now.
func TestBothWallsNameTheSamePeople(t *testing.T) {
	w, i := bench(t, session.SignIfWon)
	w.must(func(a session.Act, m *session.Meeting) error {
		bea, err := m.Shop.AddPerson(a, "Bea", false)
		if err != nil {
			return err
		}
		return m.Shop.MergePeople(a, w.person("Terry").ID, bea.ID)
	})
	w.keys("enter").sees("It was the idea of\n", "\nBea\n").misses("Terry")
	if page := onAllPages(w.credited(i), 78, 22); !strings.Contains(page, "Bea") || strings.Contains(page, "Terry") {
		t.Errorf("the applause says\n%s", page)
	}
	w.backTo("3 of 3").sees("Bea: customers praised").misses("not here").keys("tab", "enter").sees("[x] Bea")
	if _, since := i.Untold(); !since.IsZero() {
		t.Error("Bea, who came as Terry, was not told")
	}
}
