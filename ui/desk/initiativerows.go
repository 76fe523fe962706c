package desk

import (
	"fmt"
	"strconv"
	"strings"

	"flashpoint/session"
	"flashpoint/ui/kit"
	"flashpoint/ui/paper"
)

// rows are the whole page: how far the idea is, what is in the way, the tasks,
// and how it came about.
func (p *Initiative) rows(i *session.Initiative) []row {
	rows := []row{words(kit.Title, i.Title), p.standing(i)}
	if people, ok := paper.IdeaAuthors(p.host.Meeting(), i, session.FaceDesk); ok {
		rows = append(rows, words(kit.Credit, "Whose idea: "+session.Names(people)))
	}
	if len(i.Obstacles) > 0 {
		rows = append(rows, heading("In the way", false))
	}
	for _, o := range i.Obstacles {
		rows = append(rows, p.obstacleRow(o))
	}
	if len(i.Tasks) == 0 {
		rows = append(rows, heading("Tasks", false), words(kit.Text, "  None yet. Press t: what is the first thing to do, and who does it?"))
	} else {
		rows = append(rows, heading(fmt.Sprintf("Tasks: %d of %d done", i.DoneTasks(), len(i.Tasks)), false))
	}
	for _, t := range i.Tasks {
		rows = append(rows, p.taskRow(t))
	}
	return append(rows, p.about(i)...)
}

// standing is the status and since when, and where the idea belongs.
func (p *Initiative) standing(i *session.Initiative) row {
	since := session.DateOf(i.Opened.In(p.host.Now().Location()))
	if n := len(i.Moves); n > 0 {
		since = i.Moves[n-1].On
	}
	return row{draw: func(s spot) []kit.Line {
		facts := []kit.Line{kit.T(kit.Accent, fmt.Sprintf("%s since %s", i.Status, since.Words(p.host.Today())))}
		var where []string
		for _, part := range []string{i.Map, i.Step} {
			if part != "" {
				where = append(where, part)
			}
		}
		if len(where) > 0 {
			facts = append(facts, kit.T(kit.Text, strings.Join(where, ", ")))
		}
		return flow(facts, s.w, 3, s.g)
	}}
}

// about is how the idea came about and what was agreed. What nobody said is
// left out.
func (p *Initiative) about(i *session.Initiative) []row {
	rows := []row{heading("About it", false), value("The vote", i.Vote)}
	for _, v := range []struct{ name, text string }{
		{"Because", i.Decision}, {"Gate", paper.GateWords(i.Gate)}, {"Cost", paper.CostWords(i.Cost)},
		{"Standard", i.Standard.String()}, {"We ask", i.Asking},
	} {
		if v.text != "" {
			rows = append(rows, value(v.name, v.text))
		}
	}
	for _, move := range i.Moves {
		rows = append(rows, p.moveRow(move))
	}
	return rows
}

func (p *Initiative) moveRow(m session.Move) row {
	return row{draw: func(s spot) []kit.Line { return value(m.On.Words(p.host.Today()), paper.MoveWords(m)).draw(s) }}
}

func taskKey(id session.TaskID) string         { return "task:" + strconv.FormatInt(int64(id), 10) }
func obstacleKey(id session.ObstacleID) string { return "obstacle:" + strconv.FormatInt(int64(id), 10) }

func (p *Initiative) taskRow(t session.Task) row {
	return row{key: taskKey(t.ID), draw: func(s spot) []kit.Line {
		e, token := entry{lead: "[ ]  ", text: t.What, most: 50}, kit.Text
		switch {
		case !t.Done.IsZero():
			e.lead, token = "[x]  ", kit.Good
		case t.Late(p.host.Today()):
			e.lead, token = "[ ]! ", kit.Warn
		}
		e.note = []kit.Line{fact(kit.Text, paper.Owner(t.Owner)), fact(token, paper.DoneOrDue("done", t.Done, t.Due, p.host.Now()))}
		if t.Cost != "" {
			e.note = append(e.note, fact(kit.Text, t.Cost))
		}
		if t.Done.IsZero() && !t.Ready() {
			e.facts = append(e.facts, fact(kit.Warn, "not ready: "+missing(t)))
		}
		return e.lines(s)
	}}
}

// missing is what a task needs before somebody can do it.
func missing(t session.Task) string {
	switch {
	case t.Owner.ID.IsZero() && t.Due.IsZero():
		return "e says who does it, and by when"
	case t.Owner.ID.IsZero():
		return "e says who does it"
	}
	return "e says by when"
}

func (p *Initiative) obstacleRow(o session.Obstacle) row {
	return row{key: obstacleKey(o.ID), draw: func(s spot) []kit.Line {
		e, token := entry{lead: "#    ", text: string(o.Kind) + ": " + o.What, token: kit.Bad, most: 50}, kit.Text
		switch {
		case !o.Cleared.IsZero():
			e.lead, e.token, token = "[x]  ", kit.Text, kit.Good
		case o.Late(p.host.Today()):
			e.lead, token = "#  ! ", kit.Warn
		}
		e.note = []kit.Line{fact(kit.Text, paper.Owner(o.Who)), fact(token, paper.DoneOrDue("cleared", o.Cleared, o.By, p.host.Now()))}
		return e.lines(s)
	}}
}
