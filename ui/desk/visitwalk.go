package desk

import (
	"errors"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/fields"
	"flashpoint/ui/kit"
)

// walk takes somebody through a map as a customer, one step at a time: a
// question, a score, a note. Earlier scores are not shown; they would lead the
// hand.
type walk struct {
	host   Host
	d      walked
	note   kit.Input
	noting bool // the note has the focus, and letters are text
	minus  bool // the key before was a minus, so a figure now is below zero
	end    sheet
}

// newWalk goes on with the visit that was begun, or begins one.
func newWalk(host Host, onMap string) *walk {
	d, half := walkedHalf(host, onMap, 0)
	if m, ok := host.Meeting().Shop.Map(onMap); ok && !half {
		d = beginWalk(m, host.Today())
	}
	return walkOf(host, d)
}

// mendVisit goes through a visit that was kept, to change what it says.
func mendVisit(host Host, v session.Visit) *walk {
	d, half := walkedHalf(host, v.Map, v.ID)
	if !half {
		m, _ := host.Meeting().Shop.Map(v.Map)
		d = again(v, m)
	}
	return walkOf(host, d)
}

func walkOf(host Host, d walked) *walk {
	w := &walk{host: host, d: d, note: kit.NewInput("Note: ")}
	w.note.Placeholder = "tab: a note in your own words"
	w.settle()
	return w
}

// settle fits the line to the step.
func (w *walk) settle() {
	w.noting, w.minus = false, false
	w.note.Blur()
	w.note.SetValue("")
	if x := w.step(); x != nil {
		w.note.SetValue(x.Note)
	} else {
		w.end.set(w.endRows())
	}
}

// step is the one being answered, nil at the end.
func (w *walk) step() *walkedStep {
	if w.d.At >= len(w.d.Steps) {
		return nil
	}
	return &w.d.Steps[w.d.At]
}

// Typing reports whether printable keys are text now.
func (w *walk) Typing() bool { return w.noting }

// Update takes the note, and the arrows up and down.
func (w *walk) Update(msg tea.Msg) tea.Cmd {
	if w.step() == nil {
		w.end.update(msg)
		return nil
	}
	if paste, ok := msg.(tea.PasteMsg); ok {
		w.toNote()
		msg = tea.PasteMsg{Content: strings.Join(kit.PastedLines(paste.Content), " ")}
	}
	if k, ok := msg.(tea.KeyPressMsg); ok {
		switch key := k.String(); {
		case key == "up" && w.noting, key == "esc" && w.noting:
			w.toScore()
			return nil
		case key == "up":
			w.back()
			return nil
		case key == "down":
			w.toNote()
			return nil
		}
	}
	if w.noting && w.note.Update(msg) {
		w.step().Note = w.note.Value()
		w.d.keep(w.host)
	}
	return nil
}

func (w *walk) toNote() {
	w.noting, w.minus = true, false
	w.note.Focus()
}

func (w *walk) toScore() {
	w.noting = false
	w.note.Blur()
}

// Click gives the score that was clicked, or goes to the note.
func (w *walk) Click(target string) {
	switch n, isScore := strings.CutPrefix(target, "score:"); {
	case w.step() == nil:
		w.end.choose(target)
	case target == "note":
		w.toNote()
	case n == "none":
		w.notSeen()
	case isScore:
		if score, err := strconv.Atoi(n); err == nil {
			w.give(score)
		}
	}
}

// give gives the step a score.
func (w *walk) give(score int) {
	w.minus = false
	if x := w.step(); x != nil {
		x.Given, x.Seen, x.Score = true, true, min(max(score, session.WorstScore), session.BestScore)
		w.d.keep(w.host)
	}
}

// notSeen says that the step did not come up.
func (w *walk) notSeen() {
	w.minus = false
	if x := w.step(); x != nil {
		x.Given, x.Seen, x.Score = true, false, 0
		w.d.keep(w.host)
	}
}

// sign is + or - before a figure, or alone: people type what they mean, "-2" as
// well as "--".
func (w *walk) sign(s int) {
	score := s
	if x := w.step(); x.Seen && x.Score*s > 0 {
		score += x.Score
	}
	w.give(score)
	w.minus = s < 0
}

// figure is a figure behind a sign, or alone.
func (w *walk) figure(n int) {
	if w.minus {
		n = -n
	}
	w.give(n)
}

// slide moves the score along the scale; from nothing it begins in the middle.
func (w *walk) slide(by int) {
	if x := w.step(); x.Seen {
		w.give(x.Score + by)
		return
	}
	w.give(0)
}

// next goes on to the next step, and after the last one to the end.
func (w *walk) next() {
	x := w.step()
	if x.Note != "" {
		if _, err := fields.Line("note", session.MaxNote)(x.Note); err != nil {
			w.host.Refuse(err)
			return
		}
	}
	if !x.Given {
		w.host.Refuse(errors.New("how good was it? Type -2 to +2, or n when you did not see this step"))
		w.toScore()
		return
	}
	w.goTo(w.d.At + 1)
}

// back goes to the step before.
func (w *walk) back() { w.goTo(w.d.At - 1) }

func (w *walk) goTo(at int) {
	if at = min(max(at, 0), len(w.d.Steps)); at != w.d.At {
		w.d.At = at
		w.d.keep(w.host)
		w.settle()
	}
}

// leave goes back to the visits, or to the one that is mended; what was entered
// is kept.
func (w *walk) leave() {
	if _, half := walkedHalf(w.host, w.d.Map, w.d.Of); half {
		w.host.Say("Kept as it is: you can go on with it later")
	}
	if w.d.Of != 0 {
		w.host.Show(newVisitPage(w.host, w.d.Of))
		return
	}
	w.host.Show(NewVisits(w.host, w.d.Map))
}
