package desk

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// rows are the whole page of a step.
func (p *stepPage) rows(x session.StepCoverage) []row {
	rows := []row{words(kit.Title, x.Name+x.Marks()), p.figures(x)}
	for _, l := range p.of.looks {
		if session.SameName(l.Step.Name, x.Name) {
			rows = append(rows, words(kit.Accent, kit.Sentence(l.Why)))
			break
		}
	}
	rows = append(rows, heading("Ideas that were chosen for it", false))
	if len(p.story.Chosen) == 0 {
		rows = append(rows, words(kit.Text, "  None so far."))
	}
	for i := range p.story.Chosen {
		rows = append(rows, p.ideaRow(&p.story.Chosen[i]))
	}
	rows = append(rows, p.ratings(x)...)
	rows = append(rows, p.visits(x)...)
	rows = append(rows, heading("Meetings that worked on it", false))
	if len(p.story.Meetings) == 0 {
		rows = append(rows, words(kit.Text, "  None so far. In a meeting, tick it in Map."))
	}
	for i := range p.story.Meetings {
		rows = append(rows, p.meetingRow(&p.story.Meetings[i]))
	}
	return rows
}

// figures are what was done with the step in all.
func (p *stepPage) figures(x session.StepCoverage) row {
	facts := []kit.Line{fact(kit.Text, p.of.cover.Map)}
	if x.Gone {
		facts = append(facts, fact(kit.Warn, "no longer on the map"))
	}
	facts = append(facts, fact(kit.Text, session.Count(x.Meetings, "meeting")),
		fact(kit.Text, fmt.Sprintf("%s, %s", session.Count(x.Ideas, "idea"), session.Count(x.Wows, "wow"))),
		fact(kit.Text, fmt.Sprintf("%d chosen", x.Chosen)),
		fact(kit.Text, fmt.Sprintf("%d live now, %d at any time", x.Live, x.EverLive)))
	if x.Praise > 0 {
		facts = append(facts, fact(kit.Good, session.PraiseWords(x.Praise)+", last "+x.LastPraise.Short(p.of.host.Today())))
	}
	return row{draw: func(s spot) []kit.Line { return flow(facts, s.w, 3, s.g) }}
}

func (p *stepPage) day(at time.Time) string {
	now := p.of.host.Now()
	return session.DateOf(at.In(now.Location())).Short(session.DateOf(now))
}

func (p *stepPage) ideaRow(x *session.ChosenIdea) row {
	return row{key: "initiative:" + x.Initiative.String(), draw: func(s spot) []kit.Line {
		e := entry{text: x.Title, token: kit.Strong, most: 3, note: []kit.Line{fact(kit.Text, string(x.Status)), fact(kit.Text, "chosen "+p.day(x.Opened))}}
		if x.Praise > 0 {
			e.facts = append(e.facts, fact(kit.Good, session.PraiseWords(x.Praise)+", last "+x.LastPraise.Short(p.of.host.Today())))
		}
		return e.lines(s)
	}}
}

func (p *stepPage) meetingRow(m *session.StepMeeting) row {
	return row{key: "meeting:" + m.Session.String(), draw: func(s spot) []kit.Line {
		found := "no idea"
		if m.Ideas > 0 {
			found = session.Count(m.Ideas, "idea") + ", " + session.Count(m.Wows, "wow")
		}
		return entry{lead: kit.Pad(p.day(m.Opened), 11) + "  ", text: found, most: 1}.lines(s)
	}}
}

// ratings are the team's, as a series.
func (p *stepPage) ratings(x session.StepCoverage) []row {
	if len(x.Rated) == 0 {
		return nil
	}
	var series []kit.Line
	for _, r := range x.Rated {
		series = append(series, fact(kit.Text, fmt.Sprintf("%s %s (n %d)", p.day(r.At), r.Hands.MeanText(), r.Hands.N())))
	}
	return []row{heading("How the team rated it, from -2 to +2", false), {draw: func(s spot) []kit.Line { return indented(flow(series, s.w-2, 1, s.g)) }}}
}

// visits are what mystery visitors found, the latest first.
func (p *stepPage) visits(x session.StepCoverage) []row {
	if len(x.Visited) == 0 {
		return nil
	}
	rows := []row{heading("What mystery visitors found, from -2 to +2", false)}
	for _, v := range slices.Backward(x.Visited) {
		rows = append(rows, p.visitRow(v))
	}
	return rows
}

// visitRow is the day, the score, and what the visitor wrote.
func (p *stepPage) visitRow(v session.VisitedOn) row {
	return row{draw: func(s spot) []kit.Line {
		lead := "  " + kit.Pad(v.On.Short(p.of.host.Today()), 11) + "  " + kit.Pad(v.ScoreText(), 3)
		if v.Note == "" {
			return []kit.Line{kit.T(kit.Text, lead)}
		}
		var lines []kit.Line
		for _, text := range kit.Wrap(v.Note, s.w-kit.Width(lead)-2) {
			lines = append(lines, kit.T(kit.Text, lead+"  "+text))
			lead = strings.Repeat(" ", kit.Width(lead))
		}
		return lines
	}}
}

// indented moves lines two cells in.
func indented(lines []kit.Line) []kit.Line {
	for i, line := range lines {
		lines[i] = kit.Concat(kit.Blank(2), line)
	}
	return lines
}
