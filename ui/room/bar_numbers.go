package room

import (
	"fmt"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// numbers are what stands behind a bar, and the longest that stands behind one
// of this round. dots is how many have come so far; done adds what is known in
// the end: how many people gave them, or in a score how the idea did before.
func (v *vote) numbers(res result, st session.Standing, dots int, short, done bool) (numbers, longest string) {
	sep := " " + v.host.Theme().Glyphs().Separator + " "
	if res.round.Kind == session.RoundScore {
		numbers = unitsOf(res.round, dots)
		if done {
			numbers += v.before(res, st, sep)
		}
		for _, other := range res.out.Standings {
			if all := unitsOf(res.round, other.Dots) + v.before(res, other, sep); kit.Width(all) > kit.Width(longest) {
				longest = all
			}
		}
		return numbers, longest
	}
	numbers, longest = counted(dots, "dot"), "50 dots"+sep+"99 people"
	if short {
		numbers, longest = fmt.Sprint(dots), "50"+sep+"99 people"
	}
	switch {
	case st.Dots == 0:
		numbers = "no dots" // nothing to count up, and nothing to rub in
	case done && res.round.Kind != session.RoundRunOff:
		numbers += sep + peopleCounted(st.Supporters)
	}
	return numbers, longest
}

// before says how a scored idea did in the vote with dots from which it came:
// " · 5 dots before".
func (v *vote) before(res result, st session.Standing, sep string) string {
	c := v.count()
	for of := res.round.Of; of != 0; {
		then := c.result(of)
		if was, known := then.by[st.Idea]; known && then.round.CountsDots() {
			return sep + unitsOf(then.round, was.Dots) + " before"
		}
		of = then.round.Of
	}
	return ""
}
