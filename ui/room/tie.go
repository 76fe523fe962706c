package room

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// tieActions offer what comes next for a tie: the run-off, and when that is
// tied too, the decider's word or a draw.
func (v *vote) tieActions() []kit.Action {
	out, _ := v.session().Outcome()
	r, _ := v.session().RoundByID(out.Round)
	next := kit.Action{ID: "enter", Keys: []string{"enter"}, Name: "start the run-off", Help: "One dot each, among the tied ideas only", Hint: true, Do: v.runOff}
	decider := kit.Action{ID: "decider", Keys: []string{"c"}, Name: "the decider chooses", Help: "Somebody decides among the tied ideas, and says why", Do: v.askDecider}
	draw := kit.Action{ID: "draw", Name: "draw lots", Help: "Draw among the tied ideas with a printed seed that anyone can check", Do: v.draw}
	if r.Kind == session.RoundRunOff {
		next = kit.Action{ID: "enter", Keys: []string{"enter"}, Name: "break the tie", Help: "The decider chooses and says why, or lots are drawn", Hint: true, Do: v.askBreak}
	} else {
		decider.Off = "Hold the run-off first: one dot each, a minute"
		draw.Off = decider.Off
	}
	actions := []kit.Action{next, decider, draw, v.againAction(),
		{ID: "back", Keys: []string{"esc"}, Name: "back to the bars", Help: "Look at the result again",
			Do: func() tea.Cmd { v.tie = false; v.pages = pages{}; return nil }}}
	return append(append(actions, v.pages.actions()...), v.historyActions()...)
}

func (v *vote) runOff() tea.Cmd {
	err := v.host.Do(func(a session.Act, m *session.Meeting) error {
		_, err := m.Session.RunOff(a)
		return err
	})
	if err != nil {
		v.host.Refuse(err)
		return nil
	}
	v.opened()
	return nil
}

func (v *vote) askBreak() tea.Cmd {
	d := kit.NewChoose("Tied twice. How do we settle it?", []kit.Option{
		{Text: "the decider chooses, and says why"},
		{Text: "draw lots, with a seed that anyone can check"},
	})
	v.host.Ask(d, func() {
		if d.Chosen() == 0 {
			v.askDecider()
		} else {
			v.draw()
		}
	})
	return nil
}

func (v *vote) askDecider() tea.Cmd {
	out, _ := v.session().Outcome()
	r, _ := v.session().RoundByID(out.Round)
	texts := map[string]string{}
	for _, id := range out.Tied {
		x, _ := v.session().Idea(id)
		texts[r.Letter(id)] = x.Text
	}
	form := kit.NewForm("The decider chooses", []kit.Field{
		{Label: "Idea", Options: lettersOf(r, out.Tied), Check: func(letter string) (string, error) { return texts[letter], nil }, Hint: "Left and right, or its letter"},
		{Label: "Who decides", Value: theManager(v.session()), Hint: "Their name goes on the record"},
		{Label: "Why", Hint: "As it was said aloud: the room and the manager will want to know"},
	}, nil)
	v.host.Ask(form, func() {
		values := form.Values()
		idea := first(out.Tied)
		for _, id := range out.Tied {
			if r.Letter(id) == values[0] {
				idea = id
			}
		}
		err := v.host.Do(func(a session.Act, m *session.Meeting) error {
			return m.Session.Settle(a, idea, values[1], values[2])
		})
		if err != nil {
			v.host.Refuse(err)
			return
		}
		v.fresh()
	})
	return nil
}

// theManager is the name of the only manager present, "" when there are more
// or none: then somebody has to be named.
func theManager(s *session.Session) string {
	name, n := "", 0
	for _, p := range s.Present() {
		if p.Manager {
			name, n = p.Name, n+1
		}
	}
	if n != 1 {
		return ""
	}
	return name
}

func (v *vote) draw() tea.Cmd {
	seed := v.host.Seed()
	err := v.host.Do(func(a session.Act, m *session.Meeting) error {
		_, err := m.Session.Draw(a, seed)
		return err
	})
	if err != nil {
		v.host.Refuse(err)
		return nil
	}
	v.fresh()
	return nil
}

func (v *vote) tieFrame(w, h int) kit.Frame {
	out, _ := v.session().Outcome()
	r, _ := v.session().RoundByID(out.Round)
	var top, foot kit.Frame
	top.Append(heading(v.host, w, h, "", tied(r, out)))
	texts := v.texts()
	blocks := make([][]kit.Line, 0, len(out.Tied)+1)
	for _, id := range out.Tied {
		blocks = append(blocks, hanging(r.Letter(id)+"  ", texts[id], w, kit.Strong))
	}
	tried, next := v.tried(r, out)
	if h >= 14 {
		paragraph(&foot, kit.Text, tried, w)
	} else {
		blocks = append(blocks, kit.WrapSpan(kit.Text, tried, w))
	}
	paragraph(&foot, kit.Strong, next, w)
	return v.pages.stack(w, h, top, blocks, foot)
}

// tried says what could not tell the ideas apart, and what comes next.
func (v *vote) tried(r session.Round, out session.Outcome) (tried, next string) {
	if r.Kind == session.RoundRunOff {
		return "Tried: most dots, more different supporters, and a run-off with one dot each.",
			"Next: the decider chooses and says why, or we draw lots."
	}
	who := "all have"
	if len(out.Tied) == 2 {
		who = "both have"
	}
	return fmt.Sprintf("Tried: more different supporters, but %s %s.", who, counted(standingOf(out, out.Tied[0]).Supporters, "supporter")),
		spoken("One minute each: make the case.") + " Then a run-off, one dot each."
}

// lots show a draw so that anyone can draw again; nothing where none was.
func (v *vote) lots(r session.Round, w int) [][]kit.Line {
	if r.Settled == nil || r.Settled.How != session.ByDraw {
		return nil
	}
	standings, err := r.Tally()
	if err != nil {
		return nil
	}
	seed := r.Settled.Seed
	text := "The seed is " + seed + ". Lots:"
	for _, st := range standings {
		if st.Place == 1 {
			text += fmt.Sprintf("  %s %s", st.Letter, session.Lot(seed, st.Letter)[:8])
		}
	}
	text += ". The lowest wins."
	check := fmt.Sprintf("Draw again: printf '%%s' '%s %s' | sha256sum", seed, standings[0].Letter)
	return [][]kit.Line{append(kit.WrapSpan(kit.Text, text, w), kit.WrapSpan(kit.Text, check, w)...)}
}
