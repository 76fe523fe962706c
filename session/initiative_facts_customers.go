package session

import "fmt"

// customerFacts are what happens once customers have the idea: what they said,
// who heard of it, and what became of it.
func customerFacts() []fact[*Initiative] {
	return []fact[*Initiative]{
		&reactionCounted{}, &commentNoted{}, &commentChanged{}, &commentRemoved{},
		&praiseTold{}, &tellingChanged{}, &tellingRemoved{}, &initiativeChecked{}, &figureSet{}, &taskShown{},
	}
}

type reactionCounted struct {
	Reaction Reaction `json:"reaction"`
	On       Date     `json:"on"`
}

func (f *reactionCounted) kind() string { return "reaction.counted" }
func (f *reactionCounted) apply(i *Initiative, e Event) {
	i.Reactions = append(i.Reactions, Counted{Seq: e.Seq, Reaction: f.Reaction, On: f.On})
}
func (f *reactionCounted) words() string { return "a customer: " + string(f.Reaction) }

type commentNoted struct{ Comment }

func (f *commentNoted) kind() string { return "comment.noted" }
func (f *commentNoted) apply(i *Initiative, e Event) {
	c := f.Comment
	c.ID, c.Noted = CommentID(e.Seq), e.At
	i.Comments = append(i.Comments, c)
}
func (f *commentNoted) words() string { return customersWords(f.Comment) }

// customersWords tell what was noted, but not a remark that stays at the desk:
// undo is said on the wall too.
func customersWords(c Comment) string {
	if c.DeskOnly {
		return "a customer's words"
	}
	return "the customer's words " + quoted(c.Words)
}

type commentChanged struct {
	Comment CommentID `json:"comment"`
	To      Comment   `json:"to"`
}

func (f *commentChanged) kind() string { return "comment.changed" }
func (f *commentChanged) apply(i *Initiative, _ Event) {
	i.Comments = changed(i.Comments, func(c Comment) bool { return c.ID == f.Comment }, func(c *Comment) {
		to := f.To
		to.ID, to.Noted = c.ID, c.Noted
		*c = to
	})
}
func (f *commentChanged) words() string { return "the change of " + customersWords(f.To) }

type commentRemoved struct {
	Comment CommentID `json:"comment"`
	Words   string    `json:"words"`
}

func (f *commentRemoved) kind() string { return "comment.removed" }
func (f *commentRemoved) apply(i *Initiative, _ Event) {
	i.Comments = allBut(i.Comments, func(c Comment) bool { return c.ID == f.Comment })
}
func (f *commentRemoved) words() string { return "removing a customer's words" }

type praiseTold struct{ Telling }

func (f *praiseTold) kind() string { return "praise.told" }
func (f *praiseTold) apply(i *Initiative, e Event) {
	t := f.Telling
	t.ID = TellingID(e.Seq)
	i.Tellings = append(i.Tellings, t)
}
func (f *praiseTold) words() string { return "that its authors were told" } // not who: the wall may not know

type tellingChanged struct {
	Telling TellingID `json:"telling"`
	To      Telling   `json:"to"`
}

func (f *tellingChanged) kind() string { return "telling.changed" }
func (f *tellingChanged) apply(i *Initiative, _ Event) {
	i.Tellings = changed(i.Tellings, func(t Telling) bool { return t.ID == f.Telling }, func(t *Telling) {
		*t = f.To
		t.ID = f.Telling
	})
}
func (f *tellingChanged) words() string { return "the change of who was told" }

type tellingRemoved struct {
	Telling TellingID `json:"telling"`
}

func (f *tellingRemoved) kind() string { return "telling.removed" }
func (f *tellingRemoved) apply(i *Initiative, _ Event) {
	i.Tellings = allBut(i.Tellings, func(t Telling) bool { return t.ID == f.Telling })
}
func (f *tellingRemoved) words() string { return "removing that somebody was told" }

type initiativeChecked struct{ CheckIn }

func (f *initiativeChecked) kind() string { return "initiative.checked" }
func (f *initiativeChecked) apply(i *Initiative, e Event) {
	c := f.CheckIn
	c.Seq = e.Seq
	i.CheckIns = append(i.CheckIns, c)
}
func (f *initiativeChecked) words() string { return fmt.Sprintf("the look at it: %s", f.Verdict) }

type figureSet struct{ Figure }

func (f *figureSet) kind() string { return "figure.set" }
func (f *figureSet) apply(i *Initiative, e Event) {
	i.Figure, i.Written.Figure = f.Figure, e.At
}
func (f *figureSet) words() string { return "the figure " + f.Name }

type taskShown struct {
	Task   TaskID `json:"task"`
	Person Person `json:"person"`
	Again  bool   `json:"again,omitempty"` // the tick was taken away
}

func (f *taskShown) kind() string { return "task.shown" }
func (f *taskShown) apply(i *Initiative, _ Event) {
	people := allBut(i.shown[f.Task], func(p Person) bool { return p.ID == f.Person.ID })
	if !f.Again {
		people = append(people, f.Person)
	}
	if i.shown == nil {
		i.shown = map[TaskID][]Person{}
	}
	i.shown[f.Task] = people
}
func (f *taskShown) words() string { return f.Person.Name + ", shown" }
