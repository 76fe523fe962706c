package paper

import (
	"flashpoint/session"
)

// Session is the JSON form of a meeting; the zero value when there is none.
func Session(m *session.Meeting) SessionJSON {
	out := SessionJSON{Format: SessionFormat, People: []AttendeeJSON{}, Steps: []StepJSON{}, Ideas: []IdeaJSON{},
		Rounds: []RoundJSON{}, Initiatives: []InitiativeJSON{}}
	if m == nil || m.Session == nil {
		return out
	}
	s := m.Session
	out.ID, out.Shop, out.ShopName, out.Title, out.Purpose = s.ID(), s.Shop, s.ShopName, s.Title(), s.Purpose
	out.Opened, out.Closed, out.Rehearsal, out.Phase = utc(s.Opened), utc(s.Closed), s.Rehearsal, s.Place.Phase
	out.Plan, out.Names, out.Map, out.Next = s.Plan, s.Sign, s.MapName, s.Next
	for _, a := range m.Attendees() {
		out.People = append(out.People, AttendeeJSON{ID: a.ID, Name: a.Name, Manager: a.Manager, Present: a.Present})
	}
	for _, x := range s.Steps {
		out.Steps = append(out.Steps, StepJSON{ID: x.ID, Name: x.Name, Kind: x.Kind, Ending: x.Ending, LongestWait: x.LongestWait, Focus: x.Focus})
	}
	for _, r := range s.Ratings {
		out.Ratings = append(out.Ratings, ratingJSON(r))
	}
	for _, t := range m.Touched() {
		out.Thoughts = append(out.Thoughts, thoughtJSON(t))
	}
	for _, x := range s.Ideas {
		if x.State != session.IdeaRemoved {
			out.Ideas = append(out.Ideas, ideaJSON(m, x))
		}
	}
	for _, r := range s.Rounds {
		out.Rounds = append(out.Rounds, roundJSON(s, r))
	}
	if o, ok := s.Outcome(); ok {
		r, _ := s.RoundByID(o.Round)
		out.Vote = &VoteJSON{Round: r.Number, Winner: o.Winner, How: o.How, Tied: o.Tied}
	}
	if d := s.Decision; d != nil {
		out.Decision = &DecisionJSON{Ideas: orNone(d.Ideas), Vote: d.Winner, Reason: d.Reason, By: d.By, At: utc(d.At)}
	}
	for _, i := range newPen(session.FacePaper, m, s.Opened).initiatives() {
		out.Initiatives = append(out.Initiatives, Initiative(m, i))
	}
	return out
}

// Bytes is the meeting as indented JSON with a line break at the end.
func (s SessionJSON) Bytes() ([]byte, error) { return encode(s) }

// ideaJSON leaves out when the idea came: who spoke when is no secret in the
// room, and the moment would tell the author.
func ideaJSON(m *session.Meeting, x session.Idea) IdeaJSON {
	out := IdeaJSON{ID: x.ID, Step: x.Step, Text: x.Text, Kind: x.Kind, State: x.State, Reason: x.Reason, MergedInto: x.Into, Initiative: x.Initiative}
	if from := x.From; !from.IsZero() {
		out.From = &OriginJSON{Session: from.Session, Idea: from.Idea, Text: from.Text}
	}
	if people, ok := m.Authors(x, session.FacePaper); ok {
		out.Authors = persons(people)
	}
	return out
}

func roundJSON(s *session.Session, r session.Round) RoundJSON {
	out := RoundJSON{Number: r.Number, Kind: r.Kind, Dots: r.Budget, MostOnOne: r.Cap, Opened: utc(r.Opened),
		Revealed: utc(r.Revealed), Dropped: r.Dropped, SlipsIn: r.In(),
		Booth: len(r.Booth()), Hands: r.Hands(), OrderSeed: r.Seed, Withdrawn: r.Withdrawn}
	if of, ok := s.RoundByID(r.Of); ok && r.Kind == session.RoundRunOff {
		out.RunOffOf = of.Number
	} else if ok {
		out.After = of.Number
	}
	standings, err := r.Tally()
	if err != nil {
		return out
	}
	for _, st := range standings {
		out.Standings = append(out.Standings, StandingJSON{Letter: st.Letter, Idea: st.Idea, Dots: st.Dots, Supporters: st.Supporters, Place: st.Place})
	}
	if tied := tiedIn(r, standings); len(tied) > 1 {
		for _, st := range tied {
			out.Tied = append(out.Tied, st.Idea)
		}
		out.Settled = settledJSON(r, tied)
	}
	return out
}

func settledJSON(r session.Round, tied []session.Standing) *TieBreakJSON {
	t := r.Settled
	if t == nil {
		return nil
	}
	out := &TieBreakJSON{How: t.How, Idea: t.Idea, By: t.By, Reason: t.Reason, Seed: t.Seed}
	if t.How == session.ByDraw {
		for _, st := range tied {
			out.Lots = append(out.Lots, LotJSON{Letter: st.Letter, Lot: session.Lot(t.Seed, st.Letter)})
		}
	}
	return out
}
