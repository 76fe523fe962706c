package kit

import (
	"errors"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
)

// Field is one value a [Form] asks for.
type Field struct {
	Label    string
	Value    string // to begin with
	Hint     string // shown below while the field has the focus
	Options  []string
	Optional bool // may stay empty
	Anew     bool // what is typed takes the place of Value, and does not follow it: a day

	// Check refuses a value with an error, or says how it was understood ("Fri
	// 4 Dec, in 12 days"). It runs with every key, so it must be quick. An empty
	// value does not reach it. nil takes everything.
	Check func(value string) (echo string, err error)
}

// FieldError lets the check of a whole form say which field is to blame.
type FieldError struct {
	Field int // counted from 0
	Err   error
}

// Error is the reason alone; the form shows it below the field.
func (e *FieldError) Error() string { return e.Err.Error() }

// Unwrap is the reason.
func (e *FieldError) Unwrap() error { return e.Err }

// field is a [Field] being filled in.
type field struct {
	Field
	input Input
	echo  string
	err   error
	told  bool // the error is shown: not while the first word is still being typed
}

func (d *field) value() string { return strings.TrimSpace(d.input.Value()) }

// read looks at the value anew: is it allowed, and how is it understood.
func (d *field) read() {
	d.echo, d.err = "", nil
	value := d.value()
	switch {
	case value == "" && d.Optional:
	case value == "":
		d.err = errors.New("this can't stay empty")
	case len(d.Options) > 0 && !slices.Contains(d.Options, value):
		d.err = errors.New("choose one of " + strings.Join(d.Options, ", "))
	case d.Check != nil:
		d.echo, d.err = d.Check(value)
	}
}

func (d *field) update(msg tea.Msg) (changed bool) {
	if len(d.Options) > 0 {
		k, ok := msg.(tea.KeyPressMsg)
		return ok && d.turn(k)
	}
	if k, ok := msg.(tea.KeyPressMsg); ok && d.Anew && strings.TrimSpace(k.Text) != "" && d.input.Value() == d.Value && d.input.at == len([]rune(d.Value)) {
		d.input.SetValue("")
	}
	if changed = d.input.Update(msg); changed {
		d.told = false
		d.read()
	}
	return changed
}

// turn chooses among the options: by one with left and right, by first letter.
func (d *field) turn(k tea.KeyPressMsg) (changed bool) {
	at, n := d.chosen(), len(d.Options)
	switch k.String() {
	case "right", "space":
		return d.pick((at + 1) % n)
	case "left":
		return d.pick((max(at, 0) + n - 1) % n)
	case "backspace", "delete":
		if d.Optional && at >= 0 {
			d.input.SetValue("")
			d.read()
			return true
		}
		return false
	}
	if k.Text == "" {
		return false
	}
	for step := range n {
		i := (at + 1 + step) % n
		if strings.HasPrefix(Fold(d.Options[i]), Fold(k.Text)) {
			return d.pick(i)
		}
	}
	return false
}

func (d *field) pick(i int) (changed bool) {
	if i < 0 || i >= len(d.Options) || i == d.chosen() {
		return false
	}
	d.input.SetValue(d.Options[i])
	d.read()
	return true
}

// chosen is the index of the option in the value, -1 for none.
func (d *field) chosen() int { return slices.Index(d.Options, d.value()) }
