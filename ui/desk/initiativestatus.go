package desk

import (
	"errors"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/fields"
	"flashpoint/ui/kit"
)

// askStatus lets choose how far the idea is.
func (p *Initiative) askStatus() tea.Cmd {
	i := p.initiative()
	if i == nil {
		return nil
	}
	next := i.Status.Next()
	options := make([]kit.Option, len(next))
	for n, status := range next {
		options[n] = kit.Option{Text: statusWords(status)}
	}
	d := kit.NewChoose("How far is it? Now it is "+string(i.Status)+".", options)
	p.host.Ask(d, func() { p.askMove(next[d.Chosen()]) })
	return nil
}

func statusWords(s session.Status) string {
	switch s {
	case session.StatusPreparing:
		return "preparing: we are working on it"
	case session.StatusLive:
		return "live: customers can have it"
	case session.StatusKept:
		return "kept: it stays, this is how we do it now"
	case session.StatusChanged:
		return "changed: it became something else"
	case session.StatusStopped:
		return "stopped: we leave it"
	}
	return string(s)
}

// askMove asks since which day the idea is that far, and first why, where the
// rule wants to know.
func (p *Initiative) askMove(to session.Status) {
	i := p.initiative()
	if i == nil {
		return
	}
	day := p.past(session.Date{})
	title, asked := statusWords(to), []kit.Field{day.Field("Since")}
	why := i.ReasonFor(to)
	if why != "" {
		title = wordsForTitle(why)
		asked = []kit.Field{{Label: "Because", Check: fields.Line("reason", session.MaxIdea)}, asked[0]}
	}
	d := kit.NewDrafted(p.host, p.place(fmt.Sprintf("status:%s:%d", to, len(asked))), title, nil, asked...)
	p.host.Ask(d, func() { p.move(d, to, day) })
}

// move moves the initiative on. A day that the rule refuses is asked again; so is
// all of it when the rule wants a reason that nobody was asked for.
func (p *Initiative) move(d *kit.Drafted, to session.Status, day fields.Past) {
	v := d.Values()
	on, err := day.Read(v[len(v)-1])
	if err == nil {
		err = p.tend(func(a session.Act, _ *session.Meeting, i *session.Initiative) error {
			reason := ""
			if len(v) > 1 {
				reason = v[0]
			}
			return i.SetStatus(a, to, on, reason)
		})
	}
	if err == nil {
		d.Forget()
		return
	}
	p.host.Refuse(err)
	switch field := new(session.FieldError); {
	case !errors.As(err, &field):
	case field.Field == "reason":
		d.Forget()
		p.askMove(to)
	case field.Field == "day":
		p.host.Ask(d, func() { p.move(d, to, day) })
	}
}

// wordsForTitle is why a rule wants to know more, unless it quotes more than a
// title can hold.
func wordsForTitle(why string) string {
	const most = 110
	if kit.Width(why) > most {
		return "Something is still in the way. Clear it, or say why customers can have it all the same"
	}
	return why
}
