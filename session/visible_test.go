package session

import (
	"fmt"
	"testing"
)

func TestWhoMaySeeWhoseIdeaItWas(t *testing.T) {
	faces := map[Face]string{FaceRoom: "room", FaceDesk: "desk", FacePaper: "paper"}
	visible := func(sign SignMode, phase Phase, face Face, promoted, shown bool) bool {
		switch {
		case sign == SignNever:
			return false
		case sign == Signed && face == FaceRoom:
			return phase != PhaseTidy && phase != PhaseVote
		case sign == Signed:
			return true
		case face == FaceRoom:
			return promoted && shown
		}
		return promoted
	}
	for _, sign := range SignModes() {
		for _, promote := range []bool{false, true} {
			for _, show := range []bool{false, true} {
				if show && (!promote || sign == SignNever) {
					continue // refused
				}
				r := newRoom(t, "Ana", "Bo")
				r.ok(r.SetSign(r.act(), sign))
				id := r.idea("A bench", "Ana")
				r.ok(r.Merge(r.act(), id, r.idea("A seat", "Bo")))
				if promote {
					r.promote(id, Gate{})
				}
				if show {
					r.ok(r.ShowAuthors(r.act(), id))
				}
				for _, phase := range Phases() {
					r.ok(r.Enter(r.act(), phase))
					for face, name := range faces {
						what := fmt.Sprintf("%s, %s, %s, promoted %v, shown %v", sign, phase, name, promote, show)
						want := visible(sign, phase, face, promote, show)
						equal(t, what, r.AuthorsVisible(r.get(id), face), want)
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
