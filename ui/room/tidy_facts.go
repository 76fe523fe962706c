package room

import (
	"fmt"
	"strconv"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// nothing reports whether there is nothing to tidy at all.
func (t *tidy) nothing() bool { return len(t.steps()) == 0 || len(t.session().Ideas) == 0 }

// fact says what is being merged or marked, else what there is to know on a wall
// of that height: ideas that look alike, some out of sight, steps without any.
func (t *tidy) fact(h int) string {
	if x, ok := t.session().Idea(t.into); ok {
		return "Merging into: " + kit.Truncate(x.Text, session.HeadlineCell)
	}
	if n := len(t.marks); n > 0 && h < 14 {
		return strconv.Itoa(n) + " marked: m makes one"
	} else if n > 0 {
		return strconv.Itoa(n) + " marked: m makes them one, p parks them"
	}
	switch n := len(t.alike.read(t.session())); n {
	case 0:
	case 1:
		return "1 pair looks alike: l asks"
	default:
		return strconv.Itoa(n) + " pairs look alike: l asks"
	}
	if n := len(t.rows.parked); t.hide && n > 0 {
		return strconv.Itoa(n) + " parked and hidden: t shows them"
	}
	if h >= 16 {
		return t.without()
	}
	return ""
}

// without says which chosen steps have no idea yet.
func (t *tidy) without() string {
	const some = 3
	var names []string
	for _, step := range t.session().Steps {
		if step.Focus && step.ID != t.step && t.rows.steps[step.ID] == 0 {
			names = append(names, kit.Truncate(step.Name, 24))
		}
	}
	if len(names) == 0 {
		return ""
	}
	if n := len(names) - some; n > 0 {
		names = append(names[:some], fmt.Sprintf("%d more", n))
	}
	return "Still without an idea: " + joined(names) + "."
}

func (t *tidy) emptyWords() string {
	if len(t.steps()) > 1 {
		return "No idea on this step. The arrows left and right go to the other steps."
	}
	return "No idea on this step."
}
