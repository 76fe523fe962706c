package desk

import (
	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
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
	surprises := []session.Surprise{session.SurpriseStill, session.SurpriseExpected}
	d := kit.NewDrafted(p.host, p.place("check in"), "Do we keep it, change it or stop it?", nil,
		kit.Field{Label: "We", Value: string(session.VerdictKeep), Options: texts(session.Verdicts()), Hint: optionHint},
		kit.Field{Label: "To customers it is", Options: texts(surprises), Optional: true, Hint: optionHint + "; may stay empty"},
		kit.Field{Label: "Because", Optional: true, Hint: "needed for change and stop, which end the idea"},
		day.Field("Day"))
	p.fill(d, func(v []string, a session.Act, _ *session.Meeting, i *session.Initiative) (string, error) {
		on, err := day.Read(v[3])
		if err != nil {
			return "", err
		}
		return "", i.CheckIn(a, session.CheckIn{On: on, Verdict: session.Verdict(v[0]), Surprise: session.Surprise(v[1]), Note: v[2]})
	})
	return nil
}
