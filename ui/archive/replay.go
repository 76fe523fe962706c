package archive

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
	"flashpoint/ui/paper"
)

// Replay goes through a meeting again: its moments in order, and the meeting as it
// stood at the one under the cursor. It is for the desk, see session.Replay.
type Replay struct {
	host Host
	id   session.ID

	meeting asking
	replay  *session.Replay // nil until the meeting is read
	shop    string
	called  string // the map, or that it is a meeting
	failed  string

	starts  []int // the moments with which a phase begins
	at      int   // the moment under the cursor, counted from 0
	top     int   // the first moment on the screen
	inside  bool
	minutes bool // the minutes of the moment instead of what was new
	playing int  // the number of the play that goes on, 0 for none
	played  int  // how many there were

	then  asking
	state state
	pane  detail // draws the state
}

// state is the meeting as it stood at a moment.
type state struct {
	at      int
	minutes bool
	known   bool
	counts  string
}

// playStep is how long a playing replay stays at a moment.
const playStep = 900 * time.Millisecond

// NewReplay goes through a meeting; it reads it first.
func NewReplay(host Host, id session.ID) *Replay {
	r := &Replay{host: host, id: id}
	library := host.Library()
	host.Later(ask(&r.meeting, func(ctx context.Context) (*opened, error) {
		m, err := library.Meeting(ctx, id)
		if err != nil {
			return nil, err
		}
		return &opened{m, session.NewReplay(m)}, nil
	}, func(o *opened, err error) {
		if err != nil {
			r.failed = host.Explain(err)
			return
		}
		r.replay, r.shop, r.called = o.replay, o.meeting.Session.ShopName, o.meeting.Session.Title()
		for i, m := range r.moments() {
			if i == 0 || m.Place.Phase != r.moments()[i-1].Place.Phase {
				r.starts = append(r.starts, i)
			}
		}
	}))
	return r
}

// opened is a meeting and how it went.
type opened struct {
	meeting *session.Meeting
	replay  *session.Replay
}

// moments are those of the meeting, none until it is read.
func (r *Replay) moments() []session.Moment {
	if r.replay == nil {
		return nil
	}
	return r.replay.Moments
}

// tick has a playing replay go on.
type tick struct {
	of   *Replay
	play int
}

// Typing is never true here.
func (r *Replay) Typing() bool { return false }

// Update takes answers, goes on while the replay plays, and scrolls.
func (r *Replay) Update(msg tea.Msg) tea.Cmd {
	var next tea.Cmd
	switch m := msg.(type) {
	case answer:
		m.arrive()
	case tick:
		next = r.ticked(m)
	case tea.MouseWheelMsg:
		switch m.Button {
		case tea.MouseWheelUp:
			r.scroll(-1)
		case tea.MouseWheelDown:
			r.scroll(1)
		}
	case tea.KeyPressMsg:
		switch m.String() {
		case "up", "k":
			r.scroll(-1)
		case "down", "j":
			r.scroll(1)
		}
	}
	return tea.Batch(next, r.fold())
}

// scroll moves the state while that has the focus, else the cursor.
func (r *Replay) scroll(n int) {
	if r.inside {
		r.pane.scroll(n)
		return
	}
	r.move(n)
}

// move goes n moments on or back, and stops what plays.
func (r *Replay) move(n int) {
	r.playing = 0
	r.goTo(r.at + n)
}

func (r *Replay) goTo(at int) { r.at = max(min(at, len(r.moments())-1), 0) }

// minute goes to the first moment of the next minute, or of this one and then of
// the one before.
func (r *Replay) minute(sign int) {
	all := r.moments()
	if len(all) == 0 {
		return
	}
	of := func(i int) time.Duration { return all[i].Into.Truncate(time.Minute) }
	at := r.at
	if sign > 0 {
		for at < len(all)-1 && of(at) == of(r.at) {
			at++
		}
	} else {
		at = max(at-1, 0)
		for at > 0 && of(at-1) == of(at) {
			at--
		}
	}
	r.move(at - r.at)
}

// phase goes to the beginning of the next phase, or of this one and then of the one
// before.
func (r *Replay) phase(sign int) {
	all := r.moments()
	if len(all) == 0 {
		return
	}
	at := r.at
	if sign > 0 {
		for at < len(all)-1 && all[at].Place.Phase == all[r.at].Place.Phase {
			at++
		}
	} else {
		at = max(at-1, 0)
		for at > 0 && all[at-1].Place.Phase == all[at].Place.Phase {
			at--
		}
	}
	r.move(at - r.at)
}

// play begins to play, from the beginning at the end, or stops. Without motion each
// press is one moment.
func (r *Replay) play() tea.Cmd {
	switch {
	case len(r.moments()) == 0:
		return nil
	case !r.host.Motion():
		r.move(1)
		return r.fold()
	case r.playing != 0:
		r.playing = 0
		return nil
	}
	if r.at == len(r.moments())-1 {
		r.at = 0
	}
	r.played++
	r.playing = r.played
	return tea.Batch(r.fold(), r.host.After(playStep, tick{r, r.playing}))
}

// ticked goes one moment on. A tick of a play that was stopped, here or in a replay
// that was left, does nothing.
func (r *Replay) ticked(t tick) tea.Cmd {
	if t.of != r || t.play != r.playing || r.playing == 0 {
		return nil
	}
	if r.goTo(r.at + 1); r.at == len(r.moments())-1 {
		r.playing = 0
		return nil
	}
	return r.host.After(playStep, t)
}

// fold makes the meeting as it stood at the moment under the cursor, beside the keys:
// while one is on its way, no other begins, so a key that is held costs nothing.
func (r *Replay) fold() tea.Cmd {
	if r.replay == nil || len(r.moments()) == 0 || r.then.busy || r.state.known && r.state.at == r.at && r.state.minutes == r.minutes {
		return nil
	}
	replay, at, minutes, now := r.replay, r.at, r.minutes, r.host.Now()
	return ask(&r.then, func(context.Context) (scene, error) {
		m := replay.At(at)
		if minutes {
			return scene{counts(m), paper.MinutesFor(session.FaceDesk, m, now)}, nil
		}
		return scene{counts(m), stood(m)}, nil
	}, func(s scene, _ error) {
		r.state = state{at: at, minutes: minutes, known: true, counts: s.counts}
		top := r.pane.top
		r.pane.show(spot{item: int64(at)}, s.doc)
		if r.inside {
			r.pane.top = top
		}
	})
}

// scene is what the meeting was at a moment.
type scene struct {
	counts string
	doc    paper.Document
}

// Actions are the keys of the scrubber.
func (r *Replay) Actions() []kit.Action {
	none := offIf(len(r.moments()) == 0, "The meeting is not read yet")
	on := func(n int) func() tea.Cmd { return func() tea.Cmd { r.move(n); return r.fold() } }
	to := func(what func(int), sign int) func() tea.Cmd {
		return func() tea.Cmd { what(sign); return r.fold() }
	}
	play := "play"
	if r.playing != 0 {
		play = "stop"
	} else if !r.host.Motion() {
		play = "next"
	}
	minutes := "as minutes"
	if r.minutes {
		minutes = "what was new"
	}
	const far = 1 << 30
	return []kit.Action{
		{ID: "later", Keys: []string{"right"}, Name: "next moment", Help: "What happened next", Off: none, Hint: true, Do: on(1)},
		{ID: "back", Keys: []string{"esc", "q"}, Name: "back", Help: "Go back to where you came from", Hint: true, Do: r.back},
		{ID: "play", Keys: []string{"space"}, Name: play, Help: "Let the meeting run, a moment after the other", Off: none, Hint: true, Do: r.play},
		{ID: "earlier", Keys: []string{"left"}, Name: "the one before", Help: "What happened before", Off: none, Do: on(-1)},
		{ID: "next minute", Keys: []string{"pgdown"}, Name: "next minute", Help: "To the next minute in which something happened", Off: none, Hint: true, Do: to(r.minute, 1)},
		{ID: "minute before", Keys: []string{"pgup"}, Name: "minute before", Help: "A minute back", Off: none, Do: to(r.minute, -1)},
		{ID: "next phase", Keys: []string{"ctrl+n"}, Name: "next phase", Help: "To the beginning of the next phase", Off: none, Do: to(r.phase, 1)},
		{ID: "phase before", Keys: []string{"ctrl+p"}, Name: "phase before", Help: "To the beginning of this phase, and then of the one before", Off: none, Do: to(r.phase, -1)},
		{ID: "first", Keys: []string{"home"}, Name: "the beginning", Help: "How the meeting began", Off: none, Do: on(-far)},
		{ID: "last", Keys: []string{"end"}, Name: "the end", Help: "The meeting as it is now", Off: none, Do: on(far)},
		{ID: "pane", Keys: []string{"tab"}, Name: paneName(r.inside), Help: "Scroll what the meeting was, or the moments, with the arrows up and down", Off: none, Do: func() tea.Cmd { r.inside = !r.inside; return nil }},
		{ID: "minutes", Keys: []string{"m"}, Name: minutes, Help: "The whole minutes as they were at this moment, or only what was new", Off: none, Do: func() tea.Cmd { r.minutes = !r.minutes; return r.fold() }},
	}
}

func paneName(inside bool) string {
	if inside {
		return "scroll the moments"
	}
	return "scroll the meeting"
}

func (r *Replay) back() tea.Cmd {
	stop(&r.meeting, &r.then)
	r.playing = 0
	r.host.Uncover()
	return nil
}

// Click goes to the moment that was clicked, in the list or on the bar.
func (r *Replay) Click(target string) {
	if i, ok := kit.RowOf(target, len(r.moments())); ok {
		r.move(i - r.at)
		r.host.Later(r.fold())
	}
}
