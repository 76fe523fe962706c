//go:build unix

package lab

import (
	"fmt"
	"strings"
)

// A move is what somebody does next in a meeting: words and Enter, or keys.
type move struct {
	phase string
	words string   // typed before the keys; "" for none
	keys  string   // that end it
	kept  string   // what the file says once it has these words, "" where it is a step on
	see   []string // where that leads
	rest  []string // the same when the program was started anew, where it is not see
}

// types is a line that is typed and kept as it is.
func types(phase, words string, see ...string) move {
	return move{phase: phase, words: words, keys: "<enter>", kept: words, see: see}
}

// goes is a step on.
func goes(phase, keys string, see ...string) move { return move{phase: phase, keys: keys, see: see} }

// walk is a meeting from when Ana is here to goodbye, through all seven phases.
func walk() []move {
	const open, chart, ideas, tidy, vote, plan, end = "open", "map", "ideas", "tidy", "vote", "plan", "close"
	var m []move
	add := func(moves ...move) { m = append(m, moves...) }
	for n, name := range []string{"Bo", "Cleo"} {
		add(types(open, name, fmt.Sprint(n+2, " here")))
	}
	add(goes(open, "<enter>", "[Map]"),
		move{phase: chart, words: "coffee", keys: "<enter>", see: []string{"Suggested: step 2"}},
		types(chart, "Smell the roast", "Smell the roast", "add a step, or Enter"),
		goes(chart, "<enter>", "write in silence"),
		goes(ideas, "<enter>", "one idea, then Enter"))
	for n := range 6 {
		words := fmt.Sprintf("Wow number %d", n+1)
		add(types(ideas, words, words, "one idea, then Enter"))
	}
	add(goes(ideas, "<^n>", "[Tidy]"),
		goes(tidy, "<^n>", "[Vote]", "start the vote"),
		goes(vote, "<enter>", "0 of 3 slips in"))
	for n, slip := range []string{"a b", "a", "b a"} {
		m = append(m, move{phase: vote, words: slip, keys: "<enter>", kept: fmt.Sprint("slip ", n+1), see: []string{fmt.Sprint(n+1, " of 3 slips in")}})
	}
	add(goes(vote, "<enter>", "A has the most dots"),
		goes(vote, "<enter>", "[Plan]", "choose the winner"),
		goes(plan, "<enter>", "Whose idea was it?"),
		move{phase: plan, keys: "<enter>", see: []string{"Applause"}, rest: []string{"ask what it takes"}},
		move{phase: plan, keys: "<enter><enter><enter><enter><^u>No chalk left<enter><enter>", kept: "No chalk left", see: []string{"Task:"}})
	for _, task := range []string{"Buy chalk", "Hang the sign"} {
		add(move{phase: plan, words: task + " @bo by in 3 days", keys: "<enter>", kept: task, see: []string{task, "a task @who"}})
	}
	add(goes(plan, "<enter><enter>", "[Close]"),
		goes(end, "<enter>", "meet again"),
		move{phase: end, words: "in 4 weeks", keys: "<enter>", see: []string{"are parked"}},
		goes(end, "<enter><enter>", "What next?"))
	return m
}

// stands reports whether a screen is where a move leads, or led before the program
// was started anew.
func (m move) stands(screen string) bool {
	return shows(screen, m.see) || m.rest != nil && shows(screen, m.rest)
}

func shows(screen string, words []string) bool {
	for _, word := range words {
		if !strings.Contains(screen, word) {
			return false
		}
	}
	return true
}
