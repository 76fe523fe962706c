package room

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"flashpoint/ui/kit"
)

// drafted is a form whose half-typed values outlive the power cord: they are a
// draft of their place until the form is answered.
type drafted struct {
	*kit.Form
	host  Host
	place string
	kept  []string
}

// newDrafted is a form with what was half typed at its place. check looks at all
// values together; it may be nil.
func newDrafted(host Host, place, title string, check func(values []string) error, fields ...kit.Field) *drafted {
	d := &drafted{Form: kit.NewForm(title, fields, check), host: host, place: place}
	if typed := host.Draft(place); typed != "" {
		d.SetValues(strings.Split(typed, "\n"))
	}
	d.kept = d.Values()
	return d
}

// askFor puts a form on the wall; done carries out what was answered and reports
// whether it could be.
func askFor(host Host, place, title string, done func(values []string) bool, fields ...kit.Field) {
	newDrafted(host, place, title, nil, fields...).ask(done)
}

// ask puts the form on the wall. When what was answered is refused, the form is
// there again as it was typed, below the refusal.
func (d *drafted) ask(done func(values []string) bool) {
	d.host.Ask(d, func() {
		if !done(d.Values()) {
			d.ask(done)
			return
		}
		d.forget()
	})
}

// Update takes a key or a paste and keeps what is typed.
func (d *drafted) Update(msg tea.Msg) kit.Result { return d.keep(d.Form.Update(msg)) }

// Click takes a click and keeps what was chosen.
func (d *drafted) Click(target string) kit.Result { return d.keep(d.Form.Click(target)) }

func (d *drafted) keep(r kit.Result) kit.Result {
	if r == kit.Cancelled {
		d.forget()
	} else if now := d.Values(); !slices.Equal(now, d.kept) {
		d.kept = now
		d.host.SaveDraft(d.place, strings.Join(now, "\n"))
	}
	return r
}

// forget drops the draft.
func (d *drafted) forget() {
	if d.host.Draft(d.place) != "" {
		d.host.SaveDraft(d.place, "")
	}
}
