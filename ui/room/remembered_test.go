package room

import (
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
)

// inJune holds an earlier meeting of the wall's shop, on 16 June on the same map,
// and lets the wall remember it.
func (w *wall) inJune(sign session.SignMode, hold func(a session.Act, m *session.Meeting)) *session.Session {
	w.t.Helper()
	now := w.now
	w.now = time.Date(2026, 6, 16, 8, 0, 0, 0, time.UTC)
	defer func() { w.now = now }()
	m := &session.Meeting{Shop: w.meeting.Shop}
	a := w.act()
	m.Session = session.Open(a, w.id(), m.Shop, session.Plans()[0], false)
	for _, err := range []error{
		m.Session.SetSign(a, sign),
		m.Session.ChooseMap(a, "Coffee shop", []session.StepPlan{{Name: "Get noticed"}, {Name: "Queue for a while"}}),
	} {
		if err != nil {
			w.t.Fatal(err)
		}
	}
	if _, err := m.AddPerson(a, "Theo", false); err != nil {
		w.t.Fatal(err)
	}
	hold(a, m)
	w.remember(m)
	return m.Session
}

// remember reads an earlier meeting as the file would give it.
func (w *wall) remember(m *session.Meeting) {
	s := m.Session
	if w.earlier == nil {
		w.earlier = map[session.ID]*session.Session{}
	}
	w.earlier[s.ID()] = s
	var ideas []session.Remembered
	for _, x := range s.Ideas {
		step, _ := s.Step(x.Step)
		r := session.Remembered{Session: s.ID(), Idea: x.ID, Text: x.Text, Map: s.MapName, Step: step.Name, At: x.At, State: x.State, Reason: x.Reason}
		if people, _ := s.Authors(x, session.FaceDesk); s.Acknowledged(x) {
			r.Whose = session.Names(people)
		}
		if i, ok := m.Initiative(x.Initiative); ok {
			r.Status, r.Since = i.Status, i.Summary().Since
		}
		ideas = append(ideas, r)
	}
	w.memory = session.NewMemory(ideas, w.meeting.Session.ID())
}

// had puts one idea of Theo's into the June meeting.
func had(t testing.TB, text string) func(session.Act, *session.Meeting) {
	return func(a session.Act, m *session.Meeting) {
		s := m.Session
		id, err := s.AddIdea(a, s.Steps[0].ID, text, session.Wow, s.Attendees[0].ID)
		if err == nil {
			err = s.Answer(a, id, session.IdeaBacklog, "")
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

// answered runs what was asked for beside the keys.
func (w *wall) answered() *wall {
	w.t.Helper()
	for len(w.later) > 0 {
		cmds := w.later
		w.later = nil
		for _, cmd := range cmds {
			if msg, ok := cmd().(recalledMsg); ok {
				w.later = append(w.later, w.room.Update(msg))
			}
		}
		w.later = noNil(w.later)
	}
	return w
}

func noNil(cmds []tea.Cmd) (some []tea.Cmd) {
	for _, c := range cmds {
		if c != nil {
			some = append(some, c)
		}
	}
	return some
}

func (w *wall) nth(n int) session.Idea {
	w.t.Helper()
	if n >= len(w.meeting.Session.Ideas) {
		w.t.Fatalf("there are %d ideas", len(w.meeting.Session.Ideas))
	}
	return w.meeting.Session.Ideas[n]
}

const waveOfJune = "A wave from whoever stands at the machine"

func TestTypingAnIdeaAgain(t *testing.T) {
	w := inShare(t, "Ana", "Bo")
	june := w.inJune(session.Signed, had(t, waveOfJune))
	w.keys("A wave from who").answered().misses("16 Jun").sees("Ana's turn")
	w.run("same")
	w.says("No earlier idea looks like this line")
	w.keys("ever stands at the mach").answered()
	w.sees("16 Jun, Get noticed: “A wave from", "Theo's, in the backlog; ctrl+a: it is that one")
	w.keys("ctrl+a").answered().sees("It is “" + waveOfJune + "” of 16 Jun; ctrl+a: it is not")
	w.keys("ine", "enter").answered()
	x := w.nth(0)
	if x.From.Session != june.ID() || x.Text != "A wave from whoever stands at the machine" {
		t.Fatalf("wrote %+v", x)
	}
	w.sees("first said 16 Jun", "Next to speak: Bo").misses("it is that one", "it is not")
	w.must(func(a session.Act, m *session.Meeting) error { return m.Session.Decide(a, "", "x", x.ID) })
	if people, _ := w.meeting.Session.Authors(w.nth(0), session.FaceDesk); session.Names(people) != "Theo and Ana" {
		t.Errorf("it is the idea of %s", session.Names(people))
	}
	w.undo().undo()
	if len(w.meeting.Session.Ideas) != 0 {
		t.Error("the idea and its link are two acts")
	}
}

// Whoever says it was that one and goes on to type can take it back; an emptied
// line is another one; after a power cut it still is that one.
func TestSayingItIsThatOne(t *testing.T) {
	w := inShare(t, "Ana")
	w.inJune(session.Signed, had(t, waveOfJune))
	w.keys(waveOfJune).answered().keys("ctrl+a").sees("It is “A wave").cut().sees("It is “A wave", "of 16 Jun")
	w.keys("ctrl+a").answered().misses("It is “").keys(" again").answered().keys("ctrl+a").sees("It is “A wave")
	for range len(waveOfJune) + len(" again") {
		w.keys("backspace")
	}
	w.answered().keys("A bell", "enter").answered()
	if x := w.nth(0); !x.From.IsZero() {
		t.Errorf("%q is linked to %q", x.Text, x.From.Text)
	}
	w.drafts[sameIdeaPlace] = "what is this"
	w.cut().misses("It is “")
}

// With nothing to say it is, the key neither moves nor writes.
func TestSayingItIsThatOneOfNone(t *testing.T) {
	w := inShare(t, "Ana")
	w.keys("A bell", "ctrl+a").says("No earlier meeting has an idea")
	w.inJune(session.Signed, had(t, waveOfJune))
	w.answered().keys(" that", "ctrl+a").says("No earlier idea looks like this line").keys(" rings", "home", "> ").sees("Idea: > A bell that rings")
	w.keys("enter", "up").answered().keys("ctrl+a").says("No earlier idea looks like this one")
}

// A search takes its own answer and never that of another place that asks.
func TestAnAnswerForAnotherPlace(t *testing.T) {
	w := inShare(t, "Ana")
	w.inJune(session.Signed, had(t, waveOfJune))
	w.keys("A bell").answered()
	r := session.Remembered{Text: waveOfJune, At: w.now}
	w.room.Update(recalledMsg{to: &recollection{host: w}, text: "A bell", found: r, there: true})
	w.misses("it is that one")
	var own *recollection
	if i, ok := w.room.phase().(*ideas); ok {
		own = &i.memory
	}
	w.room.Update(recalledMsg{to: own, text: "A bell", found: r, there: true})
	w.sees("it is that one")
}

// What can't be read is said, and the line stays.
func TestAnEarlierMeetingThatIsGone(t *testing.T) {
	w := inShare(t, "Ana")
	w.inJune(session.Signed, had(t, waveOfJune))
	w.keys(waveOfJune).answered().keys("ctrl+a")
	clear(w.earlier)
	w.keys("enter").says("no longer here").sees(waveOfJune)
	if len(w.meeting.Session.Ideas) != 0 {
		t.Error("it was written down without what it is")
	}
	w.keys("ctrl+a", "enter")
	if x := w.nth(0); x.Text != waveOfJune || !x.From.IsZero() {
		t.Errorf("wrote %+v", x)
	}
}

func TestLinkingAnIdeaOfTheList(t *testing.T) {
	w := inShare(t, "Ana")
	w.keys(waveOfJune, "enter", "A bell", "enter")
	june := w.inJune(session.Signed, had(t, waveOfJune))
	w.keys("up", "up").answered().sees("16 Jun, Get noticed: “A wave", "ctrl+a: it is that one")
	w.keys("ctrl+a").says("It is the one of 16 Jun")
	if x := w.nth(0); x.From.Session != june.ID() {
		t.Fatalf("the link is %+v", x.From)
	}
	w.keys("up", "up").sees("It is “A wave", "ctrl+a: it is not")
	w.keys("ctrl+a").answered().sees("ctrl+a: it is that one")
	if x := w.nth(0); !x.From.IsZero() {
		t.Errorf("it is still %+v", x.From)
	}
	w.undo()
	w.keys("down").answered().misses("16 Jun, ")
	if x := w.nth(0); x.From.IsZero() {
		t.Error("undo does not link it again")
	}
}

// One search is on its way at a time, for the latest text, and an old answer is
// not shown.
func TestOneSearchAtATime(t *testing.T) {
	w := inShare(t, "Ana")
	w.inJune(session.Signed, had(t, waveOfJune))
	w.later = nil
	w.keys(waveOfJune)
	if len(w.later) != 1 {
		t.Fatalf("%d searches are on their way", len(w.later))
	}
	for range waveOfJune {
		w.keys("backspace")
	}
	w.keys("A bell for everybody")
	if len(w.later) != 1 {
		t.Fatalf("%d searches are on their way", len(w.later))
	}
	w.answered().misses("16 Jun")
	w.keys("enter", waveOfJune)
	old := w.later
	w.keys("enter") // saved before the answer comes
	w.later = old
	w.answered().misses("16 Jun, ")
	w.keys(waveOfJune).answered().sees("16 Jun, ")
}

// The memory may come while somebody types already.
func TestTheMemoryComesLater(t *testing.T) {
	w := inShare(t, "Ana")
	w.keys(waveOfJune).misses("16 Jun")
	w.inJune(session.Signed, had(t, waveOfJune))
	w.room.Update(MemoryRead{})
	w.answered().sees("16 Jun, ")
}

// The wall names whoever had it first only where everybody may know, and never
// where names are never shown: not in the line, not in the list, and nowhere else.
func TestNoFirstAuthorIsTold(t *testing.T) {
	const secret = "Theo"
	for _, sign := range session.SignModes() {
		for _, now := range session.SignModes() {
			if sign == session.Signed && now != session.SignNever {
				continue
			}
			w := inShare(t, "Ana")
			w.must(func(a session.Act, m *session.Meeting) error { return m.Session.SetSign(a, now) })
			w.inJune(sign, func(a session.Act, m *session.Meeting) {
				had(t, waveOfJune)(a, m)
				had(t, "Umbrellas to borrow when it rains")(a, m)
			})
			var all strings.Builder
			note := func() { w.answered(); all.WriteString(w.screen() + w.said) }
			w.keys(waveOfJune)
			note()
			w.sees("16 Jun", ": “")
			w.keys("ctrl+a")
			note()
			w.keys("enter")
			note()
			w.keys("up")
			note()
			w.keys("f7")
			note()
			w.keys("enter")
			note()
			w.keys("up", "a") // whose idea
			note()
			w.keys("esc", "ctrl+n")
			note()
			if strings.Contains(all.String(), secret) {
				t.Errorf("%s then, %s now: the name is on the wall:\n%s", sign, now, all.String())
			}
			if n := len(w.meeting.Session.Ideas); n != 2 {
				t.Errorf("%d ideas", n)
			}
		}
	}
}

func TestBringingOneBack(t *testing.T) {
	w := inShare(t, "Ana", "Bo")
	w.run("backlog")
	w.says("No earlier meeting has an idea")
	june := w.inJune(session.Signed, func(a session.Act, m *session.Meeting) {
		s := m.Session
		for i, text := range []string{"A bench outside", "Umbrellas to borrow", "Free cake", "Chalk the wait"} {
			id, err := s.AddIdea(a, s.Steps[i%2].ID, text, session.Wow, s.Attendees[0].ID)
			if err == nil {
				state := []session.IdeaState{session.IdeaParked, session.IdeaBacklog, session.IdeaNotNow, session.IdeaRemoved}[i]
				err = s.Answer(a, id, state, "because")
			}
			if err != nil {
				t.Fatal(err)
			}
		}
	})
	w.keys("half a line", "f7").sees("Which idea do we bring back?", "A bench outside", "Umbrellas to borrow", "Free cake", "16 Jun, parked").misses("Chalk the wait")
	w.keys("umbr").sees("Umbrellas").misses("A bench outside")
	w.keys("xyz").sees("None of them has these words").keys("enter").sees("None of them")
	w.keys("backspace", "backspace", "backspace", "enter").says("Back in")
	x := w.nth(0)
	if x.Text != "Umbrellas to borrow" || x.From.Session != june.ID() || x.Step != w.meeting.Session.Place.Step {
		t.Fatalf("brought back %+v", x)
	}
	w.sees("Umbrellas to borrow", "first said 16 Jun", "half a line")
	w.keys("f7").misses("Umbrellas").keys("esc")
	w.undo()
	w.keys("f7").sees("Umbrellas").keys("esc")

	w.keys("ctrl+n", "f7", "enter").says("Back in") // in Tidy too
	w.keys("ctrl+p", "ctrl+p")
	w.stands(session.PhaseMap, "")
	w.keys("f7", "enter").says("Back in").keys("f7", "enter").says("Back in").keys("f7").says("No idea of an earlier meeting waits")
	if n := len(w.meeting.Session.Ideas); n != 3 {
		t.Errorf("%d ideas", n)
	}
}

// It goes to the step it was had for, if the map has that.
func TestBroughtBackToItsStep(t *testing.T) {
	w := inShare(t, "Ana")
	s := w.meeting.Session
	other := s.Steps[0]
	if other.ID == s.Place.Step {
		other = s.Steps[1]
	}
	w.inJune(session.Signed, func(a session.Act, m *session.Meeting) {
		if err := m.Session.RenameStep(a, m.Session.Steps[0].ID, strings.ToUpper(other.Name)); err != nil {
			t.Fatal(err)
		}
		had(t, "A bench outside")(a, m)
	})
	w.keys("f7", "enter").says("Back in " + other.Name)
	if x := w.nth(0); x.Step != other.ID {
		t.Errorf("it is in step %d, not %d", x.Step, other.ID)
	}
}

// While people write on paper no idea is on the wall, an earlier one neither.
func TestNothingIsBroughtBackWhilePeopleWrite(t *testing.T) {
	w := newWall(t, "Ana").keys("enter", "enter", "enter")
	w.stands(session.PhaseIdeas, session.StageWrite)
	w.inJune(session.Signed, had(t, "A bench outside"))
	w.keys("f7").says(pensOnly)
}

// Two windows: the second finds it done, and does nothing twice.
func TestTwoWindowsBringOneBack(t *testing.T) {
	w := inShare(t, "Ana")
	june := w.inJune(session.Signed, had(t, waveOfJune))
	w.keys("f7")
	w.must(func(a session.Act, m *session.Meeting) error { // the other window
		from, err := june.Origin(june.Ideas[0].ID)
		if err == nil {
			_, err = m.Session.Revive(a, m.Session.Place.Step, from)
		}
		return err
	})
	w.keys("enter").says("This idea is here already")
	w.keys(waveOfJune, "enter", "up").answered().keys("ctrl+a")
	if n := len(w.meeting.Session.Ideas); n != 2 || w.nth(1).From.Session != june.ID() {
		t.Errorf("%d ideas", n)
	}
}

// rememberedStates are walls that remember, for all that walks states.
func rememberedStates(t testing.TB, text string) map[string]func() *wall {
	share := func() *wall {
		w := inShare(t, "Ana", "Bo")
		w.inJune(session.Signed, func(a session.Act, m *session.Meeting) {
			for n := range 9 {
				had(t, fmt.Sprint(text, " ", n))(a, m)
			}
			had(t, text)(a, m)
		})
		return w
	}
	return map[string]func() *wall{
		"said before":        func() *wall { return share().keys(text).answered() },
		"it is that one":     func() *wall { return share().keys(text).answered().keys("ctrl+a") },
		"said before, list":  func() *wall { return share().keys(text, "enter", "up").answered() },
		"linked":             func() *wall { return share().keys(text, "enter", "up").answered().keys("ctrl+a", "up") },
		"backlog":            func() *wall { return share().keys("f7") },
		"backlog, not found": func() *wall { return share().keys("f7", "xyzxyz") },
		"brought back":       func() *wall { return share().keys("f7", "enter") },
	}
}

// A search is answered also where the meeting has gone on before: whoever comes
// back to Ideas is told again what was said before.
func TestAnAnswerAfterTheMeetingWentOn(t *testing.T) {
	w := inShare(t, "Ana")
	w.inJune(session.Signed, had(t, waveOfJune))
	w.keys("A", "ctrl+n").answered().keys("ctrl+p").keys(waveOfJune[1:]).answered().sees("16 Jun, ")
}
