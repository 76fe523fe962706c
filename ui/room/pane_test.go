package room

import (
	"strings"
	"testing"

	"flashpoint/session"
)

// Somebody has half a sentence in the line and looks for a way out of it: the
// letters that follow are no keys.
func TestHalfASentenceKeepsTheFocus(t *testing.T) {
	for name, w := range map[string]*wall{"open": newWall(t, "Ana", "Bo"), "map": inMap(t), "ideas": inShare(t, "Ana").keys("A wave", "enter")} {
		for _, out := range []string{"tab", "up"} {
			before := w.meeting.Session.Seq()
			w.keys("zz", out).says("Enter saves this line; ")
			if w.keys("x", "m", "a"); !w.room.Typing() || w.meeting.Session.Seq() != before {
				t.Errorf("%s: %s led out of the line:\n%s", name, out, w.screen())
			}
			w.sees("zzxma").keys("ctrl+u")
		}
		to := "tab"
		if name == "ideas" { // where tab passes the turn on
			to = "up"
		}
		if w.keys(to); w.room.Typing() {
			t.Errorf("%s: %s in an empty line does not go to the list", name, to)
		}
		w.sees("tab: back to typing").keys("tab").misses("tab: back to typing")
	}

	w := inShare(t, "Ana").keys("A wave", "enter", "Another @a", "tab").sees("Idea: Another @Ana")
	w.keys("tab").says("Enter saves this line")
	w.run("reword")
	w.says("save this line, then the arrow up goes to the list")
}

// Somebody is in the list without knowing it and types: what is no key there is
// a text that begins.
func TestLettersInTheListBeginALine(t *testing.T) {
	w := newWall(t, "Ana").keys("tab", "Zoe").sees("Name: Zoe")
	w.keys("enter").sees("[x] Zoe")

	w = inMap(t).keys("tab", "home", "Queue up").sees("Step: Queue up", "Enter adds it after: Spot us")
	w.keys("enter").sees("2  [ ] Queue up")

	w = inShare(t, "Ana").keys("A wave", "enter", "up", "Umbrellas", "enter").sees("2  Umbrellas")
	w.keys("up", "umbrellas too").sees("Idea: umbrellas too") // u is no undo
	if w.meeting.Session.Ideas[1].Text != "Umbrellas" {
		t.Error("a letter changed an idea")
	}
}

// Whatever Enter has just saved: the next letter is text.
func TestAfterEnterThereIsTheLine(t *testing.T) {
	long := func(w *wall) *wall { return w.keys("tab") }
	for name, w := range map[string]*wall{
		"open name":    long(newWall(t, "Ana")).keys("e", " B", "enter"),
		"open plan":    long(newWall(t, "Ana")).keys("p", "down", "enter"),
		"open minutes": long(newWall(t, "Ana")).keys("p", "end", "enter", "33", "enter"),
		"open paste":   long(newWall(t, "Ana")).paste("Bo\nCleo").keys("enter"),
		"map step":     long(inMap(t)).keys("e", "!", "enter"),
		"map name":     long(inMap(t)).keys("s", "enter"),
		"map kind":     long(inMap(t)).keys("t", "enter"),
		"wording":      long(inShare(t, "Ana").keys("A wave", "enter")).keys("e", "!", "enter"),
		"authors":      long(inShare(t, "Ana").keys("A wave", "enter")).keys("a", "@ana", "enter"),
		"park":         long(inShare(t, "Ana").keys("A wave", "enter")).keys("p", "enter"),
		"ideas paste":  long(inShare(t, "Ana").keys("A wave", "enter")).paste("One\nTwo").keys("enter"),
	} {
		if !w.room.Typing() {
			t.Errorf("%s: the focus is in the list:\n%s", name, w.screen())
		}
	}

	// A line that was left with the mouse is saved from the list, and is there again.
	w := inShare(t, "Ana").keys("A wave", "enter", "A smile")
	if w.click("item:0"); w.room.Typing() {
		t.Fatal("a click did not lead to the list")
	}
	w.keys("enter", "xx").sees("A wave", "A smile", "Idea: xx")

	w = inMap(t).keys("Wave")
	w.click("item:0")
	w.keys("enter", "xx").sees("[ ] Wave", "Step: xx", "Spot us")

	// Esc saved nothing: the list is where it was.
	if w = inMap(t).keys("tab", "e", "esc"); w.room.Typing() {
		t.Error("esc led to the line")
	}
}

func TestTabSaysWhereItLeads(t *testing.T) {
	help := func(w *wall) string {
		for _, a := range w.room.Actions() {
			if a.ID == "focus" {
				return a.Help
			}
		}
		return ""
	}
	w := newWall(t, "Ana")
	if got := help(w); !strings.Contains(got, "Go to the list") {
		t.Error(got)
	}
	if got := help(w.keys("tab")); !strings.HasPrefix(got, "Go back to the line") {
		t.Error(got)
	}
}

// A long roster and a long map stand on the wall as far as it reaches; ideas
// stay seven at a time.
func TestListsFillTheWall(t *testing.T) {
	w := newWall(t)
	for _, name := range []string{"Ana", "Bo", "Cleo", "Dan", "Eve", "Fay", "Gus", "Hal", "Ida", "Jo"} {
		w.keys(name, "enter")
	}
	w.sees("[x] Ana", "[x] Jo").misses("of 10")

	w = inMap(t)
	w.sees("1  [ ] Spot us", "9  [ ] Clear up").misses("of 9")

	w = inShare(t, "Ana")
	for _, idea := range []string{"One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight"} {
		w.keys(idea, "enter")
	}
	w.sees("2–8 of 8").misses("1  One")
	w.stands(session.PhaseIdeas, session.StageShare)
}
