package room

import (
	"fmt"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// clockAction is ctrl+t. Once the meeting is two minutes behind, the help line
// says what can be done about it.
func (r *Room) clockAction() kit.Action {
	s := r.host.Meeting().Session
	a := kit.Action{ID: "clock", Keys: []string{"ctrl+t"}, Name: "clock", Help: "Stop the clock, or give a minute more or less", Do: deed(r.askClock)}
	if behind := -s.Ahead(r.host.Now()); s.Closed.IsZero() && behind > 0 && minutesOf(behind) > 0 {
		a.Name, a.Help, a.Hint = "end on time", "Shorten what is left, leave something out, or end later; or a minute more or less", minutesOf(behind) >= 2
	} else if s.Clock().Given == 0 {
		a.Off = noTime
	}
	return a
}

const noTime = "The plan sets no time aside here"

// askClock offers what can be done with the clock: first the ways to end on
// time, when the meeting is behind.
func (r *Room) askClock() {
	s, now := r.host.Meeting().Session, r.host.Now()
	title, options := "The clock", []kit.Option{}
	ways, ahead := s.CatchUps(now), s.Ahead(now)
	for i, c := range ways {
		title = kit.Sentence(pace(ahead)) + " How do we end on time?"
		options = append(options, kit.Option{Label: fmt.Sprint(i + 1), Text: wayText(c, -ahead), Note: wayNote(c, now), Off: c.Off})
	}
	stop, none := "stop the clock", ""
	if !s.Clock().Running() {
		stop = "let the clock go on"
	}
	if s.Clock().Given == 0 {
		none = noTime
	}
	options = append(options, kit.Option{Text: "one minute more", Off: none}, kit.Option{Text: "one minute less", Off: none}, kit.Option{Text: stop, Off: none})
	d := &clockChoice{kit.NewChoose(title, options), len(ways)}
	d.SetCursor(firstOpen(options))
	r.host.Ask(d, func() {
		if i := d.Chosen(); i < len(ways) {
			r.catchUp(ways[i].Way)
		} else {
			r.setClock(i - len(ways))
		}
	})
}

func firstOpen(options []kit.Option) int {
	for i, o := range options {
		if o.Off == "" {
			return i
		}
	}
	return 0
}

// clockChoice takes the number of a way as a key, too.
type clockChoice struct {
	*kit.Choose
	ways int
}

// Update chooses.
func (c *clockChoice) Update(msg tea.Msg) kit.Result {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		for i := range c.ways {
			if k.String() == fmt.Sprint(i+1) {
				return c.Click(kit.RowTarget(i))
			}
		}
	}
	return c.Choose.Update(msg)
}

// catchUp goes one of the ways. Where it ends is reckoned anew: the question may
// have stood on the wall for minutes.
func (r *Room) catchUp(way session.Way) {
	now := r.host.Now()
	ways := r.host.Meeting().Session.CatchUps(now)
	if attempt(r.host, func(a session.Act, m *session.Meeting) error { return m.Session.CatchUp(a, way) }) {
		for _, c := range ways {
			if c.Way == way {
				r.host.Say("On time again: the meeting ends at " + clockTime(c.Ends, now) + ". ctrl+z takes this back.")
			}
		}
	}
}

// setClock does what stands below the ways, from 0.
func (r *Room) setClock(nth int) {
	attempt(r.host, func(a session.Act, m *session.Meeting) error {
		switch nth {
		case 0:
			return m.Session.AddTime(a, time.Minute)
		case 1:
			return m.Session.AddTime(a, -time.Minute)
		}
		return m.Session.ToggleClock(a)
	})
}

// wayText says what a way would change, in figures, or why it can't be gone.
func wayText(c session.CatchUp, behind time.Duration) string {
	switch {
	case c.Off == "":
	case len(c.LeftOut) > 0:
		return "Leaving out " + joined(few(c.LeftOut)) + " is not enough: " + lowered(c.Off)
	case c.Way == session.WayShorten:
		return "It can't be shorter: " + lowered(c.Off)
	default:
		return c.Off
	}
	switch c.Way {
	case session.WayLeaveOut:
		text := "Leave out " + joined(few(c.LeftOut)) + ": saves " + lengthWords(c.Saves)
		if c.Saves < behind-30*time.Second { // else the rest has as much time as before
			text += ". The rest is shorter too: " + lengthsWords(c.Lengths)
		}
		return text
	case session.WayEndLater:
		return "End later, with everything that was planned"
	}
	return "Shorten what is left: " + lengthsWords(c.Lengths)
}

// wayNote says when the meeting ends then.
func wayNote(c session.CatchUp, now time.Time) string {
	if c.Off != "" {
		return ""
	}
	note := "ends " + clockTime(c.Ends, now)
	if c.Way == session.WayEndLater && sameDay(c.Planned, now) {
		note += " instead of " + clockTime(c.Planned, now)
	}
	return note
}

// lengthsWords says "Vote 3 min, Plan 2 min".
func lengthsWords(lengths []session.Length) string {
	var words []string
	for _, l := range lengths {
		name := l.Place.Phase.Title()
		switch l.Place.Stage {
		case session.StageWrite:
			name = "write"
		case session.StageShare:
			name = "share"
		case session.StageAgain:
			name = "second write"
		}
		words = append(words, name+" "+lengthWords(l.Time))
	}
	return strings.Join(words, ", ")
}
