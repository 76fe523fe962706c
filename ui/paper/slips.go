package paper

import (
	"cmp"

	"flashpoint/session"
	"flashpoint/session/template"
)

// slipsPerPage is how many idea slips a page holds.
const slipsPerPage = 8

// IdeaSlips are blank slips to write ideas on, a page for each step: those in which
// the meeting looks for ideas, with the question of the step. Whoever writes is
// told what happens to names.
func IdeaSlips(m *session.Meeting) Document {
	if m == nil || m.Session == nil || len(m.Session.Steps) == 0 {
		return nothing("Idea slips", "There are no steps yet: choose a map first.")
	}
	var steps []session.StepPlan
	for _, step := range m.Session.FocusSteps() {
		steps = append(steps, step.StepPlan)
	}
	return slips(steps, m.Session.ShopName, slipNames(m.Session.Sign))
}

// SlipsOf are blank slips for every step of a map.
func SlipsOf(shop string, s session.Standards) Document {
	if len(s.Plan) == 0 {
		return nothing("Idea slips", "There are no steps yet: choose a map first.")
	}
	return slips(s.Plan, shop, "")
}

func slips(steps []session.StepPlan, shop, names string) (d Document) {
	for n, step := range steps {
		if n > 0 {
			d.add(NewPage, "", "")
		}
		for range slipsPerPage {
			d.cut(Card{PerPage: slipsPerPage, Title: step.Name, Lines: []string{stepQuestion(step.Kind)}, Blanks: 2, Foot: cmp.Or(names, shop)})
		}
	}
	return d
}

// slipNames says on a slip what happens to a name. It stands under the lines for the
// idea, or the name would be written where the idea belongs.
func slipNames(mode session.SignMode) string {
	switch mode {
	case session.SignNever:
		return "No name, please."
	case session.Signed:
		return "Your name:"
	}
	return "Your name, shown only if it is chosen:"
}

// stepQuestion is what a team asks itself about a step.
func stepQuestion(kind session.StepKind) string {
	if prompts := template.Prompts(string(kind)); len(prompts) > 0 {
		return prompts[0]
	}
	return "Where could a customer say wow?"
}
