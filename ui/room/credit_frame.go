package room

import (
	"fmt"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// An honour is what the wall says of an idea and of those who had it.
type honour struct {
	title      string
	lead, whom string // "It was the idea of", "Ana and Bo"
	words      string // of a customer; "" for none
	count      string // how often it was praised; "" for never
}

// honourOf is what there is to say of an initiative, as a wall may know it.
func honourOf(m *session.Meeting, i *session.Initiative) honour {
	o := honour{title: i.Title, count: praiseWords(i.Feedback())}
	o.lead, o.whom = thanksTo(m.AuthorsOf(i, session.FaceRoom))
	best, _ := i.Best()
	o.words = best.Words
	return o
}

// thanksTo are whom an applause is for, and the words that lead to them; known is
// false where nobody may know.
func thanksTo(people []session.Person, known bool) (lead, whom string) {
	switch {
	case !known:
		return "", "Thank the whole team."
	case len(people) == 0:
		return "", "It was the whole team's idea."
	}
	return "It was the idea of", session.Names(people)
}

// praiseWords say how often customers praised something, always with how many
// there were: "praised 14 times; 7 of 9 asked liked it".
func praiseWords(f session.Feedback) string {
	words := timesWords(f.Praised + f.GoodWords)
	if f.Asked() == 0 {
		return words
	}
	if words != "" {
		words += "; "
	}
	return words + fmt.Sprintf("%d of %d asked liked it", f.Liked, f.Asked())
}

// timesWords say "praised once", "praised 14 times", "" for never.
func timesWords(n int) string {
	if n == 0 {
		return ""
	}
	return "praised " + session.HowOften(n)
}

// frame draws the honour as far as the applause has come: the idea in letters
// as large as the wall has room for, then whose it was, then the customers.
func (o *ovation) frame(theme kit.Theme, p *pages, top kit.Frame, x honour, w, h int) kit.Frame {
	foot := o.foot(w, h)
	words := []kit.Line{}
	if x.lead != "" {
		words = append(words, kit.T(kit.Text, x.lead))
	}
	names := kit.WrapSpan(kit.Credit, x.whom, w)
	var said []kit.Line
	if x.words != "" {
		said = hanging("A customer: ", quoted(x.words), w, kit.Strong)
	}
	if x.count != "" {
		said = append(said, kit.WrapSpan(kit.Text, kit.Sentence(x.count), w)...)
	}
	room := p.area(h, top, foot) - len(words) - len(names) - 1
	if said != nil {
		room -= len(said) + 1
	}
	title := large(theme, kit.Title, x.title, w, room)
	if title == nil {
		title = hanging(theme.Glyphs().Winner+" ", x.title, w, kit.Title)
	}
	if whole := kit.WrapSpan(kit.Text, x.lead+" "+x.whom, w); x.lead != "" { // as it is written too: letters from cells know no small ones
		if big := large(theme, kit.Credit, x.whom, w, room-len(title)+len(names)-len(whole)); big != nil {
			words, names = whole, append([]kit.Line{nil}, big...)
		}
	}
	all := blocks(title, append(o.sofar(words, x.lead), o.uncovered(names, w)...))
	if said != nil {
		all = blocks(title, all.block(1), said)
	}
	f := p.stack(w, h, top, all, foot)
	if o.going() {
		return clickable(f, skipTarget, w)
	}
	return f
}
