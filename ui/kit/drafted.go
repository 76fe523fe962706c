package kit

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
)

// Drafts keep half-typed text by its place, beyond the end of the program.
type Drafts interface {
	Draft(place string) string
	SaveDraft(place, text string)
}

// Drafted is a form whose half-typed values outlive the power cord: they are a
// draft of their place until the form is answered. A form that was refused
// opens with what was typed.
type Drafted struct {
	*Form
	drafts Drafts
	place  string
	kept   []string
	blank  []string // the values before anything was typed
}

// escAgain is said before several answers are thrown away.
const escAgain = "Esc again leaves and forgets what is typed here"

// NewDrafted is a form with what was half typed at its place. check looks at all
// values together; it may be nil.
func NewDrafted(drafts Drafts, place, title string, check func(values []string) error, fields ...Field) *Drafted {
	d := &Drafted{Form: NewForm(title, fields, check), drafts: drafts, place: place}
	d.blank = d.Values()
	if typed := drafts.Draft(place); typed != "" {
		d.SetValues(strings.Split(typed, "\n"))
	}
	d.kept = d.Values()
	return d
}

// Update takes a key or a paste and keeps what is typed.
func (d *Drafted) Update(msg tea.Msg) Result { return d.keep(d.Form.Update(msg)) }

// Click takes a click and keeps what was chosen.
func (d *Drafted) Click(target string) Result { return d.keep(d.Form.Click(target)) }

func (d *Drafted) keep(r Result) Result {
	if r == Cancelled && d.typed() > 1 && d.problem != escAgain {
		d.problem = escAgain
		return Open
	}
	if r == Cancelled {
		d.Forget()
	} else if now := d.Values(); !slices.Equal(now, d.kept) {
		d.kept = now
		d.drafts.SaveDraft(d.place, strings.Join(now, "\n"))
	}
	return r
}

// typed is how many fields have another value than they came with.
func (d *Drafted) typed() int {
	n := 0
	for i, v := range d.Values() {
		if v != d.blank[i] {
			n++
		}
	}
	return n
}

// Forget drops the draft, once its values are where they belong.
func (d *Drafted) Forget() {
	if d.drafts.Draft(d.place) != "" {
		d.drafts.SaveDraft(d.place, "")
	}
}
