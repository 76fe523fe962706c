package desk

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

func TestHomeByKeys(t *testing.T) {
	o := busyHome(t, 4, 4, "")
	for _, c := range []struct {
		keys []string
		name string
		went string
	}{
		{nil, "resume", "resume 0001"},
		{[]string{"j"}, "resume", "resume 0002"},
		{[]string{"down"}, "start a meeting", "start"},
		{[]string{"down"}, "open", "initiative 0005"}, // the late one first
		{[]string{"down"}, "open", "initiative 0003"},
		{[]string{"end"}, "read", "read 000b"},
		{[]string{"k"}, "read", "read 000a"},
		{[]string{"k"}, "read", "read 0009"},
		{[]string{"home"}, "resume", "resume 0001"},
	} {
		if name := o.keys(c.keys...).action("open").Name; name != c.name {
			t.Errorf("%v: Enter is %q, not %q", c.keys, name, c.name)
		}
		if o.keys("enter"); o.went != c.went {
			t.Errorf("%v: went to %q, not %q", c.keys, o.went, c.went)
		}
	}
	if o.keys("end", "n"); o.went != "start" {
		t.Errorf("n went to %q", o.went)
	}
	if o.keys("p"); o.went != "rehearse" {
		t.Errorf("p went to %q", o.went)
	}
	if o.keys("r"); o.went != "resume 0001" {
		t.Errorf("r went to %q", o.went)
	}
	o.sees("today", "Coffee to go")
}

// A rehearsal stands in the list while nothing is to be resumed; its key works
// all the time.
func TestHomeRehearses(t *testing.T) {
	o := busyHome(t, 4, 4, "")
	if screen := o.screenAt(80, 24); strings.Contains(screen, "Rehearse") {
		t.Errorf("a rehearsal takes the place of what is unfinished:\n%s", screen)
	}
	o.lists.Unfinished = nil
	o.screen = NewHome(o)
	o.sees("Rehearse with a pretend team")
	if o.keys("down", "enter"); o.went != "rehearse" {
		t.Errorf("went to %q", o.went)
	}
}

// The keys that lead around the loop stand on home in every window, and do not
// push its list off.
func TestHomeNamesItsPlacesInEveryWindow(t *testing.T) {
	for _, c := range []struct {
		w, h int
		want []string
	}{
		{80, 24, []string{"c customers said", "l thanks to pass on", "d check everything"}},
		{60, 18, []string{"c customers  l thanks  b ideas  a applause  m map", "v visit  t team  w back  d check", "Two stools by the window"}},
		{48, 14, []string{"What next?  c customers  l thanks  b ideas", "Two stools by the window"}},
	} {
		o := busyHome(t, 4, 4, "")
		page := o.screenAt(c.w, c.h)
		for _, want := range c.want {
			if !strings.Contains(page, want) {
				t.Errorf("%dx%d: nowhere is %q:\n%s", c.w, c.h, want, page)
			}
		}
	}
}

func TestHomeByMouse(t *testing.T) {
	o := busyHome(t, 4, 4, "")
	f := o.screen.Frame(78, 22)
	for y := range f.Lines {
		if target := f.Target(5, y); target != "" && !strings.HasPrefix(target, "key:") { // those the program answers
			o.went = ""
			if o.screen.Click(target); o.went == "" {
				t.Errorf("a click on %s does nothing", target)
			}
		}
	}
	o.went = ""
	if o.screen.Click("initiative:none"); o.went != "" {
		t.Error(o.went)
	}
	o.keys("home")
	o.screen.Update(tea.MouseWheelMsg{Button: tea.MouseWheelDown})
	o.screen.Update(tea.MouseWheelMsg{Button: tea.MouseWheelDown})
	o.screen.Update(tea.MouseWheelMsg{Button: tea.MouseWheelUp})
	if o.keys("enter"); o.went != "resume 0002" {
		t.Errorf("the wheel went to %q", o.went)
	}
}

func TestHomeReadOnly(t *testing.T) {
	o := readOnlyHome(t)
	if o.keys("enter"); o.went != "read 0001" {
		t.Errorf("an unfinished meeting opened as %q", o.went)
	}
	o.went = ""
	for _, keys := range [][]string{{"n"}, {"p"}, {"r"}, {"down", "down", "enter"}} {
		if o.keys(keys...); o.said != ReadOnly || o.went != "" {
			t.Errorf("%v: said %q, went to %q", keys, o.said, o.went)
		}
	}
	if o.screen.Click("start"); o.said != ReadOnly {
		t.Errorf("a click on Start said %q", o.said)
	}
	o.lists.Unfinished = nil
	o.screen = NewHome(o)
	if o.keys("enter"); o.went != "initiative 0003" {
		t.Errorf("went to %q", o.went)
	}
}

// Newer lists come with a home of their own.
func TestHomeShowsTheListsAsTheyWere(t *testing.T) {
	o := busyHome(t, 4, 4, "")
	before := o.keys("down").screenAt(80, 24)
	o.lists.Initiatives, o.lists.Recent = nil, nil
	if o.screenAt(80, 24) != before {
		t.Error("the rows changed under the cursor")
	}
	o.screen = NewHome(o)
	o.sees("None yet. The idea your team chooses", "None yet. Every meeting that you close")
	if o.keys("enter"); o.went != "resume 0001" {
		t.Errorf("the cursor begins on %q", o.went)
	}
}
