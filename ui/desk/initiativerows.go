package desk

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"flashpoint/session"
	"flashpoint/ui/kit"
	"flashpoint/ui/paper"
)

// rows are the whole page: how far the idea is and what needs somebody, and
// below it the whole story.
func (p *Initiative) rows(i *session.Initiative) []row {
	rows := slices.Concat([]row{words(kit.Title, i.Title), p.standing(i)}, p.credit(i), p.needs(i))
	switch {
	case len(i.OpenObstacles()) > 0:
		rows = append(rows, heading("In the way", false))
	case len(i.Obstacles) > 0:
		rows = append(rows, heading("No longer in the way", false))
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
		rows = append(rows, p.taskRow(i, t))
		if t.Everyone && t.ID == p.names {
			rows = append(rows, p.nameRows(i, t.ID)...)
		}
	}
	return append(rows, p.story(i)...)
}

// standing is the status and since when, and where the idea belongs.
func (p *Initiative) standing(i *session.Initiative) row {
	since := i.Since(p.host.Now().Location())
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

// credit is whose idea it was, and what is missing when its meeting is.
func (p *Initiative) credit(i *session.Initiative) []row {
	var rows []row
	m := p.host.Meeting()
	if people, ok := m.AuthorsOf(i, session.FaceDesk); ok {
		rows = append(rows, words(kit.Credit, "Whose idea: "+session.Names(people)))
	}
	if m.Session == nil || m.Session.ID() != i.Session {
		rows = append(rows, words(kit.Warn, "The meeting that chose this idea can't be read. What is here is all that the idea itself keeps, and it can be worked on."))
	}
	return rows
}

// needs are what somebody has to do about the idea, besides its tasks.
func (p *Initiative) needs(i *session.Initiative) []row {
	var rows []row
	today, m := p.host.Today(), p.host.Meeting()
	need := func(is bool, text string) {
		if is {
			rows = append(rows, words(kit.Warn, "! "+kit.Sentence(text)))
		}
	}
	whom, since := i.Untold()
	if _, ok := m.AuthorsOf(i, session.FaceDesk); !ok {
		whom = nil
	}
	need(!since.IsZero(), session.WaitWords(m.Shop.NowAll(whom), since, today))
	quiet, check := i.QuietSince(today), i.CheckDue(today)
	need(!quiet.IsZero(), "no praise since "+quiet.Words(today)+": ask a customer")
	need(!check.IsZero(), "not looked at since "+check.Words(today)+": r keeps, changes or stops it")
	return rows
}

func taskKey(id session.TaskID) string         { return "task:" + strconv.FormatInt(int64(id), 10) }
func obstacleKey(id session.ObstacleID) string { return "obstacle:" + strconv.FormatInt(int64(id), 10) }

func (p *Initiative) taskRow(i *session.Initiative, t session.Task) row {
	return row{key: taskKey(t.ID), draw: func(s spot) []kit.Line {
		e, token := entry{lead: "[ ]  ", text: t.What, most: 50}, kit.Text
		switch {
		case !t.Done.IsZero():
			e.lead, token = "[x]  ", kit.Good
		case t.Late(p.host.Today()):
			e.lead, token = "[ ]! ", kit.Warn
		}
		e.note = []kit.Line{fact(kit.Text, p.host.Meeting().Shop.DoneBy(t)), fact(token, paper.DoneOrDue("done", t.Done, t.Due, p.host.Now()))}
		if t.Cost != "" {
			e.note = append(e.note, fact(kit.Text, t.Cost))
		}
		if t.Everyone {
			e.note = append(e.note, fact(kit.Text, p.shownWords(i, t)))
		}
		if t.Done.IsZero() && !t.Ready() {
			e.facts = append(e.facts, fact(kit.Warn, "not ready: "+missing(t)))
		}
		if t.Done.IsZero() && p.host.Meeting().Shop.Now(t.Owner).Standing == session.PersonLeft {
			e.facts = append(e.facts, fact(kit.Warn, "not ready: whose task it is has left; e gives it to somebody else"))
		}
		return e.lines(s)
	}}
}

// owner is who has it, by their name of now.
func (p *Initiative) owner(who session.Person) string {
	return paper.Owner(p.host.Meeting().Shop.Now(who))
}

// nameRows are whoever is to be shown a task for everyone.
func (p *Initiative) nameRows(i *session.Initiative, id session.TaskID) []row {
	m := p.host.Meeting()
	people := p.toShow(i, id)
	if len(people) == 0 {
		return []row{words(kit.Text, "       Nobody is on the roster yet.")}
	}
	rows := make([]row, len(people))
	for n, who := range people {
		mark := "     [ ] "
		if len(wasShown(m, i, id, who.ID)) > 0 {
			mark = "     [x] "
		}
		rows[n] = row{key: shownKey(id, who.ID), draw: func(s spot) []kit.Line {
			e := entry{lead: mark, text: who.Name, most: 2}
			if who.Standing != session.PersonHere {
				e.note = append(e.note, fact(kit.Text, string(who.Standing)))
			}
			return e.lines(s)
		}}
	}
	return rows
}

// missing is what a task needs before somebody can do it.
func missing(t session.Task) string {
	switch {
	case t.Unowned() && t.Due.IsZero():
		return "e says who does it, and by when"
	case t.Unowned():
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
		if who := p.owner(o.Who); o.Cleared.IsZero() || !o.Who.ID.IsZero() {
			e.note = append(e.note, fact(kit.Text, who))
		}
		e.note = append(e.note, fact(token, paper.DoneOrDue("cleared", o.Cleared, o.By, p.host.Now())))
		return e.lines(s)
	}}
}
