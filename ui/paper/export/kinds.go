package export

import (
	"flashpoint/session"
	"flashpoint/session/table"
	"flashpoint/ui/paper"
)

// Kinds are all kinds of paper.
func Kinds() []Kind {
	return append(forPeople(), plainTables()...)
}

// forPeople are the kinds that a list offers, in its order.
func forPeople() []Kind {
	return []Kind{
		{ID: "recap", Title: "Recap", Help: "The page to hang up: what was chosen, who does what by when", Of: Meeting, hung: true,
			document: func(m Material) paper.Document { return paper.Recap(m.Meeting, m.Now) }},
		{ID: "minutes", Title: "Minutes", Help: "Everything a meeting leaves behind", Of: Meeting,
			document: func(m Material) paper.Document { return paper.Minutes(m.Meeting, m.Now) }},
		{ID: "report", Title: "Report", Help: "For the manager and the owner: live, stuck and why, trends", Of: Shop, many: true,
			document: func(m Material) paper.Document { return paper.Report(m.Briefing, m.Now) }, tables: trendTables},
		{ID: "booklet", Title: "Standards booklet", Help: "The shop's manual for a newcomer: what we promise, step by step", Of: Map,
			document: func(m Material) paper.Document { return paper.Booklet(m.shop(), m.Standards, m.Now) },
			tables:   func(m Material) []table.Table { return []table.Table{paper.StandardsTable(m.shop(), m.Standards)} }},
		{ID: "story", Title: "Story", Help: "The whole story of a chosen idea, with what customers said", Of: Meeting | Initiative,
			document: each(func(m Material, i *session.Initiative) paper.Document { return paper.StorySheet(m.Meeting, i, m.Now) })},
		{ID: "checklist", Title: "Checklist", Help: "What is to be done, by whom and by when", Of: Meeting | Initiative, dates: true, hung: true,
			document: func(m Material) paper.Document {
				if m.Initiative != nil {
					return paper.ChecklistOf(m.Meeting, m.Initiative, m.Now)
				}
				return paper.Checklist(m.Meeting, m.Now)
			}, tables: named("tasks", "obstacles")},
		{ID: "shift-sheet", Title: "Sheet for the other shifts", Help: "For those who were absent: what was decided, whom to ask", Of: Meeting, hung: true,
			document: func(m Material) paper.Document { return paper.ShiftSheet(m.Meeting, m.Now) }},
		{ID: "ideas", Title: "Ideas", Help: "All ideas with their answers", Of: Meeting | Shop, pages: Meeting,
			document: func(m Material) paper.Document { return paper.IdeaList(m.Meeting, m.Now) }, tables: named("ideas")},
		{ID: "decision", Title: "Decision record", Help: "What the vote said and what was decided, with every round", Of: Meeting,
			document: func(m Material) paper.Document { return paper.DecisionRecord(m.Meeting, m.Now) }, tables: named("standings", "rounds")},
		{ID: "ballots", Title: "Ballots", Help: "One for each person, numbered, with the ideas of the vote", Of: Meeting,
			document: func(m Material) paper.Document { return paper.Ballots(m.Meeting) }},
		{ID: "credit-card", Title: "Credit card", Help: "For the counter: whose idea this was", Of: Meeting | Initiative,
			document: each(func(m Material, i *session.Initiative) paper.Document { return paper.CreditCard(m.Meeting, i) })},
		{ID: "question-card", Title: "Question card", Help: "For customers: what they think of this idea", Of: Meeting | Initiative,
			document: each(func(m Material, i *session.Initiative) paper.Document { return paper.QuestionCard(m.Meeting, i) })},
		{ID: "slips", Title: "Idea slips", Help: "Blank slips with the question of each step", Of: Meeting | Map,
			document: func(m Material) paper.Document {
				if m.Of == Map {
					return paper.SlipsOf(m.shopName(), m.Standards)
				}
				return paper.IdeaSlips(m.Meeting)
			}},
		{ID: "wall-cards", Title: "Wall cards", Help: "The steps of the map to hang up, one to a page", Of: Meeting | Map,
			document: func(m Material) paper.Document { return paper.WallCards(m.shopName(), m.steps()) }},
		{ID: "dates", Title: "Dates", Help: "For a calendar: what is due, and the next meeting", Of: Meeting | Initiative | Shop, dates: true},
		{ID: "data", Title: "Data", Help: "Everything as tables; of one meeting or idea also as JSON", Of: Meeting | Initiative | Shop, many: true, tables: Material.data, form: Material.json},
	}
}

// plainTables are the tables on their own. The ideas have a kind already.
func plainTables() (kinds []Kind) {
	for _, t := range [...]struct {
		name string
		of   Source
	}{
		{"meetings", Meeting | Shop}, {"steps", Meeting | Shop}, {"rounds", Meeting | Shop}, {"standings", Meeting | Shop},
		{"initiatives", Meeting | Initiative | Shop}, {"tasks", Meeting | Initiative | Shop}, {"obstacles", Meeting | Initiative | Shop},
		{"comments", Meeting | Initiative | Shop}, {"tellings", Meeting | Initiative | Shop}, {"people", Meeting | Shop},
	} {
		kinds = append(kinds, Kind{ID: t.name, Title: "Table of " + t.name, Help: "One table, its columns as ui/paper/columns.md lists them", Of: t.of, Plain: true, tables: named(t.name)})
	}
	return kinds
}

// each makes a paper of one idea, or of every idea that a meeting chose.
func each(of func(Material, *session.Initiative) paper.Document) func(Material) paper.Document {
	return func(m Material) paper.Document {
		if m.Initiative != nil {
			return of(m, m.Initiative)
		}
		var all paper.Document
		for _, i := range m.chosen() {
			if d := of(m, i); len(all) > 0 && d[0].Kind == paper.Title {
				all = append(append(all, paper.Block{Kind: paper.NewPage}), d...)
			} else {
				all = append(all, d...)
			}
		}
		if len(all) == 0 {
			all = paper.NothingChosen()
		}
		return all
	}
}

// named are some of the data's tables.
func named(names ...string) func(Material) []table.Table {
	return func(m Material) (list []table.Table) {
		data := m.gathered()
		for _, name := range names {
			if t, ok := data.Table(name); ok {
				list = append(list, t)
			}
		}
		return list
	}
}

// trendTables are the numbers behind a report's charts.
func trendTables(m Material) (list []table.Table) {
	for _, t := range m.Briefing.Trends {
		list = append(list, t.Table())
	}
	if t, ok := m.gathered().Table("initiatives"); ok {
		list = append(list, t)
	}
	return list
}
