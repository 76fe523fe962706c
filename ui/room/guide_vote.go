package room

import (
	"fmt"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// guide adds what follows from the result that is on the wall.
func (v *vote) guide(g *guidance) {
	switch state := v.state(); {
	case v.moving(): // what comes next would tell how it ends
	case state == voteResult:
		g.next = v.afterGuide()
	case state == voteEarlier:
		g.next = "Enter goes back to where the vote stands now."
	case state == voteTie:
		step := v.count().tie
		g.say = []string{tieSpoken(step)}
		g.next = kit.Sentence(tieHow(step))
	}
}

// afterGuide says where Enter leads to from a result.
func (v *vote) afterGuide() string {
	switch res := v.latest(); {
	case v.count().wantsFinals:
		return fmt.Sprintf("The finalists: %d to %d ideas go into a second round.", session.MinFinalists, session.MaxFinalists)
	case len(res.out.Tied) > 0:
		return "The way out of the tie, step by step."
	case res.out.Winner == 0:
		return "Another vote; this round stays as it is."
	}
	return "Plan: we say why, and who does what by when."
}

// tieSpoken is what to say aloud for a step out of a tie.
func tieSpoken(step session.TieStep) string {
	switch step {
	case session.TieRunOff:
		return "One minute each: make the case. Then everybody has one dot."
	case session.TieScore:
		return fmt.Sprintf("Give each of the tied ideas 0 to %d points, each for yourself.", session.MaxScore)
	}
	return "The vote can't tell them apart. Who decides, or do we draw lots?"
}
