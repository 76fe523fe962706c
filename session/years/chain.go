package years

import (
	"fmt"
	"time"

	"flashpoint/session"
)

// A Chain is how much happened in many shops.
type Chain struct {
	Shops    int // at least one
	Meetings int // in all, as many in each shop as in any other
	Ideas    int // in all, as many in each meeting as in any other, eight at least
}

// Tell tells the shops' years one after the other and hands each over, so that
// no more than one is kept in memory. It ends with the first error of keep, or
// when all are told. The same chain is told the same each time.
func (c Chain) Tell(keep func(shop *Years) error) error {
	meetings := max(c.Meetings/max(c.Shops, 1), 1)
	ideas := max(c.Ideas/(meetings*max(c.Shops, 1)), 8)
	for n := range c.Shops {
		if err := keep(shopYears(n, meetings, ideas)); err != nil {
			return err
		}
	}
	return nil
}

// shopYears are those of the shop of that number: a meeting every ten weeks on
// one of its maps, one idea chosen in each, and what became of it by then.
func shopYears(number, meetings, ideas int) *Years {
	// The number in every ID keeps shops apart that begin in the same moment.
	y := &Years{Now: time.Date(2021, time.January, 4, 7, 40, number, 0, time.UTC).AddDate(0, 0, number%60), acts: uint64(number) << 40}
	var err error
	y.Shop, err = session.NewShop(y.Act(), y.newID(), fmt.Sprintf("%s %d", places[number%len(places)], number+1))
	must(err)
	for k := range 6 {
		_, err := y.Shop.AddPerson(y.Act(), staff[(number*5+k)%len(staff)], k == 0)
		must(err)
	}
	for k := range meetings {
		y.occasion(number+k, k, ideas)
	}
	return y
}

// occasion is one meeting with what came of it in the ten weeks after.
func (y *Years) occasion(n, k, ideas int) {
	s := session.Open(y.Act(), y.newID(), y.Shop, session.Plans()[1], false)
	y.Meetings = append(y.Meetings, s)
	for _, p := range y.Shop.People {
		must(s.Join(y.Act(), p))
	}
	must(s.ChooseMap(y.Act(), maps[n%len(maps)], steps()))
	must(s.Focus(y.Act(), s.Steps[k%len(s.Steps)].ID))
	if k%2 == 0 {
		y.rate(s, n)
	}
	said := y.sayIdeas(s, n, ideas)
	y.choose(s, said[:8], said[:1])
	must(s.Close(y.Act()))
	y.lead(y.Initiatives[len(y.Initiatives)-1], n)
	for y.Today().Compare(session.DateOf(s.Opened).AddDays(70)) < 0 {
		y.nextDay()
	}
}

// rate has the team rate the steps of its map.
func (y *Years) rate(s *session.Session, n int) {
	for at, step := range s.Steps {
		hands := session.Hands{}
		for p := range y.Shop.People {
			hands[(n+at+p)%len(hands)]++
		}
		must(s.Rate(y.Act(), step.ID, hands))
	}
	must((&session.Meeting{Shop: y.Shop, Session: s}).RevealRating(y.Act()))
}

// lead is the life of an idea: three of four go live after some weeks and are
// praised; half of those are kept or given up later.
func (y *Years) lead(i *session.Initiative, n int) {
	if n%4 == 3 {
		return
	}
	for range 10 + n%17 {
		y.nextDay()
	}
	y.goLive(i, n)
	must(i.SetStandard(y.Act(), "a customer waits", fmt.Sprintf("offer the thing number %d", n)))
	y.say(i, n, 3+n%9)
	if n%2 == 0 {
		y.nextDay()
		y.tell(i)
	}
	if n%4 == 0 {
		y.nextDay()
		must(i.SetStatus(y.Act(), []session.Status{session.StatusKept, session.StatusStopped}[n/4%2], y.Today(), "So it was decided"))
	}
}

var (
	places = [...]string{"Harbour", "Corner", "Station", "Market", "Mill Lane", "High Street", "Bridge", "Orchard"}
	maps   = [...]string{mapName, "A cake to take away", "A table for four"}
	staff  = [...]string{"Dana", "Ana", "Bo", "Cleo", "Terry", "Zoë", "Ravi", "Malik", "Ines", "Jonas", "Łukasz", "Mei", "Noor", "Oskar", "Priya", "Quinn", "Rosa", "Sami", "Tomás", "Uma"}
)
