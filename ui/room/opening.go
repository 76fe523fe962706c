package room

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// opening is the phase Open: whether the wall can be read, who is here, how long
// there is, and what happens to names.
type opening struct {
	pane
	check  roomCheck
	last   lastTime
	people []session.Person // the roster, sorted
	of     session.Stream   // that it was read from,
	seq    int64            // when that stood here

	page     openPage // what is on the wall instead of the names
	pages    pages
	question int // the warm-up that is shown, in the order of the template
}

// openPage is a page that the phase shows on request.
type openPage int

const (
	pageNames openPage = iota
	pageRules
	pageWarmUp
)

func (o *opening) toNames() { o.page = pageNames }

// Typing reports whether printable keys are text now.
func (o *opening) Typing() bool {
	switch {
	case o.check.shown(), o.page != pageNames:
		return false
	case o.last.shown():
		return o.last.moving()
	}
	return o.pane.Typing()
}

func newOpening(host Host) phase {
	o := &opening{pane: newPane(host, "open", "Name: ", "type a name, then Enter")}
	o.host, o.most = &lineAfter{Host: host, toLine: o.toLine}, 0
	o.check.host, o.last.host, o.last.onward = host, host, o.goOn
	return o
}

// roster are the shop's people in the order one looks names up, and after them
// those who are away for a while. It is read anew only when the shop changed:
// every key asks for it.
func (o *opening) roster() []session.Person {
	m := o.host.Meeting()
	var of session.Stream = m.Shop
	if !m.Keeps() { // a rehearsal has people of its own
		of = m.Session
	}
	if of == o.of && of.Seq() == o.seq {
		return o.people
	}
	all := m.People()
	type keyed struct {
		by string
		session.Person
	}
	rows := make([]keyed, len(all))
	for i, p := range all {
		rows[i] = keyed{session.Fold(p.Name), p}
	}
	later := func(p session.Person) string { return string(p.Standing) } // "" for whoever is not away
	slices.SortStableFunc(rows, func(a, b keyed) int {
		return cmp.Or(cmp.Compare(later(a.Person), later(b.Person)), cmp.Compare(a.by, b.by))
	})
	o.people, o.of, o.seq = o.people[:0], of, of.Seq()
	for _, r := range rows {
		o.people = append(o.people, r.Person)
	}
	o.settle(len(o.people))
	return o.people
}

func (o *opening) present(id session.PersonID) bool { return o.host.Meeting().IsHere(id) }

// current is the person the cursor is on.
func (o *opening) current() (session.Person, bool) {
	people := o.roster()
	if len(people) == 0 {
		return session.Person{}, false
	}
	return people[min(o.list.Cursor(), len(people)-1)], true
}

// Update takes the keys that no action has.
func (o *opening) Update(msg tea.Msg) tea.Cmd {
	if b, ok := msg.(beat); ok {
		o.last.bow.next(b)
		return nil
	}
	switch {
	case o.check.shown():
		o.check.update(msg)
		return nil
	case o.page != pageNames:
		o.pages.key(msg)
		return nil
	case o.last.shown():
		o.last.Update(msg)
		return nil
	}
	if paste, ok := msg.(tea.PasteMsg); ok {
		if names := pasted(paste.Content); len(names) > 1 {
			o.askAll(names)
			return nil
		}
	}
	o.update(msg, len(o.roster()))
	return nil
}

// Click ticks whoever was clicked.
func (o *opening) Click(target string) {
	if o.check.shown() || o.page != pageNames {
		return
	}
	if o.last.shown() {
		o.last.Click(target)
		return
	}
	if item, _ := o.click(target, len(o.roster())); item {
		o.toggle()
	}
}

// Frame draws the question, who is here, and the line for names.
func (o *opening) Frame(w, h int) kit.Frame {
	if o.check.shown() {
		return o.check.frame(w, h)
	}
	switch o.page {
	case pageRules:
		return o.rulesFrame(w, h)
	case pageWarmUp:
		return o.warmUpFrame(w, h)
	}
	if o.last.shown() {
		return o.last.Frame(w, h)
	}
	return o.namesFrame(w, h)
}

func (o *opening) namesFrame(w, h int) kit.Frame {
	people := o.roster()
	s := o.host.Meeting().Session
	dot := " " + o.host.Theme().Glyphs().Separator + " "
	title, facts := planWords(s.Plan), []string{fmt.Sprintf("%d here", len(s.Present()))}
	if rule := title + dot + signWords(s.Sign); w >= 70 {
		title = rule
	} else {
		facts[0] += dot + signWords(s.Sign)
	}
	if s.Purpose != "" {
		facts = append(facts, "For: "+s.Purpose)
	}
	if h >= 12 {
		facts = append(facts, waiting(o.host.Meeting()))
	}
	if h >= 16 || len(people) == 0 && h >= 12 {
		facts = append(facts, spoken("We take one visit apart, piece by piece, and look for the piece where a customer would say wow."))
	}
	head := heading(o.host, w, h, title, "Who is here?", facts...)
	if len(people) == 0 {
		head.Add(kit.WrapSpan(kit.Text, "Nobody is on the list yet. Type the first name, then Enter; a pasted list of names works too.", w)...)
	}
	return o.below(head, len(people), func(i int) kit.Item {
		item := kit.Item{Mark: tick(o.present(people[i].ID)), Text: people[i].Name, Target: kit.RowTarget(i)}
		item.Note = personNote(people[i])
		return item
	}, o.echo(), w, h)
}

// personNote is what to know of somebody on the list.
func personNote(p session.Person) string {
	switch {
	case p.Standing == session.PersonAway && p.Manager:
		return "manager, away"
	case p.Standing == session.PersonAway:
		return "away"
	case p.Manager:
		return "manager"
	}
	return ""
}

// echo says what Enter and tab would make of the typed name, and before one is
// typed what it costs that nobody is ticked.
func (o *opening) echo() string {
	name := o.typed()
	switch {
	case o.inList, name == "" && len(o.host.Meeting().Session.Present()) > 0:
		return ""
	case name == "" && len(o.roster()) > 1:
		return "Nobody ticked: tab, then a ticks everybody"
	case name == "":
		return "Without names slips can't be counted"
	}
	if p, ok := o.host.Meeting().PersonNamed(name); ok {
		switch {
		case o.present(p.ID):
			return p.Name + " is here already"
		case p.Standing == session.PersonLeft:
			return "Enter: " + p.Name + " is back"
		}
		return "Enter: " + p.Name + " is here"
	}
	if names := o.completions(); len(names) > 0 {
		return "tab: " + strings.Join(names, " "+o.host.Theme().Glyphs().Separator+" ") + "   Enter: " + name + " is new"
	}
	return "Enter: " + name + " is new"
}

// completions are names on the roster that begin as the typed one.
func (o *opening) completions() []string {
	typed := o.typed()
	if typed == "" || o.inList {
		return nil
	}
	var names []string
	for _, p := range o.roster() {
		names = append(names, p.Name)
	}
	_, options, _ := kit.Complete("@"+typed, len([]rune(typed))+1, '@', names)
	if len(options) == 1 && session.SameName(options[0], typed) {
		return nil
	}
	return options
}

func planWords(p session.Plan) string {
	switch p.Name {
	case "huddle", "full map":
		return fmt.Sprintf("%d-minute %s", p.Minutes, p.Name)
	}
	return fmt.Sprintf("%d-minute meeting", p.Minutes)
}

// signWords are the rule about names as a title says it.
func signWords(mode session.SignMode) string {
	switch mode {
	case session.Signed:
		return "names stand with the ideas"
	case session.SignNever:
		return "names are never shown"
	}
	return "names only if an idea wins"
}

// signSpoken is the rule about names as people are told before they write.
func signSpoken(mode session.SignMode) string {
	switch mode {
	case session.Signed:
		return "Your name stands with your idea, for everybody to see."
	case session.SignNever:
		return "Names are never shown, not even for the idea that wins."
	}
	return "Your name is shown only if your idea wins."
}
