package room

import (
	"strings"

	"flashpoint/ui/kit"
)

// The applause in steps: a moment of waiting, the name, then the hands.
const (
	nameAt  = 8  // the name begins to show,
	nameIn  = 12 // in so many steps from its middle,
	clapsAt = 24 // then the room claps
	clapsIn = 24 // until the line is full
)

// An ovation is how far an applause on the wall has come. One that does not
// move is all there.
type ovation struct {
	ticker
	host Host // since it began
}

// begin has the applause begin, or puts all of it there at once.
func (o *ovation) begin(host Host) {
	o.host = host
	if o.on = false; host.Motion() {
		o.start(host)
	}
}

// going reports whether more of it is to come.
func (o *ovation) going() bool { return o.on && o.moving(o.host.Meeting().Session) }

// next goes on by a step where a beat asks for it.
func (o *ovation) next(b beat) {
	if !o.going() || !o.takes(b, o.host.Meeting().Session) {
		return
	}
	o.step++
	if o.on = o.step < clapsAt+clapsIn; o.on {
		o.wait(o.host)
	}
}

// skip shows it all.
func (o *ovation) skip() { o.on = false }

// skipAction is Enter while the applause begins.
func (o *ovation) skipAction() kit.Action {
	return kit.Action{ID: "enter", Keys: []string{"enter"}, Name: "show it all", Help: "Skip the motion; any key does", Hint: true, Do: deed(o.skip)}
}

// foot is the lines below the name, as far as the applause has come.
func (o *ovation) foot(w, h int) (foot kit.Frame) {
	word := kit.T(kit.Strong, "Applause!")
	if o.going() && o.step < clapsAt {
		word = kit.Blank(word.Width())
	}
	if h < 14 {
		foot.Add(kit.Concat(word, kit.Blank(2), o.claps(w-word.Width()-2)))
		return foot
	}
	foot.Add(o.claps(w), kit.Concat(kit.Blank(3), o.claps(w-3)), word)
	return foot
}

// claps is a line of clapping hands.
func (o *ovation) claps(w int) kit.Line {
	const clap = "clap  "
	n := (w + 2) / len(clap)
	if o.going() {
		n = n * max(0, o.step-clapsAt) / clapsIn
	}
	return kit.T(kit.Accent, strings.TrimSuffix(strings.Repeat(clap, n), "  "))
}

// sofar are the words above the name: the name comes last.
func (o *ovation) sofar(words []kit.Line, lead string) []kit.Line {
	if !o.going() || o.step >= clapsAt || len(words) == 0 {
		return words
	}
	out := make([]kit.Line, len(words))
	out[0] = kit.T(kit.Text, lead)
	return out
}

// uncovered is the name as far as it can be seen, from the middle outwards.
func (o *ovation) uncovered(name []kit.Line, w int) []kit.Line {
	if !o.going() || o.step >= nameAt+nameIn {
		return name
	}
	half := max(0, o.step-nameAt) * (w/2 + 1) / nameIn
	out := make([]kit.Line, len(name))
	for i, line := range name {
		plain := line.Plain()
		if len(line) == 0 || kit.Width(plain) != len([]rune(plain)) { // wide letters come at the end
			continue
		}
		middle := widest(name) / 2
		var shown strings.Builder
		for x, r := range []rune(plain) {
			if x < middle-half || x >= middle+half {
				r = ' '
			}
			shown.WriteRune(r)
		}
		out[i] = kit.T(line[0].Token, shown.String())
	}
	return out
}
