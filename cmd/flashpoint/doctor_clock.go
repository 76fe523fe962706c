package main

import (
	"fmt"
	"time"

	"flashpoint/session"
	"flashpoint/ui/desk"
)

// How far the clock may be from the newest thing in the file. The clocks of two
// computers differ by some minutes; after a long holiday a year and more is much.
const (
	clockSlack  = 15 * time.Minute
	longHoliday = 400 * day
)

// clock compares the computer's clock with the newest that is in the file, zero where
// that is not known: what is recorded under a wrong date stays under it.
func (d doctor) clock(newest time.Time) desk.Finding {
	now := d.now()
	today, last := session.DateOf(now), session.DateOf(newest.In(now.Location())).Words(session.Date{})
	f := desk.Finding{Of: "The clock", Found: fmt.Sprintf("It says %s, %s.", today.Words(session.Date{}), now.Format("15:04"))}
	const fix = "Set the date and the time of this computer before the meeting: what is recorded keeps the date that it gets."
	switch {
	case newest.IsZero():
	case newest.Sub(now) > clockSlack:
		f.Grade, f.Fix = desk.Look, fix
		f.Found += fmt.Sprintf(" The newest in the file is of %s, which is still to come: the clock is behind, or was ahead then.", last)
	case now.Sub(newest) > longHoliday:
		f.Grade, f.Fix = desk.Look, fix
		f.Found += fmt.Sprintf(" The newest in the file is of %s: if there was a meeting since, the clock is ahead.", last)
	}
	return f
}
