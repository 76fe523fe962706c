package session

import (
	"fmt"
	"io"
	"time"
)

// Printing a struct prints its private fields too, and with them the ballots of
// an open round. These methods keep %v, %+v and every other verb from doing so,
// in a log line as in the text of a panic.

// Format writes which round it is and how many ballots are in.
func (r Round) Format(w fmt.State, _ rune) {
	_, _ = fmt.Fprintf(w, "round %d (%s, %s in)", r.Number, stateOf(r.Revealed, r.Dropped), Count(r.In(), "ballot"))
}

// Format writes which rating it is and how many steps were counted.
func (r Rating) Format(w fmt.State, _ rune) {
	_, _ = fmt.Fprintf(w, "rating %d (%s, %s in)", r.Number, stateOf(r.Revealed, r.Dropped), Count(r.In(), "step"))
}

func stateOf(revealed time.Time, dropped bool) string {
	switch {
	case !revealed.IsZero():
		return "revealed"
	case dropped:
		return "dropped"
	}
	return "open"
}

// Format writes which stream it is and how long.
func (l Log[A]) Format(w fmt.State, _ rune) {
	_, _ = fmt.Fprintf(w, "stream %v (%s)", l.id, Count(len(l.events), "event"))
}

// Format writes which event it is, without its body.
func (e Event) Format(w fmt.State, _ rune) {
	_, _ = io.WriteString(w, e.Kind+" ("+fmt.Sprint(e.Seq)+" of "+e.Stream.String()+")")
}
