package session

import (
	"encoding/json"
	"fmt"
	"regexp"
	"testing"
)

func TestStateIsTheFoldOfTheEvents(t *testing.T) {
	stories(t, func(s *story) {
		s.tell(40, nil)
		s.sameAs(s.snapshot())
	})
}

func TestUndoThenRedoChangesNothing(t *testing.T) {
	stories(t, func(s *story) {
		s.tell(40, func(error) {
			before := s.history()
			if len(before)%5 != 0 {
				return
			}
			was := s.snapshot()
			undone, err := s.meeting().Undo(s.act())
			if err != nil {
				s.quiet(err)
				return
			}
			redone, err := s.meeting().Redo(s.act())
			if err != nil || undone != redone {
				s.rt.Fatalf("undone %q, redone %q, %v", undone, redone, err)
			}
			s.sameAs(was)
		})
	})
}

func TestUndoAllThenRedoAllChangesNothing(t *testing.T) {
	stories(t, func(s *story) {
		s.tell(30, nil)
		was := s.snapshot()
		var undone []string
		for {
			words, err := s.meeting().Undo(s.act())
			if err != nil {
				break
			}
			undone = append(undone, words)
		}
		for i := range undone {
			words, err := s.meeting().Redo(s.act())
			if want := undone[len(undone)-1-i]; err != nil || words != want {
				s.rt.Fatalf("redone %q, want %q: %v", words, want, err)
			}
		}
		s.sameAs(was)
	})
}

// An idea and its initiative exist together or not at all.
func TestPromotedIdeasHaveTheirInitiatives(t *testing.T) {
	stories(t, func(s *story) {
		s.tell(60, func(error) {
			for _, init := range s.inits {
				promoted := false
				for _, x := range s.Ideas {
					promoted = promoted || x.Initiative == init.ID()
				}
				if promoted == init.Opened.IsZero() {
					s.rt.Fatalf("the idea is promoted: %v, its initiative opened %v", promoted, init.Opened)
				}
			}
		})
	})
}

func TestIdeasAreAlwaysOnTheMapAndMergesEndInWholeIdeas(t *testing.T) {
	stories(t, func(s *story) {
		s.tell(60, func(error) {
			for _, x := range s.Ideas {
				if _, ok := s.Step(x.Step); !ok && x.State != IdeaRemoved {
					s.rt.Fatalf("%q (%s) is on no step", x.Text, x.State)
				}
				for n := 0; x.State == IdeaMerged; n++ {
					into, ok := s.Idea(x.Into)
					if !ok || n > len(s.Ideas) {
						s.rt.Fatalf("%q is part of nothing", x.Text)
					}
					x = into
				}
			}
		})
	})
}

// counted are the dots and the supporters of a round by the events alone.
func counted(t testing.TB, events []Event, r Round) (dots, supporters map[IdeaID]int) {
	undone := map[string]bool{}
	for _, e := range events {
		if e.Kind == kindUndone || e.Kind == kindRedone {
			undone[body(t, e)["act"].(string)] = e.Kind == kindUndone
		}
	}
	type ballotOf struct {
		slip  int
		voter string
	}
	ballots, hands := map[ballotOf][]IdeaID{}, []int{}
	for _, e := range events {
		var b struct {
			Round  RoundID
			Slip   int
			Voter  string
			Dots   []IdeaID
			Raised []int
		}
		if undone[e.Act.String()] || json.Unmarshal(e.Body, &b) != nil || b.Round != r.ID {
			continue
		}
		switch e.Kind {
		case "ballot.cast":
			ballots[ballotOf{b.Slip, b.Voter}] = b.Dots
		case "hands.counted":
			hands = b.Raised
		}
	}
	dots, supporters = map[IdeaID]int{}, map[IdeaID]int{}
	for _, ballot := range ballots {
		on := map[IdeaID]int{}
		for _, id := range ballot {
			dots[id]++
			on[id]++
		}
		for id, n := range on {
			if r.Kind != RoundScore || n >= MinSupport {
				supporters[id]++
			}
		}
	}
	for i, n := range hands {
		dots[r.Candidates[i]] += n
		supporters[r.Candidates[i]] += n
	}
	return dots, supporters
}

func TestTotalsAreTheCountOfBallots(t *testing.T) {
	revealed := 0
	stories(t, func(s *story) {
		kept := map[RoundID][]Standing{}
		// A vote to begin with, so that most stories have one.
		if len(s.Ideas) > 0 {
			id, err := s.OpenRound(s.act(), 3, 2, s.Candidates(true)...)
			s.ok(err)
			for range s.n("slips", 0, 3) {
				_ = s.CastSlip(s.act(), id, 0, s.pickIdeas())
			}
			if s.n("revealed at once", 0, 1) == 1 {
				_ = s.Reveal(s.act(), id)
			}
		}
		s.tell(40, func(error) {
			for _, r := range s.Rounds {
				standings, err := r.Tally()
				if (err == nil) == r.Revealed.IsZero() {
					s.rt.Fatalf("revealed %v, tally %v", r.Revealed, err)
				}
				if err != nil {
					continue
				}
				if old, ok := kept[r.ID]; ok {
					if fmt.Sprint(old) != fmt.Sprint(standings) {
						s.rt.Fatalf("round %d said %v and now says %v", r.Number, old, standings)
					}
					continue
				}
				revealed++
				kept[r.ID] = standings
				if r.Kind == RoundRegroup {
					continue // of ballots that another round has
				}
				dots, supporters := counted(s.t, s.Events(), r)
				for i, st := range standings {
					if st.Dots != dots[st.Idea] || st.Supporters != supporters[st.Idea] || st.Letter != r.Letter(st.Idea) {
						s.rt.Fatalf("%+v, counted %d from %d", st, dots[st.Idea], supporters[st.Idea])
					}
					if i > 0 && byStanding(standings[i-1], st) > 0 {
						s.rt.Fatalf("%+v stands before %+v", standings[i-1], st)
					}
				}
			}
			if out, ok := s.Outcome(); ok && out.Winner != 0 && len(out.Tied) > 0 {
				s.rt.Fatalf("%+v has a winner and a tie", out)
			}
		})
	})
	if revealed == 0 {
		t.Error("no story revealed a round")
	}
}

func TestEveryBeginningOfAHistoryLoads(t *testing.T) {
	stories(t, func(s *story) {
		s.tell(40, nil)
		for _, stream := range s.streams() {
			events := stream.Events()
			cut := s.n("cut", 0, len(events))
			half := Empty(stream.Kind(), stream.ID())
			s.ok(half.Load(events[:cut]))
			s.ok(half.Load(events[cut:]))
			same(s.rt2(), stream, half)
			if recall(stream) != recall(half) {
				s.rt.Fatalf("undo and redo go on from %s, and from %s after a load", recall(stream), recall(half))
			}
		}
	})
}

// recall is where undo and redo would go on.
func recall(s Stream) string {
	done, any := s.lastDone()
	undone, more := s.lastUndone()
	return fmt.Sprint(done, any, undone, more, s.wallWords())
}

func TestAStoryContinuedAfterARestartIsTheSame(t *testing.T) {
	stories(t, func(s *story) {
		s.tell(30, func(error) {
			if s.n("restart", 0, 7) == 0 {
				s.restart()
			}
		})
		s.sameAs(s.snapshot())
	})
}

func TestWordsNeverTellAVote(t *testing.T) {
	slip := regexp.MustCompile(`^(slip [1-9][0-9]*|a ballot from the booth)$`)
	stories(t, func(s *story) {
		s.tell(40, nil)
		for i, f := range s.facts {
			if f == nil {
				continue
			}
			if f.words() == "" {
				s.rt.Fatalf("%s has no words", f.kind())
			}
			if f.kind() == "ballot.cast" && !slip.MatchString(f.words()) {
				s.rt.Fatalf("event %d says %q", i+1, f.words())
			}
		}
	})
}
