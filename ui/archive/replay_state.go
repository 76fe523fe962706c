package archive

import (
	"fmt"
	"slices"
	"strings"

	"flashpoint/session"
	"flashpoint/ui/paper"
)

// counts are the meeting in numbers: "5 here · 9 steps · 12 ideas · 3 of 5 slips in".
func counts(m *session.Meeting) string {
	s := m.Session
	parts := []string{fmt.Sprintf("%d here", len(s.Present()))}
	if len(s.Steps) > 0 {
		parts = append(parts, session.Count(len(s.Steps), "step"))
	}
	if n := s.Summary().Ideas; n > 0 {
		parts = append(parts, session.Count(n, "idea"))
	}
	if round, ok := s.Round(); ok {
		parts = append(parts, session.Count(round.In(), round.BallotWord())+" in")
	}
	if n := len(m.Initiatives); n > 0 {
		parts = append(parts, fmt.Sprintf("%d chosen", n))
	}
	return strings.Join(parts, ", ")
}

// stood is what the meeting had come to: the decision, the latest vote, and the ideas
// so far, the newest first. It shows no vote before its reveal and no name that the
// desk may not know.
func stood(m *session.Meeting) paper.Document {
	s := m.Session
	d := document{}
	for _, i := range m.Initiatives {
		d.checklist(m, i)
	}
	if s.Decision != nil && len(m.Initiatives) == 0 {
		for _, id := range s.Decision.Ideas {
			if x, ok := s.Idea(id); ok {
				d.add(paper.Heading, "", "Decided: "+x.Text)
			}
		}
	}
	d.latestVote(s)
	d.ideas(m)
	if len(d.Document) == 0 {
		d.people(m)
	}
	return d.Document
}

func (d *document) people(m *session.Meeting) {
	var names []string
	for _, p := range m.Attendees() {
		if p.Present {
			names = append(names, p.Name)
		}
	}
	if len(names) > 0 {
		d.fact("Here", session.Join(names))
	}
	for n, step := range m.Session.Steps {
		d.add(paper.Item, fmt.Sprintf("%d.", n+1), step.Name)
	}
}

func (d *document) checklist(m *session.Meeting, i *session.Initiative) {
	d.add(paper.Heading, "", "Chosen: "+i.Title)
	if people, ok := m.AuthorsOf(i, session.FaceDesk); ok {
		d.fact("Whose", session.Names(people))
	}
	if i.Standard.String() != "" {
		d.fact("Standard", i.Standard.String())
	}
	for _, o := range i.OpenObstacles() {
		d.add(paper.Item, "#", o.What+by(m, o.Who))
	}
	for _, t := range i.Tasks {
		d.add(paper.Item, "[ ]", t.What+", "+m.Shop.DoneBy(t))
	}
}

// latestVote is the last round: before its reveal only how many ballots are in.
func (d *document) latestVote(s *session.Session) {
	if len(s.Rounds) == 0 {
		return
	}
	r := s.Rounds[len(s.Rounds)-1]
	standings, err := r.Tally()
	if err != nil {
		words := session.Count(r.In(), r.BallotWord()) + " in, nothing is counted yet"
		if r.Dropped {
			words = "dropped, never revealed"
		}
		d.add(paper.Heading, "", fmt.Sprintf("Vote %d: %s", r.Number, words))
		for _, id := range r.Candidates {
			if x, ok := s.Idea(id); ok {
				d.add(paper.Item, r.Letter(id), x.Text)
			}
		}
		return
	}
	d.add(paper.Heading, "", fmt.Sprintf("Vote %d", r.Number))
	for _, st := range standings {
		if x, ok := s.Idea(st.Idea); ok {
			d.add(paper.Item, st.Letter, x.Text)
			d.add(paper.Detail, "", r.Words(st))
		}
	}
}

// ideas are those so far, the newest first.
func (d *document) ideas(m *session.Meeting) {
	s := m.Session
	begun := false
	for _, x := range slices.Backward(s.Ideas) {
		if x.State == session.IdeaRemoved || x.State == session.IdeaMerged {
			continue
		}
		if !begun {
			d.add(paper.Heading, "", "Ideas so far, the newest first")
			begun = true
		}
		d.add(paper.Item, "-", x.Text)
		var facts []string
		if step, ok := s.Step(x.Step); ok {
			facts = append(facts, step.Name)
		}
		if x.State != session.IdeaOpen {
			facts = append(facts, stateWords(x))
		}
		if people, ok := m.Authors(x, session.FaceDesk); ok && len(people) > 0 {
			facts = append(facts, "from "+session.Names(people))
		}
		d.add(paper.Detail, "", strings.Join(facts, "; "))
	}
}
