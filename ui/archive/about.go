package archive

import (
	"context"
	"fmt"
	"slices"

	"flashpoint/session"
	"flashpoint/session/review"
	"flashpoint/ui/paper"
)

// meeting is a meeting's minutes, as the desk may read them.
func (r reader) meeting(ctx context.Context, id session.ID) (paper.Document, error) {
	m, err := r.library.Meeting(ctx, id)
	if err != nil {
		return nil, err
	}
	return paper.MinutesFor(session.FaceDesk, m, r.now), nil
}

// idea is one idea: where it was said, the answer it got, and whose it was where the
// desk may know.
func (r reader) idea(ctx context.Context, meeting session.ID, id session.IdeaID) (paper.Document, error) {
	m, err := r.library.Meeting(ctx, meeting)
	if err != nil {
		return nil, err
	}
	x, ok := m.Session.Idea(id)
	if !ok {
		return gone(), nil
	}
	d := document{}
	d.add(paper.Title, "", x.Text)
	d.fact("It is", string(x.Kind)+", "+stateWords(x))
	if step, ok := m.Session.Step(x.Step); ok {
		d.fact("Step", step.Name)
	}
	d.fact("Map", m.Session.MapName)
	d.fact("Meeting", r.day(m.Session.Opened)+", "+m.Session.ShopName)
	if people, ok := m.Authors(x, session.FaceDesk); ok {
		d.fact("Whose", session.Names(people))
	} else {
		d.fact("Whose", "not to be known: that was promised")
	}
	if !x.From.IsZero() {
		d.fact("Before", "first said on "+r.day(x.From.At)+": “"+x.From.Text+"”")
	}
	for _, part := range m.Session.PartsOf(id) {
		d.fact("With", part.Text)
	}
	d.votes(m.Session, id)
	if i, ok := m.Initiative(x.Initiative); ok {
		d.add(paper.Heading, "", "What became of it")
		d.story(m, i, r)
	}
	return d.Document, nil
}

// votes say how an idea did in the rounds that were revealed.
func (d *document) votes(s *session.Session, id session.IdeaID) {
	for _, round := range s.Rounds {
		standings, err := round.Tally()
		if err != nil {
			continue // a vote that nobody has seen
		}
		n := slices.IndexFunc(standings, func(st session.Standing) bool { return st.Idea == id })
		if n >= 0 {
			d.fact(fmt.Sprintf("Round %d", round.Number), fmt.Sprintf("place %d of %d: %s", standings[n].Place, len(standings), round.Words(standings[n])))
		}
	}
}

func stateWords(x session.Idea) string {
	words := string(x.State)
	switch x.State {
	case session.IdeaOpen:
		words = "no answer yet"
	case session.IdeaBacklog:
		words = "kept for another time"
	}
	if x.Reason == "" {
		return words
	}
	if x.State == session.IdeaNotNow {
		return words + " because " + x.Reason
	}
	return words + ": " + x.Reason
}

// hit is what a found line belongs to.
func (r reader) hit(ctx context.Context, h review.Hit) (paper.Document, error) {
	switch h.Kind {
	case "meeting", "decision":
		return r.meeting(ctx, h.Stream)
	case "idea":
		return r.idea(ctx, h.Stream, session.IdeaID(h.Item))
	case "comment":
		return r.comment(ctx, h.Stream, session.CommentID(h.Item))
	case "thought":
		d := document{}
		d.add(paper.Title, "", h.Text)
		d.fact("Where", h.Where)
		d.fact("When", h.On.Words(r.today()))
		return d.Document, nil
	}
	return r.initiative(ctx, h.Stream)
}

// gone is what there is to say of what was taken back meanwhile.
func gone() paper.Document {
	return paper.Document{{Kind: paper.Paragraph, Text: "This is no longer there: it was taken back."}}
}

// document is one being written.
type document struct{ paper.Document }

func (d *document) add(kind paper.Kind, mark, text string) {
	d.Document = append(d.Document, paper.Block{Kind: kind, Mark: mark, Text: session.Clean(text)})
}

// fact adds a value with its name, unless there is none.
func (d *document) fact(name, value string) {
	if value != "" {
		d.add(paper.Fact, name, value)
	}
}
