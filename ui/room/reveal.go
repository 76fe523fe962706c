package room

import (
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// The reveal goes up bar by bar, from the last place to the first: each bar
// grows in a few steps, then comes the next.
const (
	revealStep = 120 * time.Millisecond
	stepsABar  = 4
)

// motion is how far the reveal on the wall has got.
type motion struct {
	on    bool
	step  int
	bars  int       // how many move: those of the first page
	run   int       // counts the starts, to know ticks of an earlier one
	since time.Time // of the start
}

// revealTick asks for the next step of one run.
type revealTick struct{ run int }

func (m *motion) start(now time.Time, bars int) tea.Cmd {
	*m = motion{on: true, bars: min(bars, perPage), run: m.run + 1, since: now}
	return m.wait()
}

func (m *motion) wait() tea.Cmd {
	run := m.run
	return tea.Tick(revealStep, func(time.Time) tea.Msg { return revealTick{run} })
}

// tick goes a step on. A tick of a run that is over is dropped.
func (m *motion) tick(t revealTick) tea.Cmd {
	if !m.on || t.run != m.run {
		return nil
	}
	if m.step++; m.step >= m.bars*stepsABar {
		m.on = false
		return nil
	}
	return m.wait()
}

// moving reports whether bars are still to come. They are all there too when
// the ticks got lost, because another phase was looked at meanwhile.
func (m *motion) moving(now time.Time) bool {
	return m.on && now.Sub(m.since) <= 2*time.Duration(perPage*stepsABar)*revealStep
}

// grown is how much of the bar at index i of n can be seen at a step: 0 for
// nothing, stepsABar for all of it.
func grown(step, i, n int) int {
	return max(0, min(stepsABar, step-(n-1-i)*stepsABar))
}

func (v *vote) resultActions() []kit.Action {
	if v.moving() {
		return []kit.Action{{ID: "enter", Keys: []string{"enter", "space"}, Name: "show it all", Help: "Skip the motion", Hint: true,
			Do: func() tea.Cmd { v.motion.on = false; return nil }}}
	}
	out, _ := v.session().Outcome()
	next := kit.Action{ID: "enter", Keys: []string{"enter"}, Name: "go on to Plan", Help: "What has to happen first, and who does it", Hint: true, Do: v.goTo(session.PhasePlan)}
	switch {
	case len(out.Tied) > 0:
		next = kit.Action{ID: "enter", Keys: []string{"enter"}, Name: "settle the tie", Help: "See what was tried and what comes next", Hint: true,
			Do: func() tea.Cmd { v.tie = true; v.pages = pages{}; return nil }}
	case out.Winner == 0:
		next = kit.Action{ID: "enter", Keys: []string{"enter"}, Name: "vote again", Help: "Start a new round; the old one stays as it is", Hint: true, Do: v.prepare}
	}
	again := v.againAction()
	again.Hint = out.Winner != 0 || len(out.Tied) > 0 // else Enter does it
	actions := append([]kit.Action{next}, v.pages.actions()...)
	return append(append(actions, again), v.historyActions()...)
}

func (v *vote) againAction() kit.Action {
	return kit.Action{ID: "vote again", Keys: []string{"v"}, Name: "vote again", Help: "Start a new round; the old one stays as it is", Hint: true, Do: v.prepare}
}

// prepare shows what a new round would be. Nothing is opened yet.
func (v *vote) prepare() tea.Cmd {
	v.fresh()
	v.anew = true
	return nil
}

func (v *vote) resultFrame(w, h int) kit.Frame {
	out, _ := v.session().Outcome()
	r, _ := v.session().RoundByID(out.Round)
	bars := v.barBlocks(r, out, w)
	title := ""
	if h >= 14 {
		title = roundTitle(r) + ", " + counted(r.In(), "slip")
	}
	top := heading(v.host, w, h, title, session.BallotQuestion)
	foot := v.outcomeFoot(r, out, w, h)
	if !v.moving() {
		return v.pages.stack(w, h, top, append(bars, v.lots(r, w)...), foot)
	}
	// The page is laid out as it will stand, so that nothing jumps.
	area := v.pages.area(h, top, foot)
	v.motion.bars = v.pages.first(bars, area)
	words := len(foot.Lines)
	foot = kit.Frame{}
	foot.Blank(words)
	return v.pages.stack(w, h, top, v.growing(r, out, w), foot)
}

func (v *vote) moving() bool { return v.motion.moving(v.host.Now()) }

// growing are the bars of the first page as far as they have come.
func (v *vote) growing(r session.Round, out session.Outcome, w int) [][]kit.Line {
	blocks, texts := v.barBlocks(r, out, w), v.texts()
	for i := range v.motion.bars {
		k := grown(v.motion.step, i, v.motion.bars)
		if k == 0 {
			blocks[i] = make([]kit.Line, len(blocks[i]))
			continue
		}
		st := out.Standings[i]
		blocks[i] = v.barBlock(r, st, texts[st.Idea], w, st.Dots*k/stepsABar, k == stepsABar, out)
		for l := range blocks[i] {
			blocks[i][l] = plainWinner(blocks[i][l], v.host.Theme().Glyphs())
		}
	}
	return blocks
}

// plainWinner takes the accent and the star off a line: they come last.
func plainWinner(l kit.Line, g kit.Glyphs) kit.Line {
	l = l.WithToken(kit.Text)
	if len(l) > 0 && l[0].Text == g.Winner+" " {
		l[0].Text = "  "
	}
	return l
}

func (v *vote) barBlocks(r session.Round, out session.Outcome, w int) [][]kit.Line {
	texts := v.texts()
	blocks := make([][]kit.Line, len(out.Standings))
	for i, st := range out.Standings {
		blocks[i] = v.barBlock(r, st, texts[st.Idea], w, st.Dots, true, out)
	}
	return blocks
}

// barBlock is one idea's line: its letter and text, its bar and its numbers;
// on a narrow wall the bar stands below the text.
func (v *vote) barBlock(r session.Round, st session.Standing, idea string, w, dots int, done bool, out session.Outcome) []kit.Line {
	g := v.host.Theme().Glyphs()
	tok, sign := kit.Text, "  "
	if st.Idea == out.Winner {
		tok, sign = kit.Accent, g.Winner+" "
	}
	numbers := counted(dots, "dot")
	if done && r.Kind != session.RoundRunOff {
		numbers += " " + g.Separator + " " + peopleCounted(st.Supporters)
	}
	most := out.Standings[0].Dots
	labels := kit.Width(session.Letter(len(r.Candidates)-1)) + 2
	text := func(w int) []kit.Line {
		lines := hanging(kit.Pad(st.Letter, labels), idea, w-2, tok)
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
	if w >= 90 {
		width = 24
	}
	column := width + 2 + len("50 dots · 99 people")
	bar := kit.T(tok, kit.Bar(dots, most, width, g)+"  "+numbers)
	return kit.Beside(text(w-column-2), []kit.Line{bar}, w-column)
}

// outcomeFoot says in words what it came to and what is next.
func (v *vote) outcomeFoot(r session.Round, out session.Outcome, w, h int) kit.Frame {
	var foot kit.Frame
	if h >= 16 {
		foot.Blank(1)
	}
	paragraph(&foot, kit.Strong, verdict(r, out), w)
	if h >= 14 && out.Winner != 0 {
		paragraph(&foot, kit.Text, "Next: what has to happen first, and who does it?", w)
	}
	return foot
}
