package desk

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
)

func TestReadByKeys(t *testing.T) {
	o := held(t, 12, "").openReader()
	firstPage := o.keys().screenAt(80, 24)
	if o.keys("down", "j", "up", "k").screenAt(80, 24) != firstPage {
		t.Error("down and up do not meet")
	}
	o.keys("enter")
	if strings.Contains(o.screenAt(80, 24), "Corner Coffee: Coffee to go") {
		t.Error("Enter reads no page on")
	}
	if o.keys("pgup").screenAt(80, 24) != firstPage {
		t.Error("page up does not come back")
	}
	o.keys("end").sees("Next meeting", "No date yet.")
	if o.keys("pgdown"); o.said != "This is the end: esc goes back" {
		t.Errorf("said %q", o.said)
	}
	if o.keys("home").screenAt(80, 24) != firstPage {
		t.Error("home is not the beginning")
	}
	o.screen.Update(tea.MouseWheelMsg{Button: tea.MouseWheelDown})
	o.screen.Update(tea.MouseWheelMsg{Button: tea.MouseWheelUp})
	if o.screenAt(80, 24) != firstPage {
		t.Error("the wheel does not come back")
	}
	if o.keys("esc"); o.went != "home" {
		t.Error("esc does not go home")
	}
}

// All lines of the minutes pass by.
func TestReaderShowsEveryLine(t *testing.T) {
	o := held(t, 5, "").openReader()
	all := o.screen.Frame(46, 400)
	seen := map[string]bool{}
	for range 40 {
		for _, l := range o.screen.Frame(46, 12).Lines {
			seen[l.Plain()] = true
		}
		for _, a := range o.screen.Actions() {
			if a.ID == "on" && a.Off == "" {
				a.Do()
			}
		}
	}
	for _, l := range all.Lines {
		if !seen[l.Plain()] && l.Plain() != "" {
			t.Errorf("never on the screen: %q", l.Plain())
		}
	}
}

func TestOpenAgain(t *testing.T) {
	o := held(t, 0, "").openReader()
	if name := o.keys().action("open again").Name; name != "resume" {
		t.Errorf("an unfinished meeting: %q", name)
	}
	if o.keys("o"); !strings.HasPrefix(o.went, "resume ") {
		t.Errorf("o went to %q", o.went)
	}
	o.went = ""
	o.must(o.meeting.Session.Close(o.act()))
	o.keys("o").sees("Open this meeting again?").keys("enter")
	if o.went != "" || o.meeting.Session.Closed.IsZero() {
		t.Error("Enter without thinking opens the meeting")
	}
	o.readOnly = true
	if o.keys("o"); o.said != ReadOnly || o.dialog != nil {
		t.Errorf("read-only: %q", o.said)
	}
	o.readOnly = false
	if o.keys("o", "y"); !o.meeting.Session.Closed.IsZero() || !strings.HasPrefix(o.went, "resume ") {
		t.Errorf("went to %q", o.went)
	}
}

// The text follows the meeting: another window, or an undo.
func TestReaderFollowsTheMeeting(t *testing.T) {
	o := held(t, 0, "").openReader()
	o.sees("Coffee to go")
	o.must(o.meeting.Session.SetPurpose(o.act(), "Shorter looks on faces"))
	o.sees("Shorter looks on faces")
}

func TestReaderOfNothing(t *testing.T) {
	o := newOffice(t).openReader()
	o.sees("One moment")
	if o.keys("o"); !strings.Contains(o.said, "being read") {
		t.Errorf("said %q", o.said)
	}
	o.meeting = nil
	o.sees("One moment")
	o.meeting = &session.Meeting{}
	o.keys("pgdown", "end", "home", "q")
	if o.went != "home" {
		t.Error("q does not go home")
	}
}
