package paper

import (
	"strconv"
	"time"

	"flashpoint/session"
	"flashpoint/session/table"
)

// Booklet is the shop's manual for a newcomer's first day: what it promises its
// customers, step by step, and whom to ask. The steps without a promise stand
// together: they are places for a first idea.
func Booklet(shop *session.Shop, s session.Standards, now time.Time) Document {
	name := ""
	if shop != nil {
		name = shop.Name
	}
	if len(s.Plan) == 0 && len(s.Kept) == 0 {
		return nothing(name+": how we do it here", "No meeting worked on a map yet: its steps and our promises gather here.")
	}
	b := bookbinder{shop: shop, today: session.DateOf(now)}
	b.doc.add(Title, "", name+": how we do it here")
	b.doc.say("Welcome! These are the promises that this team thought up itself and keeps, in the order in which our customers meet them.")
	b.firstDay()
	b.doc.add(Heading, "", s.Map+", step by step")
	var bare []string
	for n, step := range s.Plan {
		kept := s.Of(step.Name)
		if len(kept) == 0 {
			bare = append(bare, step.Name+marked(step))
			continue
		}
		b.doc.add(Section, "", strconv.Itoa(n+1)+". "+step.Name)
		b.doc.say(stepMarks(step))
		b.promises(kept)
	}
	if kept := s.Elsewhere(); len(kept) > 0 {
		b.doc.add(Section, "", "Elsewhere")
		b.promises(kept)
	}
	b.noPromise(bare)
	b.doc.add(Heading, "", "Your own ideas")
	b.doc.say("You see this shop with fresh eyes, and only for a few weeks. Write down what surprises you, and bring it to the next meeting.")
	return b.doc
}

// bookbinder writes the booklet.
type bookbinder struct {
	doc   Document
	shop  *session.Shop
	today session.Date
}

// firstDay says whom a newcomer may ask anything.
func (b *bookbinder) firstDay() {
	b.doc.add(Heading, "", "Your first day")
	b.doc.list("1.", "Walk through these steps once as a customer would.")
	b.doc.list("2.", "Read the promises, and ask to be shown each of them once.")
	b.doc.list("3.", "Ask whoever had an idea why it is done like that: nobody knows it better.")
	if who := b.managers(); who != "" {
		b.doc.fact("Who to ask", who+", about anything")
	}
}

func (b *bookbinder) managers() string {
	if b.shop == nil {
		return ""
	}
	var names []string
	for _, p := range b.shop.People {
		if p.Manager && p.Standing == session.PersonHere {
			names = append(names, p.Name)
		}
	}
	return session.Join(names)
}

func (b *bookbinder) promises(kept []session.KeptStandard) {
	for _, k := range kept {
		b.doc.list("-", k.Words)
		b.doc.add(Detail, "", b.about(k))
	}
}

// noPromise are the steps that have none yet.
func (b *bookbinder) noPromise(steps []string) {
	if len(steps) == 0 {
		return
	}
	b.doc.add(Section, "", "Where the first idea may be yours")
	b.doc.say("We have no promise yet for " + session.Join(steps) + ". Do there as you would like to be treated, and tell us what you notice.")
}

// stepMarks say what is special about a step; "" for nothing.
func stepMarks(step session.StepPlan) string {
	switch {
	case step.LongestWait:
		return "Here customers wait longest."
	case step.Ending:
		return "This is what customers remember last."
	}
	return ""
}

// marked is what is special about a step, within a sentence.
func marked(step session.StepPlan) string {
	switch {
	case step.LongestWait:
		return " (where customers wait longest)"
	case step.Ending:
		return " (what customers remember last)"
	}
	return ""
}

// about says whose idea a promise was, and whom to ask.
func (b *bookbinder) about(k session.KeptStandard) string {
	words := k.Title
	if !k.LiveOn.IsZero() {
		words += ", since " + k.LiveOn.Short(b.today)
	}
	if names := b.here(k); names != "" {
		words += ". Ask " + names
	}
	return words
}

// here are those of an idea's authors who may be named and still work here.
func (b *bookbinder) here(k session.KeptStandard) string {
	if !k.Signed {
		return ""
	}
	var names []string
	for _, p := range atWork(b.shop, k.Authors) {
		names = append(names, p.Name)
	}
	return session.Join(names)
}

// atWork are those people who work here today, by the names of now. Who has left
// is not to be asked, nor looked for.
func atWork(shop *session.Shop, people []session.Person) (here []session.Person) {
	for _, p := range shop.NowAll(people) {
		if p.Standing != session.PersonLeft && p.Name != session.SomeoneWhoLeft {
			here = append(here, p)
		}
	}
	return here
}

// StandardsTable are a map's promises as a table.
func StandardsTable(shop *session.Shop, s session.Standards) table.Table {
	t := table.Table{Name: "standards", Title: "What we promise", Columns: []table.Column{
		{ID: "place", Title: "Place", Kind: table.Number, Help: "of the step on the map, from 1; empty for one that is no longer on it"},
		{ID: "step", Title: "Step", Kind: table.Text, Help: "in the shop's words"},
		{ID: "standard", Title: "Our promise", Kind: table.Text, Help: "When …, we …"},
		{ID: "idea", Title: "Idea", Kind: table.Text, Help: "the words of the idea"},
		{ID: "initiative_id", Title: "Initiative", Kind: table.Text, Help: "the ID of the idea"},
		{ID: "live_on", Title: "Live on", Kind: table.Day, Help: "since when customers have it"},
		{ID: "authors", Title: "Whose", Kind: table.Text, Help: "in words; “the team” for nobody; empty where nobody may know"},
	}}
	add := func(place int, step string, kept []session.KeptStandard) {
		for _, k := range kept {
			authors := ""
			if k.Signed {
				authors = session.Names(shop.NowAll(k.Authors))
			}
			t.Rows = append(t.Rows, []table.Cell{number(place), cell(step), cell(k.Words), cell(k.Title), idCell(k.Initiative), table.On(k.LiveOn), cell(authors)})
		}
	}
	for n, step := range s.Plan {
		add(n+1, step.Name, s.Of(step.Name))
	}
	for _, k := range s.Elsewhere() {
		add(0, k.Step, []session.KeptStandard{k})
	}
	return t
}
