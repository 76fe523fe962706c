package room

import (
	"fmt"
	"strconv"
	"strings"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// newLine is an empty line for the next slip, or for the one typed again.
func (v *vote) newLine() {
	place := slipPlace
	if v.again > 0 {
		place = fmt.Sprint(againPlace, " ", v.again)
	}
	v.line = newEntry(v.host, place, "")
	v.line.input.Mask(true)
}

// forgetSlips clears what is half typed, on slips and in every other way: it
// belongs to a round that is over.
func (v *vote) forgetSlips() {
	v.retype(0)
	v.line.Set("")
	v.booth.leave()
	v.hands.leave()
}

// retype makes the line one for slip n, 0 for the next.
func (v *vote) retype(n int) {
	if v.again > 0 {
		v.line.Set("")
	}
	v.again = n
	marker := ""
	if n > 0 {
		marker = strconv.Itoa(n)
	}
	v.host.SaveDraft(againPlace, marker)
	v.newLine()
}

// nextSlip is the number of the slip that Enter would cast.
func (v *vote) nextSlip(r session.Round) int {
	if v.again > 0 {
		return v.again
	}
	return r.Slips() + 1
}

// enterSlip casts what is typed; on an empty line it reveals when all are in.
func (v *vote) enterSlip() {
	r, _ := v.round()
	switch {
	case strings.TrimSpace(v.line.Value()) != "":
		v.cast(r)
	case v.again > 0:
		v.host.Say(fmt.Sprintf("Type the %s of slip %d; - for an empty slip.", signs(r), v.again))
	case v.session().AllIn(r):
		v.reveal()
	case r.In() == 0:
		v.host.Say("No slip is in yet: type the " + signs(r) + " of the first one. Booth or hands: ctrl+g")
	default:
		v.host.Say(v.soFar(r) + ": type the next one. To reveal now: ctrl+r")
	}
}

// signs are what stands on a slip.
func signs(r session.Round) string {
	if r.Kind == session.RoundScore {
		return "numbers"
	}
	return "letters"
}

// soFar says "5 of 8 slips are in".
func (v *vote) soFar(r session.Round) string {
	return strings.TrimSuffix(v.ballotsIn(r), " in") + " are in"
}

func (v *vote) cast(r session.Round) {
	id, again, typed, number, late := r.ID, v.again, v.line.Value(), 0, false
	err := v.host.Do(func(a session.Act, m *session.Meeting) error {
		r, ok := m.Session.RoundByID(id)
		if !ok {
			return session.ErrNotFound
		}
		if late = again == 0 && m.Session.AllIn(r); late {
			return fmt.Errorf("every ballot is in: %d. Somebody came late? ctrl+g adds them", r.In())
		}
		dots, err := r.ParseSlip(typed)
		if err != nil {
			return err
		}
		if number = again; number == 0 {
			number = r.Slips() + 1
		}
		return m.Session.CastSlip(a, id, again, dots)
	})
	if err != nil {
		// Masked letters can't be mended by eye: the slip is typed anew.
		v.line.Set("")
		if !late {
			err = fmt.Errorf("%w. Type it again", err)
		}
		v.host.Refuse(err)
		return
	}
	v.line.Set("")
	v.retype(0)
	v.host.Say(v.castWords(number, again > 0))
}

func (v *vote) castWords(number int, again bool) string {
	r, open := v.round()
	switch {
	case again:
		return fmt.Sprintf("Slip %d is typed again.", number)
	case open && v.session().AllIn(r):
		return fmt.Sprintf("Slip %d is in, the last one: Enter reveals.", number)
	}
	return fmt.Sprintf("Slip %d is in.", number)
}

func (v *vote) askRetype() {
	r, _ := v.round()
	if r.Slips() == 1 {
		v.retype(1)
		return
	}
	options := make([]kit.Option, r.Slips())
	for i := range options {
		options[i].Text = fmt.Sprint("slip ", i+1)
	}
	d := kit.NewChoose("Which slip was typed wrong? They are numbered as they came in.", options)
	d.SetCursor(len(options) - 1)
	v.host.Ask(d, func() {
		v.retype(d.Chosen() + 1)
	})
}
