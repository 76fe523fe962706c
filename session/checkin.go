package session

import (
	"fmt"
	"slices"
)

// Verdict is what a team says of a live idea when it looks at it again.
type Verdict string

// The verdicts.
const (
	VerdictKeep   Verdict = "keep"   // it goes on
	VerdictChange Verdict = "change" // it becomes something else: the status is changed
	VerdictStop   Verdict = "stop"   // the status is stopped
)

// Verdicts are all three.
func Verdicts() []Verdict { return []Verdict{VerdictKeep, VerdictChange, VerdictStop} }

// Surprise is whether customers still are surprised. What delights becomes
// expected with time (Kano), and then is no wow any more.
type Surprise string

// The answers.
const (
	SurpriseStill    Surprise = "still a surprise"
	SurpriseExpected Surprise = "expected by now"
	SurpriseUnknown  Surprise = "" // nobody said
)

// A CheckIn is one look at a live idea.
type CheckIn struct {
	Seq      int64    `json:"-"` // the number of the event that recorded it
	On       Date     `json:"on"`
	Verdict  Verdict  `json:"verdict"`
	Surprise Surprise `json:"surprise,omitempty"`
	Note     string   `json:"note,omitempty"`   // needed for change and stop
	Session  ID       `json:"session,omitzero"` // the meeting that looked; zero at the desk
}

// String is what the look came to, without its note: "keep, still a surprise".
func (c CheckIn) String() string {
	if c.Surprise == SurpriseUnknown {
		return string(c.Verdict)
	}
	return string(c.Verdict) + ", " + string(c.Surprise)
}

// Makes is the status that the verdict ends an idea with; "" for one that is kept.
func (v Verdict) Makes() Status {
	return map[Verdict]Status{VerdictChange: StatusChanged, VerdictStop: StatusStopped}[v]
}

// Reasoned refuses a look that ends an idea and does not say why.
func (c CheckIn) Reasoned() error {
	if to := c.Verdict.Makes(); to != "" && Clean(c.Note) == "" {
		return refuse("note", "", fmt.Sprintf("Say in a line why it is %s", to))
	}
	return nil
}

// CheckIn records that a live idea was looked at. Change and stop end it and
// need a note that says why; keep leaves it live.
func (i *Initiative) CheckIn(a Act, c CheckIn) error {
	if err := i.exists(); err != nil {
		return err
	}
	var err error
	if c.Note, err = optionalLine("note", c.Note, MaxIdea); err != nil {
		return err
	}
	switch {
	case !slices.Contains(Verdicts(), c.Verdict):
		return refuse("verdict", string(c.Verdict), "Keep it, change it, or stop it")
	case !slices.Contains([]Surprise{SurpriseStill, SurpriseExpected, SurpriseUnknown}, c.Surprise):
		return refuse("surprise", string(c.Surprise), "It is still a surprise, or expected by now")
	case i.Status != StatusLive:
		return refuse("verdict", string(c.Verdict), fmt.Sprintf("Only a live idea is looked at again: this one is %s", i.Status))
	}
	if err := c.Reasoned(); err != nil {
		return err
	}
	if err := i.inStatus(a, c.On); err != nil {
		return err
	}
	i.record(a, &initiativeChecked{c})
	if to := c.Verdict.Makes(); to != "" {
		i.record(a, &statusChanged{To: to, On: c.On, Reason: c.Note})
	}
	return nil
}

// QuietAfter is how many days without praise make a live idea quiet: four
// weeks, the longest that a regular customer may need to come by twice.
const QuietAfter = 28

// QuietSince is the day since which a live idea has heard no praise: that of
// its last praise, or on which it went live. It is zero for one that is not
// live, or not quiet yet.
func (i *Initiative) QuietSince(today Date) Date {
	return quietSince(i.Status, i.LiveOn(), i.Feedback().Last, today)
}

func quietSince(s Status, liveOn, praised, today Date) Date {
	since := later(liveOn, praised)
	if s != StatusLive || since.IsZero() || since.DaysUntil(today) < QuietAfter {
		return Date{}
	}
	return since
}

// CheckDue is the day since which nobody looked at a live idea again: that of its
// last check-in, or on which it went live. It is zero for one that is not live,
// or was looked at in the last four weeks.
func (i *Initiative) CheckDue(today Date) Date {
	since := i.LiveOn()
	if n := len(i.CheckIns); n > 0 {
		since = later(since, i.CheckIns[n-1].On)
	}
	if i.Status != StatusLive || since.DaysUntil(today) < checkAfter {
		return Date{}
	}
	return since
}

// checkAfter is how many days after one look at a live idea the next is due.
const checkAfter = 28

// LiveOn is the day on which customers could have it first; zero before.
func (i *Initiative) LiveOn() Date {
	m, _ := find(i.Moves, func(m Move) bool { return m.To == StatusLive })
	return m.On
}
