package paper

import (
	"flashpoint/session"
	"flashpoint/session/table"
)

func roundColumns() []table.Column {
	return []table.Column{
		{ID: "meeting_id", Title: "Meeting", Kind: table.Text, Help: "the ID of the meeting"},
		{ID: "round", Title: "Vote", Kind: table.Number, Help: "its number within the meeting, from 1"},
		{ID: "kind", Title: "Kind", Kind: table.Text, Help: "dots, run-off, score or regrouped"},
		{ID: "goes_on_from", Title: "Goes on from", Kind: table.Number, Help: "the number of the vote before that it follows"},
		{ID: "dots", Title: "Dots", Kind: table.Number, Help: "that a person has; the most points, in a score"},
		{ID: "most_on_one", Title: "Most on one", Kind: table.Number, Help: "dots or points of a person on one idea"},
		{ID: "candidates", Title: "Ideas", Kind: table.Number, Help: "on the ballot"},
		{ID: "opened", Title: "Opened", Kind: table.Moment, Help: "when it began"},
		{ID: "revealed", Title: "Revealed", Kind: table.Moment, Help: "empty while it is secret"},
		{ID: "dropped", Title: "Dropped", Kind: table.YesNo, Help: "yes for one that ended without a reveal"},
		{ID: "ballots", Title: "Ballots", Kind: table.Number, Help: "that are in, however they came"},
		{ID: "booth", Title: "Booth", Kind: table.Number, Help: "of these, cast in the booth"},
		{ID: "hands", Title: "Hands", Kind: table.Number, Help: "of these, raised hands"},
		{ID: "tie_settled", Title: "Tie settled", Kind: table.Text, Help: "how, where a tie had to be"},
		{ID: "tie_settled_by", Title: "Settled by", Kind: table.Text, Help: "who decided it"},
		{ID: "tie_reason", Title: "Why", Kind: table.Text, Help: "as it was said"},
		{ID: "seed", Title: "Seed", Kind: table.Text, Help: "of the draw: the lowest SHA-256 of seed, space, letter wins"},
	}
}

func standingColumns() []table.Column {
	return []table.Column{
		{ID: "meeting_id", Title: "Meeting", Kind: table.Text, Help: "the ID of the meeting"},
		{ID: "round", Title: "Vote", Kind: table.Number, Help: "its number within the meeting"},
		{ID: "letter", Title: "Letter", Kind: table.Text, Help: "on the ballot"},
		{ID: "idea", Title: "Idea", Kind: table.Number, Help: "its number within the meeting"},
		{ID: "text", Title: "Words", Kind: table.Text, Help: "of the idea"},
		{ID: "dots", Title: "Dots", Kind: table.Number, Help: "or points, counted over all ballots"},
		{ID: "supporters", Title: "Supporters", Kind: table.Number, Help: "different people who gave it a dot; in a score, 3 points or more"},
		{ID: "place", Title: "Place", Kind: table.Number, Help: "from 1; equals share one"},
	}
}

// round is one vote; its standings only when it was revealed.
func (d *Data) round(s *session.Session, r session.Round) {
	of, _ := s.RoundByID(r.Of)
	how, by, why, seed := "", "", "", ""
	if t := r.Settled; t != nil {
		how, by, why, seed = string(t.How), t.By, t.Reason, t.Seed
	}
	d.row(roundsTable, idCell(s.ID()), table.Count(r.Number), cell(string(r.Kind)), number(of.Number), table.Count(r.Budget), table.Count(r.Cap),
		table.Count(len(r.Candidates)), d.at(r.Opened), d.at(r.Revealed), table.Is(r.Dropped), table.Count(r.In()), table.Count(len(r.Booth())),
		table.Count(r.Hands()), cell(how), cell(by), cell(why), cell(seed))
	standings, err := r.Tally()
	if err != nil {
		return
	}
	for _, st := range standings {
		x, _ := s.Idea(st.Idea)
		d.row(standingsTable, idCell(s.ID()), table.Count(r.Number), cell(st.Letter), table.Count(st.Idea), cell(x.Text), table.Count(st.Dots),
			table.Count(st.Supporters), table.Count(st.Place))
	}
}
