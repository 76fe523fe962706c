package room

import (
	"fmt"
	"strings"

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

// rows are the checklist as it hangs on the wall.
func (p *plan) rows() []check {
	i, _, ok := p.current()
	if !ok {
		return nil
	}
	today := p.today()
	var rows []check
	for _, o := range i.Obstacles {
		rows = append(rows, check{section: sectionObstacles, obstacle: o.ID, item: p.obstacleItem(o, today)})
	}
	for _, t := range i.Tasks {
		rows = append(rows, check{section: sectionTasks, task: t.ID, item: p.taskItem(t, today)})
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
		rows[n].item.Target = rowTarget(n)
	}
	return rows
}

func (p *plan) taskItem(t session.Task, today session.Date) kit.Item {
	it := kit.Item{Mark: tick(!t.Done.IsZero()), Text: t.What}
	owner := t.Owner.Name
	if t.Owner.ID.IsZero() {
		owner = "nobody yet"
	}
	it.Note = owner + ", " + dayWords(t.Due, today)
	if t.Cost != "" {
		it.Note += ", " + t.Cost
	}
	if t.Done.IsZero() && t.Owner.ID.IsZero() {
		it.Token = kit.Warn
	}
	if t.Late(today) {
		it.Mark, it.Token, it.Note = " ! ", kit.Warn, it.Note+": late"
	}
	return it
}

func (p *plan) obstacleItem(o session.Obstacle, today session.Date) kit.Item {
	it := kit.Item{Mark: " # ", Text: fmt.Sprintf("%s (%s)", o.What, o.Kind), Token: kit.Warn}
	if !o.Cleared.IsZero() {
		it.Mark, it.Token, it.Note = tick(true), kit.Text, "cleared"
		return it
	}
	var note []string
	if !o.Who.ID.IsZero() {
		note = append(note, o.Who.Name)
	}
	if !o.By.IsZero() {
		note = append(note, dayWords(o.By, today))
	}
	it.Note = strings.Join(note, ", ")
	if o.Late(today) {
		it.Mark, it.Note = "!# ", it.Note+": late"
	}
	return it
}

// row is the row under the cursor.
func (p *plan) row() check {
	rows := p.rows()
	if len(rows) == 0 {
		return check{}
	}
	return rows[min(p.list.Cursor(), len(rows)-1)]
}

func (p *plan) checklistFrame(w, h int) kit.Frame {
	i, nth, _ := p.current()
	rows := p.rows()
	title := ""
	if h >= 14 {
		title = "What has to happen first, and who does it?"
		if n := len(p.promoted()); n > 1 {
			title = fmt.Sprintf("Idea %d of %d: what has to happen, and who does it?", nth+1, n)
		}
	}
	top := session.HeadlineCell
	if h < 14 {
		top = 28 // one line beside the clock
	}
	f := heading(p.host, w, h, title, kit.Truncate(i.Title, top))
	if c := p.credit(); c != "" && h >= 14 {
		f.Add(kit.T(kit.Credit, kit.Truncate(c, w)))
		if h >= 20 {
			f.Blank(1)
		}
	}
	echo := p.echo()
	foot := 1
	if echo != "" || h >= 14 {
		foot = 2
	}
	area := h - foot - len(f.Lines)
	titles := sectionsOf(rows)
	if area < 10 { // the signs say what a row is
		titles = 0
	}
	item := func(n int) kit.Item { return rows[n].item }
	lines := p.list.Lines(len(rows), item, w, area-titles, perPage, p.inList, p.host.Theme().Glyphs())
	if titles > 0 {
		lines = withSections(lines, rows)
	}
	f.Add(lines...)
	f.Fit(h - foot)
	if foot == 2 {
		f.Add(kit.T(kit.Accent, kit.Truncate(echo, w)))
	}
	p.line.add(&f, w)
	last := len(f.Lines) - 1
	f.Lines[last] = f.Lines[last].Pad(w).WithTarget("line")
	return f
}

func sectionsOf(rows []check) int {
	n := 0
	for i, r := range rows {
		if i == 0 || r.section != rows[i-1].section {
			n++
		}
	}
	return n
}

// withSections puts the name of each part above its first row on the page.
func withSections(lines []kit.Line, rows []check) []kit.Line {
	var out []kit.Line
	section := ""
	for _, l := range lines {
		for n := range rows {
			if l.At(0) == rows[n].item.Target && rows[n].section != section {
				section = rows[n].section
				out = append(out, kit.T(kit.Strong, section))
				break
			}
		}
		out = append(out, l)
	}
	return out
}

// echo says how the typed line is understood, or what tab would complete.
func (p *plan) echo() string {
	if p.inList || p.typed() == "" {
		return ""
	}
	if names := p.completions(); len(names) > 0 {
		dot := " " + p.host.Theme().Glyphs().Separator + " "
		return "@ " + strings.Join(names, dot) + "   tab completes"
	}
	t, err := parseTask(p.typed(), p.owners(), p.today())
	if err != nil {
		return err.Error()
	}
	return t.understood(p.today())
}
