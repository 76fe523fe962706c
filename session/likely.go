package session

import (
	"cmp"
	"slices"
)

// LikelyFirst orders initiatives by how likely somebody speaks of one now: those
// that customers can have, then those to come, then those that ended; in each the
// one with the latest news first.
func LikelyFirst(list []InitiativeSummary) {
	slices.SortStableFunc(list, func(a, b InitiativeSummary) int {
		return cmp.Or(cmp.Compare(a.stage(), b.stage()), b.news().Compare(a.news()))
	})
}

func (i InitiativeSummary) stage() int {
	switch {
	case i.Status == StatusLive:
		return 0
	case i.Status == StatusKept:
		return 1
	case !i.Status.Ended():
		return 2
	}
	return 3
}

// news is the day on which something was heard of it last.
func (i InitiativeSummary) news() Date {
	return later(later(DateOf(i.Opened), i.Feedback.Last), later(i.LiveOn, i.Since))
}
