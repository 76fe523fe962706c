package paper

import (
	"fmt"

	"flashpoint/session"
)

// WallCards are the steps of a map to hang on the wall, one to a page.
func WallCards(shop string, s session.Standards) Document {
	if len(s.Plan) == 0 {
		return nothing("Wall cards", "There are no steps yet: choose a map first.")
	}
	var d Document
	for n, step := range s.Plan {
		lines := []string{stepQuestion(step.Kind)}
		if step.LongestWait {
			lines = append(lines, "The longest wait")
		}
		if step.Ending {
			lines = append(lines, "The ending: this is what they remember")
		}
		d.cut(Card{PerPage: 1, Number: fmt.Sprintf("%d of %d", n+1, len(s.Plan)), Title: step.Name, Lines: lines, Foot: foot(shop, s.Map)})
	}
	return d
}

// foot joins what stands at the bottom of a card.
func foot(parts ...string) string {
	out := ""
	for _, p := range parts {
		if p != "" && out != "" {
			out += ", "
		}
		out += p
	}
	return out
}
