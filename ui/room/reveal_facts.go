package room

import "flashpoint/ui/kit"

// roomForFacts is from how many lines on the facts stand below the bars; on a
// smaller wall they come behind the last one.
const roomForFacts = 16

func (r result) addFacts(foot *kit.Frame, w, h int) {
	if h >= roomForFacts {
		for _, fact := range r.facts() {
			paragraph(foot, kit.Text, fact, w)
		}
	}
}

func withFacts(bars deck, r result, w, h int) deck {
	if h >= roomForFacts {
		return bars
	}
	var lines []kit.Line
	for _, fact := range r.facts() {
		lines = append(lines, kit.WrapSpan(kit.Text, fact, w)...)
	}
	return bars.with(lines)
}

// facts are what else is worth knowing of a revealed round: which ideas were
// withdrawn, and how they came into their order.
func (r result) facts() []string {
	var facts []string
	var gone []string
	for _, id := range r.round.Withdrawn {
		gone = append(gone, r.round.Letter(id))
	}
	if len(gone) > 0 {
		facts = append(facts, "Withdrawn while people voted: "+joined(gone)+".")
	}
	if r.round.Seed != "" {
		facts = append(facts, drawnOrder(r.round.Seed))
	}
	return facts
}
