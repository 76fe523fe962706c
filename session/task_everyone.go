package session

import "slices"

// SplitTask makes two tasks of the one that has the ID of first; the IDs and Done of
// both are not looked at otherwise.
func (i *Initiative) SplitTask(a Act, first, then Task) (TaskID, error) {
	t, err := i.listed(first.ID)
	if err != nil {
		return 0, err
	}
	if !t.Done.IsZero() {
		return 0, refuse("task", t.What, "This task is done: open it again before you split it")
	}
	if first, err = i.checkTask(first); err != nil {
		return 0, err
	}
	if then, err = i.checkTask(then); err != nil {
		return 0, err
	}
	return TaskID(i.record(a, &taskSplit{Task: t.ID, What: t.What, First: first, Then: then}).Seq), nil
}

// SetShown ticks off that somebody was shown what a task for everyone is about,
// or takes the tick away. When it is so already, nothing is recorded.
func (i *Initiative) SetShown(a Act, id TaskID, p Person, shown bool) error {
	t, err := i.listed(id)
	switch {
	case err != nil:
		return err
	case !t.Everyone:
		return refuse("task", t.What, "This task has one owner: make it one for everyone first")
	case p.ID.IsZero():
		return refuse("name", p.Name, "Say who was shown")
	}
	if shown != i.wasShown(id, p.ID) {
		i.record(a, &taskShown{Task: id, Person: p.named(), Again: !shown})
	}
	return nil
}

// Shown are the people who were shown what a task is about, in that order.
func (i *Initiative) Shown(id TaskID) []Person { return slices.Clone(i.shown[id]) }

// wasShown reports whether somebody was shown what a task is about.
func (i *Initiative) wasShown(id TaskID, p PersonID) bool {
	return slices.ContainsFunc(i.shown[id], func(x Person) bool { return x.ID == p })
}
