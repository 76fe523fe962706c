package room

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/session/template"
	"flashpoint/ui/kit"
)

// ideas is the phase Ideas. Each focus step is written on, shared, written on
// again and shared again. While people write, no idea is on the wall: examples
// narrow what people think of.
type ideas struct {
	pane
	rows   ideaRows
	at     session.Place    // that the fields below belong to
	prompt int              // which of the step's questions is shown
	kind   session.IdeaKind // of the idea being typed
	saved  bool             // Enter has just saved an idea: the next one must not run on
	told   bool             // it was said here how many have not been heard
	memory recollection     // of what is typed, or of the idea the cursor is on
	same   sameAs           // what the line is said to be
}

func newIdeas(host Host) phase {
	i := &ideas{pane: newPane(host, "ideas", "Idea: ", "one idea, then Enter"), kind: session.Wow}
	i.host = &lineAfter{Host: host, toLine: i.toLine}
	i.memory.host, i.same = host, foundSame(host)
	return i
}

func (i *ideas) session() *session.Session { return i.host.Meeting().Session }

// step is the step the meeting works on. There may be none: the map is empty,
// or undo has taken the step away.
func (i *ideas) step() (session.Step, bool) {
	s := i.session()
	return s.Step(s.Place.Step)
}

// sharing reports whether ideas are on the wall and can be typed.
func (i *ideas) sharing() bool {
	_, ok := i.step()
	return ok && !i.session().Place.Stage.Silent()
}

// arrive follows the meeting: to another place, and to ideas that undo or
// another window brought. It is asked before every answer.
func (i *ideas) arrive() {
	s := i.session()
	changed := i.rows.read(i.host.Meeting(), s.Place.Step)
	if s.Place != i.at {
		if s.Place.Step != i.at.Step {
			i.prompt = i.promptLeft()
		}
		i.at, i.saved, i.told = s.Place, false, false
		i.toLine()
		i.list.SetCursor(len(i.rows.here) - 1)
	}
	if changed {
		i.settle(len(i.rows.here))
	}
}

// Typing reports whether printable keys are text now.
func (i *ideas) Typing() bool {
	i.arrive()
	return i.sharing() && !i.inList
}

// current is the idea the cursor is on.
func (i *ideas) current() (session.Idea, bool) {
	i.arrive()
	if len(i.rows.here) == 0 {
		return session.Idea{}, false
	}
	return i.session().Ideas[i.rows.here[min(i.list.Cursor(), len(i.rows.here)-1)]], true
}

// question is what the room looks for: one of the questions that fit the step.
func (i *ideas) question(step session.Step) string {
	if prompts := template.Prompts(string(step.Kind)); len(prompts) > 0 {
		return prompts[i.prompt%len(prompts)]
	}
	return "Where could a customer say wow?"
}

// questionPlace is where the question of a step is kept: a meeting that goes on
// shows the one it showed.
func questionPlace(step session.StepID) string { return fmt.Sprint("question:", step) }

// promptLeft is the question that a step was left with. It is kept in its words:
// another release may have them in another order.
func (i *ideas) promptLeft() int {
	step, ok := i.step()
	if !ok {
		return 0
	}
	return max(0, slices.Index(template.Prompts(string(step.Kind)), i.host.Draft(questionPlace(step.ID))))
}

// askAnother shows another question.
func (i *ideas) askAnother() {
	i.prompt++
	if step, ok := i.step(); ok {
		i.host.SaveDraft(questionPlace(step.ID), i.question(step))
	}
}

// Update takes the keys that no action has.
func (i *ideas) Update(msg tea.Msg) tea.Cmd {
	i.arrive()
	if _, ok := msg.(MemoryRead); ok {
		i.recall()
		i.memory.again()
		return nil
	}
	if !i.sharing() {
		i.hush(msg)
		return nil
	}
	defer i.recall()
	if paste, ok := msg.(tea.PasteMsg); ok {
		if lines := pasted(paste.Content); len(lines) > 1 {
			i.askAll(lines)
			return nil
		}
	}
	i.update(msg, len(i.rows.here))
	return nil
}

const pensOnly = "Pens only: nothing is typed while people write. Enter goes on."

// hush tells somebody who types while people write where that belongs.
func (i *ideas) hush(msg tea.Msg) {
	_, paste := msg.(tea.PasteMsg)
	k, _ := msg.(tea.KeyPressMsg)
	if _, ok := i.step(); ok && (paste || k.Text != "") {
		i.host.Say(pensOnly)
	}
}

// Click goes to an idea or to the line.
func (i *ideas) Click(target string) {
	i.arrive()
	if i.sharing() {
		i.click(target, len(i.rows.here))
		i.recall()
	}
}

// Frame draws the stage the meeting is in.
func (i *ideas) Frame(w, h int) kit.Frame {
	i.arrive()
	step, ok := i.step()
	switch {
	case !ok:
		return i.lostFrame(w, h)
	case i.session().Place.Stage.Silent():
		return i.writeFrame(step, w, h)
	}
	return i.shareFrame(step, w, h)
}

// lostFrame is for a meeting that has no step here.
func (i *ideas) lostFrame(w, h int) kit.Frame {
	title, text := "There is no step yet", "Ideas belong to a step of the visit. Enter goes to Map, where the steps are chosen."
	if len(i.session().Steps) > 0 {
		title, text = "This step is no longer on the map", "Enter goes on with the first step that is chosen."
	}
	f := heading(i.host, w, h, "", title)
	f.Add(kit.WrapSpan(kit.Text, text, w)...)
	return f
}

func (i *ideas) shareFrame(step session.Step, w, h int) kit.Frame {
	said := sharingSaid(i.session())
	n := len(i.rows.here)
	title, question := stepTitle(i.session(), step.ID), i.question(step)
	head := heading(i.host, w, h, title, question, said)
	if h < 16 { // the ideas come first; beside the clock there may be room for free
		plain := heading(i.host, w, h, title, question)
		if len(head.Lines) > len(plain.Lines) && h-len(head.Lines)-2 < 2*max(1, min(n, i.most)) {
			head = plain
		}
	}
	if n == 0 && h >= 10 {
		head.Add(kit.WrapSpan(kit.Text, i.firstWords(), w)...)
	}
	i.line.input.SetPrompt("Idea: ")
	if i.kind == session.Fix {
		i.line.input.SetPrompt("Fix: ")
	}
	if !i.inList {
		i.line.input.Placeholder = i.invitation()
	}
	item := func(nth int) kit.Item { return i.rows.item(i.host, i.rows.here[nth], nth, n) }
	lines := 1
	if h >= 18 && i.host.Memory().Len() > 0 {
		lines = 2
	}
	if next := turnWords(i.session()); next != "" && i.typed() == "" && i.saidBefore(w, lines) == "" {
		f := i.below(head, n, item, besideFree(next, lines), w, h)
		f.Lines[h-2] = f.Lines[h-2].WithToken(kit.Title) // for the back row
		return f
	}
	echo := i.echo(w, lines)
	if echo == "" && i.typed() != "" && i.host.Memory().Len() > 0 {
		echo = " " // the place is kept: nothing jumps when an earlier idea comes to mind
	}
	return i.below(head, n, item, besideFree(echo, lines), w, h)
}

// besideFree is what is said in so many lines, the first of them free where it is
// said in one.
func besideFree(said string, lines int) string {
	return strings.Repeat("\n", lines-1-strings.Count(said, "\n")) + said
}
