package store

import (
	"strings"

	"flashpoint/session/review"
)

// people are read as they came onto the rosters, the latest first.
func (a *asking) people() listing {
	// The JSON has the authors by the ids that they had.
	untold := theirs("(SELECT min(untold.since) FROM untold WHERE untold.id #)")
	return listing{
		with: `WITH untold AS MATERIALIZED (SELECT value ->> 'id' AS id, min(untold_since) AS since FROM initiative, json_each(initiative.untold)
			WHERE untold_since IS NOT NULL AND ` + notRehearsed + ` GROUP BY 1) `,
		from:   "person JOIN shop ON shop.id = person.shop",
		where:  "true",
		keys:   []string{"person.shop", "person.place"},
		stream: "person.shop", item: "person.place", shop: "person.shop",
		columns: []string{
			"person.name", "shop.name", "iif(person.standing = '', 'here', person.standing)", "person.manager",
			theirs(`(SELECT title || ', ' || status FROM credit JOIN initiative ON initiative.id = credit.initiative
				WHERE credit.person # AND opened IS NOT NULL AND ` + notRehearsed + ` ORDER BY initiative.id DESC LIMIT 1)`),
			untold,
		},
		person: func(of []name) string { return a.among("person.id", distinct(of, name.ofID)) },
		marks: map[review.Mark]string{
			review.Manager: "person.manager",
			review.Left:    "person.standing = 'left'",
			review.Untold:  untold + " IS NOT NULL",
		},
	}
}

// theirs is a query about somebody, by all ids that they had. Most had one, which an
// index finds.
func theirs(query string) string {
	with := func(condition string) string { return strings.ReplaceAll(query, "#", condition) }
	return "iif(person.spellings = '[]', " + with("= person.id") + ", " +
		with("IN (SELECT person.id UNION ALL SELECT value FROM json_each(person.spellings))") + ")"
}
