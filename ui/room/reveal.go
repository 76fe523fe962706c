package room

import (
	"fmt"
	"slices"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

func (v resultScreen) actions() []kit.Action {
	if v.moving() {
		return []kit.Action{{ID: "enter", Keys: []string{"enter"}, Name: "show it all", Help: "Skip the motion; any key does", Hint: true, Do: deed(v.skip)}}
	}
	out := v.latest().out
	again := v.againAction()
	again.Hint = out.Winner != 0 || len(out.Tied) > 0 // else Enter does it
	finals := v.finalsAction()
	actions := append([]kit.Action{v.afterResult()}, v.pages.actions()...)
	if v.count().wantsFinals {
		finals.Hint, again.Hint = false, false // Enter does the one, and the other can wait
		actions = append(actions, v.otherAfter())
	}
	return append(append(actions, finals, again, v.sameAction()), v.historyActions()...)
}

// afterResult is what Enter does on a result: settle a tie, hold the second
// round, or go on to Plan.
func (v *vote) afterResult() kit.Action {
	next := kit.Action{ID: "enter", Keys: []string{"enter"}, Name: "go on to Plan", Help: "What has to happen first, and who does it", Hint: true, Do: v.goTo(session.PhasePlan)}
	res := v.latest()
	switch {
	case v.count().wantsFinals:
		next.Name, next.Help, next.Do = "the finalists", "Choose the finalists, whom everybody then gives 0 to 4 points", deed(v.chooseFinals)
	case len(res.out.Tied) > 0:
		next.Name, next.Help, next.Do = "settle the tie", "See what was tried and what comes next", deed(v.toTie)
	case res.out.Winner == 0:
		next.Name, next.Help, next.Do = "vote again", "Start a new round; the old one stays as it is", deed(v.prepare)
	}
	return next
}

// otherAfter is what Enter would do if no second round came first.
func (v *vote) otherAfter() kit.Action {
	if len(v.latest().out.Tied) > 0 {
		return kit.Action{ID: "settle", Keys: []string{"t"}, Name: "settle the tie", Help: "Settle it without the finalists: a run-off first", Hint: true, Do: deed(v.toTie)}
	}
	return kit.Action{ID: "to plan", Keys: []string{"p"}, Name: "go on to Plan", Help: "Leave the finalists out: the dots decide", Hint: true, Do: v.goTo(session.PhasePlan)}
}

func (v *vote) toTie() { v.tie, v.pages = true, pages{} }

func (v *vote) againAction() kit.Action {
	return kit.Action{ID: "vote again", Keys: []string{"v"}, Name: "vote again", Help: "Start a new round; the old one stays as it is", Hint: true, Do: deed(v.prepare)}
}

// prepare shows what a new round would be. Nothing is opened yet.
func (v *vote) prepare() {
	v.fresh()
	v.anew = true
}

func (v resultScreen) frame(w, h int) kit.Frame {
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
		return v.pages.stack(w, h, top, withFacts(bars, res, w, h), foot)
	}
	// The page is laid out as it will stand, so that nothing jumps; the words
	// come last.
	v.pages.at = v.motion.layOut(v.pages.begin(bars, v.pages.area(h, top, foot)), res.out)
	words := len(foot.Lines)
	foot = kit.Frame{}
	foot.Blank(words)
	return clickable(v.pages.stack(w, h, top, v.growing(res, w, short), foot), skipTarget, w)
}

// skipTarget is a click anywhere while the bars move.
const skipTarget = "show it all"

// clickable makes every cell of a frame mean target.
func clickable(f kit.Frame, target string, w int) kit.Frame {
	for i, l := range f.Lines {
		f.Lines[i] = kit.Concat(l, kit.Blank(w-l.Width())).WithTarget(target)
	}
	return f
}

// aroundBars is what stands above and below the bars, less of it on a small wall.
func (v *vote) aroundBars(res result, w, h int) (top, foot kit.Frame) {
	title := ""
	if h >= 14 {
		slips := ", " + counted(res.round.In(), res.round.BallotWord())
		if title = roundTitle(res.round) + slips; kit.Width(title) > besideClock(v.host, w, h) {
			title = fmt.Sprintf("Round %d", res.round.Number) + slips
		}
	}
	return heading(v.host, w, h, title, session.BallotQuestion), v.outcomeFoot(res, w, h)
}

func (v *vote) moving() bool { return v.motion.moving(v.session()) }

// skip shows all there is.
func (v *vote) skip() { v.motion.on, v.pages.at = false, 0 }

// growing are the bars as far as they have come.
func (v *vote) growing(res result, w int, short bool) deck {
	bars := v.bars(res, w, short)
	whole := bars.block
	bars.block = func(i int) []kit.Line {
		k := v.motion.grown(i)
		if k == 0 {
			return make([]kit.Line, len(whole(i)))
		}
		return v.barBlock(res, i, w, short, res.out.Standings[i].Dots*k/growSteps, k == growSteps)
	}
	return bars
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
	out, st := res.out, res.out.Standings[i]
	tok, sign := kit.Text, "  "
	switch {
	case v.moving(): // the accent and the signs come with the words
	case st.Idea == out.Winner:
		tok, sign = kit.Accent, g.Winner+" "
	case slices.Contains(out.Tied, st.Idea):
		tok, sign = kit.Strong, "= "
	}
	numbers, longest := v.numbers(res, st, dots, short && w >= 70, done)
	most := out.Standings[0].Dots
	labels := widestLetter(res.round) + 2
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
		if labels+2+12+2+kit.Width(longest) > w {
			bar = kit.Bar(dots, most, 6, g)
		}
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
func (v *vote) outcomeFoot(res result, w, h int) kit.Frame {
	var foot kit.Frame
	if h >= 16 {
		foot.Blank(1)
	}
	paragraph(&foot, kit.Strong, verdict(res), w)
	res.addFacts(&foot, w, h)
	switch {
	case v.count().wantsFinals:
		paragraph(&foot, kit.Text, fmt.Sprintf("Next: the finalists, 0 to %d points each.", session.MaxScore), w)
	case h >= 14 && res.out.Winner != 0:
		next := "Next: whose idea was it?"
		if x, _ := v.session().Idea(res.out.Winner); v.session().Promise(x) == session.SignNever {
			next = "Next: what has to happen first, and who does it?"
		}
		paragraph(&foot, kit.Text, next, w)
	}
	return foot
}
