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
	for _, lines := range impossible() {
		f.Add(1, []byte(lines), []byte(nil))
	}
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
		lookAt(st)
		if len(st.Events()) != len(events) {
			t.Errorf("%d events became %d", len(events), len(st.Events()))
		}
	})
}

// impossible are histories of a meeting that no rule leaves, an event to a line, after
// which it could not be looked at.
func impossible() map[string]string {
	const opened = "session.opened {}\nphase.entered {\"phase\":\"vote\"}\n"
	const ideas = opened + "step.added {\"at\":0}\nidea.added {\"step\":3}\nidea.added {\"step\":3}\n"
	return map[string]string{
		"a step before the first":     opened + "step.added {\"at\":-1}",
		"a step moved before the map": opened + "step.added {\"at\":0}\nstep.added {\"at\":1}\nstep.moved {\"step\":4,\"to\":-1}",
		"a vote on nothing":           opened + "round.opened {\"kind\":\"dots\"}\nround.revealed {\"round\":3}",
		"all withdrawn":               ideas + "round.opened {\"kind\":\"dots\",\"candidates\":[4]}\ncandidate.withdrawn {\"round\":6,\"idea\":4}\nround.revealed {\"round\":6}",
		"withdrawn afterwards":        ideas + "round.opened {\"kind\":\"dots\",\"candidates\":[4]}\nround.revealed {\"round\":6}\ncandidate.withdrawn {\"round\":6,\"idea\":4}",
		"a group of nobody":           ideas + "round.opened {\"kind\":\"dots\",\"candidates\":[4,5]}\nround.revealed {\"round\":6}\nround.regrouped {\"round\":6,\"groups\":[[]]}",
		"an idea within itself":       ideas + "ideas.merged {\"into\":4,\"from\":[4]}\nideas.apart {\"a\":4,\"b\":5}",
		"two ideas in a circle":       ideas + "ideas.merged {\"into\":4,\"from\":[5]}\nideas.merged {\"into\":5,\"from\":[4]}\nideas.apart {\"a\":4,\"b\":5}",
		"a circle by way of an answer": ideas + "ideas.merged {\"into\":4,\"from\":[5]}\nidea.answered {\"idea\":5,\"state\":\"open\"}\n" +
			"ideas.merged {\"into\":5,\"from\":[4]}\nidea.answered {\"idea\":5,\"state\":\"merged\"}\nideas.apart {\"a\":4,\"b\":5}",
	}
}

// lookAt asks a stream what its pages show of it.
func lookAt(st Stream) {
	now := monday.Add(time.Hour)
	switch s := st.(type) {
	case *Shop:
		for _, p := range s.People {
			_ = s.Spellings(p.ID)
		}
		for _, m := range s.Maps {
			_ = s.Cover(MapPast{Map: m.Name}).WhereToLook(now)
		}
		_ = s.ForgottenPeople()
	case *Session:
		_ = s.Summary()
		_ = s.Candidates(true)
		for _, round := range s.Rounds {
			if standings, err := round.Tally(); err == nil {
				_ = standings[0]
			}
		}
		_, _ = s.Outcome()
		_, _ = s.TieStep()
		_ = s.WantsFinalists()
		_, _ = s.Speaker()
		_ = s.Unheard()
		_ = s.Hints()
		_ = s.CatchUps(now)
		_ = s.NextStage()
		_ = s.Disclosed()
		_ = (&Finder{}).Lookalikes(s)
		for _, x := range s.Ideas {
			_, _ = s.Authors(x, FaceDesk)
		}
		r := NewReplay(&Meeting{Session: s})
		for n := range r.Moments {
			_ = r.At(n)
		}
	case *Initiative:
		_ = s.Summary()
		_ = s.Told()
		_ = s.QuietSince(DateOf(now))
	}
}

func TestWhatNoRuleLeavesCanBeLookedAt(t *testing.T) {
	for name, lines := range impossible() {
		t.Run(name, func(t *testing.T) {
			s := EmptySession(ID{1})
			for n, line := range bytes.Split([]byte(lines), []byte("\n")) {
				kind, body, _ := bytes.Cut(line, []byte(" "))
				err := s.Load([]Event{{Stream: ID{1}, Seq: int64(n) + 1, Act: ID{2, byte(n)}, At: monday, Kind: string(kind), Body: body}})
				if err != nil {
					t.Fatal(err)
				}
			}
			lookAt(s)
		})
	}
}
