package paper

import (
	"math"

	"flashpoint/session"
	"flashpoint/session/table"
)

func meetingColumns() []table.Column {
	return []table.Column{
		{ID: "meeting_id", Title: "Meeting", Kind: table.Text, Help: "its ID, for ever the same"},
		{ID: "shop_id", Title: "Shop ID", Kind: table.Text, Help: "the ID of the shop"},
		{ID: "shop", Title: "Shop", Kind: table.Text, Help: "its name when the meeting opened"},
		{ID: "map", Title: "Map", Kind: table.Text, Help: "the transaction it was about; empty before one was chosen"},
		{ID: "purpose", Title: "Purpose", Kind: table.Text, Help: "what it was for, in a line"},
		{ID: "opened", Title: "Opened", Kind: table.Moment, Help: "when it began"},
		{ID: "closed", Title: "Closed", Kind: table.Moment, Help: "when it was closed; empty while it is not"},
		{ID: "phase", Title: "Phase", Kind: table.Text, Help: "where it stands: open, map, ideas, tidy, vote, plan or close"},
		{ID: "rehearsal", Title: "Rehearsal", Kind: table.YesNo, Help: "yes for one that is kept out of the history"},
		{ID: "plan_minutes", Title: "Planned", Kind: table.Number, Help: "minutes it was to take"},
		{ID: "names", Title: "Names", Kind: table.Text, Help: "what people were told about their names: signed, if it wins, never"},
		{ID: "present", Title: "Present", Kind: table.Number, Help: "people in the room at the end"},
		{ID: "steps", Title: "Steps", Kind: table.Number, Help: "on the map"},
		{ID: "ideas", Title: "Ideas", Kind: table.Number, Help: "without removed and merged ones"},
		{ID: "wows", Title: "Wows", Kind: table.Number, Help: "of these, delights and not repairs"},
		{ID: "rounds", Title: "Votes", Kind: table.Number, Help: "that were revealed"},
		{ID: "chosen", Title: "Chosen", Kind: table.Number, Help: "ideas that became a checklist"},
		{ID: "decision_reason", Title: "Why", Kind: table.Text, Help: "why it was decided so, where the vote did not say it"},
		{ID: "decided_by", Title: "Decided by", Kind: table.Text, Help: "who decided, as it was typed"},
		{ID: "next_meeting", Title: "Next meeting", Kind: table.Day, Help: "its day"},
	}
}

func (d *Data) meeting(m *session.Meeting) {
	s := m.Session
	sum := s.Summary()
	reason, by := "", ""
	if s.Decision != nil {
		reason, by = s.Decision.Reason, s.Decision.By
	}
	d.row(meetingsTable, idCell(s.ID()), idCell(s.Shop), cell(s.ShopName), cell(s.MapName), cell(s.Purpose), d.at(s.Opened), d.at(s.Closed),
		cell(string(s.Place.Phase)), table.Is(s.Rehearsal), table.Count(s.Plan.Minutes), cell(string(s.Sign)), table.Count(sum.Present),
		table.Count(sum.Steps), table.Count(sum.Ideas), table.Count(sum.Wows), table.Count(sum.Rounds), table.Count(len(sum.Chosen)),
		cell(reason), cell(by), table.On(s.Next))
}

func stepColumns() []table.Column {
	return []table.Column{
		{ID: "meeting_id", Title: "Meeting", Kind: table.Text, Help: "the ID of the meeting"},
		{ID: "step", Title: "Step", Kind: table.Number, Help: "its number within the meeting, which stays the same"},
		{ID: "place", Title: "Place", Kind: table.Number, Help: "on the map, from 1"},
		{ID: "name", Title: "Name", Kind: table.Text, Help: "in the shop's words"},
		{ID: "kind", Title: "Kind", Kind: table.Text, Help: "what a customer does: NOTICE, ARRIVE, GREET, … RECOVER"},
		{ID: "ending", Title: "Ending", Kind: table.YesNo, Help: "yes for the last impression"},
		{ID: "longest_wait", Title: "Longest wait", Kind: table.YesNo, Help: "yes where customers wait longest"},
		{ID: "focus", Title: "Focus", Kind: table.YesNo, Help: "yes where the team looked for ideas"},
		{ID: "rating", Title: "Rating", Kind: table.Number, Help: "mean of the latest revealed rating, from -2 to +2, to a hundredth; empty without one"},
		{ID: "rating_n", Title: "Rating n", Kind: table.Number, Help: "people who raised a hand for it"},
	}
}

func (d *Data) steps(s *session.Session) {
	rated := map[session.StepID]session.Hands{}
	for _, r := range s.Ratings {
		tally, err := r.Tally()
		if err != nil {
			continue
		}
		for _, x := range tally {
			rated[x.Step] = x.Hands
		}
	}
	for n, x := range s.Steps {
		mean, of := table.Cell{}, table.Cell{}
		if h, ok := rated[x.ID]; ok {
			mean, of = table.Measure(math.Round(h.Mean()*100)/100), table.Count(h.N())
		}
		d.row(stepsTable, idCell(s.ID()), table.Count(x.ID), table.Count(n+1), cell(x.Name), cell(string(x.Kind)), table.Is(x.Ending), table.Is(x.LongestWait), table.Is(x.Focus), mean, of)
	}
}

func ideaColumns() []table.Column {
	return []table.Column{
		{ID: "meeting_id", Title: "Meeting", Kind: table.Text, Help: "the ID of the meeting"},
		{ID: "idea", Title: "Idea", Kind: table.Number, Help: "its number within the meeting, which stays the same"},
		{ID: "step", Title: "Step", Kind: table.Number, Help: "the number of its step"},
		{ID: "step_name", Title: "Step", Kind: table.Text, Help: "its step in words; empty when that left the map"},
		{ID: "text", Title: "Words", Kind: table.Text, Help: "in one line"},
		{ID: "kind", Title: "Kind", Kind: table.Text, Help: "wow or fix"},
		{ID: "state", Title: "Answer", Kind: table.Text, Help: "open, chosen, backlog, merged, parked or not now"},
		{ID: "reason", Title: "Why", Kind: table.Text, Help: "why that answer, where it was said"},
		{ID: "part_of", Title: "Part of", Kind: table.Number, Help: "the number of the idea it was merged into"},
		{ID: "initiative_id", Title: "Initiative", Kind: table.Text, Help: "the ID of its checklist, once chosen"},
		{ID: "authors", Title: "Whose", Kind: table.Text, Help: "in words, whoever had it first leads; “the team” for nobody; empty where nobody may know"},
		{ID: "from_meeting_id", Title: "From meeting", Kind: table.Text, Help: "the ID of the earlier meeting where it was first said"},
		{ID: "from_idea", Title: "From idea", Kind: table.Number, Help: "its number there"},
	}
}

// ideas leaves out when an idea came: who spoke when is no secret in the room, and
// the moment would tell the author.
func (d *Data) ideas(m *session.Meeting) {
	s := m.Session
	for _, x := range s.Ideas {
		if x.State == session.IdeaRemoved {
			continue
		}
		step, _ := s.Step(x.Step)
		authors := ""
		if people, ok := m.Authors(x, session.FacePaper); ok {
			authors = session.Names(people)
		}
		d.row(ideasTable, idCell(s.ID()), table.Count(x.ID), table.Count(x.Step), cell(step.Name), cell(x.Text), cell(string(x.Kind)), cell(string(x.State)),
			cell(x.Reason), number(x.Into), idCell(x.Initiative), cell(authors), idCell(x.From.Session), number(x.From.Idea))
	}
}

func personColumns() []table.Column {
	return []table.Column{
		{ID: "shop_id", Title: "Shop ID", Kind: table.Text, Help: "the ID of the shop"},
		{ID: "person_id", Title: "Person", Kind: table.Text, Help: "the ID on the shop's roster"},
		{ID: "name", Title: "Name", Kind: table.Text, Help: "as they are called now"},
		{ID: "manager", Title: "Manager", Kind: table.YesNo, Help: "yes for whoever is asked last in a round"},
		{ID: "standing", Title: "Standing", Kind: table.Text, Help: "away or left; empty for somebody who works here"},
	}
}

// people are a shop's roster, once.
func (d *Data) people(shop *session.Shop) {
	if shop == nil || d.shops[shop.ID()] {
		return
	}
	d.shops[shop.ID()] = true
	for _, p := range shop.People {
		d.row(peopleTable, idCell(shop.ID()), idCell(p.ID), cell(p.Name), table.Is(p.Manager), cell(string(p.Standing)))
	}
}
