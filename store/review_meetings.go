package store

import "flashpoint/session/review"

// meetings are read newest first as their IDs sort.
func (a *asking) meetings() listing {
	return listing{
		from:   "session LEFT JOIN shop ON shop.id = session.shop",
		where:  "session.opened IS NOT NULL AND NOT session.rehearsal AND " + hasBegun,
		keys:   []string{"session.id"},
		stream: "session.id", item: "0", shop: "session.shop",
		columns: []string{
			"session.opened", "coalesce(shop.name, session.shop_name)", "session.title", "session.purpose", "session.present",
			"session.steps", "session.ideas", "session.wows",
			joined("session.chosen", "; "),
			"iif(session.closed IS NULL, 'running', 'closed')",
		},
		onMap: a.titled("session.title"),
		step: func(of []name) string {
			return "EXISTS (SELECT 1 FROM step WHERE step.session = session.id AND " + worked + " AND " + a.titled("step.name")(of) + ")"
		},
		person: func(of []name) string {
			return "EXISTS (SELECT 1 FROM attendee WHERE attendee.session = session.id AND " + a.among("attendee.person", distinct(of, name.ofID)) + ")"
		},
		day: "session.opened", moments: true,
		marks: map[review.Mark]string{
			review.Unclosed:  "session.closed IS NULL",
			review.Chosen:    "session.chosen <> '[]'",
			review.FromAfar:  "EXISTS (SELECT 1 FROM imported WHERE imported.stream = session.id)",
			review.GrewApart: "EXISTS (SELECT 1 FROM branch WHERE branch.stream = session.id)",
		},
	}
}

// joined is a JSON list of words as one reads it. Most are empty, and to say so is
// much quicker.
func joined(list, by string) string {
	return "iif(" + list + " = '[]', NULL, (SELECT group_concat(value, '" + by + "') FROM json_each(" + list + ")))"
}

// first is a table as it has to be read so that rows that are alike in the column
// of the order come in this order: then the first of them are known from the start,
// where each of a million would be among the first for a moment. A table is read
// rising by itself.
func (a *asking) first(table, key string) string {
	if a.Sort == "" || a.Rising {
		return table
	}
	return "(SELECT * FROM " + table + " ORDER BY " + key + " DESC LIMIT -1) AS " + table // without a limit the order does not count
}

// worked is true of a step that its meeting worked on.
const worked = "(step.focus OR step.ideas > 0)"

// ideas are read meeting by meeting, the newest first, so that the first of a million
// are there at once. Those with words are read as the index has them, by the moment
// they were said: in another order all that have a word would have to be gathered first.
func (a *asking) ideas() listing {
	keys := []string{"session.id", "idea.idea"}
	from := a.first("session", "id") + " CROSS JOIN idea ON idea.session = session.id"
	where := "session.opened IS NOT NULL AND NOT session.rehearsal AND idea.state NOT IN ('removed', 'merged')"
	if match := matching(a.Filter.Words); match != "" {
		a.indexed, keys = true, []string{"found.rowid"}
		from = "found CROSS JOIN idea ON idea.session = found.stream AND idea.idea = found.item CROSS JOIN session ON session.id = idea.session"
		where = "found MATCH " + a.arg(match) + " AND found.kind = 'idea' AND " + where
	}
	// Joined, these would be looked up for every idea before the first hundred are known.
	const step = "(SELECT step.name FROM step WHERE step.session = idea.session AND step.step = idea.step)"
	const shop = "coalesce((SELECT shop.name FROM shop WHERE shop.id = session.shop), session.shop_name)"
	return listing{
		from:   from,
		where:  where,
		keys:   keys,
		stream: "session.id", item: "idea.idea", shop: "session.shop",
		columns: []string{
			"idea.text", step, "session.title", shop, "idea.kind", "idea.state", "idea.at", "idea.authors", "idea.state = 'chosen'",
		},
		onMap: a.titled("session.title"),
		step:  a.titled(step),
		person: func(of []name) string {
			return a.among("session.shop", distinct(of, name.ofShop)) + " AND EXISTS (SELECT 1 FROM json_each(" + a.arg(list(distinct(of, name.asAuthor))) +
				") WHERE instr(', ' || replace(idea.authors, ' and ', ', ') || ', ', value))"
		},
		status: "idea.state",
		day:    "idea.at", moments: true,
		marks: map[review.Mark]string{
			review.Wow:    "idea.kind = 'wow'",
			review.Chosen: "idea.state = 'chosen'",
			review.Live:   "EXISTS (SELECT 1 FROM initiative WHERE initiative.id = idea.initiative AND initiative.status IN ('live', 'kept'))",
		},
	}
}
