package desk

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
)

func TestAPastedListOfNamesIsShownAndAddedInOneAct(t *testing.T) {
	o := team(t)
	before := len(o.meeting.Shop.People)
	o.screen.Update(tea.PasteMsg{Content: "1. Mia\n- Nora\nANA\n\nmia\nDana\n"})
	o.sees("Add 5 names to the team?", "[x] Mia", "[x] Nora", "[ ] ANA", "is on the roster already", "twice in this list", "Dana had left and is back", "add 3")
	o.keys("down", "space", "enter")
	if n := len(o.meeting.Shop.People); n != before+1 || o.person("Mia").ID.IsZero() || o.person("Dana").Standing != session.PersonHere {
		t.Errorf("%d people, %d before", n, before)
	}
	if _, ok := o.meeting.Shop.PersonNamed("Nora"); ok {
		t.Error("Nora was left out and is there")
	}
	if _, err := session.Undo(o.act(), []session.Stream{o.meeting.Shop}, nil); err != nil || len(o.meeting.Shop.People) != before {
		t.Errorf("one undo leaves %d people, %v", len(o.meeting.Shop.People), err)
	}
}

func TestAPastedListIsNotTakenWhereNothingCanBeRecorded(t *testing.T) {
	o := team(t)
	o.readOnly = true
	o.screen.Update(tea.PasteMsg{Content: "Mia\nNora"})
	if o.dialog != nil || len(o.meeting.Shop.People) != 8 {
		t.Errorf("it asks %v", o.dialog)
	}
}
