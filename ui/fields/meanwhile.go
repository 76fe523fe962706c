package fields

import (
	"errors"
	"reflect"
	"time"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// ErrMeanwhile is what a form says that was filled with what is no longer so: to
// save it would turn back what another window did.
var ErrMeanwhile = errors.New("another window changed this meanwhile: look at it again, then change it")

// Still refuses with ErrMeanwhile when what a form was filled with is no longer
// what is there. What was typed is a draft then, for a form with the values of
// now. It belongs into the rule, which may run again on what another window did.
// Where nothing is there any more, now is nil and the rule says so.
func Still(d *kit.Drafted, began, now any) error {
	if now == nil || reflect.DeepEqual(began, now) {
		return nil
	}
	d.Outdate()
	return ErrMeanwhile
}

// TaskSaid is what a task's form is filled with, for Still; whether the task is
// done is not asked there.
func TaskSaid(id session.TaskID) func(*session.Initiative) any {
	return func(i *session.Initiative) any {
		t, ok := i.Task(id)
		if !ok {
			return nil
		}
		t.Done = time.Time{}
		return t
	}
}

// ObstacleSaid is what an obstacle's form is filled with, for Still; whether it is
// cleared is not asked there.
func ObstacleSaid(id session.ObstacleID) func(*session.Initiative) any {
	return func(i *session.Initiative) any {
		o, ok := i.Obstacle(id)
		if !ok {
			return nil
		}
		o.Cleared = time.Time{}
		return o
	}
}
