package store

import "flashpoint/session"

type moveRow struct {
	place  int64
	status session.Status
	day    session.Date
	reason string
}

func moveTable() table[moveRow] {
	return plain(
		"REPLACE INTO move(initiative, move, status, day, reason) VALUES($1, $2, $3, $4, $5)",
		"DELETE FROM move WHERE initiative = $1 AND move = $2", 1,
		func(r *moveRow) [2]int64 { return [2]int64{r.place} },
		func(r *moveRow) []any { return []any{r.place, string(r.status), dayText(r.day), r.reason} },
	)
}

type checkInRow struct {
	id       int64
	day      session.Date
	verdict  session.Verdict
	surprise session.Surprise
	note     string
	session  session.ID
}

func checkInTable() table[checkInRow] {
	return plain(
		"REPLACE INTO checkin(initiative, checkin, day, verdict, surprise, note, session) VALUES($1, $2, $3, $4, $5, $6, $7)",
		"DELETE FROM checkin WHERE initiative = $1 AND checkin = $2", 1,
		func(r *checkInRow) [2]int64 { return [2]int64{r.id} },
		func(r *checkInRow) []any {
			return []any{r.id, dayText(r.day), string(r.verdict), string(r.surprise), r.note, idText(r.session)}
		},
	)
}

type figureRow struct{ session.Figure }

func figureTable() table[figureRow] {
	return plain(
		`REPLACE INTO figure(initiative, name, unit, before_value, before_n, before_day, after_value, after_n, after_day)
			VALUES($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
		"DELETE FROM figure WHERE initiative = $1", 0, only[figureRow],
		func(r *figureRow) []any {
			return []any{r.Name, r.Unit, r.Before.Value, number(int64(r.Before.N)), dayText(r.Before.On),
				r.After.Value, number(int64(r.After.N)), dayText(r.After.On)}
		},
	)
}

type creditRow struct {
	place  int64
	person session.PersonID
	name   string
}

func creditTable() table[creditRow] {
	return plain(
		"REPLACE INTO credit(initiative, place, person, name) VALUES($1, $2, $3, $4)",
		"DELETE FROM credit WHERE initiative = $1 AND place = $2", 1,
		func(r *creditRow) [2]int64 { return [2]int64{r.place} },
		func(r *creditRow) []any { return []any{r.place, r.person.String(), r.name} },
	)
}

type shownRow struct {
	task, place int64
	person      session.PersonID
	name        string
}

func shownTable() table[shownRow] {
	return plain(
		"REPLACE INTO shown(initiative, task, place, person, name) VALUES($1, $2, $3, $4, $5)",
		"DELETE FROM shown WHERE initiative = $1 AND task = $2 AND place = $3", 2,
		func(r *shownRow) [2]int64 { return [2]int64{r.task, r.place} },
		func(r *shownRow) []any { return []any{r.task, r.place, r.person.String(), r.name} },
	)
}

// projectLife makes the rows of whose idea it was and of what became of it.
func (b *initiativeSheets) projectLife() {
	i := b.of
	people, _ := i.Authors()
	for n, p := range people {
		b.credits.add(creditRow{place: int64(n + 1), person: p.ID, name: p.Name})
	}
	for n, m := range i.Moves {
		b.moves.add(moveRow{place: int64(n + 1), status: m.To, day: m.On, reason: m.Reason})
	}
	for _, c := range i.CheckIns {
		b.checkIns.add(checkInRow{id: c.Seq, day: c.On, verdict: c.Verdict, surprise: c.Surprise, note: c.Note, session: c.Session})
	}
	if i.Figure != (session.Figure{}) {
		b.figures.add(figureRow{i.Figure})
	}
	for _, t := range i.Tasks {
		for n, p := range i.Shown(t.ID) {
			b.shown.add(shownRow{task: int64(t.ID), place: int64(n + 1), person: p.ID, name: p.Name})
		}
	}
}
