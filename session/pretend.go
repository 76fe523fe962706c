package session

import (
	"crypto/sha256"
	"fmt"
)

// pretend makes up a slip. Some ideas are liked more than others, as among
// people, so that a reveal has something to show; which ones, the seed says.
func (r Round) pretend(seed string, slip int) []IdeaID {
	n := len(r.Candidates)
	liked := int(sha256.Sum256([]byte(seed))[0])
	taste := sha256.Sum256(fmt.Appendf(nil, "%s %d", seed, slip))
	on := map[int]int{}
	var dots []IdeaID
	for i := range min(r.Budget, len(taste)/2) {
		// The smaller of two throws: the first ideas from the liked one on.
		at := (liked + min(int(taste[2*i])%n, int(taste[2*i+1])%n)) % n
		for range n {
			if on[at] < r.Cap {
				on[at]++
				dots = append(dots, r.Candidates[at])
				break
			}
			at = (at + 1) % n
		}
	}
	return dots
}
