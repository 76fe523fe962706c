package session

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"flashpoint/session/floortest"
)

// replayed is everything that a replay says and shows at one moment.
func replayed(r *Replay, n int) string {
	m := r.At(n)
	out := r.Moments[n].Words
	for _, x := range m.Session.Ideas {
		people, ok := m.Authors(x, FaceDesk)
		out += fmt.Sprintf("\n%s %v %v", x.Text, ok, people)
	}
	for _, i := range m.Initiatives {
		people, ok := m.AuthorsOf(i, FaceDesk)
		out += fmt.Sprintf("\n%s %v %v", i.Title, ok, people)
	}
	for _, round := range m.Session.Rounds {
		standings, err := round.Tally()
		out += fmt.Sprintf("\n%v %v %v", round, standings, err)
	}
	return out
}

func TestAReplayTellsTheMeetingInItsWords(t *testing.T) {
	r := newRoom(t, "Ana", "Bo")
	r.ok(r.EnterStage(r.act(), r.step(1), StageWrite))
	r.now = r.now.Add(3 * time.Minute)
	bench := r.idea("A bench by the window", "Ana")
	r.idea("Chalk the wait on the door")
	r.now = r.now.Add(2 * time.Hour)
	r.vote(2, 2, "AA", "A")
	i := r.promote(bench, Gate{})
	r.ok(r.ShowAuthors(r.act(), bench))
	_, err := i.AddTask(r.act(), Task{What: "Buy wood"})
	r.ok(err)
	r.undo()
	r.ok(r.Close(r.act()))
	replay := NewReplay(r.meeting())
	var words []string
	for _, m := range replay.Moments {
		words = append(words, fmt.Sprintf("%s %s: %s", m.Into.Truncate(time.Minute), m.Place.Phase, m.Words))
	}
	want := []string{
		"0s open: The meeting begins; Open", "0s open: Ana is here", "0s open: Bo is here", "0s open: The map “Counter visit”; 3 steps",
		"0s ideas: Ideas: Wait in the queue, everybody writes", "3m0s ideas: Idea: “A bench by the window”", "3m0s ideas: Idea: “Chalk the wait on the door”",
		"3m0s ideas: A vote on 2 ideas", "3m0s ideas: Slip 1 is in", "3m0s ideas: Slip 2 is in",
		"3m0s ideas: The vote is revealed: “A bench by the window” is first, with 3 dots from 2 supporters", "3m0s ideas: We decided for “A bench by the window”",
		"3m0s ideas: “A bench by the window” gets a checklist", "3m0s ideas: “A bench by the window” was the idea of Ana",
		"3m0s ideas: Task: “Buy wood”", "3m0s ideas: Taken back: “A bench by the window” was the idea of Ana", "3m0s ideas: The meeting is closed",
	}
	if got := strings.Join(words, "\n"); got != strings.Join(want, "\n") {
		t.Errorf("got:\n%s\nwant:\n%s", got, strings.Join(want, "\n"))
	}
	if at := replay.Moments[7]; at.Break < 2*time.Hour {
		t.Errorf("the break before the vote: %v", at.Break)
	}
}

// At every moment the meeting is what it was: what was loaded that far.
func TestAtAMomentTheMeetingIsAsItWas(t *testing.T) {
	r := newRoom(t, "Ana", "Bo")
	id := r.idea("A bench", "Ana")
	r.vote(1, 1, "A")
	i := r.promote(id, Gate{})
	_, err := i.AddTask(r.act(), Task{What: "Buy wood"})
	r.ok(err)
	replay := NewReplay(r.meeting())
	last := replay.At(len(replay.Moments) - 1)
	last.Session.today = nil
	same(t, r.Session, last.Session)
	same(t, r.inits[0], last.Initiatives[0])
	for n := range replay.Moments {
		m := replay.At(n)
		if got, want := len(m.Initiatives), len(m.Session.Promoted()); got != want {
			t.Errorf("moment %d (%s): %d checklists, %d promoted", n, replay.Moments[n].Words, got, want)
		}
	}
	if replay.At(-1) != nil || replay.At(len(replay.Moments)) != nil || len(NewReplay(&Meeting{}).Moments) != 0 {
		t.Error("there is a moment that is none")
	}
}

// What is in an open vote is told by no moment, before its reveal or without one.
func TestAReplayTellsNoOpenVote(t *testing.T) {
	for _, end := range []string{"open", "dropped", "revealed"} {
		r, secret := planted(t)
		switch end {
		case "dropped":
			r.ok(r.DropRound(r.act(), r.round().ID))
		case "revealed":
			r.ok(r.Reveal(r.act(), r.round().ID))
		}
		replay := NewReplay(r.meeting())
		for n, m := range replay.Moments {
			says := replayed(replay, n)
			if strings.HasPrefix(m.Words, "The vote is revealed") {
				if !strings.Contains(says, secret) {
					t.Error("the revealed vote is not told")
				}
				break
			}
			if strings.Contains(says, "{"+secret) || strings.Contains(says, "dots") {
				t.Errorf("%s, moment %d: %s", end, n, says)
			}
		}
	}
}

// Nobody is named before the desk may know, nor after it must not know any more,
// nor by whose turn it was.
func TestAReplayNamesNobodyTooEarly(t *testing.T) {
	for _, sign := range SignModes() {
		for _, end := range []string{"chosen", "changed their mind", "never after all"} {
			r := newRoom(t, "Xanthippe", "Bo")
			r.ok(r.SetSign(r.act(), sign))
			r.ok(r.SetSharing(r.act(), RoundRobin))
			id := r.idea("A bench", "Xanthippe")
			other := r.idea("A bell", "Bo")
			from := len(NewReplay(r.meeting()).Moments)
			r.ok(r.Decide(r.act(), "", "a line", id))
			if sign != SignNever {
				r.ok(r.ShowAuthors(r.act(), id))
			}
			switch end {
			case "changed their mind":
				r.ok(r.Decide(r.act(), "", "a line", other))
			case "never after all":
				r.ok(r.SetSign(r.act(), SignNever))
			}
			may := func(n int) bool {
				switch {
				case sign == SignNever || end == "never after all":
					return false
				case sign == Signed:
					return true
				}
				return end == "chosen" && n >= from
			}
			replay := NewReplay(r.meeting())
			named := false
			for n := range replay.Moments {
				says := replayed(replay, n)
				if strings.Contains(replay.Moments[n].Words, "is here") {
					continue
				}
				names := strings.Contains(says, "Xanthippe")
				if named = named || names; names && !may(n) {
					t.Errorf("%s, %s, moment %d: %s", sign, end, n, says)
				}
			}
			if want := may(len(replay.Moments)); named != want {
				t.Errorf("%s, %s: named %v, want %v", sign, end, named, want)
			}
		}
	}
}

// Going back to any moment of a long meeting costs a fold and no more: less than
// three times that of loading the meeting.
func BenchmarkReplayAt(b *testing.B) {
	r := newRoom(b, "Ana", "Bo")
	for n := range 2000 {
		r.idea(fmt.Sprintf("Idea %d", n))
	}
	replay := NewReplay(r.meeting())
	floortest.Beside(b, "loading-it", 3, func() { replay.At(len(replay.Moments) - 1) }, func() {
		r.ok(EmptySession(r.Session.ID()).Load(r.Session.Events()))
	})
}
