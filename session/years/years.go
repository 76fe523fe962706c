// Package years tells the years of a busy shop, for tests and benchmarks of what
// has to stay fast and right when a file is large. Everything in it happened by
// the rules of the domain, and the same [Size] tells the same years. Only tests
// import it.
//
// A [Chain] is many shops. Its file, to look at or to measure with, is made by
//
//	go test ./store -run TestChainFile -chain big.db -shops 500 -meetings 10000 -ideas 1000000 -timeout 1h
//
// and go test ./store -bench . -run '^$' -chain big.db measures with it.
package years

import (
	"encoding/binary"
	"fmt"
	"time"

	"flashpoint/session"
)

// A Size is how much happened.
type Size struct {
	Initiatives int // at least two; four of every meeting, one meeting a week
	Comments    int // of customers in all; a tenth of them about one live idea, a fiftieth since the last meeting
}

// Years are a shop with all that came of its meetings.
type Years struct {
	Shop        *session.Shop
	Meetings    []*session.Session    // closed, oldest first
	Initiatives []*session.Initiative // oldest first: most ended, some live, the latest on their way
	Now         time.Time             // after all of it

	acts uint64
}

// perMeeting is how many ideas a meeting promotes.
const perMeeting = 4

// Tell tells years that begin in March 2020. It panics when the rules refuse what
// it tells: then it is wrong.
func Tell(size Size) *Years {
	y := &Years{Now: time.Date(2020, time.March, 2, 8, 0, 0, 0, time.UTC)}
	var err error
	y.Shop, err = session.NewShop(y.Act(), y.newID(), "Corner Coffee")
	must(err)
	for _, name := range []string{"Dana", "Ana", "Bo", "Cleo", "Terry", "Zoë", "Ravi", "Malik"} {
		_, err := y.Shop.AddPerson(y.Act(), name, name == "Dana")
		must(err)
	}
	must(y.Shop.SaveMap(y.Act(), mapName, steps()))
	last := min(perMeeting, size.Initiatives/2)
	for n := size.Initiatives - last; n > 0; n -= perMeeting {
		y.week(min(perMeeting, n))
	}
	lately := size.Comments / 50
	y.customers(size.Comments - lately)
	y.week(last)
	y.lately(lately)
	return y
}

// Streams are all there are, the shop first.
func (y *Years) Streams() []session.Stream {
	streams := []session.Stream{y.Shop}
	for _, s := range y.Meetings {
		streams = append(streams, s)
	}
	for _, i := range y.Initiatives {
		streams = append(streams, i)
	}
	return streams
}

// Loved is the initiative that customers said most about.
func (y *Years) Loved() *session.Initiative {
	loved := y.Initiatives[0]
	for _, i := range y.Initiatives {
		if len(i.Comments) > len(loved.Comments) {
			loved = i
		}
	}
	return loved
}

// Today is the day after which nothing happened.
func (y *Years) Today() session.Date { return session.DateOf(y.Now) }

// Act is the next deed, a second after the last.
func (y *Years) Act() session.Act {
	y.Now = y.Now.Add(time.Second)
	return session.Act{ID: y.newID(), At: y.Now, Actor: "Dana", NewID: y.newID}
}

// newID is like a UUID of version 7: the time, then a counter.
func (y *Years) newID() (id session.ID) {
	y.acts++
	binary.BigEndian.PutUint64(id[:8], uint64(y.Now.UnixMilli())<<16|7<<12)
	binary.BigEndian.PutUint64(id[8:], y.acts|1<<63)
	return id
}

func (y *Years) nextDay() { y.Now = y.Now.Truncate(24*time.Hour).AddDate(0, 0, 1).Add(8 * time.Hour) }

func must(err error) {
	if err != nil {
		panic(fmt.Sprintf("the years are told wrong: %v", err))
	}
}
