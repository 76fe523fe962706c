package store

import (
	"context"

	"flashpoint/session"
)

// bring puts streams of other shops into the file, to be read there.
func (w *world) bring(streams ...session.Stream) {
	w.t.Helper()
	ctx := w.t.Context()
	w.ok(w.store.write(ctx, "bringing", func(l *link) error {
		if err := l.keepHome(ctx); err != nil {
			return err
		}
		for _, st := range streams {
			if err := l.bring(ctx, st); err != nil {
				return err
			}
		}
		return nil
	}))
	for _, st := range streams {
		st.MarkSaved(st.Seq())
	}
}

func (l *link) bring(ctx context.Context, st session.Stream) error {
	var last sum
	for _, e := range st.Events() {
		last = last.next(e)
		if err := l.insert(ctx, e, last); err != nil {
			return err
		}
	}
	return newBook(st).write(ctx, l, nil)
}

// A neighbour is another shop, with a meeting that is closed, its idea that is
// live and loved, and a meeting that stands open.
type neighbour struct {
	*world
	closed, open *session.Session
	live         *session.Initiative
}

// neighbour makes a shop of that name, in which an Ana and a Bo work too.
func (w *world) neighbour(name string) neighbour {
	w.t.Helper()
	copied := *w
	n := neighbour{world: &copied}
	defer func() { w.now, w.counter = n.now, n.counter }()
	var err error
	n.shop, err = session.NewShop(n.act(), n.id(), name)
	w.ok(err)
	n.closed = n.meeting("Ana", "Bo")
	bench := n.idea(n.closed, "A bench for "+name, n.closed.Attendees[0].ID)
	n.live = n.promote(n.closed, bench)
	m := &session.Meeting{Shop: n.shop, Session: n.closed}
	_, err = m.ParkThought(n.act(), "The heating of "+name)
	w.ok(err)
	w.ok(n.closed.Close(n.act()))
	n.now = n.now.AddDate(0, 0, 1)
	day := session.DateOf(n.now)
	w.ok(n.live.SetStatus(n.act(), session.StatusLive, day, "it stands without balloons"))
	_, err = n.live.AddTask(n.act(), session.Task{What: "Oil the bench of " + name, Owner: n.closed.Attendees[1].Person, Due: day})
	w.ok(err)
	w.ok(n.live.SetCost(n.act(), session.Cost{Amount: "30", ApprovedBy: "Ana"}))
	for _, words := range []string{"I could sit", "So kind"} {
		_, err = n.live.Note(n.act(), session.Comment{Words: words + " at " + name, Mood: session.MoodLoved, On: day, HeardBy: n.closed.Attendees[0].Person})
		w.ok(err)
		whom, _ := n.live.Untold()
		if words == "I could sit" {
			_, err = n.live.Tell(n.act(), session.Telling{Whom: whom, By: n.closed.Attendees[1].Person, On: day})
			w.ok(err)
		}
	}
	w.ok(n.live.Count(n.act(), session.ReactionPraised, day))
	n.open = n.meeting("Ana")
	n.idea(n.open, "A stool for "+name)
	return n
}

// streams are all that the shop has, itself first.
func (n neighbour) streams() []session.Stream {
	return []session.Stream{n.shop, n.closed, n.live, n.open}
}
