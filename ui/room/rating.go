package room

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// rating is the page of Map on which the team rates each step: heads down, a
// show of hands for every mark, five numbers typed. What is typed is masked and
// nothing is shown before all is revealed together, on the map itself.
type rating struct {
	host  Host
	line  entry
	at    int // the step that is asked about
	leave func()
}

// newRating begins at the first step that was not counted yet.
func newRating(host Host, leave func()) *rating {
	p := &rating{host: host, leave: leave}
	open, _ := p.open()
	for i, step := range p.steps() {
		if !open.Has(step.ID) {
			p.at = i
			break
		}
	}
	p.newLine()
	return p
}

// ratingGoesOn reports whether a rating stands in the middle, before any idea:
// after a crash the page is there again.
func ratingGoesOn(s *session.Session) bool {
	r, open := s.Rating()
	return open && r.In() > 0 && len(s.Ideas) == 0
}

func (p *rating) steps() []session.Step { return p.host.Meeting().Session.Steps }

func (p *rating) open() (session.Rating, bool) { return p.host.Meeting().Session.Rating() }

// step is the one that is asked about.
func (p *rating) step() session.Step {
	p.at = max(min(p.at, len(p.steps())-1), 0)
	return p.steps()[p.at]
}

// ratingPlace is where half a count for a step is kept.
func ratingPlace(id session.StepID) string { return fmt.Sprint("map rating ", id) }

// newLine is the masked line of the present step. Every step has a draft of its
// own: half a count must not become another step's.
func (p *rating) newLine() {
	p.line = newEntry(p.host, ratingPlace(p.step().ID), "Hands: ")
	p.line.input.Mask(true)
}

// settle follows the map, which undo or another window may have changed.
func (p *rating) settle() {
	if ratingPlace(p.step().ID) != p.line.place {
		p.newLine()
	}
}

// in is how many of the steps on the map were counted.
func (p *rating) in() (n int) {
	r, _ := p.open()
	for _, step := range p.steps() {
		if r.Has(step.ID) {
			n++
		}
	}
	return n
}

func (p *rating) allIn() bool { return p.in() == len(p.steps()) }

// Update takes the keys that no action has.
func (p *rating) Update(msg tea.Msg) {
	p.settle()
	if paste, ok := msg.(tea.PasteMsg); ok && len(kit.PastedLines(paste.Content)) > 1 {
		p.host.Say("One step at a time: paste or type five numbers.")
		return
	}
	p.line.Update(msg)
}

// move shows the step that many places on, and stops at both ends.
func (p *rating) move(by int) {
	p.at = max(min(p.at+by, len(p.steps())-1), 0)
	p.newLine()
}

// enter keeps what is typed. On an empty line the step is left as it is.
func (p *rating) enter() {
	switch {
	case strings.TrimSpace(p.line.Value()) != "":
		p.count()
	case p.allIn():
		p.reveal()
	case p.at < len(p.steps())-1:
		p.move(+1)
	case p.in() > 0:
		p.askReveal()
	default:
		p.host.Say("No step is rated yet. Count the hands and type five numbers, such as 0 1 3 4 0.")
	}
}

// count keeps the typed hands and goes on to the next step without any.
func (p *rating) count() {
	id, number, typed := p.step().ID, p.at+1, p.line.Value()
	err := p.host.Do(func(a session.Act, m *session.Meeting) error {
		hands, err := session.ParseHands(typed)
		if err != nil {
			return err
		}
		return m.Session.Rate(a, id, hands)
	})
	p.line.Set("")
	if err != nil {
		// Masked figures can't be mended by eye: they are typed anew.
		p.host.Refuse(fmt.Errorf("%w. Type them again", err))
		return
	}
	r, _ := p.open()
	switch {
	case !r.Has(id):
		p.host.Say(fmt.Sprintf("Step %d is left out.", number))
	case p.allIn():
		p.host.Say(fmt.Sprintf("Step %d is in, the last one: Enter reveals.", number))
	default:
		p.host.Say(fmt.Sprintf("Step %d is in.", number))
	}
	if p.at < len(p.steps())-1 {
		p.move(+1)
	}
}

// askReveal reveals at once when every step is in; else it says what is missing.
func (p *rating) askReveal() {
	if p.allIn() {
		p.reveal()
		return
	}
	out := counted(len(p.steps())-p.in(), "step")
	d := kit.NewConfirm(fmt.Sprintf("Reveal now? %s; %s left out. What the room has seen stays seen.", p.inWords(), out), "reveal now", "go on rating")
	p.host.Ask(d, p.reveal)
}

// reveal shows all marks at once, on the map.
func (p *rating) reveal() {
	if attempt(p.host, func(a session.Act, m *session.Meeting) error { return m.RevealRating(a) }) {
		p.forget()
		p.leave()
		p.host.Say("This is how we see it today.")
	}
}

// forget clears what is half typed for any step: it belongs to a rating that is
// over.
func (p *rating) forget() {
	for _, step := range p.steps() {
		if place := ratingPlace(step.ID); p.host.Draft(place) != "" {
			p.host.SaveDraft(place, "")
		}
	}
}

// inWords says "3 of 9 steps are in".
func (p *rating) inWords() string {
	return fmt.Sprintf("%d of %s in", p.in(), counted(len(p.steps()), "step"))
}
