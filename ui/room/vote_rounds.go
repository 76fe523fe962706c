package room

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// over are the rounds that can be looked at, oldest first: all but the one
// that people are voting in.
func (v *vote) over() []session.Round {
	var rounds []session.Round
	for _, r := range v.session().Rounds {
		if !r.Open() {
			rounds = append(rounds, r)
		}
	}
	return rounds
}

// standsAt is the place among the rounds that are over of the one on the wall;
// past the last one when none of them is.
func (v *vote) standsAt(rounds []session.Round) int {
	at := v.shown
	if at == 0 && v.state() != voteBefore {
		at = v.latest().round.ID
	}
	for i, r := range rounds {
		if r.ID == at {
			return i
		}
	}
	return len(rounds)
}

// historyActions look at rounds that are over. While ballots come in they stay
// where they are: what the room saw before would steer it.
func (v *vote) historyActions() []kit.Action {
	rounds := v.over()
	at := v.standsAt(rounds)
	earlier := kit.Action{ID: "earlier round", Keys: []string{"left", "h"}, Name: "earlier round", Help: "Look at the round before this one", Do: v.look(rounds, at-1)}
	later := kit.Action{ID: "later round", Keys: []string{"right", "l"}, Name: "later round", Help: "Look at the round after this one", Do: v.look(rounds, at+1)}
	if at == 0 {
		earlier.Off = "There is no earlier round"
	}
	if v.shown == 0 && at+1 >= len(rounds) {
		later.Off = "There is no later round"
	}
	if _, open := v.round(); open {
		earlier.Keys, later.Keys = nil, nil
		earlier.Off = "Ballots are coming in: reveal or drop this round first"
		later.Off = earlier.Off
	}
	return []kit.Action{earlier, later}
}

// look shows one of the rounds; past the last one, the vote as it stands.
func (v *vote) look(rounds []session.Round, i int) func() tea.Cmd {
	return deed(func() {
		v.pages = pages{}
		switch {
		case i < 0:
		case i >= len(rounds), !v.anew && rounds[i].ID == v.latest().round.ID:
			v.shown = 0
		default:
			v.shown = rounds[i].ID
		}
	})
}

func (v earlierScreen) actions() []kit.Action {
	back := kit.Action{ID: "enter", Keys: []string{"enter", "esc"}, Name: "back to now", Help: "Leave the old rounds and go on", Hint: true,
		Do: deed(func() { v.shown, v.pages = 0, pages{} })}
	rounds := v.historyActions()
	for i := range rounds {
		rounds[i].Hint = true
	}
	return append(append([]kit.Action{back}, rounds...), v.pages.actions()...)
}

// frame draws a round that is over as it was revealed.
func (v earlierScreen) frame(w, h int) kit.Frame {
	var top, foot kit.Frame
	res := v.count().result(v.shown)
	if !res.found {
		paragraph(&top, kit.Text, "This round is no longer here. Enter goes back.", w)
		return top
	}
	paragraph(&top, kit.Title, fmt.Sprintf("%s, %s", roundTitle(res.round), counted(res.round.In(), res.round.BallotWord())), w)
	if h >= 14 {
		top.Blank(1)
	}
	if !res.shown {
		paragraph(&top, kit.Text, "This round was dropped before the reveal: nobody saw how it stood.", w)
		return v.pages.stack(w, h, top, blocks(), foot)
	}
	paragraph(&foot, kit.Strong, verdict(res), w)
	res.addFacts(&foot, w, h)
	short := !v.bars(res, w, false).firstFits(v.pages.area(h, top, foot))
	return v.pages.stack(w, h, top, withFacts(v.bars(res, w, short), res, w, h), foot)
}
