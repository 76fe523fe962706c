package desk

import (
	"errors"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

func TestFirstStart(t *testing.T) {
	o := newOffice(t)
	o.screen = NewWelcome(o)
	o.sees("Welcome to Flashpoint", "What is your shop called?")
	if o.keys("enter"); !strings.Contains(o.said, "This line is empty") {
		t.Errorf("Enter on nothing said %q", o.said)
	}
	o.keys("Nora")
	if o.screen.Update(tea.PasteMsg{Content: "'s Corner\nCof"}); o.drafts["shop"] != "Nora's Corner Cof" {
		t.Errorf("the draft is %q", o.drafts["shop"])
	}
	o.screen = NewWelcome(o) // the power went
	o.refusing = errors.New("the disk is full")
	if o.keys("fee", "enter"); o.said != "the disk is full" || o.lists.Shop != "" || o.went != "" {
		t.Error(o.said)
	}
	o.refusing = nil
	o.sees("Nora's Corner Coffee").keys("enter")
	if o.lists.Shop != "Nora's Corner Coffee" || o.drafts["shop"] != "" || o.went != "home" {
		t.Errorf("%q, draft %q, went to %q", o.lists.Shop, o.drafts["shop"], o.went)
	}
	o.screen = NewHome(o)
	o.sees("Nora's Corner Coffee", "Start a meeting", "None yet.")
	if o.screen.Click("start"); o.went != "start" {
		t.Errorf("a click on Start went to %q", o.went)
	}
	o.went = ""
	if o.keys("down", "up", "enter"); o.went != "start" {
		t.Errorf("Enter went to %q", o.went)
	}
	if o.keys("r"); o.said == "" {
		t.Error("r says nothing while no meeting is unfinished")
	}
}

func TestFirstStartReadOnly(t *testing.T) {
	o := newOffice(t)
	o.readOnly = true
	o.screen = NewHome(o)
	o.sees("There is nothing in this file yet").keys("n", "enter")
	if o.said != ReadOnly || o.drafts["shop"] != "" || o.lists.Shop != "" {
		t.Errorf("said %q, draft %q", o.said, o.drafts["shop"])
	}
	o.screen = NewWelcome(o)
	o.screen.Click("start")
	if o.keys("enter"); o.said != ReadOnly || o.went != "" {
		t.Errorf("said %q, went to %q", o.said, o.went)
	}
}

// Home before its lists are read does nothing wrong.
func TestHomeWhileReading(t *testing.T) {
	o := newOffice(t)
	o.screen = NewHome(o)
	o.sees("One moment").keys("down", "enter", "n", "r", "end")
	o.screen.Click("start")
	if o.went != "" {
		t.Errorf("went to %q", o.went)
	}
}
