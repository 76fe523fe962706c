package store

import "flashpoint/session/review"

// meetings are read newest first as their IDs sort.
func (a *asking) meetings() listing {
	return listing{
		from:  "session LEFT JOIN shop ON shop.id = session.shop",
		where: "session.opened IS NOT NULL AND NOT session.rehearsal",
		keys:  []string{"session.id"},
		shop:  "session.shop",
		columns: []string{
			"session.opened", "coalesce(shop.name, session.shop_name)", "session.title", "session.purpose", "session.present",
			"session.steps", "session.ideas", "session.wows",
			"(SELECT group_concat(value, '; ') FROM json_each(session.chosen))",
			"iif(session.closed IS NULL, 'open', 'closed')",
		},
		onMap: a.titled("session.title"),
		step: func(of []name) string {
			return "EXISTS (SELECT 1 FROM step WHERE step.session = session.id AND step.focus AND " + a.among("step.name", distinct(of, name.ofText)) + ")"
		},
		day: "session.opened", moments: true,
		marks: map[review.Mark]string{
			review.Unclosed: "session.closed IS NULL",
			review.Chosen:   "session.chosen <> '[]'",
		},
	}
}

// titled is the condition that something is called one of some names.
func (a *asking) titled(what string) func([]name) string {
	return func(of []name) string { return a.among(what, distinct(of, name.ofText)) }
}
