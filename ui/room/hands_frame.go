package room

import (
	"fmt"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// frame is the wall while hands are counted: one idea, and never a number.
func (v handsScreen) frame(w, h int) kit.Frame {
	r, _ := v.round()
	title := ""
	if h >= 14 {
		title = fmt.Sprintf("%s by hand, idea %d of %d", peopleCounted(v.hands.people), v.hands.at+1, len(r.Candidates))
	}
	top := heading(v.host, w, h, title, "Heads down, eyes closed.")
	var foot kit.Frame
	id, typed := r.Candidates[v.hands.at], v.hands.raised[v.hands.at] != ""
	letter, kept := r.Letter(r.Candidates[v.hands.at]), typed && v.hands.anew
	if h >= 14 || !kept {
		paragraph(&foot, kit.Strong, spoken(fmt.Sprintf("A hand for each idea you want, at most %s.", times(r.Budget))), w)
	}
	if kept {
		paragraph(&foot, kit.Text, "Typed: Enter keeps it, a digit replaces it.", w)
	}
	bullets := 0
	if typed { // one, however many digits there are
		bullets = 1
	}
	v.maskedLine(&foot, "Hands for "+letter+": ", bullets, "how many are up, then Enter", w)
	return v.pages.stack(w, h, top, v.handsDeck(id, letter, w, v.pages.area(h, top, foot)), foot)
}

// handsDeck is the idea whose hands are up: its letter as large as there is room
// for, and its words.
func (v *vote) handsDeck(id session.IdeaID, letter string, w, h int) deck {
	words := kit.WrapSpan(kit.Title, v.text(id), w)
	var lines []kit.Line
	if large := kit.Headline(letter, w, h-len(words)-1, v.host.Theme().Glyphs()); large != nil {
		for _, row := range large {
			lines = append(lines, kit.T(kit.Accent, row))
		}
		lines = append(lines, nil)
	} else {
		words = hanging(letter+"  ", v.text(id), w, kit.Title)
	}
	return blocks(append(lines, words...))
}

// times says "3 times".
func times(n int) string {
	if n == 1 {
		return "once"
	}
	return counted(n, "time")
}
