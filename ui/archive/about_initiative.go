package archive

import (
	"context"

	"flashpoint/session"
	"flashpoint/ui/paper"
)

// initiative is how far a chosen idea is, what is in its way and to be done, and its
// story.
func (r reader) initiative(ctx context.Context, id session.ID) (paper.Document, error) {
	m, i, err := r.of(ctx, id)
	if err != nil {
		return nil, err
	}
	if i.Opened.IsZero() {
		return gone(), nil
	}
	d := document{}
	d.add(paper.Title, "", i.Title)
	d.fact("Step", i.Step)
	d.story(m, i, r)
	return d.Document, nil
}

// of reads an initiative with the meeting that it comes from. Where that can't be
// read, as in a file that holds only a part, the initiative stands alone.
func (r reader) of(ctx context.Context, id session.ID) (*session.Meeting, *session.Initiative, error) {
	i, err := r.library.Initiative(ctx, id)
	if err != nil {
		return nil, nil, err
	}
	m, err := r.library.Meeting(ctx, i.Session)
	if err != nil && ctx.Err() == nil {
		m, err = r.library.Meeting(ctx, session.ID{})
	}
	if err == nil {
		m.Fetched(i)
	}
	return m, i, err
}

// story is everything about an initiative but its title.
func (d *document) story(m *session.Meeting, i *session.Initiative, r reader) {
	d.fact("It is", string(i.Status))
	d.fact("Cost", i.Cost.Amount)
	if i.Standard.String() != "" {
		d.fact("Standard", i.Standard.String())
	}
	people, since := i.Untold()
	d.fact("Not told", session.WaitWords(m.Shop.NowAll(people), since, r.today()))
	d.fact("Customers", i.Feedback().Said(session.FaceDesk))
	d.obstacles(m, i, r)
	d.tasks(m, i, r)
	d.add(paper.Heading, "", "The story")
	for _, s := range paper.Story(session.FaceDesk, m, i, r.now) {
		words := s.Name
		if s.Words != "" {
			words += ": " + s.Words
		}
		d.fact(s.On.Short(r.today()), words)
	}
}

func (d *document) obstacles(m *session.Meeting, i *session.Initiative, r reader) {
	open := i.OpenObstacles()
	if len(open) == 0 || i.Status.Ended() {
		return
	}
	d.add(paper.Heading, "", "In the way")
	for _, o := range open {
		d.add(paper.Item, "#", o.What+by(m, o.Who)+until(o.By, r.today()))
	}
}

func (d *document) tasks(m *session.Meeting, i *session.Initiative, r reader) {
	if len(i.Tasks) == 0 {
		return
	}
	d.add(paper.Heading, "", "Tasks")
	for _, t := range i.Tasks {
		if t.Done.IsZero() {
			d.add(paper.Item, "[ ]", t.What+", "+m.Shop.DoneBy(t)+until(t.Due, r.today()))
		} else {
			d.add(paper.Item, "[x]", t.What+", done on "+r.day(t.Done))
		}
	}
}

// by is who clears something out of the way.
func by(m *session.Meeting, p session.Person) string {
	if p.ID.IsZero() {
		return ", nobody clears it yet"
	}
	return ", " + m.Shop.Now(p).Name + " clears it"
}

func until(due, today session.Date) string {
	switch {
	case due.IsZero():
		return ""
	case due.Before(today):
		return ", ! " + paper.LateBy(due, today)
	}
	return ", by " + due.Words(today)
}
