package store

import (
	"time"

	"flashpoint/session"
)

type initiativeRow struct {
	head                      int64
	shop, session             session.ID
	idea                      int64
	title, onMap, step        string
	status                    session.Status
	opened                    moment
	tasks, done               int
	nextDue                   session.Date
	nextTask                  string
	unready, obstacles        int
	clearBy                   session.Date
	vote, decision            string
	cost, approvedBy          string
	standard, asking, authors string
	known                     bool // whether anybody may know the authors
	rehearsal                 bool
	unowned                   int
	since, liveOn             session.Date
	feedback                  session.Feedback
	untold                    string
	untoldSince, checked      session.Date
	news                      string
}

func initiativeTable() table[initiativeRow] {
	return plain(
		`REPLACE INTO initiative(id, head, shop, session, idea, title, map, step, status, ended, opened, tasks, done, next_due, next_task,
			unready, obstacles, clear_by, vote, decision, cost, approved_by, standard, asking, authors, rehearsal,
			unowned, since, live_on, praised, liked, indifferent, not_keen, comments, good_words, last_praise, untold, untold_since, checked, news)
			VALUES($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26,
				$27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40)`,
		"DELETE FROM initiative WHERE id = $1", 0, only[initiativeRow],
		func(r *initiativeRow) []any {
			return []any{r.head, idText(r.shop), idText(r.session), r.idea, r.title, r.onMap, r.step, string(r.status), r.status.Ended(),
				r.opened.text(), r.tasks, r.done, dayText(r.nextDue), r.nextTask, r.unready, r.obstacles, dayText(r.clearBy),
				r.vote, r.decision, r.cost, r.approvedBy, r.standard, r.asking, wordsIf(r.known, r.authors), r.rehearsal,
				r.unowned, dayText(r.since), dayText(r.liveOn), r.feedback.Praised, r.feedback.Liked, r.feedback.Indifferent, r.feedback.NotKeen,
				r.feedback.Words, r.feedback.GoodWords, dayText(r.feedback.Last), r.untold, dayText(r.untoldSince), dayText(r.checked), r.news}
		},
	)
}

type taskRow struct {
	id          int64
	what, owner string
	ownerID     session.PersonID
	due         session.Date
	cost        string
	done        moment
	everyone    bool
}

func taskTable() table[taskRow] {
	return plain(
		"REPLACE INTO task(initiative, task, what, owner, owner_id, due, cost, done, everyone) VALUES($1, $2, $3, $4, $5, $6, $7, $8, $9)",
		"DELETE FROM task WHERE initiative = $1 AND task = $2", 1,
		func(r *taskRow) [2]int64 { return [2]int64{r.id} },
		func(r *taskRow) []any {
			return []any{r.id, r.what, r.owner, idText(r.ownerID), dayText(r.due), r.cost, r.done.text(), r.everyone}
		},
	)
}

type obstacleRow struct {
	id        int64
	kind      session.ObstacleKind
	what, who string
	whoID     session.PersonID
	by        session.Date
	cleared   moment
	raised    moment
}

// took is nil while it stands.
func (r *obstacleRow) took() any {
	if r.cleared == 0 {
		return nil
	}
	return max(0, int64(r.cleared-r.raised)/(24*time.Hour).Milliseconds())
}

func obstacleTable() table[obstacleRow] {
	return plain(
		"REPLACE INTO obstacle(initiative, obstacle, kind, what, who, who_id, clear_by, cleared, raised, took) VALUES($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
		"DELETE FROM obstacle WHERE initiative = $1 AND obstacle = $2", 1,
		func(r *obstacleRow) [2]int64 { return [2]int64{r.id} },
		func(r *obstacleRow) []any {
			return []any{r.id, string(r.kind), r.what, r.who, idText(r.whoID), dayText(r.by), r.cleared.text(), r.raised.String(), r.took()}
		},
	)
}

// An initiativeSheets is what an initiative shows.
type initiativeSheets struct {
	of         *session.Initiative
	initiative sheet[initiativeRow]
	credits    sheet[creditRow]
	moves      sheet[moveRow]
	tasks      sheet[taskRow]
	shown      sheet[shownRow]
	obstacles  sheet[obstacleRow]
	comments   sheet[commentRow]
	reactions  sheet[reactionRow]
	praise     sheet[praiseMonthRow]
	told       sheet[toldRow]
	checkIns   sheet[checkInRow]
	figures    sheet[figureRow]
	lines      sheet[lineRow]
	quotes     sheet[lineRow] // lines too, those of the comments
}

func newInitiativeBook(of *session.Initiative) *book {
	b := &initiativeSheets{
		of:         of,
		initiative: sheet[initiativeRow]{of: initiativeTable()},
		credits:    sheet[creditRow]{of: creditTable()},
		moves:      sheet[moveRow]{of: moveTable()},
		tasks:      sheet[taskRow]{of: taskTable()},
		shown:      sheet[shownRow]{of: shownTable()},
		obstacles:  sheet[obstacleRow]{of: obstacleTable()},
		comments:   sheet[commentRow]{of: commentTable()},
		reactions:  sheet[reactionRow]{of: reactionTable()},
		praise:     sheet[praiseMonthRow]{of: praiseMonthTable()},
		told:       sheet[toldRow]{of: toldTable()},
		checkIns:   sheet[checkInRow]{of: checkInTable()},
		figures:    sheet[figureRow]{of: figureTable()},
		lines:      sheet[lineRow]{of: lineTable()},
		quotes:     sheet[lineRow]{of: lineTable()},
	}
	pages := []page{&b.initiative, &b.credits, &b.moves, &b.tasks, &b.shown, &b.obstacles,
		&b.comments, &b.reactions, &b.praise, &b.told, &b.checkIns, &b.figures, &b.lines, &b.quotes}
	return &book{stream: of.ID().String(), pages: pages, project: b.project}
}

// project shows no more of an initiative whose promotion was undone than its
// head.
func (b *initiativeSheets) project(events []session.Event) {
	i := b.of
	b.initiative.add(initiativeRowOf(i))
	if i.Opened.IsZero() {
		return
	}
	for _, t := range i.Tasks {
		b.tasks.add(taskRow{id: int64(t.ID), what: t.What, owner: t.Owner.Name, ownerID: t.Owner.ID,
			due: t.Due, cost: t.Cost, done: momentOf(t.Done), everyone: t.Everyone})
	}
	for _, o := range i.Obstacles {
		b.obstacles.add(obstacleRow{id: int64(o.ID), kind: o.Kind, what: o.What, who: o.Who.Name, whoID: o.Who.ID,
			by: o.By, cleared: momentOf(o.Cleared), raised: b.at(int64(o.ID))})
	}
	b.projectLife()
	b.projectCustomers(events)
	b.projectPraise()
	b.projectLines()
}

func initiativeRowOf(i *session.Initiative) initiativeRow {
	sum := i.Summary()
	r := initiativeRow{
		head: i.Seq(), shop: sum.Shop, session: sum.Session, idea: int64(i.Idea), title: sum.Title, onMap: sum.Map, step: sum.Step,
		status: sum.Status, opened: momentOf(sum.Opened), tasks: sum.Tasks, done: sum.Done,
		nextDue: sum.NextDue, nextTask: sum.NextTask, unready: sum.Unready, obstacles: sum.Obstacles, clearBy: sum.ClearBy,
		vote: i.Vote, decision: i.Decision, cost: i.Cost.Amount, approvedBy: i.Cost.ApprovedBy,
		standard: i.Standard.String(), asking: i.Asking, rehearsal: i.Rehearsal,
		unowned: sum.Unowned, since: sum.Since, liveOn: sum.LiveOn, feedback: sum.Feedback,
		untold: peopleList(sum.Untold), untoldSince: sum.UntoldSince, checked: sum.Checked, news: sum.News,
	}
	if people, ok := i.Authors(); ok {
		r.authors, r.known = session.Names(people), true
	}
	return r
}

// at is the moment of one of the initiative's events.
func (b *initiativeSheets) at(seq int64) moment { return momentOf(b.of.Events()[seq-1].At) }

// projectLines makes what search finds, besides comments. A task, an obstacle
// and a check-in are as old as the event that added them; the standard, which may
// be put in other words, is as old as the initiative. A rehearsal is kept out of
// search.
func (b *initiativeSheets) projectLines() {
	i := b.of
	if i.Rehearsal {
		return
	}
	b.lines.add(lineRow{kind: lineInitiative, text: i.Title, at: momentOf(i.Opened)})
	for _, t := range i.Tasks {
		b.lines.add(lineRow{kind: lineTask, item: int64(t.ID), text: t.What, at: b.at(int64(t.ID))})
	}
	for _, o := range i.Obstacles {
		b.lines.add(lineRow{kind: lineObstacle, item: int64(o.ID), text: o.What, at: b.at(int64(o.ID))})
	}
	for _, c := range i.CheckIns {
		if c.Note != "" {
			b.lines.add(lineRow{kind: lineCheckIn, item: c.Seq, text: c.Note, at: b.at(c.Seq)})
		}
	}
	if line := i.Standard.String(); line != "" {
		b.lines.add(lineRow{kind: lineStandard, text: line, at: momentOf(i.Opened)})
	}
}
