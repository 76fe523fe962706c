package kit

import (
	"errors"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
)

// Form asks for several values, one line each. Enter goes on to the next field
// and on the last one accepts (see Quick); tab and shift+tab, down and up move freely; Esc
// cancels. What was typed can be read at any time and put back later.
type Form struct {
	title   string
	fields  []field
	check   func(values []string) error
	focus   int
	top     int
	quick   bool   // Enter accepts on any field
	problem string // what the check of the whole form said
}

// NewForm asks for fields under a title. check looks at all values together
// before they are accepted; it may be nil.
func NewForm(title string, fields []Field, check func(values []string) error) *Form {
	f := &Form{title: title, check: check}
	for _, d := range fields {
		fd := field{Field: d, input: NewInput("")}
		fd.input.SetValue(d.Value)
		fd.read()
		f.fields = append(f.fields, fd)
	}
	f.SetFocus(0)
	return f
}

// Quick makes Enter accept the form on whatever field it is pressed: for a form
// whose first line is what matters, and whose others have a good default.
func (f *Form) Quick() { f.quick = true }

// Values are what is entered, in the order of the fields, without blanks around.
func (f *Form) Values() []string {
	values := make([]string, len(f.fields))
	for i := range f.fields {
		values[i] = f.fields[i].value()
	}
	return values
}

// SetValues puts values back, for a form that was interrupted. Too few leave
// the other fields alone.
func (f *Form) SetValues(values []string) {
	for i := range min(len(values), len(f.fields)) {
		f.fields[i].input.SetValue(values[i])
		f.fields[i].read()
	}
}

// Focus is the field being filled in, counted from 0.
func (f *Form) Focus() int { return f.focus }

// SetFocus goes to field i, or the nearest there is.
func (f *Form) SetFocus(i int) {
	f.focus = max(min(i, len(f.fields)-1), 0)
	for i := range f.fields {
		f.fields[i].input.Blur()
	}
	if len(f.fields) > 0 {
		f.fields[f.focus].input.Focus()
	}
}

// Update takes a key press or a paste. Several pasted lines become one.
func (f *Form) Update(msg tea.Msg) Result {
	switch m := msg.(type) {
	case tea.KeyPressMsg:
		switch m.String() {
		case "esc":
			return Cancelled
		case "enter":
			return f.enter()
		case "tab", "down":
			f.leaveFor(f.focus + 1)
		case "shift+tab", "up":
			f.leaveFor(f.focus - 1)
		default:
			f.edit(m)
		}
	case tea.PasteMsg:
		f.edit(tea.PasteMsg{Content: strings.Join(PastedLines(m.Content), " ")})
	}
	return Open
}

// Click goes to the field that was clicked ("field:2"), picks the option
// ("field:2:0"), or does what the hint in the last line says.
func (f *Form) Click(target string) Result {
	switch target {
	case "key:enter":
		return f.enter()
	case "key:back":
		f.leaveFor(f.focus - 1)
	case "key:next":
		f.leaveFor(f.focus + 1)
	case "key:esc":
		return Cancelled
	}
	parts := strings.Split(target, ":")
	if parts[0] != "field" || len(parts) < 2 {
		return Open
	}
	if i, err := strconv.Atoi(parts[1]); err == nil && i != f.focus {
		f.leaveFor(i)
	}
	if len(parts) == 3 && len(f.fields) > 0 {
		if i, err := strconv.Atoi(parts[2]); err == nil {
			f.fields[f.focus].pick(i)
		}
	}
	return Open
}

func (f *Form) leaveFor(i int) {
	if len(f.fields) > 0 && i >= 0 && i < len(f.fields) {
		f.fields[f.focus].told = true
		f.SetFocus(i)
	}
}

func (f *Form) edit(msg tea.Msg) {
	if len(f.fields) == 0 {
		return
	}
	if f.fields[f.focus].update(msg) {
		f.problem = ""
	}
}

func (f *Form) enter() Result {
	if len(f.fields) > 0 {
		here := &f.fields[f.focus]
		here.told = true
		// Read again: an error from the check of the whole form may have been
		// cured in another field.
		if here.read(); here.err != nil {
			return Open
		}
		if !f.quick && f.focus < len(f.fields)-1 {
			f.SetFocus(f.focus + 1)
			return Open
		}
	}
	return f.submit()
}

func (f *Form) submit() Result {
	f.problem = ""
	for i := range f.fields {
		f.fields[i].told = true
		f.fields[i].read()
	}
	for i := range f.fields {
		if f.fields[i].err != nil {
			f.SetFocus(i)
			return Open
		}
	}
	if f.check == nil {
		return Accepted
	}
	err := f.check(f.Values())
	var blame *FieldError
	switch {
	case err == nil:
		return Accepted
	case errors.As(err, &blame) && blame.Field >= 0 && blame.Field < len(f.fields):
		f.SetFocus(blame.Field)
		f.fields[blame.Field].err = blame.Err
	default:
		f.problem = err.Error()
	}
	return Open
}
