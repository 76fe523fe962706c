package desk

import (
	"cmp"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/fields"
	"flashpoint/ui/kit"
)

// endRows are the whole visit, to look at before it is kept.
func (w *walk) endRows() []row {
	rows := []row{heading("How was it?", true), words(kit.Text, w.d.Map+": "+w.d.standing())}
	for i := range w.d.Steps {
		x := &w.d.Steps[i]
		rows = append(rows, row{key: fmt.Sprint("step:", i), draw: func(s spot) []kit.Line {
			return entry{lead: kit.Pad(x.ScoreText(), 8) + "  ", text: noted(x.Name, x.Note), most: 4}.lines(s)
		}})
	}
	return rows
}

// noted is a text with the note about it.
func noted(text, note string) string {
	if note == "" {
		return text
	}
	return text + ": " + note
}

func (w *walk) endFrame(width, h int) kit.Frame {
	var f kit.Frame
	f.Add(header(w.host, width)...)
	f.Add(w.end.lines(width, h-len(f.Lines), w.host.Theme().Glyphs())...)
	f.Fit(h)
	return f
}

func (w *walk) endActions() []kit.Action {
	return []kit.Action{
		{ID: "keep", Keys: []string{"enter"}, Name: "keep this visit", Help: "Say who walked and on which day, and keep it", Hint: true,
			Off: Locked(w.host), Do: func() tea.Cmd { w.ask(); return nil }},
		{ID: "step before", Keys: []string{"shift+tab", "b"}, Name: "step before", Help: "Go back to the last step", Hint: true,
			Do: func() tea.Cmd { w.back(); return nil }},
		{ID: "change", Keys: []string{"e"}, Name: "change this one", Help: "Go back to the step under the cursor", Hint: true,
			Do: func() tea.Cmd { w.change(); return nil }},
		{ID: "back", Keys: []string{"esc", "q"}, Name: "leave it for now", Help: "Go back; what you entered is kept, and you can go on later",
			Do: func() tea.Cmd { w.leave(); return nil }},
	}
}

// change goes back to one step.
func (w *walk) change() {
	var at int
	if n, err := fmt.Sscanf(w.end.key(), "step:%d", &at); n == 1 && err == nil {
		w.goTo(at)
	}
}

// ask says who walked and when, and keeps the visit.
func (w *walk) ask() {
	shop := w.host.Meeting().Shop
	was, _ := shop.Visit(w.d.Of)
	if !was.By.ID.IsZero() {
		was.By = shop.Now(was.By)
	}
	day := fields.Past{Today: w.host.Today(), Was: w.d.On}
	d := kit.NewDrafted(w.host, w.d.place()+" end", "How was it?", nil,
		kit.Field{Label: "Who walked", Value: was.By.Name, Optional: true, Hint: "one name: you, or a friend of the shop", Check: w.checkWho},
		day.Field("Day"),
		kit.Field{Label: "On the whole", Value: was.Note, Optional: true, Hint: "in a line, or empty", Check: fields.Line("note", session.MaxNote)},
	)
	w.host.Ask(d, func() {
		v := d.Values()
		on, err := day.Read(v[1])
		if err != nil {
			w.host.Refuse(err)
			return
		}
		visit := w.d.visit()
		visit.On, visit.Note = on, v[2]
		if w.keep(d, visit, v[0], was.By) {
			d.Forget()
			w.host.SaveDraft(w.d.place(), "")
		}
	})
}

// keep keeps the visit and shows it; or says why it can't be, and loses nothing.
func (w *walk) keep(d *kit.Drafted, visit session.Visit, who string, was session.Person) bool {
	id := visit.ID
	if visit.By = was; who != was.Name {
		by, err := whoWalked(w.host.Meeting(), who)
		if err != nil {
			w.host.Refuse(err)
			return false
		}
		visit.By = by
	}
	err := w.host.Do(func(a session.Act, m *session.Meeting) (err error) {
		if err := w.still(d, m.Shop); err != nil {
			return err
		}
		if !visit.By.ID.IsZero() {
			visit.By = m.Shop.Now(visit.By) // another window may have removed the name meanwhile
		}
		if visit.ID != 0 {
			return m.Shop.ChangeVisit(a, visit)
		}
		id, err = m.Shop.NoteVisit(a, visit)
		return err
	})
	if err != nil {
		w.host.Refuse(err)
		return false
	}
	w.host.Say("Kept. It stays at the desk: nothing of it comes onto the wall")
	w.host.Show(newVisitPage(w.host, id))
	return true
}

// still refuses to mend a visit that another window mended meanwhile. The walk goes
// on from that one then, with what was changed here.
func (w *walk) still(d *kit.Drafted, shop *session.Shop) error {
	now, ok := shop.Visit(w.d.Of)
	if !ok || w.d.Was == nil {
		return nil
	}
	began := *w.d.Was
	began.ID = now.ID
	err := fields.Still(d, began, now)
	if err != nil {
		w.d.renew(now)
		w.d.keep(w.host)
		w.settle()
	}
	return err
}

// checkWho echoes who is meant.
func (w *walk) checkWho(typed string) (string, error) {
	p, err := whoWalked(w.host.Meeting(), typed)
	switch {
	case err != nil:
		return "", err
	case p.ID.IsZero():
		_, err := session.CleanLine("name", p.Name, session.MaxName)
		return p.Name + ", who is not on the roster", err
	}
	return cmp.Or(p.Name, typed), nil
}

// whoWalked is the one of the roster who is meant; anybody else is a friend of
// the shop and no new colleague.
func whoWalked(m *session.Meeting, typed string) (session.Person, error) {
	if session.Clean(typed) == "" {
		return session.Person{}, nil
	}
	return fields.Person(m, typed)
}
