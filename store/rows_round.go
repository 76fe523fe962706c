package store

import (
	"cmp"
	"slices"

	"flashpoint/session"
)

type roundRow struct {
	id, number       int64
	kind             session.RoundKind
	of               int64
	budget, most     int
	candidates       int
	opened, revealed moment
	dropped          bool
	ballots          int64
	settled          session.How
	winner           int64
}

func roundTable() table[roundRow] {
	return plain(
		`REPLACE INTO round(session, round, number, kind, run_off_of, budget, most, candidates, opened, revealed, dropped, ballots, settled, winner)
			VALUES($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
		"DELETE FROM round WHERE session = $1 AND round = $2", 1,
		func(r *roundRow) [2]int64 { return [2]int64{r.id} },
		func(r *roundRow) []any {
			return []any{r.id, r.number, string(r.kind), number(r.of), r.budget, r.most, r.candidates,
				r.opened.text(), r.revealed.text(), r.dropped, number(r.ballots), string(r.settled), number(r.winner)}
		},
	)
}

type standingRow struct {
	round, idea             int64
	letter                  string
	dots, supporters, place int
}

func standingTable() table[standingRow] {
	return plain(
		"REPLACE INTO standing(session, round, idea, letter, dots, supporters, place) VALUES($1, $2, $3, $4, $5, $6, $7)",
		"DELETE FROM standing WHERE session = $1 AND round = $2 AND idea = $3", 2,
		func(r *standingRow) [2]int64 { return [2]int64{r.round, r.idea} },
		func(r *standingRow) []any {
			return []any{r.round, r.idea, r.letter, r.dots, r.supporters, r.place}
		},
	)
}

func (b *sessionSheets) projectRounds() {
	for _, r := range b.of.Rounds {
		row := roundRow{
			id: int64(r.ID), number: int64(r.Number), kind: r.Kind, of: int64(r.Of), budget: r.Budget, most: r.Cap,
			candidates: len(r.Candidates), opened: momentOf(r.Opened), revealed: momentOf(r.Revealed), dropped: r.Dropped,
		}
		// How many ballots are in is told on the wall, but not kept here.
		if !r.Revealed.IsZero() {
			row.ballots = int64(r.In())
		}
		if r.Settled != nil {
			row.settled, row.winner = r.Settled.How, int64(r.Settled.Idea)
		}
		b.rounds.add(row)
		b.standings.now = append(b.standings.now, b.standingsOf(r)...)
	}
}

// standingsOf is the tally of a revealed round, in the order of the ideas; the
// domain refuses that of any other.
func (b *sessionSheets) standingsOf(r session.Round) []standingRow {
	tallied := b.tallied[r.ID]
	if r.Revealed.IsZero() || tallied != nil {
		return tallied
	}
	tally, err := r.Tally()
	if err != nil {
		return nil
	}
	rows := make([]standingRow, len(tally))
	for i, st := range tally {
		rows[i] = standingRow{round: int64(r.ID), idea: int64(st.Idea), letter: st.Letter, dots: st.Dots, supporters: st.Supporters, place: st.Place}
	}
	slices.SortFunc(rows, func(a, b standingRow) int { return cmp.Compare(a.idea, b.idea) })
	b.tallied[r.ID] = rows
	return rows
}
