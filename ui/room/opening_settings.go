package room

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"flashpoint/session"
	"flashpoint/ui/fields"
	"flashpoint/ui/kit"
)

// askPlan asks how long the meeting may take.
func (o *opening) askPlan() {
	now := o.host.Meeting().Session.Plan
	plans := session.Plans()
	var options []kit.Option
	at := len(plans)
	for i, p := range plans {
		options = append(options, kit.Option{Text: fmt.Sprintf("%d minutes: %s", p.Minutes, p.Name), Note: stepsFor(p)})
		if p == now {
			at = i
		}
	}
	own := "another number of minutes"
	if at == len(plans) {
		own += fmt.Sprintf(" (now %d)", now.Minutes)
	}
	d := kit.NewChoose("How long do we have?", append(options, kit.Option{Text: own}))
	d.SetCursor(at)
	o.host.Ask(d, func() {
		if i := d.Chosen(); i < len(plans) {
			o.setPlan(plans[i])
		} else {
			o.askMinutes()
		}
	})
}

func (o *opening) askMinutes() {
	askFor(o.host, "open minutes", "How many minutes do we have?", func(v []string) bool {
		p, err := ownPlan(v[0])
		if err != nil {
			o.host.Refuse(err)
			return false
		}
		return o.setPlan(p)
	}, kit.Field{Label: "Minutes", Check: func(value string) (string, error) {
		p, err := ownPlan(value)
		if err != nil {
			return "", err
		}
		return "time for " + stepsFor(p), nil
	}})
}

// ownPlan reads a plan's minutes the way people type them: "30", "30 min".
func ownPlan(value string) (session.Plan, error) {
	number, _, _ := strings.Cut(session.Clean(value), " ")
	n, err := strconv.Atoi(number)
	if err != nil {
		return session.Plan{}, errors.New("type a number of minutes, such as 30")
	}
	return session.OwnPlan(n)
}

func (o *opening) setPlan(p session.Plan) bool {
	return attempt(o.host, func(a session.Act, m *session.Meeting) error { return m.Session.SetPlan(a, p) })
}

// stepsFor is how many steps of the map a plan has time for.
func stepsFor(p session.Plan) string {
	switch n := p.FocusSteps(); n {
	case 0:
		return "all steps"
	case 1:
		return "1 step"
	default:
		return fmt.Sprintf("%d steps", n)
	}
}

func (o *opening) askPurpose() {
	askFor(o.host, "open purpose", "What is this meeting for?", func(v []string) bool {
		return attempt(o.host, func(a session.Act, m *session.Meeting) error { return m.Session.SetPurpose(a, v[0]) })
	}, kit.Field{
		Label: "For", Value: o.host.Meeting().Session.Purpose, Optional: true,
		Hint: "One line, or nothing at all", Check: fields.Line("purpose", session.MaxIdea),
	})
}

// askSign asks for the rule about names, each with the sentence that people are
// to hear before they write.
func (o *opening) askSign() {
	modes := session.SignModes()
	var options []kit.Option
	for _, mode := range modes {
		options = append(options, kit.Option{Text: spoken(signSpoken(mode))})
	}
	d := kit.NewChoose("What happens to names?", options)
	d.SetCursor(slices.Index(modes, o.host.Meeting().Session.Sign))
	o.host.Ask(d, func() {
		mode := modes[d.Chosen()]
		if attempt(o.host, func(a session.Act, m *session.Meeting) error { return m.Session.SetSign(a, mode) }) {
			o.host.Say(spoken(signSpoken(mode)))
		}
	})
}
