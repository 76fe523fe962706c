package paper

import (
	"strings"
	"testing"

	"flashpoint/session"
)

// A card for the counter is of what customers have: else it says why there is none,
// or that it waits.
func TestCardsAreOfWhatCustomersHave(t *testing.T) {
	for status, want := range map[session.Status]string{
		session.StatusChosen:    "Customers do not have this yet",
		session.StatusPreparing: "== Not before customers have it: it is being prepared\ncut ",
		session.StatusLive:      "",
		session.StatusKept:      "",
		session.StatusChanged:   "Customers have this no more: it was changed",
		session.StatusStopped:   "Customers have this no more: it was stopped",
	} {
		o := full(t)
		i := o.m.Initiatives[0]
		i.Status = status
		for name, d := range map[string]Document{"credit": CreditCard(o.m, i), "question": QuestionCard(o.m, i)} {
			got := outline(d)
			cards := strings.Count("\n"+got, "\ncut ")
			page := map[string]int{"credit": creditsPerPage, "question": questionsPerPage}[name]
			if none := status == session.StatusChosen || status.Ended() && status != session.StatusKept; none {
				page = 0
			}
			if cards != page || !strings.Contains(got, want) || want == "" && !strings.HasPrefix(got, "cut ") {
				t.Errorf("%s, %s: %d cards\n%s", status, name, cards, got)
			}
		}
	}
}

// The boxes answer what the card asks, and what is meant for staff is not on it.
func TestQuestionCardAsksTheCustomer(t *testing.T) {
	for asking, want := range map[string]string{
		"":                                   "In your own words, if you like:",
		"Ask which jar they would take home": "In your own words, if you like:",
		"Ask them which jar they would take home?":       "In your own words, if you like:",
		"Ask the owner: what does your dog think of us?": "What does your dog think of us?",
		"Did anyone see you come in?":                    "Did anyone see you come in?",
	} {
		o := full(t)
		i := o.m.Initiatives[0]
		i.Status, i.Asking = session.StatusLive, asking
		card := QuestionCard(o.m, i)[0].Card
		if card.Title != "What do you think of this: "+i.Title+"?" || card.Lines[0] != "[ ] I loved it" || card.Lines[len(card.Lines)-1] != want {
			t.Errorf("%q: %+v", asking, card)
		}
	}
}
