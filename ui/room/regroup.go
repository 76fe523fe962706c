package room

import (
	"fmt"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// sameAction leads to the ideas that turned out to be the same.
func (v *vote) sameAction() kit.Action {
	a := kit.Action{ID: "same idea", Keys: []string{"m"}, Name: "same idea", Help: "Mark ideas that are the same and count the same ballots again", Do: deed(v.markSame)}
	switch res := v.latest(); {
	case !countsDots(res.round):
		a.Off = "Only a vote with dots can be counted again: vote again in a new round"
	case res.round.Hands() > 0:
		a.Off = "In this round some voted by hand, and nobody knows whose hands were whose: merge in Tidy and vote again"
	case len(v.canBeSame()) < 2:
		a.Off = "There is only one idea left"
	}
	return a
}

// canBeSame are the ideas of the latest result that are still open, best first.
func (v *vote) canBeSame() []session.IdeaID {
	c := v.count()
	if c.couldSame == nil {
		c.couldSame = []session.IdeaID{}
		for _, st := range c.latest.out.Standings {
			if x, ok := v.session().Idea(st.Idea); ok && x.State == session.IdeaOpen {
				c.couldSame = append(c.couldSame, st.Idea)
			}
		}
	}
	v.same.ids = c.couldSame
	return c.couldSame
}

func (v *vote) markSame() {
	v.fresh()
	v.same.begin(v.latest().round.ID, nil)
}

func (v *vote) sameActions() []kit.Action {
	v.canBeSame()
	return []kit.Action{
		{ID: "enter", Keys: []string{"enter"}, Name: "see what changes", Help: "Show how the vote would stand; nothing is counted again yet", Hint: true, Do: deed(v.previewSame)},
		toggleAction(&v.same, "Mark an idea that is the same as another one"),
		{ID: "back", Keys: []string{"esc"}, Name: "back to the bars", Help: "Look at the result again", Hint: true, Do: deed(v.same.leave)},
	}
}

func (v *vote) sameFrame(w, h int) kit.Frame {
	v.canBeSame()
	f := heading(v.host, w, h, "", "Which of them are the same idea?")
	var foot kit.Frame
	words := "Mark two or more. Their dots are put together; the old round stays."
	if on := v.same.marked(); len(on) > 1 {
		words = joined(v.latest().lettersOf(on)) + " become one, in the words of " + v.latest().by[on[0]].Letter + "."
	}
	paragraph(&foot, kit.Strong, words, w)
	f.Add(v.pickLines(&v.same, v.latest(), w, h-len(f.Lines)-len(foot.Lines))...)
	f.Fit(h - len(foot.Lines))
	f.Append(foot)
	return f
}

// previewSame shows what merging the marked ideas makes of the vote, and does it
// when that is what was meant.
func (v *vote) previewSame() {
	v.canBeSame()
	res, group := v.latest(), v.same.marked()
	again, err := v.session().Regroup(res.round.ID, group)
	if err != nil {
		v.host.Refuse(err)
		return
	}
	d := kit.NewConfirm(v.regroupWords(res, again), "count it again", "leave it as it is")
	v.host.Ask(d, func() {
		if attempt(v.host, func(a session.Act, m *session.Meeting) error {
			_, err := m.Session.RegroupRound(a, res.round.ID, group)
			return err
		}) {
			v.fresh()
			v.host.Say("Counted again, as a new round. The old one stays as it was.")
		}
	})
}

// regroupWords says how a vote stands now and how it would stand, the marked
// ideas put together, in a few sentences.
func (v *vote) regroupWords(res result, again session.Regrouping) string {
	group := again.Groups[0]
	now := ""
	for i, id := range group {
		if i > 0 {
			now += ", "
		}
		now += fmt.Sprintf("%s has %s", res.by[id].Letter, unitsOf(res.round, res.by[id].Dots))
	}
	var best []session.Standing
	var whole session.Standing
	for _, st := range again.Standings {
		if st.Idea == group[0] {
			whole = st
		}
		if st.Place == 1 {
			best = append(best, st)
		}
	}
	words := fmt.Sprintf("Count again? Now %s. Together they have %s.", now, dotsFrom(res.round, whole))
	if again.Lost > 0 {
		words += fmt.Sprintf(" %s away: nobody may have more than %d on one idea.", fallAway(again.Lost), res.round.Cap)
	}
	return words + " " + v.firstWords(res, best)
}

func fallAway(dots int) string {
	if dots == 1 {
		return "1 dot falls"
	}
	return fmt.Sprintf("%d dots fall", dots)
}

// firstWords says who would be first, and who was. Ideas are called by the
// letters they have on the wall now.
func (v *vote) firstWords(res result, best []session.Standing) string {
	was := "Before there was a tie"
	if res.out.Winner != 0 {
		was = "Before it was " + res.by[res.out.Winner].Letter
	}
	switch {
	case best[0].Dots == 0:
		return "Nobody gave a dot."
	case len(best) > 1:
		return fmt.Sprintf("%d ideas are then tied for the first place. %s.", len(best), was)
	case best[0].Idea == res.out.Winner:
		return res.by[best[0].Idea].Letter + " stays first."
	}
	return fmt.Sprintf("%s is then first. %s.", res.by[best[0].Idea].Letter, was)
}
