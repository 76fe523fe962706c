package session

import (
	"bytes"
	"testing"
	"time"
)

// reordered are the lines with these numbers, or all of them where there are none.
func reordered(lines [][]byte, order []byte) [][]byte {
	if len(order) == 0 {
		return lines
	}
	mixed := make([][]byte, len(order))
	for n, at := range order {
		mixed[n] = lines[int(at)%len(lines)]
	}
	return mixed
}

// FuzzLoad reads a history that somebody else wrote, one event to a line: its kind, a
// blank and its body, in an order of their own. What loads can be looked at, and what is left out of it is as if
// it had never been said.
func FuzzLoad(f *testing.F) {
	told := func(streams ...Stream) {
		for n, st := range streams {
			var lines []byte
			for _, e := range st.Events() {
				lines = append(append(append(append(lines, e.Kind...), ' '), e.Body...), '\n')
			}
			f.Add(n, lines, []byte(nil))
			f.Add(n, lines, []byte{0, 9, 8, 7, 6, 5, 4, 3, 2, 1, 12, 11, 10, 14, 13})
		}
	}
	r := newRoom(f, "Ana", "Bo")
	idea, err := r.AddIdea(r.act(), r.Steps[0].ID, "A wave", Wow, r.Attendees[0].ID)
	r.ok(err)
	_, err = r.AddIdea(r.act(), r.Steps[1].ID, "A bench", Fix)
	r.ok(err)
	round, err := r.OpenRound(r.act(), 2, 2, r.Candidates(true)...)
	r.ok(err)
	r.ok(r.CastSlip(r.act(), round, 0, []IdeaID{idea, idea}))
	r.ok(r.Reveal(r.act(), round))
	r.ok(r.Decide(r.act(), "Fay", "everybody smiled", idea))
	i, err := r.Promote(r.act(), idea, Gate{InTheWay: "no bell"})
	r.ok(err)
	told(r.shop, r.Session, i)
	f.Add(1, []byte("idea.added {}\nround.revealed {\"round\":9}\nidea.merged {\"idea\":1,\"into\":1}"), []byte(nil))
	f.Add(1, []byte("act.undone {}\nact.redone {}\nstep.moved {\"step\":3,\"to\":-1}"), []byte(nil))
	f.Add(2, []byte("task.done {\"task\":7}\nstatus.set {\"status\":\"nowhere\"}"), []byte(nil))
	f.Fuzz(func(t *testing.T, n int, lines, order []byte) {
		st := Empty([]Kind{KindShop, KindSession, KindInitiative}[uint(n)%3], ID{1})
		var events []Event
		said := bytes.Split(lines, []byte("\n"))
		for _, line := range reordered(said, order) {
			kind, body, _ := bytes.Cut(line, []byte(" "))
			seq := int64(len(events)) + 1
			events = append(events, Event{Stream: ID{1}, Seq: seq, Act: ID{2, byte(seq)}, At: monday.Add(time.Duration(seq) * time.Second), Kind: string(kind), Body: body})
		}
		if err := st.Load(events); err != nil {
			return
		}
		switch s := st.(type) {
		case *Session:
			_ = s.Summary()
			_ = s.Candidates(true)
			for _, round := range s.Rounds {
				_, _ = round.Tally()
			}
		case *Initiative:
			_ = s.Summary()
		}
		if len(st.Events()) != len(events) {
			t.Errorf("%d events became %d", len(events), len(st.Events()))
		}
	})
}
