package session

import (
	"crypto/sha256"
	"fmt"
	"slices"
)

// pretend makes up the nth slip. Some ideas are liked more than others, as among
// people, so that a reveal has something to show; which ones, the seed says.
func (r Round) pretend(seed string, nth int) []IdeaID {
	liked := int(sha256.Sum256([]byte(seed))[0])
	taste := sha256.Sum256(fmt.Appendf(nil, "%s %d", seed, nth))
	ideas := r.Remaining()
	n := len(ideas)
	on := map[int]int{}
	give := func(at int) {
		for range n { // an idea that is full passes the dot on
			if on[at] < r.Cap {
				on[at]++
				return
			}
			at = (at + 1) % n
		}
	}
	// The smaller of two throws falls on the first ideas from the liked one on.
	throws := r.Budget
	if r.Kind == RoundScore { // nobody gives all of them most points
		throws /= 2
	}
	for i := range min(throws, len(taste)/2) {
		if n > 0 {
			give((liked + min(int(taste[2*i])%n, int(taste[2*i+1])%n)) % n)
		}
	}
	var dots []IdeaID
	for at, id := range ideas {
		dots = append(dots, slices.Repeat([]IdeaID{id}, on[at])...)
	}
	return dots
}
