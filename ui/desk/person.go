package desk

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// Person is what somebody did, as stories, and which customer said what. It
// counts nothing: nobody is compared with anybody here.
type Person struct {
	host    Host
	id      session.PersonID
	name    string // as they are called now
	stories []session.Story
	sheet   sheet
	beside  bool // opened from elsewhere than the team
}

// NewPerson is the page of somebody with their stories, the newest first.
func NewPerson(host Host, id session.PersonID, stories []session.Story) *Person {
	p := &Person{host: host, id: id, stories: stories}
	p.sheet.uncount = true
	p.sheet.set(p.rows())
	return p
}

// NewPersonBeside is a person's page that was opened from elsewhere than the team:
// esc leads back there.
func NewPersonBeside(host Host, id session.PersonID, stories []session.Story) *Person {
	p := NewPerson(host, id, stories)
	p.beside = true
	return p
}

// ID is whose page it is.
func (p *Person) ID() session.PersonID { return p.id }

// who is the person as they are called now.
func (p *Person) who() session.Person {
	return p.shop().Now(session.Person{ID: p.id, Name: session.SomeoneWhoLeft})
}

func (p *Person) shop() *session.Shop {
	if m := p.host.Meeting(); m != nil {
		return m.Shop
	}
	return nil
}

func (p *Person) rows() []row {
	who := p.who()
	name := who.Name
	switch {
	case who.Standing == session.PersonLeft && name != session.SomeoneWhoLeft:
		name += ", who has left"
	case who.Standing == session.PersonAway:
		name += ", away at the moment"
	}
	p.name = who.Name
	rows := []row{words(kit.Title, name)}
	if len(p.stories) == 0 {
		return append(rows, words(kit.Text, "No story yet. An idea comes here when its names may be shown, a task when it is done, and what customers say when somebody writes it down."))
	}
	for n, s := range p.stories {
		rows = append(rows, p.storyRow(n, s))
	}
	return rows
}

// Return reads the stories anew: the page that was left may have added one.
func (p *Person) Return() {
	p.host.Stories(p.id, func(stories []session.Story) {
		p.stories = stories
		p.sheet.set(p.rows())
	})
}

// Typing is never true here.
func (p *Person) Typing() bool { return false }

// Update moves from story to story.
func (p *Person) Update(msg tea.Msg) tea.Cmd {
	p.sheet.update(msg)
	return nil
}

// Click goes to a story, and opens the one that the cursor is on already.
func (p *Person) Click(target string) {
	if here := p.sheet.key(); p.sheet.choose(target) && target == here {
		p.open()
	}
}

// Frame draws the part of the page that is on the screen.
func (p *Person) Frame(w, h int) kit.Frame {
	var f kit.Frame
	f.Add(header(p.host, w)...)
	f.Add(p.sheet.lines(w, h-len(f.Lines), p.host.Theme().Glyphs())...)
	f.Fit(h)
	return f
}

// Actions are to open what a story is about, and to go back.
func (p *Person) Actions() []kit.Action {
	off := offIf(len(p.stories) == 0, "There is no story to open yet")
	actions := []kit.Action{
		{ID: "open", Keys: []string{"enter"}, Name: "open", Help: "Open the idea that this story is about, or read its meeting", Off: off, Hint: true, Do: deed(p.open)},
		{ID: "team", Keys: []string{"esc", "t"}, Name: "the team", Help: "Go back to the list of the team", Hint: true, Do: deed(p.host.OpenTeam)},
		{ID: "back", Keys: []string{"q"}, Name: "home", Help: "Go back to the first screen", Do: deed(p.host.Back)},
	}
	if p.beside {
		actions[1].Keys, actions[1].Help = []string{"t"}, "Go to the list of the team"
		actions[2].Keys, actions[2].Name, actions[2].Help, actions[2].Hint = []string{"esc", "q"}, "back", "Go back to where you came from", true
	}
	return actions
}

// open shows what the story is about.
func (p *Person) open() {
	number, ok := strings.CutPrefix(p.sheet.key(), "story:")
	n, err := strconv.Atoi(number)
	switch {
	case !ok || err != nil:
	case !p.stories[n].Initiative.IsZero():
		p.host.OpenInitiative(p.stories[n].Initiative)
	default:
		p.host.ReadMeeting(p.stories[n].Session)
	}
}
