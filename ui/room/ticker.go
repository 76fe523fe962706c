package room

import (
	"time"

	"flashpoint/session"
)

// A ticker drives what moves on the wall by itself, step by step. It ends as
// soon as anything else happens in the meeting, such as a look at another phase:
// whoever comes back finds everything there.
type ticker struct {
	on   bool
	step int
	run  int   // counts the starts, to know beats of an earlier one
	seq  int64 // the meeting's last event at the start; 0 outside a meeting
}

const tickerStep = 75 * time.Millisecond

// beat asks for the next step of one run of a ticker.
type beat struct {
	of  *ticker
	run int
}

func (t *ticker) start(host Host) {
	*t = ticker{on: true, run: t.run + 1, seq: seqOf(host.Meeting().Session)}
	t.wait(host)
}

func (t *ticker) wait(host Host) { host.Later(host.After(tickerStep, beat{t, t.run})) }

// takes reports whether a beat is one of the present run; others are dropped.
func (t *ticker) takes(k beat, s *session.Session) bool {
	return t.moving(s) && k.of == t && k.run == t.run
}

// moving reports whether more is to come.
func (t *ticker) moving(s *session.Session) bool { return t.on && seqOf(s) == t.seq }

func seqOf(s *session.Session) int64 {
	if s == nil {
		return 0
	}
	return s.Seq()
}
