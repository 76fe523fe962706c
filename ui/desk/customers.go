package desk

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// NoIdeaYet is why nothing that customers said can be noted before an idea has its
// checklist.
const NoIdeaYet = "No idea has its checklist yet: what customers say is noted once a meeting made one in Plan"

// AnyIdea is the key that leads from anywhere to what customers said of any idea.
const AnyIdea = "f5"

// HearCustomers asks which idea customers spoke of, the likeliest first, and then
// what they said. It may lie over any screen.
func HearCustomers(host Host) {
	ideas := host.Ideas()
	options := make([]kit.Option, len(ideas))
	for n := range ideas {
		options[n] = kit.Option{Text: ideas[n].Title, Note: ideaNote(&ideas[n])}
	}
	p := kit.NewPick("Which idea did customers speak of?", options)
	host.Ask(p, func() { HearAbout(host, ideas[p.Chosen()].ID) })
}

// HearAbout asks what customers said of one idea.
func HearAbout(host Host, id session.ID) {
	host.Fetch(id, func() {
		c := newCustomers(host, id)
		host.Ask(c, func() {
			if c.touched {
				host.Reread()
			}
		})
	})
}

// ideaNote says how far an idea is and how often it was praised.
func ideaNote(i *session.InitiativeSummary) string {
	if n := i.Feedback.Praise(); n > 0 {
		return fmt.Sprintf("%s, praised %d", i.Status, n)
	}
	return string(i.Status)
}

// customersAction is the letter that leads to what customers said.
func customersAction(host Host, do func()) kit.Action {
	return kit.Action{ID: "customers", Keys: []string{"c"}, Name: "customers said", Help: "Count what customers say of it, or note their words",
		Off: Locked(host), Do: func() tea.Cmd { do(); return nil }}
}

// customerActions are those of an idea's page that are about its customers.
func (p *Initiative) customerActions() []kit.Action {
	return []kit.Action{
		customersAction(p.host, func() { HearAbout(p.host, p.id) }),
		{ID: "tell", Keys: []string{"l"}, Name: "tell the author", Help: "Note that whoever had the idea was told what customers say",
			Off: p.heard, Do: func() tea.Cmd { AskTold(p.host, p.id); return nil }},
	}
}
