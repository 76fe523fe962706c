package room

import (
	"fmt"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

func (v *vote) resultActions() []kit.Action {
	if v.moving() {
		return []kit.Action{{ID: "enter", Keys: []string{"enter", "space"}, Name: "show it all", Help: "Skip the motion", Hint: true,
			Do: deed(func() { v.motion.on = false })}}
	}
	out := v.latest().out
	next := kit.Action{ID: "enter", Keys: []string{"enter"}, Name: "go on to Plan", Help: "What has to happen first, and who does it", Hint: true, Do: v.goTo(session.PhasePlan)}
	switch {
	case len(out.Tied) > 0:
		next = kit.Action{ID: "enter", Keys: []string{"enter"}, Name: "settle the tie", Help: "See what was tried and what comes next", Hint: true,
			Do: deed(func() { v.tie, v.pages = true, pages{} })}
	case out.Winner == 0:
		next = kit.Action{ID: "enter", Keys: []string{"enter"}, Name: "vote again", Help: "Start a new round; the old one stays as it is", Hint: true, Do: deed(v.prepare)}
	}
	again := v.againAction()
	again.Hint = out.Winner != 0 || len(out.Tied) > 0 // else Enter does it
	actions := append([]kit.Action{next}, v.pages.actions()...)
	return append(append(actions, again), v.historyActions()...)
}

func (v *vote) againAction() kit.Action {
	return kit.Action{ID: "vote again", Keys: []string{"v"}, Name: "vote again", Help: "Start a new round; the old one stays as it is", Hint: true, Do: deed(v.prepare)}
}

// prepare shows what a new round would be. Nothing is opened yet.
func (v *vote) prepare() {
	v.fresh()
	v.anew = true
}

func (v *vote) resultFrame(w, h int) kit.Frame {
	res := v.latest()
	top, foot := v.aroundBars(res, w, h)
	short := !v.bars(res, w, false).firstFits(v.pages.area(h, top, foot))
	bars := v.bars(res, w, short)
	if short && !bars.firstFits(v.pages.area(h, top, foot)) {
		small, line := v.aroundBars(res, w, min(h, 13))
		if bars.firstFits(v.pages.area(h, small, line)) {
			top, foot = small, line
		}
	}
	if !v.moving() {
		return v.pages.stack(w, h, top, bars, foot)
	}
	// The page is laid out as it will stand, so that nothing jumps.
	area := v.pages.area(h, top, foot)
	v.motion.bars = v.pages.first(bars, area)
	words := len(foot.Lines)
	foot = kit.Frame{}
	foot.Blank(words)
	return v.pages.stack(w, h, top, v.growing(res, w, short), foot)
}

// aroundBars is what stands above and below the bars, less of it on a small wall.
func (v *vote) aroundBars(res result, w, h int) (top, foot kit.Frame) {
	title := ""
	if h >= 14 {
		slips := ", " + counted(res.round.In(), "slip")
		if title = roundTitle(res.round) + slips; kit.Width(title) > besideClock(v.host, w, h) {
			title = fmt.Sprintf("Round %d", res.round.Number) + slips
		}
	}
	return heading(v.host, w, h, title, session.BallotQuestion), outcomeFoot(res, w, h)
}

func (v *vote) moving() bool { return v.motion.moving(v.host.Now()) }

// growing are the bars of the first page as far as they have come.
func (v *vote) growing(res result, w int, short bool) deck {
	bars := v.bars(res, w, short)
	whole := bars.block
	bars.block = func(i int) []kit.Line {
		if i >= v.motion.bars {
			return whole(i)
		}
		k := grown(v.motion.step, i, v.motion.bars)
		if k == 0 {
			return make([]kit.Line, len(whole(i)))
		}
		block := v.barBlock(res, i, w, short, res.out.Standings[i].Dots*k/stepsABar, k == stepsABar)
		for l := range block {
			block[l] = plainWinner(block[l], v.host.Theme().Glyphs())
		}
		return block
	}
	return bars
}

// plainWinner takes the accent and the star off a line: they come last.
func plainWinner(l kit.Line, g kit.Glyphs) kit.Line {
	l = l.WithToken(kit.Text)
	if len(l) > 0 && l[0].Text == g.Winner+" " {
		l[0].Text = "  "
	}
	return l
}

// bars are the ideas with their dots, best first. short ones leave more room to
// the words.
func (v *vote) bars(res result, w int, short bool) deck {
	d := v.deck(len(res.out.Standings), w, func(i int) []kit.Line {
		return v.barBlock(res, i, w, short, res.out.Standings[i].Dots, true)
	})
	if key, ok := d.same.(ballotKey); ok {
		key.short = short
		d.same = key
	}
	return d
}

// barBlock is one idea's line: its letter and text, its bar and its numbers;
// on a narrow wall the bar stands below the text.
func (v *vote) barBlock(res result, i, w int, short bool, dots int, done bool) []kit.Line {
	g := v.host.Theme().Glyphs()
	r, out, st := res.round, res.out, res.out.Standings[i]
	tok, sign := kit.Text, "  "
	if st.Idea == out.Winner {
		tok, sign = kit.Accent, g.Winner+" "
	}
	numbers, longest := counted(dots, "dot"), "50 dots · 99 people"
	if short && w >= 70 {
		numbers, longest = fmt.Sprint(dots), "50 · 99 people"
	}
	if done && r.Kind != session.RoundRunOff {
		numbers += " " + g.Separator + " " + peopleCounted(st.Supporters)
	}
	most := out.Standings[0].Dots
	labels := kit.Width(session.Letter(len(r.Candidates)-1)) + 2
	text := func(w int) []kit.Line {
		lines := hanging(kit.Pad(st.Letter, labels), v.text(st.Idea), w-2, tok)
		for i := range lines {
			head := kit.Span{Text: "  ", Token: tok}
			if i == 0 {
				head.Text = sign
			}
			lines[i] = append(kit.Line{head}, lines[i]...)
		}
		return lines
	}
	if w < 70 {
		bar := kit.Bar(dots, most, 12, g)
		return append(text(w), kit.T(tok, fmt.Sprintf("%*s%s  %s", labels+2, "", bar, numbers)))
	}
	width := 12
	switch {
	case short:
		width = 6
	case w >= 90:
		width = 24
	}
	column := width + 2 + kit.Width(longest)
	bar := kit.T(tok, kit.Bar(dots, most, width, g)+"  "+numbers)
	return kit.Beside(text(w-column-2), []kit.Line{bar}, w-column)
}

// outcomeFoot says in words what it came to and what is next.
func outcomeFoot(res result, w, h int) kit.Frame {
	var foot kit.Frame
	if h >= 16 {
		foot.Blank(1)
	}
	paragraph(&foot, kit.Strong, verdict(res), w)
	if h >= 14 && res.out.Winner != 0 {
		paragraph(&foot, kit.Text, "Next: what has to happen first, and who does it?", w)
	}
	return foot
}
