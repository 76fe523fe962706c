package export

import (
	"fmt"

	"flashpoint/session"
	"flashpoint/ui/paper"
	"flashpoint/ui/paper/calendar"
)

// entries are what a calendar is told: the open tasks and obstacles that have a day,
// and the next meeting.
func (m Material) entries() (list []calendar.Entry) {
	add := func(i *session.Initiative) {
		shop := m.shopOf(i)
		for _, t := range i.Tasks {
			list = append(list, taskEntry(shop, i, t)...)
		}
		for _, o := range i.Obstacles {
			list = append(list, obstacleEntry(shop, i, o)...)
		}
	}
	switch {
	case m.Of == Shop:
		for _, i := range m.Open {
			add(i)
		}
		for _, s := range m.Briefing.Meetings {
			list = append(list, m.meetingEntry(s)...)
		}
	case m.Initiative != nil:
		add(m.Initiative)
	default:
		for _, i := range m.chosen() {
			add(i)
		}
		if s := m.meeting().Session; s != nil {
			list = append(list, m.meetingEntry(s.Summary())...)
		}
	}
	return list
}

// shopOf is the shop of an idea, for the names of now.
func (m Material) shopOf(i *session.Initiative) *session.Shop {
	for _, s := range m.Briefing.Shops {
		if s.ID() == i.Shop {
			return s
		}
	}
	return m.shop()
}

func taskEntry(shop *session.Shop, i *session.Initiative, t session.Task) []calendar.Entry {
	if t.Due.IsZero() || !t.Done.IsZero() {
		return nil
	}
	return []calendar.Entry{{ID: fmt.Sprintf("task-%s-%d", i.ID(), t.ID), On: t.Due, Kind: "task",
		Title: session.Clean(t.What), Text: session.Clean(shop.DoneBy(t) + "; for: " + i.Title)}}
}

func obstacleEntry(shop *session.Shop, i *session.Initiative, o session.Obstacle) []calendar.Entry {
	if o.By.IsZero() || !o.Cleared.IsZero() {
		return nil
	}
	return []calendar.Entry{{ID: fmt.Sprintf("obstacle-%s-%d", i.ID(), o.ID), On: o.By, Kind: "obstacle",
		Title: session.Clean("Clear: " + o.What), Text: session.Clean(paper.Owner(shop.Now(o.Who)) + "; in the way of: " + i.Title)}}
}

// meetingEntry is the next meeting that one named, unless its day is over.
func (m Material) meetingEntry(s session.Summary) []calendar.Entry {
	if s.Next.IsZero() || s.Rehearsal || s.Next.Before(session.DateOf(m.Now)) {
		return nil
	}
	return []calendar.Entry{{ID: "next-" + s.ID.String(), On: s.Next, Kind: "meeting", Title: session.Clean("Flashpoint: " + s.ShopName), Text: session.Clean(s.Title)}}
}
