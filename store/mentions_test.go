package store

import (
	"os"
	"slices"
	"testing"

	"flashpoint/session"
)

// Every text that keeps the name is counted once, wherever it was typed.
func TestMentions_countsWhateverPeopleTyped(t *testing.T) {
	w := newWorld(t)
	m := w.meeting("Ana", "Quentin", "Ana Quentin")
	day := session.DateOf(w.now)
	q := w.person("Quentin")
	i := w.promote(m, w.idea(m, "Quentin's bench", q.ID)) // the idea and the title are one line
	_, err := i.Tell(w.act(), session.Telling{Whom: []session.Person{q}, By: w.person("Ana Quentin"), On: day, Words: "well done Quentin"})
	w.ok(err)
	_, err = i.Note(w.act(), session.Comment{Words: "Lovely", Tags: []string{"quentin"}, On: day})
	w.ok(err)
	w.ok(w.shop.SaveMap(w.act(), "Counter visit", []session.StepPlan{{Name: "Wait"}}))
	_, err = w.shop.NoteVisit(w.act(), session.Visit{Map: "Counter visit", On: day, By: session.Person{Name: "Old Quentin"}, Note: "with quentin, slow", Steps: []session.VisitedStep{{Name: "Wait", Seen: true}}})
	w.ok(err)
	w.save(w.shop, m, i)
	for _, name := range []string{".2026-03-02T174500.bak", ".v1.bak", ".v2.2.bak", ".v1.txt"} {
		w.ok(os.WriteFile(w.path+name, []byte("kept"), 0o600))
	}
	got, err := w.store.Mentions(t.Context(), q.ID)
	w.ok(err)
	if got.Lines != 5 || got.HalfTyped != 0 || len(got.Copies) != 3 || !slices.IsSorted(got.Copies) {
		t.Errorf("%+v", got)
	}
}

// A name that somebody else has too stays where nothing says whose it is.
func TestForget_ANameThatTwoHadStaysWhereNobodySaysWhose(t *testing.T) {
	w := newWorld(t)
	m := w.meeting("Ana", "Quentin")
	i := w.promote(m, w.idea(m, "A bench"))
	w.ok(i.SetCost(w.act(), session.Cost{Amount: "30", ApprovedBy: "Quentin"}))
	other := w.person("Quentin")
	other.Name = "Quentin B."
	w.ok(w.shop.ChangePerson(w.act(), other))
	gone, err := w.shop.AddPerson(w.act(), "Quentin", false)
	w.ok(err)
	w.ok(m.Close(w.act()))
	w.save(w.shop, m, i)
	w.ok(w.shop.ForgetPerson(w.act(), gone.ID))
	w.save(w.shop)
	if back := loaded(w, session.EmptyInitiative(i.ID())); back.Cost.ApprovedBy != "Quentin" {
		t.Errorf("%s approved it", back.Cost.ApprovedBy)
	}
	if people := loaded(w, session.EmptySession(m.ID())).Attendees; people[1].Name != "Quentin" {
		t.Errorf("in the meeting was %s", people[1].Name)
	}
}
