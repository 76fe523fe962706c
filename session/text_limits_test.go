package session

import (
	"strings"
	"testing"
)

func TestNoLineIsKeptThatIsTooLong(t *testing.T) {
	text, name := strings.Repeat("x", MaxIdea+1), strings.Repeat("x", MaxName+1)
	const longText, longName = "This line has 2,001 characters; 2,000 fit.", "This line has 81 characters; 80 fit."
	for what, of := range map[string]struct {
		try  func(*room) error
		says string
	}{
		"why not now":       {func(r *room) error { return r.Answer(r.act(), r.Candidates(false)[0], IdeaNotNow, text) }, longText},
		"why it is chosen":  {func(r *room) error { return r.Decide(r.act(), "Fay", text, r.Candidates(false)[0]) }, longText},
		"who decided":       {func(r *room) error { return r.Decide(r.act(), text, "why", r.Candidates(false)[0]) }, longText},
		"why it is stopped": {onChosen(func(r *room, i *Initiative) error { return i.SetStatus(r.act(), StatusStopped, today, text) }), longText},
		"who approved":      {onChosen(func(r *room, i *Initiative) error { return i.SetCost(r.act(), Cost{Amount: "5", ApprovedBy: text}) }), longText},
		"what a task costs": {onChosen(func(r *room, i *Initiative) error {
			_, err := i.AddTask(r.act(), Task{What: "Buy", Cost: text})
			return err
		}), longText},
		"when":             {onChosen(func(r *room, i *Initiative) error { return i.SetStandard(r.act(), text, "wave") }), longText},
		"what we do":       {onChosen(func(r *room, i *Initiative) error { return i.SetStandard(r.act(), "somebody comes", text) }), longText},
		"what was counted": {onChosen(func(r *room, i *Initiative) error { return i.SetFigure(r.act(), Figure{Name: name}) }), longName},
		"why it is withdrawn": {func(r *room) error {
			round := r.ballot(2, 2)
			return r.Withdraw(r.act(), round, r.Candidates(true)[0], text)
		}, longText},
		"why the decider chose": {func(r *room) error {
			r.tied()
			return r.Settle(r.act(), r.outcome().Tied[0], "Fay", text)
		}, longText},
		"who is the decider": {func(r *room) error {
			r.tied()
			return r.Settle(r.act(), r.outcome().Tied[0], text, "they smiled")
		}, longText},
	} {
		t.Run(what, func(t *testing.T) {
			r := newRoom(t, "Ana", "Bo")
			r.lettered(3)
			r.says(of.try(r), of.says)
		})
	}
}

// onChosen tries something with an idea that was chosen.
func onChosen(try func(*room, *Initiative) error) func(*room) error {
	return func(r *room) error { return try(r, r.promote(r.idea("A bench"), Gate{})) }
}

// tied is a vote that nothing but one person's word ends.
func (r *room) tied() {
	r.vote(1, 1, "A", "B")
	r.runOff("A", "B")
	r.scoreTied("44", "44")
}
