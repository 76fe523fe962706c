package session

import "math"

// A Wait is how long praise waited until its author heard it.
type Wait struct {
	Heard, Told Date
}

// Days is the gap, 0 on the same day.
func (w Wait) Days() int { return max(0, w.Heard.DaysUntil(w.Told)) }

// Waits are the gaps between praise and its telling, by the tellings that brought
// news: from the oldest praise in each. They are found in one pass through praise
// and tellings in the order in which they were noted, so a loop asks once.
func (i *Initiative) Waits() map[TellingID]Wait {
	people, _ := i.Authors()
	waits := make(map[TellingID]Wait, len(i.Tellings))
	waiting := make([]Date, max(1, len(people))) // by author, or for the team: the oldest praise that is unheard
	news := praise{i: i}
	for _, t := range i.Tellings {
		fresh := news.before(int64(t.ID))
		var heard Date
		for n := range waiting {
			waiting[n] = earlier(waiting[n], fresh)
			if len(people) == 0 || t.reached(people[n]) {
				heard, waiting[n] = earlier(heard, waiting[n]), Date{}
			}
		}
		if !heard.IsZero() {
			waits[t.ID] = Wait{Heard: heard, Told: t.On}
		}
	}
	return waits
}

// oldestPraise is the day of the oldest praise among the events after one.
func (i *Initiative) oldestPraise(after int64) Date {
	p := praise{i: i}
	p.before(after + 1)
	return p.before(math.MaxInt64)
}

// praise is a place in what customers said: both lists grow by their numbers.
type praise struct {
	i                   *Initiative
	reactions, comments int // gone through
}

// before goes on to an event and gives the day of the oldest praise on the way.
func (p *praise) before(seq int64) (oldest Date) {
	for ; p.reactions < len(p.i.Reactions) && p.i.Reactions[p.reactions].Seq < seq; p.reactions++ {
		if c := p.i.Reactions[p.reactions]; c.Reaction.Good() {
			oldest = earlier(oldest, c.On)
		}
	}
	for ; p.comments < len(p.i.Comments) && int64(p.i.Comments[p.comments].ID) < seq; p.comments++ {
		if c := &p.i.Comments[p.comments]; c.Good() {
			oldest = earlier(oldest, c.On)
		}
	}
	return oldest
}
