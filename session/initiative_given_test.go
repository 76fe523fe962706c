package session

import (
	"slices"
	"testing"
)

// What an initiative gave out stays as it was, whatever is changed or removed
// later: a page that is being drawn holds it.
func TestValuesGivenOutStay(t *testing.T) {
	r, i := live(t)
	whom, _ := i.Authors()
	today := DateOf(r.now)
	comment, err := i.Note(r.act(), Comment{Words: "Lovely", On: today})
	r.ok(err)
	second, err := i.Note(r.act(), Comment{Words: "Nice", On: today})
	r.ok(err)
	told, err := i.Tell(r.act(), Telling{Whom: whom, On: today})
	r.ok(err)
	_, err = i.Tell(r.act(), Telling{Whom: whom, On: today, InPerson: true})
	r.ok(err)
	task, err := i.AddTask(r.act(), Task{What: "Buy cups"})
	r.ok(err)
	obstacle, err := i.AddObstacle(r.act(), Obstacle{What: "No room"})
	r.ok(err)

	type given struct {
		Comments  []Comment
		Tellings  []Telling
		Tasks     []Task
		Obstacles []Obstacle
	}
	for name, do := range map[string]func() error{
		"a comment changed": func() error {
			return i.ChangeComment(r.act(), Comment{ID: comment, Words: "Lovely!", On: today})
		},
		"a comment removed":   func() error { return i.RemoveComment(r.act(), second) },
		"a telling changed":   func() error { return i.ChangeTelling(r.act(), Telling{ID: told, Whom: whom, On: today, Words: "x"}) },
		"a telling removed":   func() error { return i.RemoveTelling(r.act(), told) },
		"a task ticked":       func() error { return i.SetDone(r.act(), task, true) },
		"a task removed":      func() error { return i.RemoveTask(r.act(), task) },
		"an obstacle cleared": func() error { return i.SetCleared(r.act(), obstacle, true) },
		"an obstacle removed": func() error { return i.RemoveObstacle(r.act(), obstacle) },
	} {
		held := given{i.Comments, i.Tellings, i.Tasks, i.Obstacles}
		was := given{slices.Clone(i.Comments), slices.Clone(i.Tellings), slices.Clone(i.Tasks), slices.Clone(i.Obstacles)}
		r.ok(do())
		equal(t, name, held, was)
		_, err := Undo(r.act(), []Stream{i}, nil)
		r.ok(err)
	}
}
