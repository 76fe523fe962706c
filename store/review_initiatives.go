package store

import (
	"flashpoint/session"
	"flashpoint/session/review"
)

// neverRehearsed is notRehearsed for whoever reads the initiatives of all shops: the
// rehearsals are looked up once for all of them, and not for each of ten thousand.
const neverRehearsed = "NOT (initiative.rehearsal OR coalesce(initiative.session, '') IN (SELECT id FROM session WHERE rehearsal))"

// initiatives are read newest first as their IDs sort. The days of a filter are those
// on which they came to be what they are.
func (a *asking) initiatives() listing {
	today := a.arg(a.Today.String())
	quiet := a.arg(a.Today.AddDays(-session.QuietAfter).String())
	late := "(NOT initiative.ended AND (initiative.next_due < " + today + " OR initiative.clear_by < " + today + "))"
	const praised = "max(coalesce(initiative.live_on, ''), coalesce(initiative.last_praise, ''))"
	const isQuiet = "initiative.status = 'live' AND " + praised + " BETWEEN '0' AND "
	stuck := a.stuck(today, isQuiet+quiet)
	return listing{
		from:   "initiative LEFT JOIN shop ON shop.id = initiative.shop",
		where:  "initiative.opened IS NOT NULL AND " + neverRehearsed,
		keys:   []string{"initiative.id"},
		stream: "initiative.id", item: "0", shop: "initiative.shop",
		columns: []string{
			"initiative.title", "shop.name", "initiative.map", "initiative.step", "initiative.status", stuck, "coalesce(initiative.since, initiative.opened)",
			"initiative.live_on", "initiative.done", "initiative.tasks", "initiative.next_due", late, "initiative.obstacles",
			"initiative.all_praise", "initiative.not_keen", "initiative.last_praise", "initiative.untold_since", "initiative.authors",
		},
		also:  aboutInitiative + " || coalesce(' stuck ' || " + stuck + ", '')",
		onMap: a.titled("initiative.map"),
		step:  a.titled("initiative.step"),
		person: func(of []name) string {
			ids := a.arg(list(distinct(of, name.ofID)))
			return `(EXISTS (SELECT 1 FROM credit WHERE credit.initiative = initiative.id AND person IN (SELECT value FROM json_each(` + ids + `)))
				OR EXISTS (SELECT 1 FROM task WHERE task.initiative = initiative.id AND owner_id IN (SELECT value FROM json_each(` + ids + `)))
				OR EXISTS (SELECT 1 FROM obstacle WHERE obstacle.initiative = initiative.id AND who_id IN (SELECT value FROM json_each(` + ids + `))))`
		},
		status: "initiative.status",
		day:    "coalesce(initiative.since, initiative.opened)",
		marks: map[review.Mark]string{
			review.Stuck:   stuck + " IS NOT NULL",
			review.Late:    late,
			review.Untold:  "initiative.untold_since IS NOT NULL",
			review.Blocked: "initiative.obstacles > 0 AND NOT initiative.ended",
			review.Unowned: `NOT initiative.ended AND EXISTS (SELECT 1 FROM task WHERE task.initiative = initiative.id
				AND done IS NULL AND owner_id IS NULL AND NOT everyone)`,
			review.Quiet:     isQuiet + quiet,
			review.Live:      "initiative.status IN ('live', 'kept')",
			review.FromAfar:  "EXISTS (SELECT 1 FROM imported WHERE imported.stream = initiative.id)",
			review.GrewApart: "EXISTS (SELECT 1 FROM branch WHERE branch.stream = initiative.id)",
			review.Wow: `EXISTS (SELECT 1 FROM idea WHERE idea.session = initiative.session AND idea.idea = initiative.idea
				AND idea.kind = 'wow')`,
		},
	}
}

// stuck is session.InitiativeSummary.Stuck of a row; NULL for what goes on.
func (a *asking) stuck(today, quiet string) string {
	return "CASE WHEN initiative.ended THEN NULL" +
		" WHEN initiative.unowned > 0 AND initiative.status <> 'live' THEN " + a.arg(string(session.HoldNobody)) +
		" WHEN initiative.clear_by < " + today + " THEN " + a.arg(string(session.HoldObstacle)) +
		" WHEN initiative.next_due < " + today + " THEN " + a.arg(string(session.HoldTask)) +
		" WHEN " + quiet + " THEN " + a.arg(string(session.HoldQuiet)) + " END"
}

// aboutInitiative is what else was written of one, for the words of a filter: who
// looks for the landlord means an obstacle.
const aboutInitiative = `initiative.standard ||
	coalesce((SELECT group_concat(' ' || what || ' ' || owner, '') FROM task WHERE task.initiative = initiative.id), '') ||
	coalesce((SELECT group_concat(iif(cleared IS NULL, ' obstacle ', ' ') || kind || ' ' || what || ' ' || who, '')
		FROM obstacle WHERE obstacle.initiative = initiative.id), '')`

// feedback is read by the day on which it was said.
func (a *asking) feedback() listing {
	return listing{
		from:   "comment CROSS JOIN initiative ON initiative.id = comment.initiative LEFT JOIN shop ON shop.id = initiative.shop",
		where:  "initiative.opened IS NOT NULL AND " + neverRehearsed,
		keys:   []string{"comment.day", "comment.initiative", "comment.comment"},
		stream: "comment.initiative", item: "comment.comment", shop: "initiative.shop",
		columns: []string{
			"comment.day", "comment.words", "comment.mood", "comment.channel", "initiative.title", "shop.name",
			joined("comment.tags", ", "), "comment.heard_by", "comment.praise",
			// A telling passes on what was noted before it, and both are numbered by their events.
			"iif(comment.praise, coalesce((SELECT max(told) FROM told WHERE told.initiative = comment.initiative), 0) > comment.comment, NULL)",
			"comment.desk_only",
		},
		onMap:  a.titled("initiative.map"),
		step:   a.titled("initiative.step"),
		person: func(of []name) string { return a.among("comment.heard_by_id", distinct(of, name.ofID)) },
		tag: func(of []name) string {
			return "EXISTS (SELECT 1 FROM json_each(comment.tags) WHERE " + a.titled("value")(of) + ")"
		},
		day:   "comment.day",
		marks: map[review.Mark]string{review.Praise: "comment.praise"},
	}
}
