package room

import (
	"fmt"
	"slices"

	"flashpoint/session"
	"flashpoint/ui/fields"
	"flashpoint/ui/kit"
)

// actions offer what comes next for a tie: the run-off, the score, and when
// all are tied, one person's word or a draw.
func (v tieScreen) actions() []kit.Action {
	off := v.count().settleOff
	decider := kit.Action{ID: "decider", Keys: []string{"c"}, Name: "one person decides", Help: "One person decides among the tied ideas, and says why", Off: off, Do: deed(v.askDecider)}
	draw := kit.Action{ID: "draw", Name: "draw lots", Help: "Draw one of the tied ideas by lot; the minutes say how to check that it was fair", Off: off, Do: deed(v.draw)}
	next := kit.Action{ID: "enter", Keys: []string{"enter"}, Hint: true}
	switch v.count().tie {
	case session.TieRunOff:
		next.Name, next.Help, next.Do = "start the run-off", "One dot each, among the tied ideas only", deed(v.runOff)
	case session.TieScore:
		next.Name, next.Help, next.Do = "score them 0 to 4", "Everybody gives each of the tied ideas 0 to 4 points", deed(v.scoreTied)
	default:
		next.Name, next.Help, next.Do = "break the tie", "One person decides and says why, or lots are drawn", deed(v.askBreak)
	}
	actions := []kit.Action{next, decider, draw, v.againAction(),
		{ID: "back", Keys: []string{"esc"}, Name: "back to the bars", Help: "Look at the result again",
			Do: deed(func() { v.tie, v.pages = false, pages{} })}}
	return append(append(actions, v.pages.actions()...), v.historyActions()...)
}

func (v *vote) runOff() { v.settleBy((*session.Session).RunOff) }

func (v *vote) scoreTied() { v.settleBy((*session.Session).ScoreTied) }

// settleBy opens a round among the tied ideas.
func (v *vote) settleBy(open func(*session.Session, session.Act) (session.RoundID, error)) {
	if attempt(v.host, func(a session.Act, m *session.Meeting) error {
		_, err := open(m.Session, a)
		return err
	}) {
		v.opened()
	}
}

func (v *vote) askBreak() {
	d := kit.NewChoose("Still tied. How do we settle it?", []kit.Option{
		{Text: "one person decides, and says why"},
		{Text: "draw lots"},
	})
	v.host.Ask(d, func() {
		if d.Chosen() == 0 {
			v.askDecider()
		} else {
			v.draw()
		}
	})
}

func (v *vote) askDecider() {
	res := v.latest()
	letters := res.lettersOf(res.out.Tied)
	ideas := map[string]session.IdeaID{}
	for i, id := range res.out.Tied {
		ideas[letters[i]] = id
	}
	askFor(v.host, fmt.Sprint("vote decider ", res.round.ID), "One person decides", func(values []string) bool {
		settled := attempt(v.host, func(a session.Act, m *session.Meeting) error {
			return m.Session.Settle(a, ideas[values[0]], values[1], values[2])
		})
		if settled {
			v.fresh()
		}
		return settled
	},
		kit.Field{Label: "Idea", Options: letters, Check: func(letter string) (string, error) { return v.text(ideas[letter]), nil }, Hint: "Left and right, or its letter"},
		kit.Field{Label: "Who decides", Value: theManager(v.session()), Hint: "Their name goes on the record"},
		kit.Field{Label: "Why", Hint: "As it was said aloud: the room and the manager will want to know", Check: fields.Line("reason", session.MaxIdea)})
}

func (v *vote) draw() {
	seed := v.host.Seed()
	if attempt(v.host, func(a session.Act, m *session.Meeting) error {
		_, err := m.Session.Draw(a, seed)
		return err
	}) {
		v.fresh()
	}
}

func (v tieScreen) frame(w, h int) kit.Frame {
	res := v.latest()
	top := heading(v.host, w, h, "", tied(res))
	var foot kit.Frame
	ideas := v.deck(len(res.out.Tied), w, func(i int) []kit.Line {
		id := res.out.Tied[i]
		return hanging(res.by[id].Letter+"  ", v.text(id), w, kit.Strong)
	})
	tried, next := v.tried(res), nextForTie(res, v.count().tie)
	if h >= 14 {
		paragraph(&foot, kit.Text, tried, w)
	} else {
		ideas = ideas.with(kit.WrapSpan(kit.Text, tried, w))
	}
	paragraph(&foot, kit.Strong, next, w)
	return v.pages.stack(w, h, top, ideas, foot)
}

// tried says what could not tell the ideas apart: every round of this chain as
// it was held, the first one first.
func (v *vote) tried(res result) string {
	var rounds []string
	for of := res; of.found; of = v.count().result(of.round.Of) {
		rounds = append(rounds, triedIn(of.round))
		if of.round.Of == 0 {
			break
		}
	}
	slices.Reverse(rounds)
	words := "Tried: " + joined(rounds) + "."
	if st := res.by[res.out.Tied[0]]; len(rounds) == 1 && res.round.CountsDots() && st.Dots > 0 {
		who := "all have"
		if len(res.out.Tied) == 2 {
			who = "both have"
		}
		words = fmt.Sprintf("Tried: dots from more people, but %s %s.", who, peopleCounted(st.Supporters))
	}
	return words
}

// triedIn is what a round of a tie was.
func triedIn(r session.Round) string {
	switch r.Kind {
	case session.RoundRunOff:
		return "a run-off with one dot each"
	case session.RoundScore:
		return fmt.Sprintf("0 to %d points each", session.MaxScore)
	case session.RoundRegroup:
		return "the same dots counted again"
	}
	return "most dots, dots from more people"
}

// nextForTie says what comes next, in the words to say aloud.
func nextForTie(res result, step session.TieStep) string {
	switch n := len(res.out.Tied); {
	case step == session.TieRunOff:
		return spoken("One minute each: make the case.") + " Then " + tieHow(step)
	case step != session.TieScore && n > session.MaxFinalists:
		return fmt.Sprintf("%d ideas are too many to score. Next: %s", n, tieHow(step))
	}
	return "Next: " + tieHow(step)
}

// tieHow is how a step settles a tie.
func tieHow(step session.TieStep) string {
	switch step {
	case session.TieRunOff:
		return "a run-off, one dot each."
	case session.TieScore:
		return fmt.Sprintf("everybody gives each of them 0 to %d points.", session.MaxScore)
	}
	return "one person decides and says why, or we draw lots."
}
