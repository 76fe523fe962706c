package store

import "flashpoint/session/review"

// people are read as they came onto the rosters, the latest first.
func (a *asking) people() listing {
	// The JSON has the authors by the ids that they had.
	const ids = "(SELECT person.id UNION ALL SELECT value FROM json_each(person.spellings))"
	const untold = "(SELECT min(untold.since) FROM untold WHERE untold.id IN " + ids + ")"
	return listing{
		with: `WITH untold AS MATERIALIZED (SELECT value ->> 'id' AS id, min(untold_since) AS since FROM initiative, json_each(initiative.untold)
			WHERE untold_since IS NOT NULL AND ` + notRehearsed + ` GROUP BY 1) `,
		from:   "person JOIN shop ON shop.id = person.shop",
		where:  "true",
		keys:   []string{"person.shop", "person.place"},
		stream: "person.shop", item: "person.place", shop: "person.shop",
		columns: []string{
			"person.name", "shop.name", "iif(person.standing = '', 'here', person.standing)", "person.manager",
			`(SELECT title || ', ' || status FROM credit JOIN initiative ON initiative.id = credit.initiative
				WHERE credit.person IN ` + ids + ` AND opened IS NOT NULL AND ` + notRehearsed + ` ORDER BY initiative.id DESC LIMIT 1)`,
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
