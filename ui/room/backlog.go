package room

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// backlog asks which idea of this map's earlier meetings is brought back. Letters
// look for words in them.
type backlog struct {
	host  Host
	all   []session.Remembered
	folds []string // as they are searched
	found []int    // of all, those that have what is typed
	input kit.Input
	list  kit.List
}

// askBacklog asks which idea is brought back, for its own step if the map has
// that, else for the one given; then says so.
func askBacklog(host Host, step session.StepID, then func(session.IdeaID)) {
	s := host.Meeting().Session
	all := s.MayComeBack(host.Memory(), s.MapName)
	if len(all) == 0 {
		host.Say("No idea of an earlier meeting waits for this map.")
		return
	}
	d := newBacklog(host, all)
	host.Ask(d, func() {
		r, ok := d.chosen()
		if !ok {
			return
		}
		host.TakeUp(r.Session, r.Idea, func(from session.Origin) { revive(host, from, r.Step, step, then) })
	})
}

// revive brings an idea back for the step that is called so, or another one.
func revive(host Host, from session.Origin, called string, otherwise session.StepID, then func(session.IdeaID)) {
	var id session.IdeaID
	var step session.Step
	if !attempt(host, func(a session.Act, m *session.Meeting) (err error) {
		s := m.Session
		step, _ = s.Step(otherwise)
		for _, x := range s.Steps {
			if session.SameName(x.Name, called) {
				step = x
			}
		}
		id, err = s.Revive(a, step.ID, from)
		return err
	}) {
		return
	}
	then(id)
	host.Say("Back in " + kit.Truncate(step.Name, 32) + ": " + quoted(kit.Truncate(from.Text, 60)) + ". ctrl+z takes it back.")
}

// backlogAction opens the backlog.
func backlogAction(host Host, step session.StepID, off string, then func(session.IdeaID)) kit.Action {
	a := kit.Action{ID: "backlog", Keys: []string{"f7"}, Name: "bring one back", Help: "Parked ideas and the backlog of earlier meetings on this map", Off: off,
		Do: deed(func() { askBacklog(host, step, then) })}
	if off == "" && host.Memory().Len() == 0 {
		a.Off = "No earlier meeting has an idea"
	}
	return a
}

func newBacklog(host Host, all []session.Remembered) *backlog {
	b := &backlog{host: host, all: all, input: kit.NewInput("Find: "), list: kit.List{Airy: true}}
	for _, r := range all {
		b.folds = append(b.folds, kit.Fold(r.Text+" "+r.Step))
	}
	b.input.Focus()
	b.find()
	return b
}

// find lists the ideas that have every word that is typed.
func (b *backlog) find() {
	b.found = b.found[:0]
	b.list.SetCursor(0)
	words := strings.Fields(kit.Fold(b.input.Value()))
next:
	for i, fold := range b.folds {
		for _, w := range words {
			if !strings.Contains(fold, w) {
				continue next
			}
		}
		b.found = append(b.found, i)
	}
}

func (b *backlog) chosen() (session.Remembered, bool) {
	if len(b.found) == 0 {
		return session.Remembered{}, false
	}
	return b.all[b.found[min(b.list.Cursor(), len(b.found)-1)]], true
}

// Update moves in the list and takes text; Enter brings back, Esc closes.
func (b *backlog) Update(msg tea.Msg) kit.Result {
	if key, pressed := msg.(tea.KeyPressMsg); pressed {
		switch key.String() {
		case "esc", "f7":
			return kit.Cancelled
		case "enter":
			return b.accept()
		}
	}
	if !b.list.Update(msg, len(b.found)) && b.input.Update(msg) {
		b.find()
	}
	return kit.Open
}

func (b *backlog) accept() kit.Result {
	if len(b.found) == 0 {
		return kit.Open
	}
	return kit.Accepted
}

// Click brings back what was clicked.
func (b *backlog) Click(target string) kit.Result {
	switch target {
	case "key:esc":
		return kit.Cancelled
	case "key:enter":
		return b.accept()
	}
	if i, ok := kit.RowOf(target, len(b.found)); ok {
		b.list.SetCursor(i)
		return kit.Accepted
	}
	return kit.Open
}

// Frame draws the line, then the ideas that wait, the latest first.
func (b *backlog) Frame(w, h int, t kit.Theme) kit.Frame {
	g := t.Glyphs()
	var f kit.Frame
	f.Add(kit.T(kit.Title, kit.Truncate("Which idea do we bring back?", w)))
	line, x := b.input.Line(w, g)
	f.Cursor = &kit.Cursor{X: x, Y: len(f.Lines)}
	f.Add(line)
	if h > 12 {
		f.Blank(1)
	}
	if len(b.found) == 0 {
		f.Add(kit.WrapSpan(kit.Text, "None of them has these words: try fewer.", w)...)
	} else {
		f.Add(b.list.Lines(len(b.found), func(i int) kit.Item { return b.item(i, w) }, w, h-1-len(f.Lines), perPage, true, g)...)
	}
	f.Fit(h - 1)
	f.Add(kit.HelpLine([]kit.Action{
		{ID: "enter", Keys: []string{"enter"}, Name: "bring it back", Hint: true},
		{ID: "esc", Keys: []string{"esc"}, Name: "back", Hint: true},
	}, nil, w, 2))
	return f
}

// item is an idea that waits, with its day, its step and why it waits.
func (b *backlog) item(i, w int) kit.Item {
	r := b.all[b.found[i]]
	note := shortDay(b.host, r.At)
	if w >= 60 {
		note += ", " + stateNote(r.State)
	}
	if w >= 76 && r.Step != "" {
		note = kit.Truncate(r.Step, 20) + ", " + note
	}
	return kit.Item{Text: r.Text, Note: note, Target: kit.RowTarget(i)}
}

// stateNote is an answer in a word or two.
func stateNote(state session.IdeaState) string {
	if state == session.IdeaOpen {
		return "no answer"
	}
	return string(state)
}
