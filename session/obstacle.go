package session

import (
	"slices"
	"time"
)

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

// Obstacle looks an obstacle up.
func (i *Initiative) Obstacle(id ObstacleID) (Obstacle, bool) {
	return find(i.Obstacles, func(o Obstacle) bool { return o.ID == id })
}

// OpenObstacles are the ones that still stand.
func (i *Initiative) OpenObstacles() []Obstacle {
	return slices.DeleteFunc(slices.Clone(i.Obstacles), func(o Obstacle) bool { return !o.Cleared.IsZero() })
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
