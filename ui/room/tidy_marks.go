package room

import (
	"fmt"
	"slices"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// markAction marks ideas that are to become one or to be parked together, on any
// step.
func (t *tidy) markAction(x session.Idea, off string) kit.Action {
	a := kit.Action{ID: "mark", Keys: []string{"space"}, Name: "mark", Help: "Mark ideas, on any step; then m makes one of them and p parks them", Off: off,
		Hint: len(t.marks) > 0, Do: deed(func() { t.mark(x.ID) })}
	switch {
	case slices.Contains(t.marks, x.ID):
		a.Name = "unmark"
	case t.into != 0:
		a.Off = "Finish this merge first, or leave it with esc"
	case off == "" && !mergeable(x):
		a.Off = putAside
	case off == "" && t.session().OnBallot(x.ID):
		a.Off = onBallot
	}
	return a
}

// mark marks an idea, or takes its mark off. These marks are no draft as [picks]
// are: they point at ideas for the next key, like a cursor, and begin anew
// whenever the meeting comes to Tidy. Marks that came back after an hour would
// merge what nobody has in mind any more.
func (t *tidy) mark(id session.IdeaID) { t.marks = toggled(t.marks, id) }

// stillMarked forgets the marks of ideas that were put aside meanwhile.
func (t *tidy) stillMarked() {
	t.marks = slices.DeleteFunc(t.marks, func(id session.IdeaID) bool {
		x, ok := t.session().Idea(id)
		return !ok || !mergeable(x)
	})
}

// askMarked shows what would become one, and asks whose words stay: those of
// the first idea that was marked, unless another has its checklist.
func (t *tidy) askMarked() {
	s := t.session()
	ids := slices.Clone(t.marks)
	var options []kit.Option
	steps := map[session.StepID]bool{}
	first := 0
	for i, id := range ids {
		x, _ := s.Idea(id)
		step, _ := s.Step(x.Step)
		steps[x.Step] = true
		options = append(options, kit.Option{Text: x.Text, Note: kit.Truncate(step.Name, 24)})
		if !x.Initiative.IsZero() {
			first = i
		}
	}
	if len(steps) == 1 {
		for i := range options {
			options[i].Note = ""
		}
	}
	d := kit.NewChoose(fmt.Sprintf("Make one idea of these %d? Whose words stay?", len(ids)), options)
	d.SetCursor(first)
	t.host.Ask(d, func() { t.mergeMarked(ids[d.Chosen()], ids) })
}

func (t *tidy) mergeMarked(into session.IdeaID, ids []session.IdeaID) {
	if attempt(t.host, func(a session.Act, m *session.Meeting) error { return m.Session.Merge(a, into, ids...) }) {
		t.marks = nil
		if x, _ := t.session().Idea(into); x.Step != t.step {
			t.goTo(x.Step)
		}
		t.pointAt(into)
		t.host.Say(fmt.Sprintf("%d ideas are one now; s takes them apart again", len(ids)))
	}
}

// askParkMarked parks the marked ideas together, with or without a reason.
func (t *tidy) askParkMarked() {
	ids := slices.Clone(t.marks)
	askFor(t.host, "tidy park", fmt.Sprintf("Park these %s, because …", counted(len(ids), "idea")), func(v []string) bool {
		return attempt(t.host, func(a session.Act, m *session.Meeting) error {
			for _, id := range ids {
				if err := m.Session.Park(a, id, v[0]); err != nil {
					return err
				}
			}
			return nil
		})
	}, kit.Field{Label: "Reason", Optional: true, Hint: "Enter alone parks them without a reason"})
}

// forMarked makes the actions of one idea those of the marked ones, where there
// are marks.
func (t *tidy) forMarked(a kit.Action) kit.Action {
	n := len(t.marks)
	if n == 0 {
		return a
	}
	switch a.ID {
	case "merge":
		a.Name, a.Help, a.Off, a.Hint, a.Do = fmt.Sprint("make one of ", n), "Make one idea of those that are marked; you see them first", "", false, deed(t.askMarked)
		if n == 1 {
			a.Off = "Mark a second idea first: go to it, then space"
		}
	case "park":
		a.Name, a.Help, a.Off, a.Hint, a.Do = "park "+fmt.Sprint(n), "Put the marked ideas aside because they belong elsewhere", "", true, deed(t.askParkMarked)
	}
	return a
}
