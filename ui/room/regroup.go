package room

import (
	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// sameAction leads to the ideas that turned out to be the same.
func (v *vote) sameAction() kit.Action {
	return kit.Action{ID: "same idea", Keys: []string{"m"}, Name: "same idea", Help: "Mark ideas that are the same and count the same ballots again",
		Off: v.count().sameOff, Do: deed(v.markSame)}
}

// canBeSame are the ideas of the latest result that are still open, best first.
func (v *vote) canBeSame() []session.IdeaID { return v.count().stillOpen(v.latest().round.ID) }

func (v *vote) markSame() {
	v.fresh()
	v.same.begin(v.latest().round.ID, nil)
}

// recounting reports whether the wall shows what the marks come to.
func (v *vote) recounting() bool {
	return v.recount.group != nil && v.recount.of == v.session().Seq()
}

// update moves in the list that is shown.
func (v sameScreen) update(msg tea.Msg) {
	if !v.recounting() {
		v.same.update(msg, v.canBeSame())
		return
	}
	v.recount.list.Update(msg, len(v.recount.then.Standings))
}

func (v sameScreen) actions() []kit.Action {
	if v.recounting() {
		return v.recountActions()
	}
	return []kit.Action{
		{ID: "enter", Keys: []string{"enter"}, Name: "see what changes", Help: "Show how the vote would stand; nothing is counted again yet", Hint: true, Do: deed(v.tryRecount)},
		toggleAction(&v.same, v.canBeSame(), "Mark an idea that is the same as another one"),
		{ID: "back", Keys: []string{"esc"}, Name: "back to the bars", Help: "Look at the result again", Hint: true, Do: deed(v.same.leave)},
	}
}

func (v sameScreen) frame(w, h int) kit.Frame {
	if v.recounting() {
		return v.recountFrame(w, h)
	}
	f := heading(v.host, w, h, "", "Which of them are the same idea?")
	var foot kit.Frame
	words := "Mark two or more. Their dots are put together; the old round stays."
	if on := v.same.marked(v.canBeSame()); len(on) > 1 {
		words = joined(v.latest().lettersOf(on)) + " become one, in the words of " + v.latest().by[on[0]].Letter + "."
	}
	paragraph(&foot, kit.Strong, words, w)
	f.Add(v.pickLines(&v.same, v.canBeSame(), v.latest(), w, h-len(f.Lines)-len(foot.Lines))...)
	f.FitOver(foot, h)
	return f
}
