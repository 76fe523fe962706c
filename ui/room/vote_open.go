package room

import (
	"fmt"
	"strconv"
	"strings"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// ballotsIn says "5 of 8 slips in".
func (v *vote) ballotsIn(r session.Round) string { return v.howManyIn(r, r.BallotWord()) }

func (v *vote) howManyIn(r session.Round, what string) string {
	if n := v.session().Voters(); n >= r.In() && n > 0 {
		return fmt.Sprintf("%d of %s in", r.In(), counted(n, what))
	}
	return counted(r.In(), what) + " in"
}

func (v slipsScreen) actions() []kit.Action {
	r, _ := v.round()
	cast := kit.Action{ID: "enter", Keys: []string{"enter"}, Name: fmt.Sprint("cast slip ", v.nextSlip(r)), Hint: true, Help: "Count the slip that is typed; nobody sees its letters", Do: deed(v.enterSlip)}
	if strings.TrimSpace(v.line.Value()) == "" && v.again == 0 && v.session().AllIn(r) {
		cast.Name, cast.Help = "reveal", "Show what the room says: every "+r.BallotWord()+" is in"
	}
	noSlip := ""
	if r.Slips() == 0 {
		noSlip = "No slip is in yet"
	}
	actions := []kit.Action{cast, v.waysAction(""), v.revealAction(r, "Enter takes it, backspace empties the line"),
		{ID: "retype", Keys: []string{"ctrl+e"}, Name: "retype a slip", Help: "Type one of the slips again, in place of what was typed", Off: noSlip, Do: deed(v.askRetype)},
		{ID: "drop", Name: "drop the round", Help: "End the round without a reveal; nobody learns how it stood", Do: deed(v.askDrop)},
	}
	if v.session().Rehearsal {
		actions = append(actions, v.pretendAction(r))
	}
	if v.again > 0 {
		actions = append(actions, kit.Action{ID: "back", Keys: []string{"esc"}, Name: fmt.Sprintf("leave slip %d", v.again), Help: "Leave the slip as it was cast and go on with the next one", Hint: true,
			Do: deed(func() { v.retype(0) })})
	}
	return append(append(actions, v.pages.actions()...), v.historyActions()...)
}

// revealAction ends the round before all ballots are in. It waits for a slip that is
// typed and not in, and says how one gets there.
func (v *vote) revealAction(r session.Round, there string) kit.Action {
	a := kit.Action{ID: "reveal", Keys: []string{"ctrl+r"}, Name: "reveal now", Help: "End the round and show what the room says, for good", Hint: r.In() > 0 && !v.session().AllIn(r), Do: deed(v.askReveal)}
	switch {
	case v.line.Value() != "":
		a.Off = "A slip is typed and not in: " + there
	case r.In() == 0:
		a.Off = "No " + r.BallotWord() + " is in yet"
	}
	return a
}

func (v *vote) askReveal() {
	r, _ := v.round()
	if v.session().AllIn(r) {
		v.reveal()
		return
	}
	missing := "nobody is ticked in Open, so it is not known how many are missing"
	if n := v.session().Voters() - r.In(); n > 0 {
		missing = counted(n, r.BallotWord()) + " missing"
	}
	d := kit.NewConfirm(fmt.Sprintf("Reveal now? %s, %s. What the room has seen stays seen.", v.ballotsIn(r), missing), "reveal now", "wait for the rest")
	v.host.Ask(d, v.reveal)
}

// reveal ends the round and starts the motion that shows it. Where nobody gave
// a dot there is nothing to wait for.
func (v *vote) reveal() {
	r, open := v.round()
	if !open || !attempt(v.host, func(a session.Act, m *session.Meeting) error { return m.Session.Reveal(a, r.ID) }) {
		return
	}
	v.forgetSlips()
	v.fresh()
	if bars := v.latest().out.Standings; v.host.Motion() && len(bars) > 0 && bars[0].Dots > 0 {
		v.motion.start(v.host, len(bars))
	}
}

func (v *vote) askDrop() {
	r, _ := v.round()
	id := r.ID
	d := kit.NewConfirm(fmt.Sprintf("Drop round %d? Nobody will learn how its %s stood.", r.Number, counted(r.In(), r.BallotWord())), "drop the round", "go on voting")
	v.host.Ask(d, func() {
		if attempt(v.host, func(a session.Act, m *session.Meeting) error { return m.Session.DropRound(a, id) }) {
			v.forgetSlips()
			v.fresh()
			v.host.Say(fmt.Sprintf("Round %d is dropped.", r.Number))
		}
	})
}

// frame is the wall while slips are typed.
func (v slipsScreen) frame(w, h int) kit.Frame { return v.ballotWall(w, h, v.slipFoot) }

// footOf draws what stands below the ballot: the rule of the vote, where it
// stands nowhere else, and the line to type on at the bottom.
type footOf func(r session.Round, rule string, w, h int) kit.Frame

// ballotWall is the ballot over a foot: all of it where it fits, else a page.
func (v *vote) ballotWall(w, h int, footed footOf) kit.Frame {
	r, _ := v.round()
	for _, small := range []bool{false, true} {
		top, foot := v.around(r, w, h, small, footed)
		if whole := v.onOnePage(r, w, h-len(top.Lines)-len(foot.Lines)); whole != nil {
			return v.pages.stack(w, h, top, blocks(whole), foot)
		}
	}
	top, foot := v.around(r, w, h, false, footed)
	ideas := v.candidates(r, w)
	if !ideas.firstFits(v.pages.area(h, top, foot)) {
		top, foot = v.around(r, w, h, true, footed)
	}
	return v.pages.stack(w, h, top, ideas, foot)
}

// around is what stands above and below the ballot. small leaves the room to
// the ideas: no large digits.
func (v *vote) around(r session.Round, w, h int, small bool, footed footOf) (top, foot kit.Frame) {
	title, rule := roundTitle(r), ""
	if small {
		h = min(h, 13)
	}
	if left := besideClock(v.host, w, h); h < 14 || kit.Width(title) > left {
		title, rule = "", shortRule(r)
		if h >= 14 && r.Number > 1 {
			title = fmt.Sprintf("Round %d", r.Number)
		}
	}
	return heading(v.host, w, h, title, session.BallotQuestion), footed(r, rule, w, h)
}

// besideClock is how many cells a heading has for words.
func besideClock(host Host, w, h int) int {
	if clock := clockLines(host, h); len(clock) > 0 {
		return w - widest(clock) - 3
	}
	return w
}

// onOnePage is the whole ballot, in two columns where that is better or needed;
// nil where it takes more pages.
func (v *vote) onOnePage(r session.Round, w, h int) []kit.Line {
	if w >= 70 {
		if two := v.inTwo(r, w, h, 1); two != nil {
			return two
		}
	}
	if one, ok := v.candidates(r, w).whole(h); ok {
		return one
	}
	return v.inTwo(r, w, h, 0)
}

// inTwo is the whole ballot in two columns, with that many lines between the
// ideas; nil where it does not fit.
func (v *vote) inTwo(r session.Round, w, h, gap int) []kit.Line {
	const gutter = 3
	n := len(r.Candidates)
	if n < 4 || n > 2*perPage {
		return nil
	}
	col, half := (w-gutter)/2, (n+1)/2
	all := v.candidates(r, col)
	column := func(from, to int) (lines []kit.Line) {
		for i := from; i < to && len(lines) <= h; i++ {
			if i > from {
				lines = append(lines, make([]kit.Line, gap)...)
			}
			lines = append(lines, all.block(i)...)
		}
		return lines
	}
	left, right := column(0, half), column(half, n)
	if max(len(left), len(right)) > h {
		return nil
	}
	return kit.Beside(left, right, col+gutter)
}

// slipFoot is how many slips are in, and the line to type the next one on.
func (v *vote) slipFoot(r session.Round, rule string, w, h int) kit.Frame {
	figure := strconv.Itoa(r.In())
	if n := v.session().Voters(); n >= r.In() && n > 0 {
		figure += "/" + strconv.Itoa(n)
	}
	var foot kit.Frame
	if r.Kind == session.RoundScore && r.In() == 0 && h >= 14 { // before the vote with dots it was said
		foot.Add(kit.T(kit.Text, kit.Truncate(spoken(scoreWords), w)))
	}
	foot.Append(v.figureFoot(figure, v.ballotsIn(r), rule, w, h))
	v.prompt(r)
	v.line.add(&foot, w)
	return foot
}

// scoreWords are what whoever leads says before people write points on a slip.
const scoreWords = "Each idea gets a number: 0 for no, up to 4 for yes."

// figureFoot is a figure as large as fits with the words for it, and the rule of
// the vote.
func (v *vote) figureFoot(figure, words, rule string, w, h int) kit.Frame {
	var foot kit.Frame
	if h >= 18 {
		var digits []kit.Line
		for _, row := range kit.Big3(figure, v.host.Theme().Glyphs()) {
			digits = append(digits, kit.T(kit.Accent, row))
		}
		label := make([]kit.Line, len(digits)-1, len(digits))
		foot.Blank(1)
		if rule != "" {
			label[len(label)-1] = kit.T(kit.Text, rule)
		}
		foot.Add(kit.Beside(digits, append(label, kit.T(kit.Strong, words)), widest(digits)+3)...)
		return foot
	}
	if dot := " " + v.host.Theme().Glyphs().Separator + " "; rule != "" && kit.Width(words+dot+rule) <= w {
		words += dot + rule
	} else if rule != "" {
		foot.Add(kit.T(kit.Text, rule))
	}
	foot.Add(kit.T(kit.Strong, words))
	return foot
}

// ballotHint is what an empty line for a ballot says.
func ballotHint(r session.Round) string {
	if r.Kind == session.RoundScore {
		return "0 to 4 each, in order; - for none"
	}
	return "the letters, then Enter; - for none"
}

// prompt says which slip is typed; when all are in there is none to ask for.
func (v *vote) prompt(r session.Round) {
	prompt, placeholder := fmt.Sprintf("Slip %d: ", v.nextSlip(r)), ballotHint(r)
	switch {
	case v.again > 0:
		prompt = fmt.Sprintf("Slip %d again: ", v.again)
	case v.session().AllIn(r) && v.line.Value() != "":
		prompt = "One more slip? "
	case v.session().AllIn(r):
		prompt, placeholder = "", "All "+counted(r.In(), r.BallotWord())+" are in: Enter reveals"
		if r.In() == 1 {
			placeholder = "The only " + r.BallotWord() + " is in: Enter reveals"
		}
	}
	v.line.input.SetPrompt(prompt)
	v.line.input.Placeholder = placeholder
}
