package desk

import (
	"cmp"
	"slices"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// Team is the roster: who works here, who is away, who has left. It is in the
// order of the alphabet and in no other: people are not compared here.
type Team struct {
	host  Host
	sheet sheet
	shop  *session.Shop // that the rows were made from,
	seq   int64         // when that stood here
	asked *question     // laid over the list; nil for none
}

// NewTeam is the roster of the host's shop.
func NewTeam(host Host) *Team { return &Team{host: host} }

// roster brings the rows up to date and answers the shop, nil before it is read.
func (t *Team) roster() *session.Shop {
	m := t.host.Meeting()
	if m == nil || m.Shop == nil {
		return nil
	}
	if t.shop != m.Shop || t.seq != m.Shop.Seq() {
		t.shop, t.seq = m.Shop, m.Shop.Seq()
		t.sheet.set(teamRows(m.Shop))
		if t.asked != nil && t.asked.gone(m.Shop) {
			t.asked = nil
		}
	}
	return m.Shop
}

// byName are people in the order of the alphabet.
func byName(people []session.Person) []session.Person {
	people = slices.Clone(people)
	slices.SortStableFunc(people, func(a, b session.Person) int {
		return cmp.Or(cmp.Compare(session.Fold(a.Name), session.Fold(b.Name)), a.ID.Compare(b.ID))
	})
	return people
}

func personKey(id session.PersonID) string { return "person:" + id.String() }

// teamRows are those who work here, and then those who have left.
func teamRows(shop *session.Shop) []row {
	rows, left := []row{heading("Who works here?", true)}, []row{heading("Have left", false)}
	for _, p := range byName(shop.People) {
		if p.Standing == session.PersonLeft {
			left = append(left, personRow(p))
		} else {
			rows = append(rows, personRow(p))
		}
	}
	if len(rows) == 1 {
		rows = append(rows, words(kit.Text, "  Nobody yet. Press a to add the first name, or paste a list; names that are typed in a meeting come here too."))
	}
	if len(left) > 1 {
		rows = append(rows, left...)
	}
	return rows
}

func personRow(p session.Person) row {
	return row{key: personKey(p.ID), draw: func(s spot) []kit.Line {
		e := entry{text: p.Name, most: 3}
		if p.Manager {
			e.note = append(e.note, fact(kit.Text, "manager"))
		}
		if p.Standing == session.PersonAway {
			e.note = append(e.note, fact(kit.Accent, "away"))
		}
		return e.lines(s)
	}}
}

// current is the person that the cursor is on.
func (t *Team) current() (session.Person, bool) {
	shop := t.roster()
	if shop == nil {
		return session.Person{}, false
	}
	i := slices.IndexFunc(shop.People, func(p session.Person) bool { return personKey(p.ID) == t.sheet.key() })
	if i < 0 {
		return session.Person{}, false
	}
	return shop.People[i], true
}

// Typing is never true here.
func (t *Team) Typing() bool { return false }

// OfShop makes it a page on which undo takes back what the desk did to the shop.
func (t *Team) OfShop() {}

// Update moves the cursor, and takes a pasted list of names.
func (t *Team) Update(msg tea.Msg) tea.Cmd {
	shop := t.roster()
	if t.asked != nil {
		t.asked.sheet.update(msg)
		return nil
	}
	if paste, ok := msg.(tea.PasteMsg); ok && shop != nil {
		t.askPasted(kit.PastedLines(paste.Content))
		return nil
	}
	t.sheet.update(msg)
	return nil
}

// Click takes the cursor to whoever was clicked, and opens whom it is on already.
func (t *Team) Click(target string) {
	if t.roster(); t.asked != nil {
		return
	}
	if here := t.sheet.key(); t.sheet.choose(target) && target == here {
		t.open()
	}
}

// Frame draws the list, or what is asked over it.
func (t *Team) Frame(w, h int) kit.Frame {
	var f kit.Frame
	f.Add(header(t.host, w)...)
	switch shop := t.roster(); {
	case shop == nil:
		f.Add(kit.WrapSpan(kit.Text, reading, w)...)
	case t.asked != nil:
		f.Add(t.asked.sheet.lines(w, h-len(f.Lines), t.host.Theme().Glyphs())...)
	default:
		f.Add(t.sheet.lines(w, h-len(f.Lines), t.host.Theme().Glyphs())...)
	}
	f.Fit(h)
	return f
}

// Actions are what can be done about somebody, and a new name.
func (t *Team) Actions() []kit.Action {
	shop := t.roster()
	if t.asked != nil {
		return t.asked.actions(func() { t.asked = nil })
	}
	p, chosen := t.current()
	off, one := "", ""
	switch {
	case Locked(t.host) != "":
		off = Locked(t.host)
	case shop == nil:
		off = noShop
	}
	if !chosen {
		one = "Nobody is on the list yet: a adds the first name"
	}
	change := cmp.Or(off, one)
	manager := "manager"
	if p.Manager {
		manager = "no manager"
	}
	return []kit.Action{
		{ID: "open", Keys: []string{"enter"}, Name: "open", Help: "What this person did, and what customers said of it", Off: one, Hint: true, Do: deed(t.open)},
		{ID: "add", Keys: []string{"a"}, Name: "add", Help: "Put a new name on the list, or bring back somebody who left; a pasted list adds many", Off: off, Hint: true, Do: deed(t.askAdd)},
		{ID: "rename", Keys: []string{"e"}, Name: "edit the name", Help: "Write the name as people say it; what they did goes with it", Off: change, Do: deed(t.askRename)},
		{ID: "standing", Keys: []string{"s"}, Name: "here, away, left", Help: "Say that somebody is away for a while, has left, or is back", Off: change, Do: deed(t.askStanding)},
		{ID: "manager", Keys: []string{"m"}, Name: manager, Help: "Managers speak last in a round", Off: change, Do: deed(t.toggleManager)},
		{ID: "merge", Keys: []string{"g"}, Name: "same person", Help: "Two spellings are one person: make them one, and the credit follows", Off: cmp.Or(change, alone(shop)), Do: deed(t.askSpelling)},
		{ID: "forget", Keys: []string{"f"}, Name: "remove the name", Help: "Remove somebody's name for good, because they ask for it; it is explained first", Off: change, Do: deed(t.askForget)},
		{ID: "back", Keys: []string{"esc", "q"}, Name: "home", Help: "Go back to the first screen", Hint: true, Do: deed(t.host.Back)},
	}
}

// alone is why nobody can be merged.
func alone(shop *session.Shop) string {
	return offIf(shop != nil && len(shop.People) < 2, "There is only one name on the list")
}

func (t *Team) open() {
	if p, ok := t.current(); ok {
		t.host.OpenPerson(p.ID)
	}
}

// do carries a rule out, or says why not.
func (t *Team) do(rule func(session.Act, *session.Meeting) error) bool {
	if err := t.host.Do(rule); err != nil {
		t.host.Refuse(err)
		return false
	}
	return true
}

// PointAt takes the cursor to somebody.
func (t *Team) PointAt(id session.PersonID) {
	t.roster()
	t.sheet.choose(personKey(id))
}

// deed makes a command of something that is done at once.
func deed(do func()) func() tea.Cmd { return func() tea.Cmd { do(); return nil } }
