package room

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// late is a standard meeting in the first of three steps, that many minutes
// behind.
func late(t *testing.T, behind int) *wall {
	t.Helper()
	w := newWall(t, "Ana", "Bo")
	w.must(func(a session.Act, m *session.Meeting) error {
		s := m.Session
		if err := s.SetPlan(a, session.Plans()[1]); err != nil {
			return err
		}
		if err := s.ChooseMap(a, "Counter", []session.StepPlan{{Name: "Come in"}, {Name: "Queue"}, {Name: "Pay"}}); err != nil {
			return err
		}
		if err := s.EnterStage(a, s.Steps[0].ID, session.StageShare); err != nil {
			return err
		}
		return s.EnterStage(a, s.Steps[0].ID, session.StageAgain)
	})
	w.now = w.meeting.Session.Opened.Add(time.Duration(19+behind) * time.Minute) // 12 before Ideas, 7 for the step
	return w
}

func TestClockOfferWhenBehind(t *testing.T) {
	w := late(t, 3)
	w.sees("Come in", "time is up")
	w.offers("clock", "end on time")
	w.keys("ctrl+t").sees("3 min behind. How do we end on time?",
		"1  Shorten what is left: write 1:46, share 3:32, second write 53 s, Tidy", "ends 8:15",
		"2  Leave out Pay: saves 7 min", "3  End later, with everything that was planned", "ends 8:18 instead of 8:15", "one minute more")
	w.keys("1").says("On time again: the meeting ends at 8:15. ctrl+z takes this back.")
	w.offers("clock", "clock")
	for range 2 {
		w.must(func(a session.Act, m *session.Meeting) error { return m.Session.GoOn(a) })
	}
	w.stands(session.PhaseIdeas, session.StageWrite)
	if got := w.meeting.Session.Clock().Given.Round(time.Second); got != 106*time.Second {
		t.Errorf("the next write has %v", got)
	}
	w.undo().offers("clock", "end on time")
}

// From two minutes on the help line says what can be done about it.
func TestHelpLineOffersToEndOnTime(t *testing.T) {
	for behind, want := range map[int]bool{0: false, 1: false, 2: true, 20: true} {
		line := kit.HelpLine(late(t, behind).room.Actions(), kit.T(kit.Text, "ctrl+k all keys   saved ✓"), 78, 3).Plain()
		if got := strings.Contains(line, "ctrl+t end on time"); got != want {
			t.Errorf("%d minutes behind the help line says %q", behind, line)
		}
	}
}

func TestClockLeavesOutWithOneKey(t *testing.T) {
	w := late(t, 3).keys("ctrl+t", "2")
	if n := len(w.meeting.Session.FocusSteps()); n != 2 {
		t.Errorf("%d steps are left", n)
	}
	w.offers("clock", "clock")
	w.keys("ctrl+t").misses("behind").sees("one minute more").keys("enter")
	if got := w.meeting.Session.Clock().Added; got != time.Minute {
		t.Errorf("%v more", got)
	}
}

// What is left out is passed over on the way on, and not on the way back.
func TestTidyIsLeftOut(t *testing.T) {
	w := inShare(t, "Ana").keys("A wave", "enter")
	w.must(func(a session.Act, m *session.Meeting) error {
		return m.Session.EnterStage(a, m.Session.Place.Step, session.StageMore)
	})
	w.now = w.meeting.Session.Opened.Add(14 * time.Minute)
	w.keys("ctrl+t").sees("Leave out Tidy: saves 2 min").keys("2", "ctrl+n").stands(session.PhaseVote, "")
	w.keys("ctrl+p").stands(session.PhaseTidy, "")
	w.undo().keys("ctrl+p", "ctrl+n").stands(session.PhaseTidy, "")
}

func TestClockEndsLater(t *testing.T) {
	w := late(t, 3).keys("ctrl+t", "3")
	w.says("the meeting ends at 8:18")
	w.offers("clock", "clock")
}

// What can't be done says why, and is not done by its key either.
func TestClockSaysWhatCannotBeDone(t *testing.T) {
	w := late(t, 60).keys("ctrl+t").sees("60 min behind", "1  It can't be shorter: the time of the plan is used up", "not now", "▸ 3  End later")
	w.keys("1")
	if w.dialog == nil {
		t.Error("a way that is closed was gone")
	}
	w.keys("esc")
	w.now = w.now.Add(300 * 24 * time.Hour)
	w.keys("ctrl+t").sees("Far behind.").misses("instead of").keys("3")
	w.offers("clock", "clock")
	w.now = w.now.Add(-301 * 24 * time.Hour)
	w.keys("ctrl+t").misses("-").keys("esc")
}

// A place without a clock says so, but not while there is something to catch up.
func TestClockWhereNoTimeIsSetAside(t *testing.T) {
	w := late(t, 0)
	w.must(func(a session.Act, m *session.Meeting) error {
		return m.Session.EnterStage(a, m.Session.Steps[0].ID, session.StageMore)
	})
	w.keys("ctrl+t").says(noTime)
	w.now = w.now.Add(5 * time.Minute)
	w.keys("ctrl+t").sees("5 min behind", "one minute more", "not now").keys("1").says("On time again")
}

func TestClockDialogFits(t *testing.T) {
	name := strings.Repeat("在机器旁边", 6) + "🎉"
	w := filled(t, "", name, "x")
	w.now = w.now.Add(40 * time.Minute)
	w.keys("ctrl+t")
	for _, size := range []kit.Size{{W: 46, H: 13}, {W: 58, H: 17}, {W: 78, H: 23}, {W: 100, H: 59}} {
		f := w.dialog.Frame(size.W, size.H, w.theme)
		if len(f.Lines) != size.H {
			t.Errorf("%v: %d lines", size, len(f.Lines))
		}
		for _, l := range f.Lines {
			if l.Width() > size.W {
				t.Errorf("%v: %q is too wide", size, l.Plain())
			}
		}
	}
}

func TestPaceInWords(t *testing.T) {
	for minutes, want := range map[int]string{0: "on time", 1: "1 min ahead", -3: "3 min behind", -99: "99 min behind", -100: "2 h behind",
		-1439: "24 h behind", -1440: "far behind", 470: "8 h ahead"} {
		if got := pace(time.Duration(minutes) * time.Minute); got != want {
			t.Errorf("%d minutes: %q, not %q", minutes, got, want)
		}
	}
}

// The last minute and the last seconds change the clock's shape and words on
// every wall, in write and in share, and nothing beside it jumps.
func TestLastMinuteHasAShape(t *testing.T) {
	for stage, make := range map[session.Stage]func() *wall{
		session.StageWrite: func() *wall { return newWall(t, "Ana").keys("enter", "enter", "enter") },
		session.StageShare: func() *wall { return inShare(t, "Ana").keys("A wave", "enter") },
	} {
		for _, size := range []kit.Size{{W: 46, H: 8}, {W: 46, H: 10}, {W: 58, H: 14}, {W: 78, H: 20}} {
			for _, ascii := range []bool{false, true} {
				w := make()
				w.theme = w.theme.WithASCII(ascii)
				c := w.meeting.Session.Clock()
				at := func(left int) string {
					w.now = c.Started.Add(c.Total() - time.Duration(left)*time.Second)
					f := w.room.phase().Frame(size.W, size.H)
					var lines []string
					for _, l := range f.Lines {
						lines = append(lines, l.Plain())
					}
					return strings.Join(lines, "\n")
				}
				name := fmt.Sprint(stage, size, ascii)
				for left, word := range map[int]string{60: "last minute", 47: "last minute", 11: "last minute", 10: "last seconds", 9: "last seconds", 0: "time is up"} {
					if screen := at(left); !strings.Contains(screen, word) {
						t.Errorf("%s: %d s are not the %s:\n%s", name, left, word, screen)
					}
				}
				if screen := at(61); strings.Contains(screen, "last") {
					t.Errorf("%s: the last minute comes early:\n%s", name, screen)
				}
			}
		}
	}
	for left, want := range map[int]string{75: "1:15", 60: "=60=", 11: "=11=", 10: "≡10≡", 9: "≡ 9 ≡", 0: "0:00", -5: "+0:05"} {
		d := time.Duration(left) * time.Second
		got := clockFigure(d, 5*time.Minute)
		if got != want {
			t.Errorf("%d s are drawn %q, not %q", left, got, want)
		}
		for _, draw := range []func(string, kit.Glyphs) []string{kit.Big, kit.Big3} {
			if left > 0 && kit.Width(draw(got, kit.NewGlyphs(false))[0]) != kit.Width(draw("0:00", kit.NewGlyphs(false))[0]) {
				t.Errorf("%q is not as wide as a clock", got)
			}
		}
	}
	if got := clockFigure(40*time.Second, time.Minute); got != "0:40" {
		t.Errorf("a clock of a minute begins as %q", got)
	}
}

// A clock that is over says how the whole meeting stands; where the plan sets no
// time aside, only that it is behind.
func TestTheWallSaysHowFarTheMeetingIsBehind(t *testing.T) {
	w := late(t, 0)
	w.must(func(a session.Act, m *session.Meeting) error { return m.Session.GoOn(a) })
	w.must(func(a session.Act, m *session.Meeting) error { return m.Session.Enter(a, session.PhaseTidy) })
	w.sees("min ahead")
	w.now = w.now.Add(16 * time.Minute)
	w.sees("min ahead").misses("time is up")
	w.now = w.now.Add(20 * time.Minute)
	w.sees("min behind")

	w = newWall(t, "Ana").keys("enter").misses("behind") // a huddle has no time for the map
	w.now = w.now.Add(9 * time.Minute)
	w.sees("min behind")
}
