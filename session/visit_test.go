package session

import (
	"slices"
	"strings"
	"testing"
)

// visited is a visit of the three steps of "Counter visit".
func visited(on Date, notes ...string) Visit {
	v := Visit{Map: "Counter visit", On: on, Steps: []VisitedStep{
		{Name: "Come in", Seen: true, Score: 1}, {Name: "Wait in the queue", Seen: true, Score: -2}, {Name: "Say goodbye"},
	}}
	for i, note := range notes {
		v.Steps[i].Note = note
	}
	return v
}

// visitable is a room whose shop has the map as its own.
func visitable(t *testing.T) *room {
	r := newRoom(t, "Ana")
	r.ok(r.shop.SaveMap(r.act(), "Counter visit", counterVisit()))
	return r
}

func (r *room) visit(v Visit) VisitID {
	r.t.Helper()
	id, err := r.shop.NoteVisit(r.act(), v)
	r.ok(err)
	return id
}

func TestVisitsOfAMapByTheirDay(t *testing.T) {
	r := visitable(t)
	r.ok(r.shop.SaveMap(r.act(), "Phone call", counterVisit()))
	late := r.visit(visited(today, " Nobody\tlooked up "))
	early := r.visit(visited(today.AddDays(-30)))
	same := r.visit(visited(today))
	other := visited(today)
	other.Map = "PHONE call"
	r.visit(other)

	var ids []VisitID
	for _, v := range r.shop.VisitsOf("counter VISIT") {
		ids = append(ids, v.ID)
	}
	equal(t, "visits", ids, []VisitID{early, late, same})
	equal(t, "the other map's name", r.shop.Visits[3].Map, "Phone call")
	v, ok := r.shop.Visit(late)
	equal(t, "found", ok, true)
	equal(t, "seen", v.Seen(), 2)
	equal(t, "note", v.Steps[0].Note, "Nobody looked up")
	step, ok := v.Step("wait in the QUEUE")
	equal(t, "its step", step.ScoreText(), "-2")
	equal(t, "is there", ok, true)
	_, ok = v.Step("Pay")
	equal(t, "a step it did not come by", ok, false)
	r.folds()
	r.restart()
	again, _ := r.shop.Visit(late)
	equal(t, "after a restart", again, v)
}

func TestScoresAsPeopleWriteThem(t *testing.T) {
	for want, step := range map[string]VisitedStep{
		"not seen": {Score: 0}, "0": {Seen: true}, "+2": {Seen: true, Score: 2}, "-1": {Seen: true, Score: -1},
	} {
		equal(t, "score", step.ScoreText(), want)
	}
}

func TestAVisitWithoutAScoreHasNone(t *testing.T) {
	r := visitable(t)
	v := visited(today)
	v.Steps[2].Score = 2 // typed before "not seen" was chosen
	id := r.visit(v)
	equal(t, "the caller's", v.Steps[2].Score, 2)
	v, _ = r.shop.Visit(id)
	equal(t, "kept", v.Steps[2], VisitedStep{Name: "Say goodbye"})
}

func TestAVisitIsMended(t *testing.T) {
	r := visitable(t)
	id := r.visit(visited(today))
	v, _ := r.shop.Visit(id)
	r.ok(r.shop.ChangeVisit(r.act(), v))
	r.silent()
	held := r.shop.Visits
	v.Steps = slices.Clone(v.Steps)
	v.Steps[0].Score, v.By = -1, r.person("Ana")
	r.ok(r.shop.ChangeVisit(r.act(), v))
	equal(t, "visits", len(r.shop.Visits), 1)
	equal(t, "score", r.shop.Visits[0].Steps[0].Score, -1)
	equal(t, "its ID", r.shop.Visits[0].ID, id)
	equal(t, "what was given out", held[0].Steps[0].Score, 1)
	r.folds()
	said, err := (&Meeting{Shop: r.shop}).UndoAtDesk(r.act(), nil)
	r.ok(err)
	equal(t, "undone", said, "the change of the mystery visit of Counter visit on Mon 2 Mar 2026")
	equal(t, "score", r.shop.Visits[0].Steps[0].Score, 1)
	v.On = today.AddDays(1)
	r.says(r.shop.ChangeVisit(r.act(), v), "Tue 3 Mar is still to come: say the day on which it was")
	v.Map = "Garden"
	r.says(r.shop.ChangeVisit(r.act(), v), "The shop has no map called “Garden”: keep it as our map first")
	v.ID = 99
	r.answers(r.shop.ChangeVisit(r.act(), v), ErrNotFound, "This visit is no longer here")
}

func TestVisitRefusals(t *testing.T) {
	note := func(change func(*Visit)) func(r *room) error {
		return func(r *room) error {
			r.ok(r.shop.SaveMap(r.act(), "Counter visit", counterVisit()))
			v := visited(today)
			change(&v)
			_, err := r.shop.NoteVisit(r.act(), v)
			return err
		}
	}
	refusals(t, []refusal{
		{"a map that is not ours", note(func(v *Visit) { v.Map = "Phone\tcall" }), nil,
			"The shop has no map called “Phone call”: keep it as our map first"},
		{"a score too high", note(func(v *Visit) { v.Steps[0].Score = 3 }), nil, "Come in: a score is -2 to +2, or “not seen”"},
		{"a score too low", note(func(v *Visit) { v.Steps[1].Score = -3 }), nil, "Wait in the queue: a score is -2 to +2, or “not seen”"},
		{"no score at all", note(func(v *Visit) { v.Steps = v.Steps[2:] }), nil,
			"No step has a score yet: give one to each step that was seen"},
		{"tomorrow", note(func(v *Visit) { v.On = today.AddDays(1) }), nil,
			"Tue 3 Mar is still to come: say the day on which it was"},
		{"no day", note(func(v *Visit) { v.On = Date{} }), nil, "Say on which day it was: today, yesterday, 12 mar"},
		{"a day that no calendar has", note(func(v *Visit) { v.On = Date{2026, 2, 30} }), nil, "2026-02-30 is not a day in the calendar"},
		{"a note too long", note(func(v *Visit) { v.Steps[0].Note = strings.Repeat("x", 501) }), nil, "This line has 501 characters; 500 fit."},
		{"a note on the whole too long", note(func(v *Visit) { v.Note = strings.Repeat("x", 501) }), nil, "This line has 501 characters; 500 fit."},
		{"a name too long", note(func(v *Visit) { v.By.Name = strings.Repeat("x", 81) }), nil, "This line has 81 characters; 80 fit."},
		{"a step without a name", note(func(v *Visit) { v.Steps[0].Name = " " }), nil, emptyLine},
		{"too many steps", note(func(v *Visit) { v.Steps = make([]VisitedStep, MaxSteps+1) }), nil, "This visit has 61 steps; 60 fit"},
		{"taking out what is not there", func(r *room) error { return r.shop.RemoveVisit(r.act(), 99) }, ErrNotFound, "This visit is no longer here"},
	})
}

func TestAVisitIsUndoneAtTheDesk(t *testing.T) {
	r := visitable(t)
	m := &Meeting{Shop: r.shop}
	_, err := m.UndoAtDesk(r.act(), nil) // the map came from a meeting
	r.answers(err, ErrNothingToUndo, "Nothing to undo here: what was done last belongs to a meeting")
	id := r.visit(visited(today))
	held := r.shop.Visits
	r.ok(r.shop.RemoveVisit(r.act(), id))
	equal(t, "what was given out", len(held), 1)
	equal(t, "its words", held[0].ID, id)
	for _, want := range []string{"taking out the mystery visit of Counter visit on Mon 2 Mar 2026", "the mystery visit of Counter visit on Mon 2 Mar 2026"} {
		said, err := m.UndoAtDesk(r.act(), nil)
		r.ok(err)
		equal(t, "undone", said, want)
		r.folds()
	}
	_, err = m.UndoAtDesk(r.act(), nil)
	r.answers(err, ErrNothingToUndo, "Nothing to undo here: what was done last belongs to a meeting")
	r.restart()
	m.Shop = r.shop
	_, err = m.RedoAtDesk(r.act(), nil)
	r.ok(err)
	equal(t, "back again", len(r.shop.Visits), 1)

	_, err = r.meeting().ParkThought(r.act(), "The heating")
	r.ok(err)
	_, err = m.UndoAtDesk(r.act(), nil)
	r.answers(err, ErrNothingToUndo, "Nothing to undo here: what was done last belongs to a meeting")
	r.undo()
	_, err = m.RedoAtDesk(r.act(), nil)
	r.answers(err, ErrNothingToRedo, "nothing to redo") // it goes back in the meeting
	equal(t, "parked", len(r.shop.Thoughts), 0)
	_, err = (&Meeting{}).UndoAtDesk(r.act(), nil)
	r.answers(err, ErrNothingToUndo, "nothing to undo")
	_, err = (&Meeting{}).RedoAtDesk(r.act(), nil)
	r.answers(err, ErrNothingToRedo, "nothing to redo")
}

func TestEveryKindOfStepHasAQuestionForVisitors(t *testing.T) {
	asked := map[string]StepKind{}
	for _, kind := range StepKinds() {
		q := kind.VisitQuestion()
		if other, twice := asked[q]; twice || q == VisitQuestion {
			t.Errorf("%s and %s ask %q", kind, other, q)
		}
		asked[q] = kind
	}
	equal(t, "of no kind", StepKind("").VisitQuestion(), VisitQuestion)
}
