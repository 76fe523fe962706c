package ui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// click presses the left button on the first cell with that target.
func (l *laptop) click(target string) *laptop {
	l.t.Helper()
	for y, line := range l.app.frame().Lines {
		for x := range line.Width() {
			if line.At(x) == target {
				return l.send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
			}
		}
	}
	l.t.Fatalf("nothing on the screen leads to %q:\n%s", target, l.screen())
	return l
}

// A meeting driven by the mouse: the keys are for text alone.
func TestApp_meetingByMouse(t *testing.T) {
	for _, size := range []tea.WindowSizeMsg{{Width: 80, Height: 24}, {Width: 48, Height: 14}} {
		l := newLaptop(t, newShelf()).send(size)
		l.keys("Corner Coffee").click("key:name").see("What next?").click("start").see("back row").click("key:enter").see("Who is here?")
		for _, name := range []string{"Ana", "Bo"} {
			l.keys(name).click("key:enter").see("[x] " + name)
		}
		l.click("item:0").see("[ ] Ana").click("item:0").see("[x] Ana").click("line")
		l.click("phase:map").see("[Map]").click("item:0").click("key:enter").see("[Ideas]").click("key:enter")
		l.keys("A bell").click("key:enter").keys("A bench").click("key:enter").see("A bell", "A bench")
		l.click("phase:vote").see("[Vote]").click("key:enter")
		for range 2 {
			l.keys("aa").click("key:enter")
		}
		l.click("key:enter").click("phase:plan").see("[Plan]").click("key:enter").see("whose idea")
		l.click("key:enter").see("It was the idea of", "Applause!").click("key:enter").see("cost")
		for l.app.dialog != nil { // what it takes
			l.click("key:enter")
		}
		l.see("Task:").click("phase:close").see("[Close]").click("phase:open").see("[Open]")
	}
}

// Everything that can be done now is two clicks away, on the smallest wall too,
// where a long hint leaves no room for the palette's.
func TestApp_paletteByMouse(t *testing.T) {
	for _, p := range session.Phases() {
		l := inShare(t).keys("ctrl+k", "go to "+p.Title(), "enter")
		l.send(tea.WindowSizeMsg{Width: 48, Height: 14})
		l.send(tea.MouseClickMsg{X: 20, Y: 7, Button: tea.MouseRight}).see("What would you like to do?")
		before := l.screen()
		if l.send(tea.MouseWheelMsg{Button: tea.MouseWheelDown}); l.screen() == before {
			t.Errorf("%s: the wheel does nothing in the palette", p)
		}
		l.click("key:esc").notSee("What would you like to do?")
		l.send(tea.WindowSizeMsg{Width: 80, Height: 24})
		l.click("key:palette").keys("curtain").click("key:enter").see("One moment, please").click("key:curtain").see("[" + p.Title() + "]")
		l.click("key:palette").keys("colours").click("action:theme")
		if l.app.theme.Name() != "night" {
			t.Errorf("%s: a click in the palette does nothing", p)
		}
		l.keys("f1").see("arrows for more").send(tea.MouseClickMsg{X: 40, Y: 0, Button: tea.MouseLeft}).notSee("arrows for more")
	}
}

func TestApp_dialogsByMouse(t *testing.T) {
	l := inShare(t).keys("ctrl+t").see("one minute more").click("item:0").notSee("one minute less")
	l.keys("ctrl+k", "save a copy", "enter").see("Save a copy").click("key:esc").notSee("Save a copy")
	l.keys("ctrl+k", "save a copy", "enter").click("key:enter")
	if l.shelf.copied == "" {
		t.Error("a click on save saved nothing")
	}
}

// Whoever wants to copy text off the screen gets the mouse, and gives it back.
func TestApp_theMouseIsTheTerminalsForAWhile(t *testing.T) {
	l := newLaptop(t, newShelf())
	if l.app.View().MouseMode != tea.MouseModeCellMotion {
		t.Fatal("clicks don't arrive")
	}
	settings := len(l.app.settings)
	l.keys("Corner Coffee", "f4").see("The mouse selects text now", "Corner Coffee")
	if l.app.View().MouseMode != tea.MouseModeNone {
		t.Error("the terminal does not get the mouse")
	}
	l.keys("f1").see("mouse: click").keys("esc", "f4").see("The mouse clicks here again")
	if l.app.View().MouseMode != tea.MouseModeCellMotion || len(l.app.settings) != settings {
		t.Error("the mouse did not come back, or was remembered")
	}
}

// What is drawn as something to click does something, or says why not.
func TestApp_everyTargetAnswers(t *testing.T) {
	l := inShare(t).keys("A bell", "enter", "A bench", "enter")
	for _, p := range session.Phases() {
		l.keys("ctrl+k", "go to "+p.Title(), "enter")
		known := map[string]bool{"line": true}
		for _, a := range l.app.actions() {
			known["key:"+a.ID] = true
		}
		for _, target := range targets(l.app.frame()) {
			if !known[target] && !strings.HasPrefix(target, "phase:") && !strings.HasPrefix(target, "item:") {
				t.Errorf("%s: %q means nothing", p, target)
			}
		}
	}
}

func targets(f kit.Frame) []string {
	seen := map[string]bool{}
	var all []string
	for _, line := range f.Lines {
		for _, span := range line {
			if span.Target != "" && !seen[span.Target] {
				seen[span.Target] = true
				all = append(all, span.Target)
			}
		}
	}
	return all
}
