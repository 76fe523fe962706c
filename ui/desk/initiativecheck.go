package desk

import (
	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/fields"
	"flashpoint/ui/kit"
)

// checkActions look at a live idea again.
func (p *Initiative) checkActions(i *session.Initiative, record string) []kit.Action {
	off := record
	if off == "" && i.Status != session.StatusLive {
		off = "Only a live idea is looked at again: this one is " + string(i.Status)
	}
	return []kit.Action{{ID: "check in", Keys: []string{"r"}, Name: "look at it again", Help: "Keep it, change it or stop it; and is it still a surprise?", Off: off, Do: p.askCheckIn}}
}

func (p *Initiative) askCheckIn() tea.Cmd {
	day := p.past(session.Date{})
	d := kit.NewDrafted(p.host, p.place("check in"), fields.LookTitle, fields.LookCheck, append(fields.Look(), day.Field("Day"))...)
	p.fill(d, func(v []string, a session.Act, _ *session.Meeting, i *session.Initiative) (string, error) {
		on, err := day.Read(v[3])
		if err != nil {
			return "", err
		}
		look := fields.ReadLook(v)
		look.On = on
		if err = i.CheckIn(a, look); err == nil && look.Verdict == session.VerdictChange {
			p.host.Say(fields.LookChanged)
		}
		return "", err
	})
	return nil
}
