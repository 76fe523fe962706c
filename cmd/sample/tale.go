package sample

import (
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"flashpoint/session"
)

// A tale writes the history of the sample shop by the rules of package session,
// act by act, as if people had typed it. Its clock and its IDs come from the
// tale itself, so that it is told the same way every time.
//
// The first refusal of a rule ends the tale: what follows is not tried.
type tale struct {
	loc         *time.Location
	now         time.Time
	ids         uint64 // given so far
	shop        *session.Shop
	meetings    []*session.Session
	initiatives map[string]*session.Initiative // by the key of their idea
	lives       []happening                    // of the initiatives, still to be told
	staff       []change                       // of the roster, still to be told
	streams     []session.Stream               // everything, in the order it began

	before map[string]func() (session.Origin, error) // ideas of earlier meetings, by their key
	err    error
}

// Now is when the sample shop's meeting of today stands still: in the
// middle of its vote, on a Tuesday before opening. The dates are fixed, and the
// hours are those of the clock on the wall wherever the sample is looked at.
func Now(loc *time.Location) time.Time {
	return time.Date(2026, time.November, 24, 7, 35, 0, 0, loc)
}

// Streams are the whole story of the shop: its roster, its meetings and what became of
// the chosen ideas, in the order in which they began, each with all its events still to
// be saved. An error is a slip in the data: the rules refused something.
func Streams(loc *time.Location) ([]session.Stream, error) {
	t := &tale{loc: loc, initiatives: map[string]*session.Initiative{}, before: map[string]func() (session.Origin, error){}}
	t.foundShop()
	t.lives, t.staff = lives(), staffChanges()
	for _, m := range finishedMeetings() {
		t.liveUntil(m.at)
		t.changeStaff(m.at)
		t.finished(m)
	}
	today := todaysMeeting()
	t.liveUntil(today.at)
	t.changeStaff(today.at)
	t.unfinished(today)
	for _, s := range t.streams {
		if events := s.Events(); events[len(events)-1].At.After(Now(loc)) {
			t.try(errors.New("it runs past its own present"))
		}
	}
	return t.streams, t.err
}

// clock sets the tale's time, "2026-06-16 07:00".
func (t *tale) clock(at string) {
	now, err := time.ParseInLocation("2006-01-02 15:04", at, t.loc)
	t.now = now
	t.try(err)
}

// wait lets time pass.
func (t *tale) wait(d time.Duration) { t.now = t.now.Add(d) }

// today is the tale's day.
func (t *tale) today() session.Date { return session.DateOf(t.now) }

// do carries out one act, a few seconds after the one before.
func (t *tale) do(rule func(session.Act) error) {
	if t.err != nil {
		return
	}
	t.wait(4 * time.Second)
	t.try(rule(session.Act{ID: t.newID(), At: t.now, Actor: "dana", NewID: t.newID}))
}

func (t *tale) try(err error) {
	if t.err == nil && err != nil {
		t.err = fmt.Errorf("the sample at %v: %w", t.now, err)
	}
}

// newID is a UUID of version 7 made of the tale's time and a count, so that it
// looks and sorts like any other.
func (t *tale) newID() session.ID {
	t.ids++
	var id session.ID
	binary.BigEndian.PutUint64(id[:8], uint64(t.now.UnixMilli())<<16)
	sum := sha256.Sum256(fmt.Appendf(nil, "corner coffee %d", t.ids))
	copy(id[6:], sum[:10])
	id[6] = 0x70 | id[6]&0x0F
	id[8] = 0x80 | id[8]&0x3F
	return id
}

// person is somebody of the roster, by name.
func (t *tale) person(name string) session.Person {
	p, ok := t.shop.PersonNamed(name)
	if !ok {
		t.try(fmt.Errorf("nobody is called %q", name))
	}
	return p
}

// people are the IDs of several, "Ana, Bo"; none for "".
func (t *tale) people(names string) []session.PersonID {
	var ids []session.PersonID
	for _, name := range commas(names) {
		ids = append(ids, t.person(name).ID)
	}
	return ids
}

// due is a day as people say it, seen from the tale's day; "" is none.
func (t *tale) due(said string) session.Date {
	if said == "" {
		return session.Date{}
	}
	day, err := session.ParseDue(said, t.today())
	t.try(err)
	return day
}

// step is the ID of a step by its name.
func (t *tale) step(s *session.Session, name string) session.StepID {
	i := slices.IndexFunc(s.Steps, func(x session.Step) bool { return x.Name == name })
	if i < 0 {
		t.try(fmt.Errorf("no step is called %q", name))
		return 0
	}
	return s.Steps[i].ID
}

// commas takes a list apart.
func commas(list string) []string {
	return strings.FieldsFunc(list, func(r rune) bool { return r == ',' })
}
