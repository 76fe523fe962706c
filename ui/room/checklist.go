package room

import (
	"slices"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// check is one row of the checklist: a task, an obstacle, or one of the lines
// that every initiative has once.
type check struct {
	section  string
	task     session.TaskID
	obstacle session.ObstacleID
	once     string // "standard", "asking", "cost"
	item     kit.Item
}

// The parts of the checklist, in this order.
const (
	sectionObstacles = "In the way"
	sectionTasks     = "To do"
	sectionPromise   = "Our promise"
)

// checks are the rows of one checklist, made anew only when it changed or the
// day did.
type checks struct {
	of    *session.Initiative // that was read,
	seq   int64               // when this was its last event,
	names int64               // and this the shop's: how people are called,
	today session.Date        // on this day
	rows  []check
}

// rows are the checklist as it hangs on the wall.
func (p *plan) rows() []check {
	i, _, ok := p.current()
	if !ok {
		return nil
	}
	shop := p.host.Meeting().Shop
	if c := &p.checks; c.of != i || c.seq != i.Seq() || c.names != shop.Seq() || c.today != p.today() {
		*c = checks{i, i.Seq(), shop.Seq(), p.today(), checklist(shop, i, p.today())}
	}
	return p.checks.rows
}

// checklist are what is in the way, the tasks, and the promise.
func checklist(shop *session.Shop, i *session.Initiative, today session.Date) []check {
	var rows []check
	for _, o := range i.Obstacles {
		rows = append(rows, check{section: sectionObstacles, obstacle: o.ID, item: obstacleItem(shop, o, today)})
	}
	// As they were typed, done or not: what happens first was said first, and no
	// row goes away from under the cursor because it was ticked off or got a day.
	for _, t := range i.Tasks {
		rows = append(rows, check{section: sectionTasks, task: t.ID, item: taskItem(shop, t, today)})
	}
	standard, asking, cost := i.Standard.String(), i.Asking, i.Cost.Amount
	if standard == "" {
		standard = "When …, we …: not written yet"
	}
	if asking == "" {
		asking = "not said yet"
	}
	if cost == "" {
		cost = i.Gate.Cost
	}
	if cost == "" {
		cost = "not said yet"
	}
	if i.Cost.ApprovedBy != "" {
		cost += ", approved by " + i.Cost.ApprovedBy
	} else if i.Gate.Approver != "" {
		cost += ", " + i.Gate.Approver + " must say yes"
	}
	rows = append(rows,
		check{section: sectionPromise, once: "standard", item: kit.Item{Text: standard}},
		check{section: sectionPromise, once: "asking", item: kit.Item{Text: "Ask customers: " + asking}},
		check{section: sectionPromise, once: "cost", item: kit.Item{Text: "Cost: " + cost}})
	for n := range rows {
		rows[n].item.Target = kit.RowTarget(n)
	}
	return rows
}

// turnTo makes the first row that is meant the current one.
func (p *plan) turnTo(meant func(check) bool) {
	if n := slices.IndexFunc(p.rows(), meant); n >= 0 {
		p.list.SetCursor(n)
	}
}

// row is the row under the cursor.
func (p *plan) row() check {
	rows := p.rows()
	if len(rows) == 0 {
		return check{}
	}
	return rows[min(p.list.Cursor(), len(rows)-1)]
}
