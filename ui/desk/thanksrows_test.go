package desk

import (
	"fmt"
	"testing"

	"flashpoint/session"
)

// The page of a shop that told thousands opens with one key: a title is folded once
// and not with every comparison.
func TestGapsByIdea_foldsATitleOnce(t *testing.T) {
	told := make([]session.Told, 2000)
	for n := range told {
		told[n] = session.Told{Initiative: session.ID{14: byte(n >> 8), 15: byte(n)}, Title: fmt.Sprintf("Écoute number %d", (n*7919)%len(told))}
	}
	one := testing.AllocsPerRun(1, func() { session.Fold(told[0].Title) })
	all := testing.AllocsPerRun(1, func() { gapsByIdea(told) })
	if each := all / float64(len(told)); each > one+4 {
		t.Errorf("%.0f allocations for each of %d ideas, where folding its title takes %.0f", each, len(told), one)
	}
	gaps := gapsByIdea(told)
	if len(gaps) != len(told) || gaps[0].title != "Écoute number 0" || gaps[1].title != "Écoute number 1" || gaps[2].title != "Écoute number 10" {
		t.Errorf("%d ideas, first %v", len(gaps), gaps[:3])
	}
}
