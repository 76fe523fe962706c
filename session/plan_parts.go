package session

import "time"

// A part is what one of the lengths of [Times] is for: a phase, or in Ideas a
// stage of every step. They stand in the order of a meeting.
type part int

const (
	partOpen part = iota
	partMap
	partWrite
	partShare
	partAgain
	partTidy
	partVote
	partPlan
	partClose

	parts = 9 // how many there are
)

// partPlaces are the places of the parts, in their order.
func partPlaces() [parts]Place {
	return [parts]Place{
		partOpen:  {Phase: PhaseOpen},
		partMap:   {Phase: PhaseMap},
		partWrite: {Phase: PhaseIdeas, Stage: StageWrite},
		partShare: {Phase: PhaseIdeas, Stage: StageShare},
		partAgain: {Phase: PhaseIdeas, Stage: StageAgain},
		partTidy:  {Phase: PhaseTidy},
		partVote:  {Phase: PhaseVote},
		partPlan:  {Phase: PhasePlan},
		partClose: {Phase: PhaseClose},
	}
}

// partOf is the part that a place belongs to; ok is false where the plan sets no
// time aside, as for the second share of a step.
func partOf(p Place) (of part, ok bool) {
	for i, x := range partPlaces() {
		if x.Phase == p.Phase && (x.Stage == p.Stage || p.Phase != PhaseIdeas) {
			return part(i), true
		}
	}
	return 0, false
}

// each are the lengths by their parts.
func (t *Times) each() [parts]*time.Duration {
	return [parts]*time.Duration{
		partOpen: &t.Open, partMap: &t.Map, partWrite: &t.Write, partShare: &t.Share, partAgain: &t.Again,
		partTidy: &t.Tidy, partVote: &t.Vote, partPlan: &t.Plan, partClose: &t.Close,
	}
}

// At is the suggested length of a place; 0 where the plan sets none aside.
func (t Times) At(p Place) time.Duration {
	if i, ok := partOf(p); ok {
		return *t.each()[i]
	}
	return 0
}
