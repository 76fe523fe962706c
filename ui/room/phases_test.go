package room

import (
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"flashpoint/session"
	"flashpoint/ui/kit"
	"flashpoint/ui/kit/kittest"
)

// paste puts text in as a terminal does, and not key by key.
func (w *wall) paste(text string) *wall {
	if w.dialog != nil {
		w.dialog.Update(tea.PasteMsg{Content: text})
	} else {
		w.room.Update(tea.PasteMsg{Content: text})
	}
	return w
}

// click presses the left button on the first cell that means target.
func (w *wall) click(target string) {
	w.t.Helper()
	f := w.room.Frame(78, 22)
	for y, l := range f.Lines {
		for x := range l.Width() {
			if f.Target(x, y) == target {
				w.room.Click(target)
				return
			}
		}
	}
	w.t.Fatalf("nothing on the wall leads to %q:\n%s", target, w.screen())
}

func (w *wall) sees(want ...string) *wall {
	w.t.Helper()
	for _, s := range want {
		if screen := w.screenAt(78, 22); !strings.Contains(screen, s) {
			w.t.Errorf("%q is not on the wall:\n%s", s, screen)
		}
	}
	return w
}

func (w *wall) misses(unwanted ...string) *wall {
	w.t.Helper()
	for _, s := range unwanted {
		if screen := w.screenAt(78, 22); strings.Contains(screen, s) {
			w.t.Errorf("%q is on the wall:\n%s", s, screen)
		}
	}
	return w
}

func (w *wall) says(want string) *wall {
	w.t.Helper()
	if !strings.Contains(w.said, want) {
		w.t.Errorf("said %q, not %q", w.said, want)
	}
	return w
}

func (w *wall) stands(phase session.Phase, stage session.Stage) {
	w.t.Helper()
	if at := w.meeting.Session.Place; at.Phase != phase || at.Stage != stage {
		w.t.Fatalf("the meeting stands at %q %q, not %q %q", at.Phase, at.Stage, phase, stage)
	}
}

// offers fails when Enter, or another key, is not called that.
func (w *wall) offers(id, name string) *wall {
	w.t.Helper()
	for _, a := range w.room.Actions() {
		if a.ID == id {
			if a.Name != name {
				w.t.Errorf("%s is called %q, not %q", id, a.Name, name)
			}
			return w
		}
	}
	w.t.Errorf("there is no action %q", id)
	return w
}

func (w *wall) undo() *wall {
	w.t.Helper()
	if _, err := w.meeting.Undo(w.act()); err != nil {
		w.t.Fatal(err)
	}
	return w
}

func (w *wall) redo() *wall {
	w.t.Helper()
	if _, err := w.meeting.Redo(w.act()); err != nil {
		w.t.Fatal(err)
	}
	return w
}

// inShare is a wall in the share stage of the only chosen step.
func inShare(t testing.TB, people ...string) *wall {
	t.Helper()
	w := newWall(t, people...).keys("enter", "enter", "enter", "enter")
	w.stands(session.PhaseIdeas, session.StageShare)
	return w
}

func texts(s *session.Session) string {
	var all []string
	for _, x := range s.Ideas {
		if x.State != session.IdeaRemoved {
			all = append(all, x.Text)
		}
	}
	return strings.Join(all, " | ")
}

// A huddle's straight path: whoever only presses Enter and types has an idea on
// the wall after five keys in the room; home takes one more.
func TestStraightPath(t *testing.T) {
	w := newWall(t, "Ana", "Bo")
	w.keys("enter", "enter", "enter", "enter", "A wave for everybody", "enter")
	w.sees("A wave for everybody")
	if got := w.meeting.Session.FocusSteps(); len(got) != 1 || !got[0].LongestWait {
		t.Errorf("worked on %v", got)
	}
	if _, ok := w.meeting.Shop.Map("Coffee shop"); !ok {
		t.Error("the map was not kept for the next meeting")
	}
}

// states are the four phases as they come up in a meeting, filled or not.
func states(w *wall) map[string]func() {
	at := func(p session.Phase, stage session.Stage) {
		delete(w.settings, settingLastTime)
		w.must(func(a session.Act, m *session.Meeting) error {
			if err := m.Session.SetSharing(a, session.RoundRobin); err != nil {
				return err
			}
			if steps := m.Session.FocusSteps(); stage != "" && len(steps) > 0 {
				return m.Session.EnterStage(a, steps[len(steps)-1].ID, stage)
			}
			return m.Session.Enter(a, p)
		})
	}
	long := strings.Repeat("Ein sehr langer Satz ", 25) + "@a"
	return map[string]func(){
		"open":        func() { at(session.PhaseOpen, "") },
		"open typing": func() { at(session.PhaseOpen, ""); w.keys("A") },
		"open long":   func() { at(session.PhaseOpen, ""); w.keys(long) },
		"open list":   func() { at(session.PhaseOpen, ""); w.keys("ctrl+u", "tab", "down") },
		"room check":  func() { at(session.PhaseOpen, ""); w.run("room check") },
		"room known": func() {
			at(session.PhaseOpen, "")
			w.run("room check")
			w.settings[SettingScreen], w.settings[SettingDistance] = "203 cm", "16 ft"
		},
		"map":        func() { at(session.PhaseMap, "") },
		"map typing": func() { at(session.PhaseMap, ""); w.keys("co") },
		"map list":   func() { at(session.PhaseMap, ""); w.keys("ctrl+u", "tab", "end") },
		"map rating": func() { at(session.PhaseMap, ""); w.keys("ctrl+u", "ctrl+r", "0 1 1") },
		"map past": func() {
			at(session.PhaseMap, "")
			worked := session.Worked{Meetings: 3, Last: w.now.AddDate(-1, 0, 0), WowsLive: 12}
			w.mapPast = &session.MapPast{Meetings: 1, Steps: []session.StepPast{{Name: "", Worked: worked}}}
			for i, step := range w.meeting.Session.Steps {
				if i%2 == 0 {
					w.mapPast.Steps = append(w.mapPast.Steps, session.StepPast{Name: step.Name, Worked: worked})
				}
			}
			w.keys("ctrl+u")
		},
		"map rated": func() { at(session.PhaseMap, ""); w.rated() },
		"rules":     func() { at(session.PhaseOpen, ""); w.run("house rules") },
		"warm-up":   func() { at(session.PhaseOpen, ""); w.run("warm-up") },
		"parking":   func() { at(session.PhaseIdeas, session.StageWrite); w.keys("ctrl+l") },
		"parking typing": func() {
			at(session.PhaseMap, "")
			w.parks("The heating "+long, "The door").keys("ctrl+l", "ctrl+u", long)
		},
		"parking list": func() { at(session.PhaseMap, ""); w.parks("The door").keys("ctrl+l", "ctrl+u", "tab", "up") },
		"write":        func() { at(session.PhaseIdeas, session.StageWrite) },
		"share":        func() { at(session.PhaseIdeas, session.StageShare) },
		"share typing": func() { at(session.PhaseIdeas, session.StageShare); w.keys(long) },
		"share list":   func() { at(session.PhaseIdeas, session.StageShare); w.keys("ctrl+u", "up", "up") },
		"share passed": func() {
			at(session.PhaseIdeas, session.StageShare)
			for w.keys("ctrl+u"); w.meeting.Session.InTurn() && !w.meeting.Session.AllPassed(); {
				w.keys("tab")
			}
		},
		"share slips": func() {
			at(session.PhaseIdeas, session.StageMore)
			w.must(func(a session.Act, m *session.Meeting) error { return m.Session.SetSharing(a, session.SlipBox) })
			w.keys("A slip")
		},
		"again":        func() { at(session.PhaseIdeas, session.StageAgain) },
		"more":         func() { at(session.PhaseIdeas, session.StageMore) },
		"tidy":         func() { at(session.PhaseTidy, "") },
		"tidy merging": func() { at(session.PhaseTidy, ""); w.keys("m", "end") },
		"tidy marking": func() { at(session.PhaseTidy, ""); w.keys("esc", "home", "space", "down", "space") },
		"tidy alike":   func() { at(session.PhaseTidy, ""); w.twice().keys("esc", "l") },
		"last thanks":  func() { at(session.PhaseOpen, ""); w.turnsTo(lastThanks, long) },
		"last moving":  func() { at(session.PhaseOpen, ""); w.still = false; w.turnsTo(lastThanks, long); w.still = true },
		"last live":    func() { at(session.PhaseOpen, ""); w.turnsTo(lastLive, long) },
		"last looked": func() {
			at(session.PhaseOpen, "")
			w.turnsTo(lastLive, long).keys("down", "enter", "enter", "enter", "enter")
		},
		"last open":   func() { at(session.PhaseOpen, ""); w.turnsTo(lastOpen, long) },
		"last ticked": func() { at(session.PhaseOpen, ""); w.turnsTo(lastOpen, long).keys("down", "enter", "down") },
		"last untold": func() { at(session.PhaseOpen, ""); w.turnsTo(lastUntold, long) },
		"last told":   func() { at(session.PhaseOpen, ""); w.turnsTo(lastUntold, long).keys("tab", "enter") },
		"last parked": func() { at(session.PhaseOpen, ""); w.turnsTo(lastParked, long) },
		"late":        func() { at(session.PhaseIdeas, session.StageWrite); w.now = w.now.Add(3 * time.Hour) },
	}
}

// filled is a wall with as many people, steps and ideas as fit a long meeting.
func filled(t *testing.T, name, step, idea string) *wall {
	t.Helper()
	w := newWall(t)
	w.must(func(a session.Act, m *session.Meeting) error {
		for i := range 12 {
			if _, err := m.AddPerson(a, fmt.Sprint(i, name), i == 3); err != nil {
				return err
			}
		}
		s := m.Session
		if err := s.SetPurpose(a, idea); err != nil {
			return err
		}
		var plans []session.StepPlan
		for i := range 11 {
			plans = append(plans, session.StepPlan{Name: fmt.Sprint(i, step), Kind: session.StepKinds()[i], Ending: i == 10, LongestWait: i == 2})
		}
		if err := s.ChooseMap(a, step, plans); err != nil {
			return err
		}
		if err := s.SetSign(a, session.Signed); err != nil {
			return err
		}
		id := s.Steps[len(s.Steps)-1].ID
		for i := range 16 {
			kind := session.Wow
			if i%5 == 0 {
				kind = session.Fix
			}
			if _, err := s.AddIdea(a, id, fmt.Sprint(idea, i), kind, s.Attendees[0].ID, s.Attendees[3].ID); err != nil {
				return err
			}
		}
		if err := s.Merge(a, s.Ideas[1].ID, s.Ideas[2].ID, s.Ideas[3].ID); err != nil {
			return err
		}
		return s.Park(a, s.Ideas[15].ID, "another day")
	})
	return w
}

func TestPhasesFit(t *testing.T) {
	walls := map[string]func() *wall{
		"empty": func() *wall { return newWall(t) },
		"full": func() *wall {
			return filled(t, " Andrea", "Find a place to sit", "A bell the customer may ring when the queue is long")
		},
		"wide": func() *wall {
			return filled(t, strings.Repeat("王小明", 8)+"👩‍👩‍👧‍👦", strings.Repeat("在机器旁边", 6)+"🎉", strings.Repeat("在机器旁边的人挥挥手👩‍👩‍👧‍👦", 9))
		},
		"long": func() *wall {
			return filled(t, strings.Repeat("x", 78), strings.Repeat("Stepname", 9), strings.Repeat("x", 250)+" "+strings.Repeat("long words ", 24))
		},
	}
	for kind, make := range walls {
		w := make()
		for name, enter := range states(w) {
			enter()
			for _, ascii := range []bool{false, true} {
				w.theme = w.theme.WithASCII(ascii)
				for _, size := range []kit.Size{{W: 46, H: 8}, {W: 46, H: 10}, {W: 58, H: 14}, {W: 78, H: 20}, {W: 100, H: 26}, {W: 198, H: 56}} {
					mustFit(t, w, fmt.Sprintf("%s %s %v", kind, name, size), size)
				}
			}
			w.keys("tab", "tab", "esc", "ctrl+u")
		}
	}
}

func mustFit(t *testing.T, w *wall, name string, size kit.Size) {
	t.Helper()
	f := w.room.phase().Frame(size.W, size.H)
	frameFits(t, name, f, size)
	if !w.room.Typing() || w.moves() {
		return
	}
	if f.Cursor == nil || f.Cursor.Y != size.H-1 || f.Cursor.X >= size.W || f.Target(0, size.H-1) != "line" {
		t.Errorf("%s: the line is not at the bottom: %v", name, f.Cursor)
	}
}

func frameFits(t *testing.T, name string, f kit.Frame, size kit.Size) {
	t.Helper()
	if len(f.Lines) > size.H {
		t.Errorf("%s: %d lines", name, len(f.Lines))
	}
	for _, l := range f.Lines {
		if got := ansi.StringWidth(l.Plain()); got > size.W {
			t.Errorf("%s: %d cells in %q", name, got, l.Plain())
		}
	}
}

func TestNoKeyIsBoundTwice(t *testing.T) {
	for _, w := range []*wall{newWall(t), filled(t, " Andrea", "Pay", "A bell")} {
		for name, enter := range states(w) {
			enter()
			kittest.Findable(t, w.room.Actions())
			actions := append(w.room.Actions(), kit.Action{ID: "everywhere", Keys: []string{"ctrl+k", "f1", "?", "ctrl+z", "u", "ctrl+y", "f2", "f4", "f6", "f8", "ctrl+c"}})
			for _, clash := range kittest.Clashes(actions) {
				t.Errorf("%s: %s", name, clash)
			}
			hints := 0
			for _, a := range actions {
				if a.Name == "" && a.ID != "everywhere" || a.Off == "" && a.Do == nil && a.ID != "everywhere" {
					t.Errorf("%s: %q has no name or does nothing", name, a.ID)
				}
				for _, k := range a.Keys {
					if a.Hint && a.Off == "" && len([]rune(k)) == 1 && w.room.Typing() && k == a.Keys[0] {
						t.Errorf("%s: the help line offers %q, which is a letter now", name, k)
					}
				}
				if a.Hint && a.Off == "" {
					hints++
				}
			}
			if actions[0].ID != "enter" || !actions[0].Hint && actions[0].Off == "" {
				t.Errorf("%s: Enter does not come first", name)
			}
			if hints > 5 {
				t.Errorf("%s: %d hints", name, hints)
			}
			w.keys("esc", "ctrl+u")
		}
	}
}

func TestPhasesGolden(t *testing.T) {
	frames := map[string]func() *wall{
		"check": func() *wall { return unreadWall(t) },
		"check-known": func() *wall {
			return unreadWall(t).keys("s", "80", "enter", "5", "enter")
		},
		"open":    func() *wall { return newWall(t, "Ana", "Bo", "Andreas").keys("an") },
		"find":    func() *wall { return newWall(t, "Ana").keys("enter") },
		"map":     func() *wall { return newWall(t, "Ana").keys("enter", "enter") },
		"rules":   func() *wall { return newWall(t, "Ana").keys("tab", "h") },
		"warm-up": func() *wall { return newWall(t, "Ana").keys("tab", "q") },
		"rating":  func() *wall { return mapWall(t, "Come in", "Wait", "Pay").keys("ctrl+r", "00131", "enter", "01") },
		"rated": func() *wall {
			return mapWall(t, "Come in", "Wait", "Pay").keys("ctrl+r", "00131", "enter", "22100", "enter", "enter", "y").nextTime().
				keys("ctrl+r", "00005", "enter", "05000", "enter", "00500", "enter", "enter")
		},
		"parking": func() *wall { return inMap(t).parks("The heating", "The radio is too loud").keys("ctrl+l", "The d") },
		"write":   func() *wall { return newWall(t, "Ana").keys("enter", "enter", "enter") },
		"share": func() *wall {
			return inShare(t, "Ana", "Bo").keys("A wave from whoever stands at the machine @ana", "enter",
				"Say the regular's drink before they do, even when the queue is out of the door", "enter", "fix: the door sticks", "enter", "Chalk the wait @b")
		},
		"turns": func() *wall {
			return inShare(t, "Ana", "Bo").keys("A wave from whoever stands at the machine", "enter", "A bell @ana", "enter")
		},
		"passed": func() *wall { return inShare(t, "Ana", "Bo").keys("A wave", "enter", "tab", "tab") },
		"slips": func() *wall {
			return inShare(t, "Ana", "Bo").keys("ctrl+g", "down", "enter", "A wave", "enter", "A bell")
		},
		"tidy-alike":  func() *wall { return alike(t).keys("l") },
		"tidy-steps":  func() *wall { return alike(t).keys("l", "enter", "s") },
		"tidy-found":  func() *wall { return alike(t) },
		"tidy-marked": func() *wall { return alike(t).keys("space", "down", "space", "down") },
		"tidy-one":    func() *wall { return alike(t).keys("space", "end", "space", "m") },
		"tidy": func() *wall {
			return inShare(t, "Ana").keys("A wave", "enter", "A smile and a wave", "enter", "fix: the door sticks", "enter", "More money", "enter").
				keys("ctrl+n", "m", "down", "enter", "end", "p", "for the owner", "enter")
		},
	}
	for name, make := range frames {
		make().golden(name)
	}
}
