package store

import "flashpoint/session"

type thoughtRow struct {
	id           int64
	mapName      string
	text         string
	session      session.ID
	parked, done moment
	answer       string
}

func thoughtTable() table[thoughtRow] {
	return plain(
		"REPLACE INTO thought(shop, thought, map, text, session, parked, done, answer) VALUES($1, $2, $3, $4, $5, $6, $7, $8)",
		"DELETE FROM thought WHERE shop = $1 AND thought = $2", 1,
		func(r *thoughtRow) [2]int64 { return [2]int64{r.id} },
		func(r *thoughtRow) []any {
			return []any{r.id, r.mapName, r.text, idText(r.session), r.parked.text(), r.done.text(), r.answer}
		},
	)
}

// projectThoughts makes the rows of the parked thoughts and the lines that
// search finds: those that were dealt with stay part of the shop's memory.
func (b *shopSheets) projectThoughts() {
	for _, t := range b.of.Thoughts {
		r := thoughtRow{id: int64(t.ID), mapName: t.Map, text: t.Text, session: t.Session,
			parked: momentOf(t.Parked), done: momentOf(t.Done), answer: t.Answer}
		b.thoughts.add(r)
		b.lines.add(lineRow{kind: lineThought, item: r.id, text: r.text, at: r.parked})
	}
}
