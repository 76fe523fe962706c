package store

import (
	"strings"

	"flashpoint/session/review"
)

// steps are those of the maps, over all meetings of the filter's days: one row for
// each name that a shop gives a step of a map, whatever its capitals. They are read
// by when a meeting worked on them last.
func (a *asking) steps() listing {
	days := ""
	a.between("session.opened", true, func(condition string) { days += " AND " + condition })
	const met = "session.opened IS NOT NULL AND NOT session.rehearsal"
	const same = "session.shop, session.title COLLATE NOCASE, step.name COLLATE NOCASE"
	with := `WITH met AS MATERIALIZED (
			SELECT session.shop, session.title AS map, step.name AS step, sum(` + worked + `) AS meetings, sum(step.ideas) AS ideas,
				sum(step.wows) AS wows, max(iif(` + worked + `, session.opened, NULL)) AS last
			FROM session CROSS JOIN step ON step.session = session.id WHERE ` + met + days + ` GROUP BY ` + same + `),
		went AS MATERIALIZED (
			SELECT session.shop, session.title AS map, coalesce(step.name, initiative.step) AS step,
				sum(initiative.status IN ('live', 'kept')) AS live, sum(initiative.all_praise) AS praise,
				count(*) FILTER (WHERE idea.kind = 'wow' AND live_on IS NOT NULL) AS wows_live,
				count(*) FILTER (WHERE idea.kind = 'wow' AND status IN ('live', 'kept')) AS wows_now
			FROM initiative CROSS JOIN session ON session.id = initiative.session
				LEFT JOIN idea ON idea.session = initiative.session AND idea.idea = initiative.idea
				LEFT JOIN step ON step.session = idea.session AND step.step = idea.step
			WHERE initiative.opened IS NOT NULL AND ` + met + ` GROUP BY session.shop, session.title COLLATE NOCASE,
				coalesce(step.name, initiative.step) COLLATE NOCASE),
		rated AS MATERIALIZED (
			SELECT session.shop, session.title AS map, step.name AS step, max(session.id),
				1.0 * (2 * plus2 + plus1 - minus1 - 2 * minus2) / n AS mean, n
			FROM session CROSS JOIN rating ON rating.session = session.id AND rating.rating = session.rating
				JOIN step ON step.session = session.id AND step.step = rating.step
			WHERE n > 0 AND ` + met + days + ` GROUP BY ` + same + `) `
	on := func(table string) string {
		return strings.ReplaceAll(" LEFT JOIN # ON #.shop = met.shop AND #.map = met.map COLLATE NOCASE AND #.step = met.step COLLATE NOCASE", "#", table)
	}
	return listing{
		with:   with,
		from:   "met LEFT JOIN shop ON shop.id = met.shop" + on("went") + on("rated"),
		where:  "true",
		keys:   []string{"coalesce(met.last, '')", "coalesce(met.shop, '')", "met.map", "met.step"},
		stream: "met.shop", item: "0", shop: "met.shop",
		columns: []string{
			"met.step", "met.map", "shop.name", "met.meetings", "met.ideas", "met.wows", "coalesce(went.live, 0)", "coalesce(went.praise, 0)",
			"met.last", "rated.mean", "rated.n", "coalesce(went.wows_live, 0) = 0",
		},
		onMap: a.titled("met.map"),
		step:  a.titled("met.step"),
		marks: map[review.Mark]string{
			review.NeverWow: "coalesce(went.wows_live, 0) = 0",
			review.Live:     "went.wows_now > 0",
		},
	}
}
