package session

import (
	"slices"
	"time"
)

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

// ObstacleID names an obstacle within its initiative.
type ObstacleID int64

// ObstacleKind says what sort of thing is in the way.
type ObstacleKind string

// The kinds of obstacle.
const (
	ObstacleMoney    ObstacleKind = "money"
	ObstaclePolicy   ObstacleKind = "policy"
	ObstacleTime     ObstacleKind = "time"
	ObstacleSupplier ObstacleKind = "supplier"
	ObstacleSpace    ObstacleKind = "space"
	ObstacleSkill    ObstacleKind = "skill"
	ObstacleSafety   ObstacleKind = "safety or law"
	ObstacleOther    ObstacleKind = "other"
)

// ObstacleKinds are all kinds.
func ObstacleKinds() []ObstacleKind {
	return []ObstacleKind{ObstacleMoney, ObstaclePolicy, ObstacleTime, ObstacleSupplier, ObstacleSpace,
		ObstacleSkill, ObstacleSafety, ObstacleOther}
}

// An Obstacle stands between an idea and the customers.
type Obstacle struct {
	ID      ObstacleID   `json:"-"`
	Kind    ObstacleKind `json:"kind"`
	What    string       `json:"what"`
	Who     Person       `json:"who,omitzero"` // who clears it; zero: nobody yet
	By      Date         `json:"by,omitzero"`
	Cleared time.Time    `json:"-"` // zero while it stands
}

// Late reports whether the obstacle still stands past its day.
func (o Obstacle) Late(today Date) bool {
	return o.Cleared.IsZero() && !o.By.IsZero() && o.By.Before(today)
}

// Task looks a task up.
func (i *Initiative) Task(id TaskID) (Task, bool) {
	return find(i.Tasks, func(t Task) bool { return t.ID == id })
}

// Obstacle looks an obstacle up.
func (i *Initiative) Obstacle(id ObstacleID) (Obstacle, bool) {
	return find(i.Obstacles, func(o Obstacle) bool { return o.ID == id })
}

// OpenObstacles are the ones that still stand.
func (i *Initiative) OpenObstacles() []Obstacle {
	return slices.DeleteFunc(slices.Clone(i.Obstacles), func(o Obstacle) bool { return !o.Cleared.IsZero() })
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

// AddObstacle says what is in the way. Its ID and Cleared are ignored.
func (i *Initiative) AddObstacle(a Act, o Obstacle) (ObstacleID, error) {
	o, err := i.checkObstacle(o)
	if err != nil {
		return 0, err
	}
	o.ID, o.Cleared = 0, time.Time{}
	return ObstacleID(i.record(a, &obstacleAdded{o}).Seq), nil
}

// ChangeObstacle changes what an obstacle is, who clears it or by when.
func (i *Initiative) ChangeObstacle(a Act, o Obstacle) error {
	old, ok := i.Obstacle(o.ID)
	if !ok {
		return because(ErrNotFound, "This obstacle is no longer on the list")
	}
	id, cleared := o.ID, old.Cleared
	o, err := i.checkObstacle(o)
	if err != nil {
		return err
	}
	if o.ID, o.Cleared = id, cleared; o != old {
		i.record(a, &obstacleChanged{Obstacle: id, To: o})
	}
	return nil
}

// knownObstacle is the kind given, other when none is.
func knownObstacle(kind ObstacleKind) (ObstacleKind, error) {
	if kind == "" {
		return ObstacleOther, nil
	}
	if !slices.Contains(ObstacleKinds(), kind) {
		return kind, refuse("kind", string(kind), "An obstacle is money, policy, time, supplier, space, skill, safety or law, or other")
	}
	return kind, nil
}

func (i *Initiative) checkObstacle(o Obstacle) (Obstacle, error) {
	if err := i.exists(); err != nil {
		return o, err
	}
	var err error
	if o.Kind, err = knownObstacle(o.Kind); err != nil {
		return o, err
	}
	if o.What, err = CleanLine("obstacle", o.What, MaxIdea); err != nil {
		return o, err
	}
	o.Who = o.Who.named()
	return o, checkDay("clear by", o.By)
}

// SetCleared marks an obstacle cleared, or standing again. When it is so
// already, nothing is recorded.
func (i *Initiative) SetCleared(a Act, id ObstacleID, cleared bool) error {
	if err := i.exists(); err != nil {
		return err
	}
	o, ok := i.Obstacle(id)
	switch {
	case !ok:
		return because(ErrNotFound, "This obstacle is no longer on the list")
	case cleared == !o.Cleared.IsZero():
	case cleared:
		i.record(a, &obstacleCleared{Obstacle: id, What: o.What})
	default:
		i.record(a, &obstacleReopened{Obstacle: id, What: o.What})
	}
	return nil
}

// RemoveObstacle takes an obstacle off the list.
func (i *Initiative) RemoveObstacle(a Act, id ObstacleID) error {
	if err := i.exists(); err != nil {
		return err
	}
	o, ok := i.Obstacle(id)
	if !ok {
		return because(ErrNotFound, "This obstacle is no longer on the list")
	}
	i.record(a, &obstacleRemoved{Obstacle: id, What: o.What})
	return nil
}
