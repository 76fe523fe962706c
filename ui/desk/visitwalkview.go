package desk

import (
	"fmt"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// Frame draws the step with its question, the scale and the note; after the last
// step all of them together.
func (w *walk) Frame(width, h int) kit.Frame {
	x := w.step()
	if x == nil {
		return w.endFrame(width, h)
	}
	g := w.host.Theme().Glyphs()
	var f kit.Frame
	f.Add(header(w.host, width)...)
	f.Add(kit.T(kit.Text, kit.Truncate(fmt.Sprintf("%s: step %d of %d", w.d.Map, w.d.At+1, len(w.d.Steps)), width)))
	for _, line := range kit.Clipped(x.Name, width, 2) {
		f.Add(kit.T(kit.Title, line))
	}
	f.Add(kit.WrapSpan(kit.Strong, x.Kind.VisitQuestion(), width)...)
	if h >= 14 {
		f.Blank(1)
	}
	f.Add(w.scale(x), kit.T(kit.Accent, kit.Truncate(scoreWords(x), width)))
	if h >= 14 {
		f.Blank(1)
	}
	line, at := w.note.Line(width, g)
	if w.noting {
		f.Cursor = &kit.Cursor{X: at, Y: len(f.Lines)}
	}
	f.Add(line.WithTarget("note"))
	f.Fit(h)
	return f
}

// scale is the five scores and "not seen", the given one in brackets.
func (w *walk) scale(x *walkedStep) kit.Line {
	mark := func(text, target string, on bool) kit.Line {
		if on {
			token := kit.Strong
			if !w.noting {
				token = kit.Picked
			}
			return kit.T(token, "["+text+"]").WithTarget(target)
		}
		return kit.T(kit.Text, " "+text+" ").WithTarget(target)
	}
	line := kit.Blank(1)
	for score := session.WorstScore; score <= session.BestScore; score++ {
		text := session.VisitedStep{Seen: true, Score: score}.ScoreText()
		line = kit.Concat(line, mark(text, "score:"+strconv.Itoa(score), x.Seen && x.Score == score), kit.Blank(2))
	}
	return kit.Concat(line, mark("not seen", "score:none", x.Given && !x.Seen))
}

// scoreWords say what a score means.
func scoreWords(x *walkedStep) string {
	switch {
	case !x.Given:
		return "-2 to +2, or n for not seen"
	case !x.Seen:
		return "This step did not come up"
	case x.Score == -2:
		return "I would warn my friends"
	case x.Score == -1:
		return "A let-down"
	case x.Score == 1:
		return "Better than I expected"
	case x.Score == 2:
		return "I would tell my friends"
	}
	return "As one expects"
}

// Actions are to go on, the scores, and the way back. While a note is typed its
// letters and arrows belong to it.
func (w *walk) Actions() []kit.Action {
	if w.step() == nil {
		return w.endActions()
	}
	does := func(done func()) func() tea.Cmd { return func() tea.Cmd { done(); return nil } }
	next := kit.Action{ID: "next", Keys: []string{"enter"}, Name: "next step", Help: "Go on to the next step", Hint: true, Do: does(w.next)}
	if w.d.At == len(w.d.Steps)-1 {
		next.Name, next.Help = "how was it?", "All of it together, to be kept"
	}
	back := kit.Action{ID: "step before", Keys: []string{"shift+tab"}, Name: "step before", Help: "Go back a step; what it has stays", Hint: w.d.At > 0,
		Off: offIf(w.d.At == 0, "This is the first step"), Do: does(w.back)}
	if w.noting {
		return []kit.Action{next,
			{ID: "note", Keys: []string{"tab"}, Name: "score", Help: "Go back to the score", Hint: true, Do: does(w.toScore)}, back}
	}
	back.Keys = append(back.Keys, "b")
	actions := []kit.Action{next,
		{ID: "note", Keys: []string{"tab"}, Name: "a note", Help: "Say in your own words how it was; it stays at the desk", Hint: true, Do: does(w.toNote)},
		{ID: "not seen", Keys: []string{"n"}, Name: "not seen", Help: "This step did not come up", Hint: true, Do: does(w.notSeen)},
		back,
		{ID: "lower", Keys: []string{"left"}, Name: "lower", Help: "One mark lower", Do: does(func() { w.slide(-1) })},
		{ID: "higher", Keys: []string{"right"}, Name: "higher", Help: "One mark higher", Do: does(func() { w.slide(+1) })},
		{ID: "minus", Keys: []string{"-"}, Name: "minus", Help: "Minus one; again, or with a 2 behind it, minus two", Do: does(func() { w.sign(-1) })},
		{ID: "plus", Keys: []string{"+", "="}, Name: "plus", Help: "Plus one; again, or with a 2 behind it, plus two", Do: does(func() { w.sign(+1) })},
	}
	for n := range session.BestScore + 1 {
		key := strconv.Itoa(n)
		actions = append(actions, kit.Action{ID: "score " + key, Keys: []string{key}, Name: key, Help: strings.TrimSpace("The mark " + key + ", with the sign before it"), Do: does(func() { w.figure(n) })})
	}
	return append(actions, kit.Action{ID: "back", Keys: []string{"esc", "q"}, Name: "leave it for now", Help: "Go back; what you entered is kept, and you can go on later", Do: does(w.leave)})
}
