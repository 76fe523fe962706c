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
// opens with what was typed. A field that nobody touched is not part of the draft:
// it has what the form is filled with, also when that is something newer by then.
type Drafted struct {
	*Form
	drafts Drafts
	place  string
	kept   []string
	blank  []string // the values before anything was typed
	old    bool     // see Outdate
}

// untouched stands in a draft for a field that nobody touched: it opens with what is
// known by then, which another window may have changed. It can't be typed.
const untouched = "\x1f"

// escAgain is said before what was typed is thrown away.
const escAgain = "Esc again leaves and forgets what is typed here"

// NewDrafted is a form with what was half typed at its place. check looks at all
// values together; it may be nil.
func NewDrafted(drafts Drafts, place, title string, check func(values []string) error, fields ...Field) *Drafted {
	d := &Drafted{Form: NewForm(title, fields, check), drafts: drafts, place: place}
	d.blank = d.Values()
	if typed := drafts.Draft(place); typed != "" {
		values := strings.Split(typed, "\n")
		for i := range min(len(values), len(d.blank)) {
			if values[i] == untouched {
				values[i] = d.blank[i]
			}
		}
		d.SetValues(values)
	}
	d.kept = d.Values()
	return d
}

// Update takes a key or a paste and keeps what is typed.
func (d *Drafted) Update(msg tea.Msg) Result { return d.keep(d.Form.Update(msg)) }

// Click takes a click and keeps what was chosen.
func (d *Drafted) Click(target string) Result { return d.keep(d.Form.Click(target)) }

func (d *Drafted) keep(r Result) Result {
	if r == Cancelled && d.typed() && d.problem != escAgain {
		d.problem = escAgain
		return Open
	}
	if r == Cancelled {
		d.Forget()
	} else if now := d.Values(); !slices.Equal(now, d.kept) {
		d.kept = now
		d.drafts.SaveDraft(d.place, d.draft(now))
	}
	return r
}

// draft is what to keep of these values: "" when nothing was typed.
func (d *Drafted) draft(values []string) string {
	if slices.Equal(values, d.blank) {
		return ""
	}
	kept := slices.Clone(values)
	for i, v := range kept {
		if v == d.blank[i] {
			kept[i] = untouched
		}
	}
	return strings.Join(kept, "\n")
}

// Outdate says that what the form was filled with is no longer so. What was typed
// is a draft again, even one that was dropped, and only a new form can be saved.
func (d *Drafted) Outdate() {
	d.old = true
	d.drafts.SaveDraft(d.place, d.draft(d.Values()))
}

// Outdated reports whether only a new form can be saved.
func (d *Drafted) Outdated() bool { return d.old }

// typed reports whether more was typed than one word: that is worth a second Esc.
func (d *Drafted) typed() bool {
	fields, words := 0, false
	for i, v := range d.Values() {
		if v != d.blank[i] {
			fields++
			words = words || strings.Contains(v, " ")
		}
	}
	return fields > 1 || words
}

// Forget drops the draft, once its values are where they belong.
func (d *Drafted) Forget() {
	if d.drafts.Draft(d.place) != "" {
		d.drafts.SaveDraft(d.place, "")
	}
}
