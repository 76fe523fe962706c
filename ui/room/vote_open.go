package room

import (
	"fmt"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// allIn reports whether everybody present has voted. Where nobody was ticked,
// nobody knows.
func (v *vote) allIn(r session.Round) bool {
	return v.session().Voters() > 0 && r.In() >= v.session().Voters()
}

// slipsIn says "5 of 8 slips in".
func (v *vote) slipsIn(r session.Round) string {
	if n := v.session().Voters(); n >= r.In() && n > 0 {
		return fmt.Sprintf("%d of %s in", r.In(), counted(n, "slip"))
	}
	return counted(r.In(), "slip") + " in"
}

func (v *vote) openActions() []kit.Action {
	r, _ := v.round()
	cast := kit.Action{ID: "enter", Keys: []string{"enter"}, Name: fmt.Sprint("cast slip ", v.nextSlip(r)), Hint: true, Help: "Count the slip that is typed; nobody sees its letters", Do: v.enterSlip}
	if strings.TrimSpace(v.slip.Value()) == "" && v.again == 0 && v.allIn(r) {
		cast.Name, cast.Help = "reveal", "Every slip is in: show what the room says"
	}
	none := ""
	if r.In() == 0 {
		none = "No slip is in yet"
	}
	focus := kit.Action{ID: "focus", Keys: []string{"tab"}, Name: "the list", Help: "Go to the list, where single keys act, or back to the line", Do: v.toggleFocus}
	if v.inList {
		focus.Name = "the line"
	}
	actions := []kit.Action{cast,
		{ID: "reveal", Keys: []string{"ctrl+r"}, Name: "reveal now", Help: "End the round and show what the room says, for good", Off: none, Hint: r.In() > 0 && !v.allIn(r), Do: v.askReveal},
		{ID: "retype", Keys: []string{"r"}, Name: "retype a slip", Help: "Type one of the slips again, in place of what was typed", Off: none, Hint: v.inList, Do: v.askRetype},
		{ID: "drop", Keys: []string{"d"}, Name: "drop the round", Help: "End the round without a reveal; nobody learns how it stood", Hint: v.inList, Do: v.askDrop},
		focus,
	}
	if v.again > 0 {
		actions = append(actions, kit.Action{ID: "back", Keys: []string{"esc"}, Name: fmt.Sprintf("leave slip %d", v.again), Help: "Leave the slip as it was cast and go on with the next one", Hint: true,
			Do: func() tea.Cmd { v.retype(0); return nil }})
	}
	return append(append(actions, v.pages.actions()...), v.historyActions()...)
}

func (v *vote) toggleFocus() tea.Cmd {
	v.inList = !v.inList
	return nil
}

func (v *vote) askReveal() tea.Cmd {
	r, _ := v.round()
	if v.allIn(r) {
		return v.reveal()
	}
	missing := "nobody is ticked in Open, so it is not known how many are missing"
	if n := v.session().Voters() - r.In(); n > 0 {
		missing = counted(n, "slip") + " missing"
	}
	v.confirm = kit.NewConfirm(fmt.Sprintf("Reveal now? %s, %s. What the room has seen stays seen.", v.slipsIn(r), missing), "reveal now", "wait for the rest")
	return nil
}

// reveal ends the round and starts the motion that shows it.
func (v *vote) reveal() tea.Cmd {
	r, _ := v.round()
	id := r.ID
	if err := v.host.Do(func(a session.Act, m *session.Meeting) error { return m.Session.Reveal(a, id) }); err != nil {
		v.host.Refuse(err)
		return nil
	}
	v.forgetSlips()
	v.fresh()
	if !v.host.Motion() {
		return nil
	}
	return v.motion.start(v.host.Now(), len(r.Candidates))
}

func (v *vote) askDrop() tea.Cmd {
	r, _ := v.round()
	id := r.ID
	d := kit.NewConfirm(fmt.Sprintf("Drop round %d? Nobody will learn how its %s stood.", r.Number, counted(r.In(), "slip")), "drop the round", "go on voting")
	v.host.Ask(d, func() {
		if err := v.host.Do(func(a session.Act, m *session.Meeting) error { return m.Session.DropRound(a, id) }); err != nil {
			v.host.Refuse(err)
			return
		}
		v.forgetSlips()
		v.fresh()
		v.host.Say(fmt.Sprintf("Round %d is dropped.", r.Number))
	})
	return nil
}

func (v *vote) openFrame(w, h int) kit.Frame {
	r, _ := v.round()
	title := ""
	if h >= 14 {
		title = roundTitle(r)
	}
	top := heading(v.host, w, h, title, session.BallotQuestion)
	foot := v.slipFoot(r, w, h)
	blocks := v.candidates(r.Candidates, w)
	if two := v.inTwo(r.Candidates, w, h-len(top.Lines)-len(foot.Lines)); two != nil {
		blocks = [][]kit.Line{two}
	}
	return v.pages.stack(w, h, top, blocks, foot)
}

// inTwo is the whole ballot in two columns, nil where it does not fit.
func (v *vote) inTwo(ids []session.IdeaID, w, h int) []kit.Line {
	const gutter = 3
	n := len(ids)
	if w < 70 || n < 4 || n > perPage {
		return nil
	}
	col := (w - gutter) / 2
	var left, right []kit.Line
	for i, b := range v.candidates(ids, col) {
		side := &left
		if i >= (n+1)/2 {
			side = &right
		}
		if len(*side) > 0 {
			*side = append(*side, nil)
		}
		*side = append(*side, b...)
	}
	if max(len(left), len(right)) > h {
		return nil
	}
	return kit.Beside(left, right, col+gutter)
}

// slipFoot is how many slips are in, as large as fits, and the line to type on.
func (v *vote) slipFoot(r session.Round, w, h int) kit.Frame {
	var foot kit.Frame
	words := v.slipsIn(r)
	if h >= 18 {
		figure := strconv.Itoa(r.In())
		if n := v.session().Voters(); n >= r.In() && n > 0 {
			figure += "/" + strconv.Itoa(n)
		}
		var digits []kit.Line
		for _, row := range kit.Big3(figure, v.host.Theme().Glyphs()) {
			digits = append(digits, kit.T(kit.Accent, row))
		}
		label := make([]kit.Line, len(digits)-1, len(digits))
		foot.Blank(1)
		foot.Add(kit.Beside(digits, append(label, kit.T(kit.Strong, words)), widest(digits)+3)...)
	} else {
		foot.Add(kit.T(kit.Strong, words))
	}
	prompt := fmt.Sprintf("Slip %d: ", v.nextSlip(r))
	if v.again > 0 {
		prompt = fmt.Sprintf("Slip %d again: ", v.again)
	}
	v.slip.input.SetPrompt(prompt)
	if v.inList {
		v.slip.input.Blur()
	} else {
		v.slip.input.Focus()
	}
	v.slip.add(&foot, w)
	last := len(foot.Lines) - 1
	foot.Lines[last] = foot.Lines[last].Pad(w).WithTarget("line")
	return foot
}
