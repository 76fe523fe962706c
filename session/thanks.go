package session

import (
	"cmp"
	"slices"
)

// Thanks are praise that waits for the authors of an idea to hear it.
type Thanks struct {
	Initiative ID
	Title      string
	Whom       []Person // who has not heard it, by name; none: the whole team
	Since      Date     // since when the oldest of it waits
	Words      string   // those that say most; "" when customers were only counted
}

// Thanks is what waits to be told of an initiative; ok is false when nothing
// does.
func (i *Initiative) Thanks() (t Thanks, ok bool) {
	whom, since := i.Untold()
	if i.Opened.IsZero() || since.IsZero() {
		return Thanks{}, false
	}
	t = Thanks{Initiative: i.ID(), Title: i.Title, Whom: slices.Clone(whom), Since: since}
	slices.SortFunc(t.Whom, func(a, b Person) int { return cmp.Compare(Fold(a.Name), Fold(b.Name)) })
	if c, any := i.Best(); any {
		t.Words = c.Words
	}
	return t, true
}

// SortThanks puts what has waited longest first, and what has waited as long in
// the order of the ideas' words. Nothing else decides: people are never ranked.
func SortThanks(list []Thanks) {
	slices.SortStableFunc(list, func(a, b Thanks) int {
		return cmp.Or(b.Since.DaysUntil(a.Since), cmp.Compare(Fold(a.Title), Fold(b.Title)))
	})
}

// A Told is a telling that brought news, as a list shows it. It names the idea
// and nobody: how long people wait is looked at by idea and by month alone.
type Told struct {
	Initiative ID
	Title      string
	InPerson   bool
	Wait
}

// Told are the tellings of an initiative that brought news, oldest first.
func (i *Initiative) Told() []Told {
	var told []Told
	for n, t := range i.Tellings {
		if w, news := i.Wait(n); news {
			told = append(told, Told{Initiative: i.ID(), Title: i.Title, InPerson: t.InPerson, Wait: w})
		}
	}
	return told
}
