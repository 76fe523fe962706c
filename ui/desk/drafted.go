package desk

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// drafted is a form whose half-typed values outlive the power cord: they are a
// draft of their place until the form is answered. A form that was refused
// opens with what was typed.
type drafted struct {
	*kit.Form
	host  Host
	place string
	kept  []string
}

func newDrafted(host Host, place, title string, fields []kit.Field) *drafted {
	d := &drafted{Form: kit.NewForm(title, fields, nil), host: host, place: place}
	if typed := host.Draft(place); typed != "" {
		d.SetValues(strings.Split(typed, "\n"))
	}
	d.kept = d.Values()
	return d
}

// Update takes a key or a paste and keeps what is typed.
func (d *drafted) Update(msg tea.Msg) kit.Result { return d.keep(d.Form.Update(msg)) }

// Click takes a click and keeps what was chosen.
func (d *drafted) Click(target string) kit.Result { return d.keep(d.Form.Click(target)) }

func (d *drafted) keep(r kit.Result) kit.Result {
	if r == kit.Cancelled {
		d.done()
	} else if now := d.Values(); !slices.Equal(now, d.kept) {
		d.kept = now
		d.host.SaveDraft(d.place, strings.Join(now, "\n"))
	}
	return r
}

// done forgets the draft, once its values are where they belong.
func (d *drafted) done() {
	if d.host.Draft(d.place) != "" {
		d.host.SaveDraft(d.place, "")
	}
}

// clean checks a line as the domain will.
func clean(field string, most int) func(string) (string, error) {
	return func(typed string) (string, error) {
		_, err := session.CleanLine(field, typed, most)
		return "", err
	}
}
