package desk

import (
	"fmt"
	"slices"
	"strings"

	"flashpoint/session"
	"flashpoint/ui/kit"
	"flashpoint/ui/paper"
)

// rows are home's sections, what is to be done first on top.
func (h *Home) rows(l Lists) []row {
	if l.Shop == "" {
		if h.host.ReadOnly() {
			return []row{words(kit.Warn, "There is nothing in this file yet. "+ReadOnly+".")}
		}
		return []row{words(kit.Text, reading)}
	}
	var places []kit.Action
	if len(l.Recent)+len(l.Board) > 0 { // a new shop has nothing between meetings yet
		places = h.places()
	}
	rows := []row{topRow(places)}
	for i := range l.Unfinished {
		rows = append(rows, h.resumeRow(&l.Unfinished[i]))
	}
	rows = append(rows, h.startRow())
	if meeting := slices.ContainsFunc(l.Unfinished, func(m session.Summary) bool { return !m.Rehearsal }); !meeting && !h.host.ReadOnly() { // else a key is enough: the list has better to show
		rows = append(rows, h.rehearseRow())
	}
	if n := h.thanksWaiting(l); n > 0 {
		rows = append(rows, thanksRow(n))
	}
	if len(places) > 0 {
		rows = append(rows, placesRow(places))
	}
	rows = append(rows, heading("Ideas on their way", false))
	switch {
	case l.Brief:
		rows = append(rows, words(kit.Text, "  "+reading))
	case len(l.Initiatives) == 0:
		rows = append(rows, words(kit.Text, "  None yet. The idea your team chooses comes here, with its checklist."))
	}
	for i := range l.Initiatives {
		rows = append(rows, h.initiativeRow(&l.Initiatives[i]))
	}
	if n := len(l.Board); n > 0 {
		rows = append(rows, row{key: "board", draw: func(s spot) []kit.Line {
			text := fmt.Sprintf("All chosen ideas: %d", n)
			if l.Older {
				text = fmt.Sprintf("Chosen ideas: the newest %d", n)
			}
			return entry{text: text, most: 2}.lines(s)
		}})
	}
	rows = append(rows, heading("Past meetings", false))
	if len(l.Recent) == 0 {
		rows = append(rows, words(kit.Text, "  None yet. Every meeting that you close can be read here."))
	}
	for i := range l.Recent {
		rows = append(rows, h.pastRow(&l.Recent[i]))
	}
	return rows
}

func (h *Home) startRow() row {
	return row{key: "start", draw: func(s spot) []kit.Line {
		e := entry{text: "Start a meeting", most: 2}
		if h.host.ReadOnly() {
			e.facts = append(e.facts, fact(kit.Warn, ReadOnly))
		}
		return e.lines(s)
	}}
}

func (h *Home) rehearseRow() row {
	return row{key: "rehearse", draw: func(s spot) []kit.Line {
		return entry{text: "Rehearse with a pretend team", most: 2}.lines(s)
	}}
}

// thanksWaiting is how many ideas have praise that somebody here is to hear.
func (h *Home) thanksWaiting(l Lists) int {
	n := 0
	for _, t := range l.Thanks {
		if shopOf(h.host).Waited(t) {
			n++
		}
	}
	return n
}

// thanksRow is praise that its authors have not heard.
func thanksRow(n int) row {
	return row{key: "thanks", draw: func(s spot) []kit.Line {
		text := fmt.Sprintf("Thanks to pass on: %d", n)
		return entry{text: text, token: kit.Credit, most: 2}.lines(s)
	}}
}

func (h *Home) resumeRow(m *session.Summary) row {
	return row{key: "resume:" + m.ID.String(), draw: func(s spot) []kit.Line {
		verb := "Resume "
		if h.host.ReadOnly() {
			verb = "Read "
		}
		e := entry{text: verb + m.Title, most: 2}
		e.note = append(e.note, fact(kit.Text, m.Phase.Title()), fact(kit.Text, paper.When(m.Opened, h.host.Now())), fact(kit.Text, session.Count(m.Ideas, "idea")))
		if m.Rehearsal {
			e.note = append(e.note, fact(kit.Text, "rehearsal"))
		}
		return e.lines(s)
	}}
}

func (h *Home) initiativeRow(i *session.InitiativeSummary) row {
	return row{key: "initiative:" + i.ID.String(), draw: func(s spot) []kit.Line {
		tasks := "no tasks yet"
		if i.Tasks > 0 {
			tasks = fmt.Sprintf("%d of %s", i.Done, session.Count(i.Tasks, "task"))
		}
		e := entry{text: i.Title, token: kit.Strong, most: 2, note: []kit.Line{fact(kit.Text, string(i.Status)), fact(kit.Text, tasks)}}
		if i.Step != "" {
			e.facts = append(e.facts, fact(kit.Text, i.Step))
		}
		e.facts = append(e.facts, trouble(i, h.host.Meeting().Shop, h.host.Today())...)
		return e.lines(s)
	}}
}

// trouble is what keeps an initiative from its customers, and what they said
// from its authors, with the names of now; and what is due next. Of one that has
// ended only the praise counts.
func trouble(i *session.InitiativeSummary, shop *session.Shop, today session.Date) []kit.Line {
	var facts []kit.Line
	if !i.Status.Ended() {
		facts = append(obstructions(i, today), unready(i)...)
	}
	if words := session.WaitWords(shop.NowAll(i.Untold), i.UntoldSince, today); words != "" {
		facts = append(facts, fact(kit.Warn, words))
	}
	if since := i.QuietSince(today); !since.IsZero() {
		facts = append(facts, fact(kit.Warn, "no praise since "+since.Words(today)))
	}
	return facts
}

// obstructions are the next task, where it is late, and what is in the way.
func obstructions(i *session.InitiativeSummary, today session.Date) []kit.Line {
	var facts []kit.Line
	switch {
	case i.NextDue.IsZero():
	case i.NextDue.Before(today):
		facts = append(facts, fact(kit.Warn, "! "+paper.LateBy(i.NextDue, today)+": "+i.NextTask))
	default:
		facts = append(facts, fact(kit.Text, i.NextDue.Distance(today)+": "+i.NextTask))
	}
	if i.Obstacles == 0 {
		return facts
	}
	text := "# " + session.Count(i.Obstacles, "obstacle")
	switch {
	case i.Unowned == i.Obstacles:
		text += ", which nobody clears"
	case i.Unowned > 0:
		text += fmt.Sprintf(", nobody clears %d of them", i.Unowned)
	}
	if !i.ClearBy.IsZero() && i.ClearBy.Before(today) {
		text += ", ! " + paper.LateBy(i.ClearBy, today)
	}
	return append(facts, fact(kit.Bad, text))
}

func unready(i *session.InitiativeSummary) []kit.Line {
	if i.Unready == 0 {
		return nil
	}
	return []kit.Line{fact(kit.Text, session.Count(i.Unready, "task")+" not ready")}
}

func (h *Home) pastRow(m *session.Summary) row {
	return row{key: "meeting:" + m.ID.String(), draw: func(s spot) []kit.Line {
		said := paper.Day(m.Opened, h.host.Now())
		became := "nothing chosen, " + session.Count(m.Ideas, "idea")
		if len(m.Chosen) > 0 {
			became = s.g.Winner + " " + strings.Join(m.Chosen, ", ")
		}
		return entry{lead: kit.Pad(said, max(10, kit.Width(said))) + "  ", text: m.Title + "  " + became, most: 2}.lines(s)
	}}
}
