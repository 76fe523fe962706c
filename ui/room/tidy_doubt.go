package room

import (
	"fmt"

	"flashpoint/ui/kit"
)

// lookAction leads from the list to the pairs.
func (t *tidy) lookAction() kit.Action {
	a := kit.Action{ID: "look", Keys: []string{"l"}, Name: "look-alikes", Help: "Look at the ideas that may be the same, a pair at a time; the room decides", Do: deed(t.look)}
	switch {
	case t.into != 0:
		a.Off = "Finish this merge first, or leave it with esc"
	case len(t.alike.read(t.session())) == 0:
		a.Off = "No two ideas look alike"
	default:
		a.Hint = len(t.marks) == 0
	}
	return a
}

// doubtActions answer the question. Enter is no answer: whoever only presses
// Enter leaves every idea as it is.
func (t *tidy) doubtActions() []kit.Action {
	same, swap := "", ""
	s := t.session()
	if s.OnBallot(t.doubt.stays) || s.OnBallot(t.doubt.joins) {
		same = onBallot
	}
	if x, _ := s.Idea(t.doubt.stays); !x.Initiative.IsZero() {
		swap = "This idea has its checklist, so its words stay"
	}
	return append([]kit.Action{
		{ID: "enter", Keys: []string{"enter"}, Name: "later", Help: "Leave this pair for another time and look at the next; after the last one the list is there again", Hint: true, Do: deed(t.putOff)},
		{ID: "same", Keys: []string{"y"}, Name: "the same", Help: "Make one idea of the two; the words above stay, and so do all authors", Off: same, Hint: true, Do: deed(t.makeOne)},
		{ID: "differ", Keys: []string{"n"}, Name: "they differ", Help: "Leave both, and never ask about these two again", Hint: true, Do: deed(t.tellApart)},
		{ID: "swap", Keys: []string{"s"}, Name: "swap", Help: "Keep the words of the other one", Off: swap, Hint: true,
			Do: deed(func() { t.ask(t.doubt.nth-1, t.doubt.joins, t.doubt.stays) })},
		{ID: "list", Keys: []string{"esc"}, Name: "back to the list", Help: "Look at the pairs another time", Do: deed(func() { t.doubt = doubt{} })},
	}, t.doubt.pages.actions()...)
}

// doubtFrame shows the two ideas whole, below each other, with what becomes of
// each.
func (t *tidy) doubtFrame(w, h int) kit.Frame {
	s, d, g := t.session(), &t.doubt, t.host.Theme().Glyphs()
	stays, _ := s.Idea(d.stays)
	joins, _ := s.Idea(d.joins)
	title := fmt.Sprintf("Pair %d of %d that look alike", d.nth, len(t.alike.pairs))
	if stays.Step == joins.Step {
		title = fmt.Sprintf("Pair %d of %d %s %s", d.nth, len(t.alike.pairs), g.Separator, stepTitle(s, stays.Step))
	}
	var foot kit.Frame
	dot := "  " + g.Separator + "  "
	paragraph(&foot, kit.Strong, "y the same"+dot+"n they differ"+dot+"s swap", w)
	if h >= 14 {
		paragraph(&foot, kit.Text, spoken("The same idea, or a cousin? When in doubt, leave both."), w)
	}
	block := func(label, text string) []kit.Line {
		return append(kit.WrapSpan(kit.Text, label, w), hanging("  ", text, w, kit.Strong)...)
	}
	return d.pages.stack(w, h, heading(t.host, w, h, title, "The same idea?"), blocks(
		block(d.labels[0]+", whose words stay:", stays.Text),
		block(d.labels[1]+", which becomes part of it:", joins.Text),
	), foot)
}
