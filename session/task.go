package session

import "time"

// TaskID names a task within its initiative: the number of the event that added it.
type TaskID int64

// A Task is one thing to do, by one owner, by a day.
type Task struct {
	ID    TaskID    `json:"-"`
	What  string    `json:"what"`
	Owner Person    `json:"owner,omitzero"` // zero: nobody yet, unless it is for everyone
	Due   Date      `json:"due,omitzero"`   // zero: no day yet
	Cost  string    `json:"cost,omitempty"`
	Done  time.Time `json:"-"` // zero while it is open

	// Everyone makes it a task for everyone: whoever was shown what it is about
	// is ticked off by name. See SetShown.
	Everyone bool `json:"everyone,omitempty"`
}

// Ready reports whether the task has an owner, or is for everyone, and has a day.
func (t Task) Ready() bool { return !t.Unowned() && !t.Due.IsZero() }

// Unowned reports whether nobody has the task yet; one for everyone needs no owner.
func (t Task) Unowned() bool { return t.Owner.ID.IsZero() && !t.Everyone }

// DoneBy says in words who does a task, by the name of now.
func (s *Shop) DoneBy(t Task) string {
	switch {
	case t.Unowned():
		return "nobody yet"
	case t.Owner.ID.IsZero():
		return "for everyone"
	}
	return s.Now(t.Owner).Name
}

// Late reports whether the task is open past its day.
func (t Task) Late(today Date) bool { return t.Done.IsZero() && !t.Due.IsZero() && t.Due.Before(today) }

// Task looks a task up.
func (i *Initiative) Task(id TaskID) (Task, bool) {
	return find(i.Tasks, func(t Task) bool { return t.ID == id })
}

// DoneTasks is how many tasks are done.
func (i *Initiative) DoneTasks() int {
	n := 0
	for _, t := range i.Tasks {
		if !t.Done.IsZero() {
			n++
		}
	}
	return n
}

// AddTask puts a task on the checklist. Its ID and Done are ignored.
func (i *Initiative) AddTask(a Act, t Task) (TaskID, error) {
	t, err := i.checkTask(t)
	if err != nil {
		return 0, err
	}
	t.ID, t.Done = 0, time.Time{}
	return TaskID(i.record(a, &taskAdded{t}).Seq), nil
}

// ChangeTask changes what a task says, who owns it, its day or its cost.
func (i *Initiative) ChangeTask(a Act, t Task) error {
	old, err := i.listed(t.ID)
	if err != nil {
		return err
	}
	id, done := t.ID, old.Done
	if t, err = i.checkTask(t); err != nil {
		return err
	}
	if t.ID, t.Done = id, done; t != old {
		i.record(a, &taskChanged{Task: id, To: t})
	}
	return nil
}

// listed is a task that still stands on the checklist.
func (i *Initiative) listed(id TaskID) (Task, error) {
	if err := i.exists(); err != nil {
		return Task{}, err
	}
	t, ok := i.Task(id)
	if !ok {
		return t, because(ErrNotFound, "This task is no longer on the checklist")
	}
	return t, nil
}

func (i *Initiative) checkTask(t Task) (Task, error) {
	if err := i.exists(); err != nil {
		return t, err
	}
	var err error
	if t.What, err = CleanLine("task", t.What, MaxIdea); err != nil {
		return t, err
	}
	if t.Cost, err = optionalLine("cost", t.Cost, MaxIdea); err != nil {
		return t, err
	}
	t.Owner = t.Owner.named()
	return t, checkDay("due date", t.Due)
}

// SetDone marks a task done, or open again. When it is so already, as another
// window made it, nothing is recorded.
func (i *Initiative) SetDone(a Act, id TaskID, done bool) error {
	t, err := i.listed(id)
	switch {
	case err != nil:
		return err
	case done == !t.Done.IsZero():
	case done:
		i.record(a, &taskDone{Task: id, What: t.What})
	default:
		i.record(a, &taskReopened{Task: id, What: t.What})
	}
	return nil
}

// RemoveTask takes a task off the checklist.
func (i *Initiative) RemoveTask(a Act, id TaskID) error {
	t, err := i.listed(id)
	if err != nil {
		return err
	}
	i.record(a, &taskRemoved{Task: id, What: t.What})
	return nil
}
