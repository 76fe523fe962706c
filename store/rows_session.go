package store

import (
	"context"
	"strings"

	"flashpoint/session"
)

type sessionRow struct {
	head                        int64
	shop                        session.ID
	shopName, title, purpose    string
	opened, closed, last        moment
	phase                       session.Phase
	rehearsal                   bool
	present, steps, ideas, wows int
	rounds                      int
	chosen                      string
	next                        session.Date
	plan                        int
	sign                        session.SignMode
	decision                    string
	rating                      int64 // the one that was revealed last
}

func sessionTable() table[sessionRow] {
	t := plain(
		`REPLACE INTO session(id, head, shop, shop_name, title, purpose, opened, closed, last, phase, rehearsal,
			present, steps, ideas, wows, rounds, chosen, next, plan, sign, decision, rating)
			VALUES($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)`,
		"DELETE FROM session WHERE id = $1", 0, only[sessionRow], sessionArgs,
	)
	put := t.put
	t.put = func(ctx context.Context, l *link, stream string, r *sessionRow, fresh bool) error {
		if !fresh {
			if changed, err := l.changed(ctx, changeSession, append([]any{stream}, sessionArgs(r)...)...); changed || err != nil {
				return err
			}
		}
		return put(ctx, l, stream, r, fresh)
	}
	return t
}

// changeSession changes a row that stays where it is in every index: to replace it
// would take it out of each and put it back, and every act changes it.
const changeSession = `UPDATE session SET head = $2, shop_name = $4, title = $5, purpose = $6, opened = $7, last = $9, phase = $10,
	present = $12, steps = $13, ideas = $14, wows = $15, rounds = $16, chosen = $17, next = $18, plan = $19, sign = $20, decision = $21, rating = $22
	WHERE id = $1 AND shop IS $3 AND closed IS $8 AND rehearsal = $11`

func sessionArgs(r *sessionRow) []any {
	return []any{r.head, idText(r.shop), r.shopName, r.title, r.purpose, r.opened.text(), r.closed.text(), r.last.text(),
		string(r.phase), r.rehearsal, r.present, r.steps, r.ideas, r.wows, r.rounds, r.chosen, dayText(r.next),
		r.plan, string(r.sign), r.decision, number(r.rating)}
}

type stepRow struct {
	id, place                  int64
	name                       string
	kind                       session.StepKind
	ending, longestWait, focus bool
	ideas, wows                int // without removed and merged ones
}

func stepTable() table[stepRow] {
	return plain(
		"REPLACE INTO step(session, step, place, name, kind, ending, longest_wait, focus, ideas, wows) VALUES($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
		"DELETE FROM step WHERE session = $1 AND step = $2", 1,
		func(r *stepRow) [2]int64 { return [2]int64{r.id} },
		func(r *stepRow) []any {
			return []any{r.id, r.place, r.name, string(r.kind), r.ending, r.longestWait, r.focus, r.ideas, r.wows}
		},
	)
}

type attendeeRow struct {
	place  int64
	person session.PersonID
	name   string
}

func attendeeTable() table[attendeeRow] {
	return plain(
		"REPLACE INTO attendee(session, place, person, name) VALUES($1, $2, $3, $4)",
		"DELETE FROM attendee WHERE session = $1 AND place = $2", 1,
		func(r *attendeeRow) [2]int64 { return [2]int64{r.place} },
		func(r *attendeeRow) []any { return []any{r.place, r.person.String(), r.name} },
	)
}

// A sessionSheets is what a meeting shows.
type sessionSheets struct {
	of        *session.Session
	session   sheet[sessionRow]
	attendees sheet[attendeeRow]
	steps     sheet[stepRow]
	ratings   sheet[ratingRow]
	ideas     sheet[ideaRow]
	rounds    sheet[roundRow]
	standings sheet[standingRow]
	lines     sheet[lineRow]
	reasons   sheet[lineRow]                    // a line too, of the decision
	tallied   map[session.RoundID][]standingRow // of revealed rounds, which never change
}

func newSessionBook(of *session.Session) *book {
	b := &sessionSheets{
		of:        of,
		session:   sheet[sessionRow]{of: sessionTable()},
		attendees: sheet[attendeeRow]{of: attendeeTable()},
		steps:     sheet[stepRow]{of: stepTable()},
		ratings:   sheet[ratingRow]{of: ratingTable()},
		ideas:     sheet[ideaRow]{of: ideaTable()},
		rounds:    sheet[roundRow]{of: roundTable()},
		standings: sheet[standingRow]{of: standingTable()},
		lines:     sheet[lineRow]{of: lineTable()},
		reasons:   sheet[lineRow]{of: lineTable()},
		tallied:   map[session.RoundID][]standingRow{},
	}
	pages := []page{&b.session, &b.attendees, &b.steps, &b.ratings, &b.ideas, &b.rounds, &b.standings, &b.lines, &b.reasons}
	return &book{stream: of.ID().String(), pages: pages, project: b.project}
}

// project shows no more of a meeting whose opening was undone than its head.
func (b *sessionSheets) project(events []session.Event) {
	s := b.of
	b.session.add(sessionRowOf(s))
	if s.Opened.IsZero() {
		return
	}
	for i, p := range s.Present() {
		b.attendees.add(attendeeRow{place: int64(i + 1), person: p.ID, name: p.Name})
	}
	b.projectSteps()
	b.projectRatings()
	b.projectIdeas(events)
	b.projectRounds()
	b.projectReason()
}

// projectReason makes the line by which search finds why the meeting decided what it
// did. It is as old as the meeting, whenever that was put in other words.
func (b *sessionSheets) projectReason() {
	if d := b.of.Decision; d != nil && d.Reason != "" && !b.of.Rehearsal {
		b.reasons.add(lineRow{kind: lineDecision, text: d.Reason, at: momentOf(b.of.Opened)})
	}
}

// projectSteps makes the rows of the steps, with how many ideas each has.
func (b *sessionSheets) projectSteps() {
	for i, step := range b.of.Steps {
		b.steps.add(stepRow{id: int64(step.ID), place: int64(i + 1), name: step.Name, kind: step.Kind,
			ending: step.Ending, longestWait: step.LongestWait, focus: step.Focus})
	}
	for i := range b.of.Ideas { // by index: an Idea is too large to copy thousands of
		x := &b.of.Ideas[i]
		if x.State == session.IdeaRemoved || x.State == session.IdeaMerged {
			continue
		}
		for n := range b.steps.now {
			if row := &b.steps.now[n]; row.id == int64(x.Step) {
				row.ideas++
				if x.Kind == session.Wow {
					row.wows++
				}
				break
			}
		}
	}
	b.steps.sort()
}

func sessionRowOf(s *session.Session) sessionRow {
	sum := s.Summary()
	r := sessionRow{
		head: s.Seq(), shop: sum.Shop, shopName: sum.ShopName, title: sum.Title, purpose: sum.Purpose,
		opened: momentOf(sum.Opened), closed: momentOf(sum.Closed), last: momentOf(sum.Last),
		phase: sum.Phase, rehearsal: sum.Rehearsal, present: sum.Present, steps: sum.Steps,
		ideas: sum.Ideas, wows: sum.Wows, rounds: sum.Rounds, chosen: list(sum.Chosen), next: sum.Next,
		plan: s.Plan.Minutes, sign: s.Sign,
	}
	if s.Decision != nil {
		r.decision = s.Decision.Reason
	}
	for _, x := range s.Ratings {
		if !x.Revealed.IsZero() {
			r.rating = int64(x.ID)
		}
	}
	return r
}

// projectTitle makes the line by which search finds the meeting itself.
func (b *sessionSheets) projectTitle() {
	title := strings.TrimSpace(b.of.MapName + "  " + b.of.Purpose)
	if title != "" && !b.of.Rehearsal {
		b.lines.add(lineRow{kind: lineMeeting, text: title, at: momentOf(b.of.Opened)})
	}
}
