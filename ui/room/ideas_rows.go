package room

import (
	"fmt"
	"strings"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// ideaRows are a step's ideas as a list shows them. They are read anew only
// when the meeting changed, so a key costs the same with 20 ideas as with 2,000.
type ideaRows struct {
	of   *session.Session // that was read,
	seq  int64            // when this was its last event,
	step session.StepID   // for this step
	shop *session.Shop    // that knows how people are called,
	said int64            // when this was its last event

	here   []int                               // its ideas by their place in Session.Ideas, in the order they came
	parked []int                               // of these, the parked ones
	parts  map[session.IdeaID][]session.IdeaID // of merged ideas
	steps  map[session.StepID]int              // how many ideas each step has
	notes  map[session.IdeaID]string
}

// read brings the rows up to date and reports whether they changed.
func (r *ideaRows) read(m *session.Meeting, step session.StepID) bool {
	s := m.Session
	if r.of == s && r.seq == s.Seq() && r.step == step && r.shop == m.Shop && r.said == m.Shop.Seq() {
		return false
	}
	*r = ideaRows{of: s, seq: s.Seq(), step: step, shop: m.Shop, said: m.Shop.Seq(), here: r.here[:0], parked: r.parked[:0],
		parts: map[session.IdeaID][]session.IdeaID{}, steps: map[session.StepID]int{}, notes: map[session.IdeaID]string{}}
	for i := range s.Ideas {
		x := &s.Ideas[i]
		switch x.State {
		case session.IdeaRemoved:
			continue
		case session.IdeaMerged:
			r.parts[x.Into] = append(r.parts[x.Into], x.ID)
			continue
		}
		r.steps[x.Step]++
		if x.Step != step {
			continue
		}
		r.here = append(r.here, i)
		if x.State == session.IdeaParked {
			r.parked = append(r.parked, i)
		}
	}
	return true
}

// size is how many written lines an idea is made of.
func (r *ideaRows) size(id session.IdeaID) int {
	n := 1
	for _, part := range r.parts[id] {
		n += r.size(part)
	}
	return n
}

// item is the idea at place i of Session.Ideas as the nth of the list. Whose it
// was stands with it only where the room may know.
func (r *ideaRows) item(host Host, i, nth, of int) kit.Item {
	x := &r.of.Ideas[i]
	item := kit.Item{Label: fmt.Sprintf("%*d", len(fmt.Sprint(of)), nth+1), Text: x.Text, Target: kit.RowTarget(nth)}
	switch x.State {
	case session.IdeaOpen:
	case session.IdeaChosen:
		item.Mark = host.Theme().Glyphs().Winner
	default:
		item.Mark = "[" + string(x.State) + "]"
	}
	note, known := r.notes[x.ID]
	if !known {
		note = r.note(host, x)
		r.notes[x.ID] = note
	}
	item.Note = note
	return item
}

func (r *ideaRows) note(host Host, x *session.Idea) string {
	var notes []string
	if x.Kind == session.Fix {
		notes = append(notes, "fix")
	}
	if n := r.size(x.ID); n > 1 {
		notes = append(notes, fmt.Sprintf("%d in one", n))
	}
	if !x.From.IsZero() {
		notes = append(notes, "first said "+shortDay(host, x.From.At))
	}
	if people, ok := r.of.Authors(*x, session.FaceRoom); ok && len(people) > 0 {
		notes = append(notes, session.Names(r.shop.NowAll(people)))
	}
	return strings.Join(notes, ", ")
}

// stepTitle says where in the visit a step stands: "Step 3 of 9: Get noticed".
func stepTitle(s *session.Session, id session.StepID) string {
	for i, step := range s.Steps {
		if step.ID == id {
			return fmt.Sprintf("Step %d of %d: %s", i+1, len(s.Steps), step.Name)
		}
	}
	return ""
}
