package store

import "flashpoint/session"

type ideaRow struct {
	id, step   int64
	text       string
	kind       session.IdeaKind
	state      session.IdeaState
	reason     string
	partOf     int64
	initiative session.ID
	at         moment
	authors    string
	known      bool // whether anybody may know the authors
	from       session.ID
	fromIdea   int64
	credit     string // the authors where everybody may know them
	told       bool   // whether everybody may
}

func ideaTable() table[ideaRow] {
	return plain(
		`REPLACE INTO idea(session, idea, step, text, kind, state, reason, part_of, initiative, at, authors, from_session, from_idea, credit)
			VALUES($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
		"DELETE FROM idea WHERE session = $1 AND idea = $2", 1,
		func(r *ideaRow) [2]int64 { return [2]int64{r.id} },
		func(r *ideaRow) []any {
			return []any{r.id, r.step, r.text, string(r.kind), string(r.state), r.reason, number(r.partOf),
				idText(r.initiative), r.at.text(), wordsIf(r.known, r.authors), idText(r.from), number(r.fromIdea), wordsIf(r.told, r.credit)}
		},
	)
}

// projectIdeas makes the rows of the ideas and the lines that search finds.
func (b *sessionSheets) projectIdeas(events []session.Event) {
	ideas := b.of.Ideas
	if ideasStand(events) && len(b.ideas.was) <= len(ideas) {
		ideas = ideas[len(b.ideas.was):]
		b.ideas.stand()
		b.lines.stand()
	} else {
		b.projectTitle()
	}
	for i := range ideas {
		x := &ideas[i]
		r := ideaRow{
			id: int64(x.ID), step: int64(x.Step), text: x.Text, kind: x.Kind, state: x.State, reason: x.Reason,
			partOf: int64(x.Into), initiative: x.Initiative, at: momentOf(x.At),
			from: x.From.Session, fromIdea: int64(x.From.Idea),
		}
		if people, ok := b.of.Authors(*x, session.FacePaper); ok {
			r.authors, r.known = session.Names(people), true
			if b.of.Acknowledged(*x) {
				r.credit, r.told = peopleList(people), true
			}
		}
		b.ideas.add(r)
		// A rehearsal is kept out of history, and so out of search.
		if x.State != session.IdeaRemoved && !b.of.Rehearsal {
			b.lines.add(lineRow{kind: lineIdea, item: r.id, text: r.text, at: r.at})
		}
	}
}

// ideasStand reports whether these events leave the ideas before them as they
// were, authors included, and do no more than add new ones at the end. To ask
// for all of them costs up to the square of their number, because parts that
// were merged bring their authors along; what comes by the dozen need not pay
// that.
func ideasStand(events []session.Event) bool {
	for _, e := range events {
		switch e.Kind {
		case "idea.added", "idea.revived", "ballot.cast", "clock.extended", "clock.paused", "clock.resumed":
		default:
			return false
		}
	}
	return len(events) > 0
}
