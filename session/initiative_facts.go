package session

import (
	"slices"
	"sync"
	"time"
)

// fact knows every kind of event in an initiative's stream.
func (i *Initiative) fact(kind string) fact[*Initiative] { return initiativeVocabulary().fact(kind) }

var initiativeVocabulary = sync.OnceValue(func() vocabulary[*Initiative] {
	return vocabularyOf(slices.Concat(checklistFacts(), customerFacts()))
})

// checklistFacts are what happens to an initiative from its promotion on.
func checklistFacts() []fact[*Initiative] {
	return []fact[*Initiative]{
		&initiativeOpened{}, &initiativeSigned{}, &statusChanged{}, &costSet{}, &standardSet{},
		&askingSet{}, &taskAdded{}, &taskChanged{}, &taskSplit{}, &taskDone{}, &taskReopened{}, &taskRemoved{},
		&obstacleAdded{}, &obstacleChanged{}, &obstacleCleared{}, &obstacleReopened{}, &obstacleRemoved{},
	}
}

type initiativeOpened struct {
	Shop     ID       `json:"shop"`
	Session  ID       `json:"session"`
	Idea     IdeaID   `json:"idea"`
	Title    string   `json:"title"`
	Map      string   `json:"map"`
	Step     string   `json:"step"`
	Vote     string   `json:"vote"`
	Decision string   `json:"decision,omitempty"`
	Sign     SignMode `json:"sign"`
	Authors  []Person `json:"authors,omitempty"`
	Gate     Gate     `json:"gate,omitzero"`

	Rehearsal bool `json:"rehearsal,omitempty"`
}

func (f *initiativeOpened) kind() string { return "initiative.opened" }
func (f *initiativeOpened) apply(i *Initiative, e Event) {
	i.Shop, i.Session, i.Idea, i.Opened = f.Shop, f.Session, f.Idea, e.At
	i.Rehearsal = f.Rehearsal
	i.Title, i.Map, i.Step, i.Vote, i.Decision = f.Title, f.Map, f.Step, f.Vote, f.Decision
	i.sign, i.authors, i.Gate, i.Status = f.Sign, f.Authors, f.Gate, StatusChosen
}
func (f *initiativeOpened) words() string { return "the promotion of " + quoted(f.Title) }

type statusChanged struct {
	To     Status `json:"to"`
	On     Date   `json:"on"`
	Reason string `json:"reason,omitempty"`
}

func (f *statusChanged) kind() string { return "status.changed" }
func (f *statusChanged) apply(i *Initiative, e Event) {
	i.Status = f.To
	i.Moves = append(i.Moves, Move{To: f.To, On: f.On, Reason: f.Reason, Said: e.At})
}
func (f *statusChanged) words() string { return "the status " + string(f.To) }

type costSet struct{ Cost }

func (f *costSet) kind() string { return "cost.set" }
func (f *costSet) apply(i *Initiative, e Event) {
	i.Cost, i.Written.Cost = f.Cost, e.At
}
func (f *costSet) words() string { return "the cost" }

type standardSet struct{ Standard }

func (f *standardSet) kind() string { return "standard.set" }
func (f *standardSet) apply(i *Initiative, e Event) {
	i.Standard, i.Written.Standard = f.Standard, e.At
}
func (f *standardSet) words() string { return quoted(f.Standard.String()) }

type askingSet struct {
	Text string `json:"text"`
}

func (f *askingSet) kind() string { return "asking.set" }
func (f *askingSet) apply(i *Initiative, e Event) {
	i.Asking, i.Written.Asking = f.Text, e.At
}
func (f *askingSet) words() string { return "how customers are asked" }

type taskAdded struct{ Task }

func (f *taskAdded) kind() string { return "task.added" }
func (f *taskAdded) apply(i *Initiative, e Event) {
	t := f.Task
	t.ID = TaskID(e.Seq)
	i.Tasks = append(i.Tasks, t)
}
func (f *taskAdded) words() string { return "the task " + quoted(f.What) }

type taskChanged struct {
	Task TaskID `json:"task"`
	To   Task   `json:"to"`
}

func (f *taskChanged) kind() string { return "task.changed" }
func (f *taskChanged) apply(i *Initiative, _ Event) {
	i.onTask(f.Task, func(t *Task) {
		to := f.To
		to.ID, to.Done = t.ID, t.Done
		*t = to
	})
}
func (f *taskChanged) words() string { return "the change of " + quoted(f.To.What) }

type taskSplit struct {
	Task  TaskID `json:"task"`
	What  string `json:"what"`
	First Task   `json:"first"`
	Then  Task   `json:"then"`
}

func (f *taskSplit) kind() string { return "task.split" }
func (f *taskSplit) apply(i *Initiative, e Event) {
	(&taskChanged{Task: f.Task, To: f.First}).apply(i, e)
	then := f.Then
	then.ID, then.Done = TaskID(e.Seq), time.Time{}
	i.Tasks = append(i.Tasks, then)
}
func (f *taskSplit) words() string { return "splitting " + quoted(f.What) }

type taskDone struct {
	Task TaskID `json:"task"`
	What string `json:"what"`
}

func (f *taskDone) kind() string { return "task.done" }
func (f *taskDone) apply(i *Initiative, e Event) {
	i.onTask(f.Task, func(t *Task) { t.Done = e.At })
}
func (f *taskDone) words() string { return quoted(f.What) + " done" }

type taskReopened struct {
	Task TaskID `json:"task"`
	What string `json:"what"`
}

func (f *taskReopened) kind() string { return "task.reopened" }
func (f *taskReopened) apply(i *Initiative, _ Event) {
	i.onTask(f.Task, func(t *Task) { t.Done = time.Time{} })
}
func (f *taskReopened) words() string { return quoted(f.What) + " open again" }

type taskRemoved struct {
	Task TaskID `json:"task"`
	What string `json:"what"`
}

func (f *taskRemoved) kind() string { return "task.removed" }
func (f *taskRemoved) apply(i *Initiative, _ Event) {
	i.Tasks = allBut(i.Tasks, func(t Task) bool { return t.ID == f.Task })
}
func (f *taskRemoved) words() string { return "removing " + quoted(f.What) }

type obstacleAdded struct{ Obstacle }

func (f *obstacleAdded) kind() string { return "obstacle.added" }
func (f *obstacleAdded) apply(i *Initiative, e Event) {
	o := f.Obstacle
	o.ID = ObstacleID(e.Seq)
	i.Obstacles = append(i.Obstacles, o)
}
func (f *obstacleAdded) words() string { return "the obstacle " + quoted(f.What) }

type obstacleChanged struct {
	Obstacle ObstacleID `json:"obstacle"`
	To       Obstacle   `json:"to"`
}

func (f *obstacleChanged) kind() string { return "obstacle.changed" }
func (f *obstacleChanged) apply(i *Initiative, _ Event) {
	i.onObstacle(f.Obstacle, func(o *Obstacle) {
		to := f.To
		to.ID, to.Cleared = o.ID, o.Cleared
		*o = to
	})
}
func (f *obstacleChanged) words() string { return "the change of " + quoted(f.To.What) }

type obstacleCleared struct {
	Obstacle ObstacleID `json:"obstacle"`
	What     string     `json:"what"`
}

func (f *obstacleCleared) kind() string { return "obstacle.cleared" }
func (f *obstacleCleared) apply(i *Initiative, e Event) {
	i.onObstacle(f.Obstacle, func(o *Obstacle) { o.Cleared = e.At })
}
func (f *obstacleCleared) words() string { return quoted(f.What) + " cleared" }

type obstacleReopened struct {
	Obstacle ObstacleID `json:"obstacle"`
	What     string     `json:"what"`
}

func (f *obstacleReopened) kind() string { return "obstacle.reopened" }
func (f *obstacleReopened) apply(i *Initiative, _ Event) {
	i.onObstacle(f.Obstacle, func(o *Obstacle) { o.Cleared = time.Time{} })
}
func (f *obstacleReopened) words() string { return quoted(f.What) + " in the way again" }

type obstacleRemoved struct {
	Obstacle ObstacleID `json:"obstacle"`
	What     string     `json:"what"`
}

func (f *obstacleRemoved) kind() string { return "obstacle.removed" }
func (f *obstacleRemoved) apply(i *Initiative, _ Event) {
	i.Obstacles = allBut(i.Obstacles, func(o Obstacle) bool { return o.ID == f.Obstacle })
}
func (f *obstacleRemoved) words() string { return "removing " + quoted(f.What) }

func (i *Initiative) onTask(id TaskID, do func(*Task)) {
	i.Tasks = changed(i.Tasks, func(t Task) bool { return t.ID == id }, do)
}

func (i *Initiative) onObstacle(id ObstacleID, do func(*Obstacle)) {
	i.Obstacles = changed(i.Obstacles, func(o Obstacle) bool { return o.ID == id }, do)
}

type initiativeSigned struct {
	Authors []Person `json:"authors"`
}

func (f *initiativeSigned) kind() string                 { return "initiative.signed" }
func (f *initiativeSigned) apply(i *Initiative, _ Event) { i.authors = f.Authors }
func (f *initiativeSigned) words() string                { return "whose idea it was" }
