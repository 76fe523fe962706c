package session

import (
	"cmp"
	"slices"
)

// Thanks are praise that waits for the authors of an idea to hear it.
type Thanks struct{ InitiativeSummary }

// Thanks is what waits to be told of an initiative; ok is false when nothing
// does.
func (i *Initiative) Thanks() (t Thanks, ok bool) {
	if _, since := i.Untold(); i.Opened.IsZero() || since.IsZero() {
		return Thanks{}, false
	}
	t.InitiativeSummary = i.Summary()
	return t, true
}

// SortThanks puts what has waited longest first, and what has waited as long in
// the order of the ideas' words. Nothing else decides: people are never ranked.
func SortThanks(list []Thanks) {
	slices.SortStableFunc(list, func(a, b Thanks) int {
		if c := a.UntoldSince.Compare(b.UntoldSince); c != 0 { // folding costs more than all the rest
			return c
		}
		return cmp.Or(cmp.Compare(Fold(a.Title), Fold(b.Title)), a.ID.Compare(b.ID))
	})
}

// Waiting splits those who have not heard some praise, as they are called now
// and in the order of their names: who is to hear it, and who has left and is
// waited for no more.
func (s *Shop) Waiting(untold []Person) (here, left []Person) {
	people := s.NowAll(untold)
	slices.SortStableFunc(people, func(a, b Person) int { return cmp.Compare(Fold(a.Name), Fold(b.Name)) })
	for _, p := range people {
		if p.Standing == PersonLeft {
			left = append(left, p)
		} else {
			here = append(here, p)
		}
	}
	return here, left
}

// Waited reports whether anybody is still to hear the praise: whoever had the idea
// and works here, or the team.
func (s *Shop) Waited(t Thanks) bool {
	here, _ := s.Waiting(t.Untold)
	return len(here) > 0 || len(t.Untold) == 0
}

// A Told is a telling that brought news, as a list shows it. Whom is for its
// story alone: how long people wait is looked at by idea and by month, and nothing
// is ever counted or ordered by who was told.
type Told struct {
	Initiative ID
	Title      string
	Whom       []Person // none: the whole team
	InPerson   bool
	Wait
}

// Told are the tellings of an initiative that brought news, in the order in which
// they were noted.
func (i *Initiative) Told() []Told {
	var told []Told
	waits := i.Waits()
	for _, t := range i.Tellings {
		if w, news := waits[t.ID]; news {
			told = append(told, Told{Initiative: i.ID(), Title: i.Title, Whom: slices.Clone(t.Whom), InPerson: t.InPerson, Wait: w})
		}
	}
	return told
}
