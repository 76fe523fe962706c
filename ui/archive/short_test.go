package archive

import (
	"testing"

	"flashpoint/session/review"
)

// The first page says how everything stands, and each of its lines leads to the rows
// that it counted.
func TestInShortLeadsToWhatItCounts(t *testing.T) {
	d := held(t, 7, "").begin()
	d.sees("[0 In short]", "Stuck            7 ideas", "Stuck 0: Initiative 0", "and 2 more", "Praise so far    35 times, 7 of them in words", "7 ideas since Mon 2 Nov", "1 still running")
	d.keys("enter").sees("[3 Initiatives]", "/ is:stuck", "1 of 7")
	last := d.shelves.asked[len(d.shelves.asked)-1]
	if last.Of != review.Initiatives || last.Filter.String() != "is:stuck" {
		t.Errorf("asked for %+v", last)
	}
	d.keys("0", "down", "down", "down", "enter").sees("[3 Initiatives]", "Praise ↓").misses("is:stuck")
	d.keys("0", "down", "enter").sees("[1 Meetings]", "/ since:2026-11-02 is:chosen")
	d.keys("0").keys("down", "enter").sees("since:2026-11-02").misses("is:chosen")
}

func TestInShortOfAnEmptyFile(t *testing.T) {
	d := newDesk(t, &shelves{rows: map[review.Subject]int{}}).begin()
	d.sees("Stuck            no idea", "Met lately       0 meetings").keys("enter").sees("Nothing fits the filter")
}
