package room

import (
	"fmt"
	"strings"
	"testing"

	"flashpoint/session"
	"flashpoint/ui/kit"
	"flashpoint/ui/kit/kittest"
)

// lateStates are the states of Vote, Plan and Close, from these people and
// ideas on.
func lateStates(t testing.TB, people []string, ideas []string) map[string]func() *wall {
	start := func() *wall { return inVote(t, people, ideas...) }
	open := func() *wall { return start().keys("enter") }
	all := func(w *wall, slip string) *wall {
		for range people {
			w.slips(slip)
		}
		return w.keys("enter")
	}
	won := func() *wall { return all(open(), "A").settled() }
	tied := func() *wall {
		w := open()
		for i := range people {
			switch {
			case i == len(people)-1 && i%2 == 0:
				w.slips("-")
			default:
				w.slips([]string{"A", "B"}[i%2])
			}
		}
		return w.keys("enter").settled()
	}
	scoring := func() *wall {
		w := won().keys("f")
		for len(w.voting().finals.on) < 3 {
			w.keys("down", "space")
		}
		return w.keys("enter")
	}
	plan := func() *wall { return won().keys("enter") }
	list := func() *wall {
		return plan().keys("enter", "enter", "enter").keys(gate...).
			keys(strings.Repeat("Order ", 20)+"@"+people[0]+" by friday", "enter", "Put up a sign", "enter").
			keys("tab", "o", "No milk "+strings.Repeat("anywhere ", 15), "enter", "enter", "enter", "enter", "tab")
	}
	closing := func() *wall { return list().keys("enter", "enter") }
	return map[string]func() *wall{
		"vote before": start,
		"vote open":   func() *wall { return open().slips("A") },
		"vote typing": func() *wall { return open().keys(strings.Repeat("A B ", 60)) },
		"vote all in": func() *wall {
			w := open()
			for range people {
				w.slips("A")
			}
			return w
		},
		"vote late": func() *wall {
			w := open()
			for range people {
				w.slips("A")
			}
			return w.keys("B")
		},
		"vote booth":  func() *wall { return open().keys("ctrl+g", "enter") },
		"vote ballot": func() *wall { return open().keys("ctrl+g", "enter", "enter", "A B") },
		"vote hands":  func() *wall { return open().keys("ctrl+g", "down", "enter", "enter", "1", "enter") },
		"vote withdrawn": func() *wall {
			return open().slips("A").keys("ctrl+g", "end", "enter", "down", "enter", "the landlord said no", "enter", "y")
		},
		"vote random":    func() *wall { return start().keys("r") },
		"vote finalists": func() *wall { return won().keys("f") },
		"vote same":      func() *wall { return won().keys("m", "space", "down", "space") },
		"vote preview":   func() *wall { return won().keys("m", "space", "down", "space", "enter") },
		"vote scoring":   func() *wall { return scoring().slips("4 0 3") },
		"vote scored":    func() *wall { return all(scoring(), "4 1 3").settled() },
		"vote regrouped": func() *wall { return won().keys("m", "space", "down", "space", "enter", "enter") },
		"vote again":     func() *wall { return open().slips("A").keys("ctrl+e", "B") },
		"vote moving":    func() *wall { return all(open().moved(), "A").ticks(3) },
		"vote result":    won,
		"vote anew":      func() *wall { return won().keys("v") },
		"vote tied":      tied,
		"vote tie":       func() *wall { return tied().keys("enter") },
		"vote twice":     func() *wall { return all(tied().keys("enter", "enter"), "-").settled().keys("enter") },
		"vote drawn": func() *wall {
			scored := all(tied().keys("enter", "enter"), "-").settled().keys("enter", "enter")
			return all(scored, "-").settled().keys("enter", "enter", "down", "enter")
		},
		"vote earlier": func() *wall { return all(won().keys("v", "enter"), "B").settled().keys("left") },
		"plan locked":  func() *wall { return tied().keys("ctrl+n") },
		"plan winner":  plan,
		"plan choose":  func() *wall { return plan().keys("c", "space") },
		"plan gate":    func() *wall { return plan().keys("enter", "enter", "enter", "esc") },
		"plan whose":   func() *wall { return plan().keys("enter") },
		"plan applause": func() *wall {
			return plan().keys("enter", "enter")
		},
		"plan bowing":   func() *wall { return plan().moved().keys("enter", "enter") },
		"plan empty":    func() *wall { return plan().keys("enter", "enter", "enter").keys(gate...) },
		"plan list":     list,
		"plan typing":   func() *wall { return list().keys(strings.Repeat("order cups ", 40) + "@" + people[0][:1]) },
		"plan tasks":    func() *wall { return list().keys("tab", "up") },
		"close answers": closing,
		"close date":    func() *wall { return closing().keys("enter", "12 dec") },
		"close parked": func() *wall {
			return closing().parks("The heating "+strings.Repeat("is late ", 50), "The door").keys("enter", "12 dec", "enter")
		},
		"close recap": func() *wall { return closing().keys("enter", "12 dec", "enter") },
	}
}

func lateWalls() map[string][2][]string {
	many := make([]string, 30)
	long := make([]string, 9)
	wide := make([]string, 9)
	for i := range many {
		many[i] = fmt.Sprintf("Idea number %d: a bell the customer may ring", i)
	}
	for i := range long {
		long[i] = strings.Repeat("x", 250) + strings.Repeat(" long words", 23)
		wide[i] = strings.Repeat("在机器旁边的人挥挥手👩‍👩‍👧‍👦", 8)
	}
	return map[string][2][]string{
		"small": {{"Ana", "Bo"}, someIdeas[:3]},
		"full":  {{"Ana", "Bo", "Cleo", "Dan", "Eve", "Finn", "Gil", "Ida", "Jo", "Kim", "Lea", "Max"}, many},
		"wide":  {{"王小明👩‍👩‍👧‍👦", "李小龍"}, wide},
		"long":  {{strings.Repeat("x", 78), strings.Repeat("y", 78)}, long},
	}
}

// The states below are what their names say, or the tests on them say nothing.
func TestLateStates(t *testing.T) {
	want := map[string]any{
		"vote before": voteBefore, "vote booth": voteBooth, "vote ballot": voteBallot, "vote hands": voteHands, "vote withdrawn": voteOpen,
		"vote random": voteBefore, "vote finalists": voteFinalists, "vote same": voteSame, "vote scoring": voteOpen, "vote scored": voteResult, "vote regrouped": voteResult,
		"vote open": voteOpen, "vote again": voteOpen, "vote moving": voteResult, "vote result": voteResult,
		"vote anew": voteBefore, "vote tied": voteResult, "vote tie": voteTie, "vote twice": voteTie, "vote drawn": voteResult, "vote earlier": voteEarlier,
		"plan locked": planLocked, "plan winner": planWinner, "plan choose": planChoose, "plan gate": planGate, "plan whose": planWhose,
		"plan applause": planApplause, "plan bowing": planApplause, "plan list": planChecklist, "close answers": closeAnswers, "close date": closeNext, "close parked": closeParked, "close recap": closeRecap,
	}
	for kind, c := range lateWalls() {
		for name, make := range lateStates(t, c[0], c[1]) {
			if want[name] == nil {
				continue
			}
			var got any
			switch p := make().room.phase().(type) {
			case *vote:
				got = p.state()
			case *plan:
				got = p.state()
			case *closing:
				got = p.state()
			}
			if got != want[name] {
				t.Errorf("%s %s: state %v of %T, not %v", kind, name, got, got, want[name])
			}
		}
	}
}

func TestLatePhasesFit(t *testing.T) {
	for kind, c := range lateWalls() {
		for name, make := range lateStates(t, c[0], c[1]) {
			w := make()
			for _, ascii := range []bool{false, true} {
				w.theme = w.theme.WithASCII(ascii)
				for _, size := range []kit.Size{{W: 46, H: 8}, {W: 46, H: 10}, {W: 58, H: 14}, {W: 78, H: 20}, {W: 100, H: 26}, {W: 198, H: 56}} {
					mustFit(t, w, fmt.Sprintf("%s %s %v", kind, name, size), size)
				}
			}
		}
	}
}

func TestNoLateKeyIsBoundTwice(t *testing.T) {
	for kind, c := range lateWalls() {
		for name, make := range lateStates(t, c[0], c[1]) {
			w := make()
			name = kind + " " + name
			kittest.Findable(t, w.room.Actions())
			actions := append(w.room.Actions(), kit.Action{ID: "everywhere", Keys: []string{"ctrl+k", "f1", "?", "ctrl+z", "u", "ctrl+y", "f2", "f4", "f6", "f8", "ctrl+c"}})
			for _, clash := range kittest.Clashes(actions) {
				t.Errorf("%s: %s", name, clash)
			}
			hints, ids := 0, map[string]bool{}
			for _, a := range actions {
				if ids[a.ID] {
					t.Errorf("%s: two actions are called %q", name, a.ID)
				}
				ids[a.ID] = true
				if a.ID == "everywhere" {
					continue
				}
				if a.Name == "" || a.Help == "" || a.Off == "" && a.Do == nil {
					t.Errorf("%s: %q has no name or does nothing", name, a.ID)
				}
				for _, k := range a.Keys {
					if len([]rune(k)) == 1 && a.Hint && a.Off == "" && w.room.Typing() {
						t.Errorf("%s: the help line offers %q, which is a letter now", name, k)
					}
					if w.room.Typing() && (k == "left" || k == "right" || k == "space" || k == "home" || k == "end" || k == "backspace" || k == "delete") {
						t.Errorf("%s: %s takes %s from the line", name, a.ID, k)
					}
				}
				if a.Hint && a.Off == "" {
					hints++
				}
			}
			if actions[0].ID != "enter" || actions[0].Off != "" || !actions[0].Hint {
				t.Errorf("%s: Enter does not come first", name)
			}
			if hints > 5 {
				t.Errorf("%s: %d hints", name, hints)
			}
		}
	}
}

// Nothing that people vote on is cut off: every word of every idea stands on
// one of the pages, and no page has more than seven ideas.
func TestTheBallotIsWhole(t *testing.T) {
	words := make([]string, 3)
	for i := range words {
		for j := range 90 {
			words[i] += fmt.Sprintf("w%dx%02d ", i, j)
		}
	}
	w := inVote(t, five, words...)
	for _, state := range []string{"before", "open", "result"} {
		for _, size := range [][2]int{{46, 12}, {58, 16}, {78, 22}} {
			seen := ""
			for w.room.phase().(*vote).pages.at = 0; ; {
				seen += w.screenAt(size[0], size[1])
				at := w.voting().pages.at
				if w.keys("pgdown"); w.voting().pages.at == at {
					break
				}
			}
			for i := range words {
				for j := range 90 {
					if word := fmt.Sprintf("w%dx%02d", i, j); !strings.Contains(seen, word) {
						t.Fatalf("%s at %v: %s is on no page", state, size, word)
					}
				}
			}
		}
		if state == "before" {
			w.keys("enter")
		} else {
			w.slips("A", "A", "A", "B", "C").keys("enter").settled()
		}
	}
}

func TestLatePhasesGolden(t *testing.T) {
	states := lateStates(t, five, someIdeas)
	for _, name := range []string{"vote before", "vote booth", "vote ballot", "vote hands", "vote withdrawn", "vote finalists", "vote same", "vote preview", "vote scoring", "vote scored", "vote open", "vote again", "vote result", "vote tie", "vote drawn",
		"plan winner", "plan choose", "plan applause", "plan tasks", "close answers", "close parked", "close recap"} {
		states[name]().golden(strings.ReplaceAll(name, " ", "-"))
	}
}

// Somebody else may have answered meanwhile: every action of every state either
// acts or says why not, whatever the meeting has become.
func TestEveryActionAnswers(t *testing.T) {
	for _, make := range lateStates(t, five, someIdeas) {
		for i := range make().room.Actions() {
			w := make()
			a := w.room.Actions()[i]
			if a.Off == "" {
				a.Do()
			}
			w.screen()
			w.room.Actions()
			w = make()
			a = w.room.Actions()[i]
			w.must(func(a session.Act, m *session.Meeting) error {
				if m.Session.Closed.IsZero() {
					return m.Session.Close(a)
				}
				return nil
			})
			if a.Off == "" {
				a.Do() // a refusal, never a panic
			}
			w.screen()
		}
	}
}
