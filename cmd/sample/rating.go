package sample

import (
	"fmt"
	"strings"

	"flashpoint/session"
)

// rate counts hands for every step of the map and reveals them.
func (g *gathering) rate() {
	if g.rated == "" {
		return
	}
	words := strings.Fields(g.rated)
	if len(words) != len(g.s.Steps) {
		g.try(fmt.Errorf("%d counts for %d steps", len(words), len(g.s.Steps)))
		return
	}
	for i, step := range g.s.Steps {
		g.do(func(a session.Act) error {
			hands, err := session.ParseHands(words[i])
			if err != nil {
				return err
			}
			return g.s.Rate(a, step.ID, hands)
		})
	}
	g.do(func(a session.Act) error { return g.meeting().RevealRating(a) })
}
