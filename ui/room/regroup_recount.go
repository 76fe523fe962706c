package room

import (
	"fmt"
	"strconv"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// recount is how a vote would stand if the marked ideas were one.
type recount struct {
	of    int64 // the meeting's last event when it was counted; any later one ends it
	group []session.IdeaID
	then  session.Regrouping
	list  kit.List
}

// tryRecount shows what merging the marked ideas makes of the vote.
func (v *vote) tryRecount() {
	group := v.same.marked(v.canBeSame())
	then, err := v.session().Regroup(v.latest().round.ID, group)
	if err != nil {
		v.host.Refuse(err)
		return
	}
	v.recount = recount{of: v.session().Seq(), group: group, then: then, list: kit.List{Airy: true, Vim: true}}
}

func (v *vote) recountActions() []kit.Action {
	return []kit.Action{
		{ID: "enter", Keys: []string{"enter"}, Name: "count it again", Help: "Merge the ideas and count the same ballots, as a new round", Hint: true, Do: deed(v.regroup)},
		{ID: "back", Keys: []string{"esc"}, Name: "back to the marks", Help: "Leave the vote as it is and mark other ideas", Hint: true, Do: deed(func() { v.recount = recount{} })},
	}
}

func (v *vote) regroup() {
	of, group := v.latest().round.ID, v.recount.group
	if attempt(v.host, func(a session.Act, m *session.Meeting) error {
		_, err := m.Session.RegroupRound(a, of, group)
		return err
	}) {
		v.fresh()
		v.host.Say("Counted again, as a new round. The old one stays as it was.")
	}
}

// recountFrame draws the vote as it would stand, the marked ideas with their
// dots before and after.
func (v *vote) recountFrame(w, h int) kit.Frame {
	res, then := v.latest(), v.recount.then
	f := heading(v.host, w, h, "", "Count it again, like this?")
	var foot kit.Frame
	if then.Lost > 0 {
		paragraph(&foot, kit.Text, fmt.Sprintf("%s away: nobody may have more than %d on one idea.", fallAway(then.Lost), res.round.Cap), w)
	}
	paragraph(&foot, kit.Strong, firstThen(res, then), w)
	f.Add(v.recount.list.Lines(len(then.Standings), func(i int) kit.Item {
		st := then.Standings[i]
		item := kit.Item{Label: st.Letter, Text: v.text(st.Idea), Note: unitsOf(res.round, st.Dots)}
		if st.Idea == v.recount.group[0] {
			item.Note, item.Token = v.beforeAfter(res, st), kit.Strong
		}
		return item
	}, w, h-len(f.Lines)-len(foot.Lines), perPage, false, v.host.Theme().Glyphs())...)
	f.FitOver(foot, h)
	return f
}

// beforeAfter says "3 + 2 → 5 dots".
func (v *vote) beforeAfter(res result, whole session.Standing) string {
	words := ""
	for i, id := range v.recount.group {
		if i > 0 {
			words += " + "
		}
		words += strconv.Itoa(res.by[id].Dots)
	}
	return words + " " + v.host.Theme().Glyphs().Right + " " + unitsOf(res.round, whole.Dots)
}

func fallAway(dots int) string {
	if dots == 1 {
		return "1 dot falls"
	}
	return fmt.Sprintf("%d dots fall", dots)
}

// firstThen says who would be first, and who was: ideas by the letters that
// they had, since letters begin anew with the count.
func firstThen(res result, then session.Regrouping) string {
	was := "Before, there was a tie"
	if res.out.Winner != 0 {
		was = "Before, it was " + res.by[res.out.Winner].Letter
	}
	first := then.Standings[0]
	sharing := 0
	for _, st := range then.Standings {
		if st.Place == 1 {
			sharing++
		}
	}
	switch letter := res.by[first.Idea].Letter; {
	case first.Dots == 0:
		return "Nobody gave a dot."
	case sharing > 1:
		return fmt.Sprintf("Then %d ideas are tied for the first place. %s.", sharing, was)
	case first.Idea == res.out.Winner:
		return letter + " stays first."
	default:
		return fmt.Sprintf("Then %s is first. %s.", letter, was)
	}
}
