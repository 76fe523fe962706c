package session

import (
	"slices"
	"time"
)

// A Replay goes through a meeting again, moment by moment: what happened when, in
// words, and the meeting as it stood then. It is what the desk may see
// ([FaceDesk]) and no more than that: a ballot is "a slip is in", and whose turn it
// was is not told, because it would tell whose idea followed.
type Replay struct {
	Moments []Moment // in order; none in a meeting without a history

	meeting *Meeting // as it is now
	tracks  []track
	order   []int // of each event, which track it comes from
}

// A Moment is one deed in a meeting, with everything that it left.
type Moment struct {
	At    time.Time
	Into  time.Duration // since the beginning, breaks left out
	Place Place         // where the meeting stood afterwards
	Step  string        // the name of that place's step, "" for none
	Words string        // what happened, a sentence without its full stop; never ""
	Break time.Duration // how long nothing had happened before; 0 where that was no break

	events int // of the whole order, up to and with this moment
}

// A meeting that stands still for so long has a break, which is no part of it.
const replayBreak = 30 * time.Minute

// A track is one stream's part of a replay.
type track struct {
	events []Event
	stream Stream // folded as far as the replay was read
}

// NewReplay reads what happened in a meeting. The meeting's values are not changed,
// and nothing else may change them meanwhile.
func NewReplay(m *Meeting) *Replay {
	r := &Replay{meeting: m}
	if m == nil || m.Session == nil {
		return r
	}
	s := m.Session
	r.tracks = append(r.tracks, track{events: s.Events(), stream: EmptySession(s.ID())})
	last := s.Last()
	if s.Closed.IsZero() { // the checklist may have been written after its last word
		last = last.Add(replayBreak)
	}
	for _, i := range m.Initiatives {
		events := i.Events()
		n := slices.IndexFunc(events, func(e Event) bool { return e.At.After(last) })
		if n < 0 {
			n = len(events)
		}
		r.tracks = append(r.tracks, track{events: events[:n], stream: EmptyInitiative(i.ID())})
	}
	r.read()
	return r
}

// read goes through all events once, the earliest first, and makes the moments.
func (r *Replay) read() {
	read := make([]int, len(r.tracks))
	tell := teller{shop: r.meeting.Shop, now: r.meeting, did: map[ID]string{}}
	var act ID
	for {
		from := -1
		for t := range r.tracks {
			if read[t] == len(r.tracks[t].events) {
				continue
			}
			if from < 0 || r.tracks[t].events[read[t]].At.Before(r.tracks[from].events[read[from]].At) {
				from = t
			}
		}
		if from < 0 {
			break
		}
		e := r.tracks[from].events[read[from]]
		if e.Act != act {
			r.end(&tell, act)
			act = e.Act
		}
		read[from]++
		r.order = append(r.order, from)
		if r.tracks[from].stream.Load([]Event{e}) == nil {
			tell.heard(r.tracks[from].stream, e)
		}
	}
	r.end(&tell, act)
}

// end makes a moment of what was heard of an act. What leaves no words belongs to
// the moment before.
func (r *Replay) end(tell *teller, act ID) {
	words := tell.words(act)
	n := len(r.Moments)
	switch {
	case len(r.order) == 0:
		return
	case words == "" && n > 0:
		r.Moments[n-1].events = len(r.order)
		return
	case words == "":
		return
	}
	s, _ := r.tracks[0].stream.(*Session)
	m := Moment{At: tell.at, Place: s.Place, Words: words, events: len(r.order)}
	if step, ok := s.Step(s.Place.Step); ok {
		m.Step = step.Name
	}
	if n > 0 {
		before := r.Moments[n-1]
		gap := max(m.At.Sub(before.At), 0) // a clock may be set back
		if gap >= replayBreak {
			m.Break, gap = gap, 0
		}
		m.Into = before.Into + gap
	}
	r.Moments = append(r.Moments, m)
}

// At is the meeting as it stood after moment n, counted from 0: a value of its own,
// made from the beginning each time. Whose idea it was is known there only where
// the desk could know it then and may know it now: names that were taken back stay
// so. nil for a moment that there is not.
func (r *Replay) At(n int) *Meeting {
	if n < 0 || n >= len(r.Moments) {
		return nil
	}
	counts := make([]int, len(r.tracks))
	for _, t := range r.order[:r.Moments[n].events] {
		counts[t]++
	}
	out := &Meeting{Shop: r.meeting.Shop}
	for t, track := range r.tracks {
		stream := Empty(track.stream.Kind(), track.stream.ID())
		if stream.Load(track.events[:counts[t]]) != nil {
			return nil
		}
		switch stream := stream.(type) {
		case *Session:
			stream.today = r.meeting.Session
			out.Session = stream
		case *Initiative:
			if counts[t] > 0 {
				out.Initiatives = append(out.Initiatives, stream)
			}
		}
	}
	for _, i := range r.meeting.Others {
		then := EmptyInitiative(i.ID())
		events := i.Events()
		if n := slices.IndexFunc(events, func(e Event) bool { return e.At.After(r.Moments[n].At) }); n >= 0 {
			events = events[:n]
		}
		if len(events) > 0 && then.Load(events) == nil {
			out.Others = append(out.Others, then)
		}
	}
	return out
}
