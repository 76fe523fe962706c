package room

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"flashpoint/session"
	"flashpoint/ui/fields"
	"flashpoint/ui/kit"
)

// save writes the typed idea down, or asks first about a name that is new. The
// idea and every name are checked before anything is recorded: an act is done
// as a whole or not at all.
func (i *ideas) save() {
	typed, kind := i.line.Value(), i.kind
	speaker, _ := i.session().Speaker()
	line := i.session().ParseIdea(typed)
	if _, err := session.CleanLine("idea", line.Text, session.MaxIdea); err != nil {
		i.host.Refuse(err)
		return
	}
	if len(line.Unknown) == 0 {
		i.write(ideaTyped{typed: typed, kind: kind, speaker: speaker.ID})
		return
	}
	names, err := i.newcomers(line.Unknown)
	if err != nil {
		i.host.Refuse(err)
		return
	}
	who := joined(names)
	question := fmt.Sprintf("%s is not here yet. Add %s and save the idea?", who, who)
	if len(names) > 1 {
		question = fmt.Sprintf("%s are not here yet. Add them and save the idea?", who)
	}
	i.host.Ask(kit.NewOffer(question, "add "+who+" and save", "keep on typing"), func() {
		i.write(ideaTyped{typed: typed, kind: kind, speaker: speaker.ID, newcomers: names})
	})
}

// newcomers are the full names of those who were named and are not here.
func (i *ideas) newcomers(unknown []string) ([]string, error) {
	var names []string
	for _, said := range unknown {
		if fits := i.fitting(said); len(fits) > 1 {
			return nil, &session.FieldError{Field: "author", Value: said, Msg: fmt.Sprintf("@%s could be %s: type more of the name", said, strings.Join(fits, " or "))}
		}
		name, err := session.CleanLine("name", said, session.MaxName)
		if err != nil {
			return nil, err
		}
		if p, ok := i.host.Meeting().PersonNamed(name); ok {
			name = p.Name
		} else {
			name = fields.ProperName(name)
		}
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names, nil
}

// fitting are the people present whose names begin so.
func (i *ideas) fitting(said string) []string {
	_, fits, _ := kit.Complete("@"+said, len([]rune(said))+1, '@', i.names())
	return fits
}

func (i *ideas) names() []string {
	var names []string
	for _, p := range i.session().Present() {
		names = append(names, p.Name)
	}
	return names
}

// An ideaTyped is a line as it is about to be written down.
type ideaTyped struct {
	typed     string
	kind      session.IdeaKind
	speaker   session.PersonID // whose turn it was
	newcomers []string         // named in it, and not here yet
	from      session.Origin   // the earlier idea that it is said to be; zero for none
}

// write writes an idea down, once the earlier one that it is said to be was read.
func (i *ideas) write(x ideaTyped) {
	if i.same.session.IsZero() {
		i.add(x)
		return
	}
	i.host.TakeUp(i.same.session, i.same.idea, func(from session.Origin) {
		x.from = from
		i.add(x)
	})
}

// add records the newcomers, the idea, and which earlier one it is, in one act.
func (i *ideas) add(x ideaTyped) {
	step := i.session().Place.Step
	if attempt(i.host, func(a session.Act, m *session.Meeting) error {
		s := m.Session
		if _, ok := s.Step(step); ok {
			for _, name := range x.newcomers {
				if _, err := m.AddPerson(a, name, false); err != nil {
					return err
				}
			}
		}
		line := s.ParseIdea(x.typed)
		line.Kind = cmp.Or(line.Kind, x.kind)
		id, err := s.Share(a, step, x.speaker, line)
		if err == nil && !x.from.IsZero() {
			err = s.Link(a, id, x.from)
		}
		return err
	}) {
		i.line.Set("")
		i.setSame(sameAs{})
		i.toLine()
		i.kind, i.saved = session.Wow, true
		i.last()
	}
}

// last shows the newest idea.
func (i *ideas) last() {
	i.arrive()
	i.list.SetCursor(len(i.rows.here) - 1)
}

// askAll shows every line of a paste and writes down those that stay ticked.
func (i *ideas) askAll(typed []string) {
	s := i.session()
	var lines []kit.Option
	for _, text := range typed {
		line := s.ParseIdea(text)
		_, err := session.CleanLine("idea", line.Text, session.MaxIdea)
		off := whyNot(err)
		if off == "" && len(line.Unknown) > 0 {
			off = fmt.Sprintf("@%s is not here: add them in Open first", line.Unknown[0])
		}
		note := ""
		if line.Kind == session.Fix {
			note = "fix"
		}
		lines = append(lines, kit.Option{Text: line.Text, Note: note, Off: off})
	}
	step := s.Place.Step
	askPasted(i.host, counted(len(typed), "idea"), lines, func(kept []int) {
		if attempt(i.host, func(a session.Act, m *session.Meeting) error {
			for _, text := range only(typed, kept) {
				line := m.Session.ParseIdea(text)
				if _, err := m.Session.AddIdea(a, step, line.Text, line.Kind, line.Authors...); err != nil {
					return err
				}
			}
			return nil
		}) {
			i.saved = true
			i.last()
		}
	})
}

// completions are the names that fit the one being typed after an @; ok is
// false when no name is being typed.
func (i *ideas) completions() (options []string, ok bool) {
	if i.inList || !strings.Contains(i.line.Value(), "@") {
		return nil, false
	}
	_, options, ok = kit.Complete(i.line.Value(), i.line.input.Position(), '@', append(i.names(), "team"))
	return options, ok
}

// echo says what tab or Enter would make of the typed name; else, quietly, that
// the idea was said before, or whose it would be.
func (i *ideas) echo(w, lines int) string {
	options, ok := i.completions()
	switch {
	case !ok:
		if before := i.saidBefore(w, lines); before != "" {
			return before
		}
		return i.whose()
	case len(options) == 0:
		return cmp.Or(i.whose(), "@ nobody here so far: Enter asks to add them") // somebody who left may be named
	}
	dot := " " + i.host.Theme().Glyphs().Separator + " "
	return "@ " + strings.Join(options, dot) + "   tab completes"
}

// tabAction completes a name being typed; else it passes the turn on, or
// changes the focus where nobody has a turn.
func (i *ideas) tabAction() kit.Action {
	options, _ := i.completions()
	if len(options) == 0 {
		if i.session().InTurn() && !i.inList {
			return i.passAction()
		}
		tab := i.tab(len(i.rows.here), "There is no idea here yet: type one, then Enter")
		move := tab.Do
		tab.Do = deed(func() { move(); i.recall() })
		return tab
	}
	return kit.Action{ID: "focus", Keys: []string{"tab"}, Name: "complete", Help: "Write the rest of the name", Hint: true, Do: deed(func() {
		text, pos := kit.Apply(i.line.Value(), i.line.input.Position(), '@', options[0])
		i.line.Set(text)
		i.line.input.SetPosition(pos)
	})}
}
