package store

import (
	"flashpoint/session"
)

type ratingRow struct {
	rating, step int64
	hands        session.Hands
	name         string
}

func ratingTable() table[ratingRow] {
	return plain(
		"REPLACE INTO rating(session, rating, step, minus2, minus1, zero, plus1, plus2, n, name) VALUES($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
		"DELETE FROM rating WHERE session = $1 AND rating = $2 AND step = $3", 2,
		func(r *ratingRow) [2]int64 { return [2]int64{r.rating, r.step} },
		func(r *ratingRow) []any {
			h := r.hands
			return []any{r.rating, r.step, h[0], h[1], h[2], h[3], h[4], h.N(), r.name}
		},
	)
}

// projectRatings shows the revealed ratings; the domain refuses the tally of
// any other.
func (b *sessionSheets) projectRatings() {
	for _, r := range b.of.Ratings {
		tally, err := r.Tally()
		if err != nil {
			continue
		}
		for _, x := range tally {
			step, _ := b.of.Step(x.Step)
			b.ratings.add(ratingRow{rating: int64(r.ID), step: int64(x.Step), hands: x.Hands, name: step.Name})
		}
	}
	b.ratings.sort()
}
