package session

import (
	"fmt"
	"testing"
)

func TestWhoMaySeeWhoseIdeaItWas(t *testing.T) {
	faces := map[Face]string{FaceRoom: "room", FaceDesk: "desk", FacePaper: "paper"}
	visible := func(sign SignMode, phase Phase, face Face, chosen, shown bool) bool {
		switch {
		case sign == SignNever:
			return false
		case sign == Signed && face == FaceRoom:
			return phase != PhaseTidy && phase != PhaseVote
		case sign == Signed:
			return true
		case face == FaceRoom:
			return chosen && shown
		}
		return chosen
	}
	for _, sign := range SignModes() {
		for _, chosen := range []string{"no", "decided", "promoted"} {
			for _, show := range []bool{false, true} {
				if show && (chosen == "no" || sign == SignNever) {
					continue // refused
				}
				r := newRoom(t, "Ana", "Bo")
				r.ok(r.SetSign(r.act(), sign))
				id := r.idea("A bench", "Ana")
				r.ok(r.Merge(r.act(), id, r.idea("A seat", "Bo")))
				switch chosen {
				case "decided":
					r.ok(r.Decide(r.act(), "", "a line", id))
				case "promoted":
					r.promote(id, Gate{})
				}
				if show {
					r.ok(r.ShowAuthors(r.act(), id))
				}
				for _, phase := range Phases() {
					r.ok(r.Enter(r.act(), phase))
					for face, name := range faces {
						what := fmt.Sprintf("%s, %s, %s, chosen %s, shown %v", sign, phase, name, chosen, show)
						want := visible(sign, phase, face, chosen != "no", show)
						equal(t, what, r.AuthorsVisible(r.get(id), face), want)
						equal(t, what+": later", r.Acknowledged(r.get(id)), sign == Signed || sign == SignIfWon && chosen != "no" && show)
						people, ok := r.Authors(r.get(id), face)
						equal(t, what+": known", ok, want)
						if want {
							equal(t, what, Names(people), "Ana and Bo")
						} else {
							equal(t, what, len(people), 0)
						}
					}
				}
			}
		}
	}
}

// Who changes the decision takes the names back that came with it.
func TestNamesGoWithTheDecision(t *testing.T) {
	r := newRoom(t, "Ana", "Bo")
	bench, bell := r.idea("A bench", "Ana"), r.idea("A bell", "Bo")
	r.ok(r.Decide(r.act(), "", "it is cheap", bench))
	r.ok(r.ShowAuthors(r.act(), bench))
	r.ok(r.Decide(r.act(), "", "it is cheaper", bell))
	for _, id := range []IdeaID{bench, bell} {
		equal(t, r.get(id).Text, r.AuthorsVisible(r.get(id), FaceRoom), false)
	}
	equal(t, "on paper", r.AuthorsVisible(r.get(bench), FacePaper), false)
}

// Whoever has won is named, unless names are never shown: at the desk, on paper,
// on the walls of other meetings, and on its own once it was shown or the meeting
// is over.
func TestWhoMaySeeWhoseInitiativeItWas(t *testing.T) {
	for _, sign := range SignModes() {
		for _, show := range []bool{false, true} {
			if show && sign == SignNever {
				continue // refused
			}
			r := newRoom(t, "Ana", "Bo", "Bob")
			r.ok(r.SetSign(r.act(), sign))
			id := r.idea("A bench", "Ana")
			r.ok(r.Merge(r.act(), id, r.idea("A seat", "Bob")))
			i := r.promote(id, Gate{})
			if show {
				r.ok(r.ShowAuthors(r.act(), id))
			}
			bo, bob := r.Session.Attendees[1].ID, r.Session.Attendees[2].ID
			r.ok(r.shop.MergePeople(r.act(), bob, bo))
			own := &Meeting{Shop: r.shop, Session: r.Session, Initiatives: []*Initiative{i}}
			check := func(where string, m *Meeting, wall bool) {
				t.Helper()
				for face, name := range map[Face]string{FaceRoom: "room", FaceDesk: "desk", FacePaper: "paper"} {
					what := fmt.Sprintf("%s, shown %v, %s, %s", sign, show, where, name)
					want := sign != SignNever && (face != FaceRoom || wall)
					people, ok := m.AuthorsOf(i, face)
					equal(t, what, ok, want)
					if want {
						equal(t, what, Names(people), "Ana and Bo")
					} else {
						equal(t, what, len(people), 0)
					}
				}
			}
			for _, phase := range Phases() {
				r.ok(r.Enter(r.act(), phase))
				check(string(phase), own, show && sign == SignIfWon || sign == Signed && phase != PhaseTidy && phase != PhaseVote)
			}
			check("no meeting", &Meeting{Shop: r.shop}, true)
			next := Open(r.act(), r.id(), r.shop, Plans()[0], false)
			check("the next meeting", &Meeting{Shop: r.shop, Session: next, Others: []*Initiative{i}}, true)
			r.ok(r.Close(r.act()))
			check("closed", own, true)
		}
	}
}
