package export

import (
	"fmt"
	"slices"

	"flashpoint/session"
	"flashpoint/ui/paper"
	"flashpoint/ui/paper/calendar"
)

// entries are what a calendar is told: the open tasks and obstacles that have a day,
// and the next meeting.
func (m Material) entries() (list []calendar.Entry) {
	for _, i := range m.dated() {
		shop := m.shopOf(i)
		for _, t := range i.Tasks {
			if t.Done.IsZero() && !t.Due.IsZero() {
				list = append(list, m.taskEntry(shop, i, t))
			}
		}
		for _, o := range i.Obstacles {
			if o.Cleared.IsZero() && !o.By.IsZero() {
				list = append(list, m.obstacleEntry(shop, i, o))
			}
		}
	}
	switch s := m.meeting().Session; {
	case m.Of == Shop:
		for _, s := range m.Briefing.Meetings {
			list = append(list, m.meetingEntry(s)...)
		}
	case m.Initiative == nil && s != nil:
		list = append(list, m.meetingEntry(s.Summary())...)
	}
	return list
}

// dated are the ideas whose tasks and obstacles a calendar is told: of one that ended
// nothing is due any more.
func (m Material) dated() []*session.Initiative {
	var all []*session.Initiative
	switch {
	case m.Of == Shop:
		all = slices.Clone(m.Open)
	case m.Initiative != nil:
		all = append(all, m.Initiative)
	default:
		all = m.chosen()
	}
	return slices.DeleteFunc(all, func(i *session.Initiative) bool { return i.Status.Ended() })
}

// undated says what a calendar can't be told, as it has no day: "1 task without a day is
// not in it."
func (m Material) undated() string {
	tasks, obstacles := 0, 0
	for _, i := range m.dated() {
		for _, t := range i.Tasks {
			if t.Done.IsZero() && t.Due.IsZero() {
				tasks++
			}
		}
		for _, o := range i.OpenObstacles() {
			if o.By.IsZero() {
				obstacles++
			}
		}
	}
	var parts []string
	if tasks > 0 {
		parts = append(parts, session.Count(tasks, "task"))
	}
	if obstacles > 0 {
		parts = append(parts, session.Count(obstacles, "obstacle"))
	}
	switch tasks + obstacles {
	case 0:
		return ""
	case 1:
		return parts[0] + " without a day is not in it."
	}
	return session.Join(parts) + " without a day are not in it."
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

func (m Material) taskEntry(shop *session.Shop, i *session.Initiative, t session.Task) calendar.Entry {
	return calendar.Entry{ID: fmt.Sprintf("task-%s-%d", i.ID(), t.ID), On: t.Due, Kind: "task",
		Title: m.titled(shop, t.What, shop.DoneBy(t)), Text: session.Clean(shop.DoneBy(t) + "; for: " + i.Title)}
}

func (m Material) obstacleEntry(shop *session.Shop, i *session.Initiative, o session.Obstacle) calendar.Entry {
	who := paper.Owner(shop.Now(o.Who))
	return calendar.Entry{ID: fmt.Sprintf("obstacle-%s-%d", i.ID(), o.ID), On: o.By, Kind: "obstacle",
		Title: m.titled(shop, "Clear: "+o.What, who), Text: session.Clean(who + "; in the way of: " + i.Title)}
}

// titled is what a calendar shows of a day: what is due and whose it is, behind the shop
// where there are several. "Harbour: order plates (Ana)".
func (m Material) titled(shop *session.Shop, what, who string) string {
	if (m.Several || len(m.Briefing.Shops) > 1) && shop != nil && shop.Name != "" {
		what = shop.Name + ": " + what
	}
	return session.Clean(what + " (" + who + ")")
}

// meetingEntry is the next meeting that one named, unless its day is over.
func (m Material) meetingEntry(s session.Summary) []calendar.Entry {
	if s.Next.IsZero() || s.Rehearsal || s.Next.Before(session.DateOf(m.Now)) {
		return nil
	}
	return []calendar.Entry{{ID: "next-" + s.ID.String(), On: s.Next, Kind: "meeting", Title: session.Clean("Flashpoint: " + s.ShopName), Text: session.Clean(s.Title)}}
}
