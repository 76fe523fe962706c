package session

import "slices"

// Standards are what a shop promises the customers of one of its maps: the lines
// "When …, we …" of the ideas that they have today. A newcomer learns them on the
// first day.
type Standards struct {
	Shop ID
	Map  string         // "" where no meeting worked on a map yet
	Plan []StepPlan     // the map as its latest meeting left it, in the customer's order
	Kept []KeptStandard // what customers have longest comes first
}

// A KeptStandard is the promise of one idea that is live or kept.
type KeptStandard struct {
	Initiative ID
	Title      string // of the idea
	Step       string // for which it was had; "" for none
	Words      string // "When …, we …"
	LiveOn     Date   // since when customers have it
	Authors    []Person
	Signed     bool // whether anybody may know them
}

// Of are the promises of one step of the map.
func (s Standards) Of(step string) []KeptStandard {
	return s.where(func(k KeptStandard) bool { return Fold(k.Step) == Fold(step) })
}

// Elsewhere are the promises whose step is no longer on the map.
func (s Standards) Elsewhere() []KeptStandard {
	return s.where(func(k KeptStandard) bool {
		return !slices.ContainsFunc(s.Plan, func(step StepPlan) bool { return Fold(step.Name) == Fold(k.Step) })
	})
}

func (s Standards) where(is func(KeptStandard) bool) (list []KeptStandard) {
	for _, k := range s.Kept {
		if is(k) {
			list = append(list, k)
		}
	}
	return list
}
