package desk

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// A question is laid over the roster before something is done that wants to be
// understood first: a page to read, and the key that does it.
type question struct {
	sheet sheet
	about []session.PersonID // gone when one of them is
	yes   kit.Action
	more  []kit.Action
	no    string
}

// gone reports whether somebody whom it is about is not on the roster any more,
// taken off by another window or by undo.
func (q *question) gone(shop *session.Shop) bool {
	for _, id := range q.about {
		if _, here := shop.Person(id); !here {
			return true
		}
	}
	return false
}

func (q *question) actions(leave func()) []kit.Action {
	all := append([]kit.Action{q.yes}, q.more...)
	return append(all, kit.Action{ID: "back", Keys: []string{"esc", "q"}, Name: q.no, Help: "Leave everything as it is", Hint: true,
		Do: func() tea.Cmd { leave(); return nil }})
}

// previewMerge shows what would follow before two spellings become one.
func (t *Team) previewMerge(from, into session.Person) {
	t.host.Stories(from.ID, func(stories []session.Story) {
		rows := []row{
			heading(fmt.Sprintf("%s and %s are one person", from.Name, into.Name), true),
			para(kit.Text, fmt.Sprintf("From now on the name is %s. %s goes off the list, and whoever types it means %s.", into.Name, from.Name, into.Name)),
		}
		if len(stories) == 0 {
			rows = append(rows, para(kit.Text, fmt.Sprintf("Nothing was done under the name %s so far.", from.Name)))
		} else {
			rows = append(rows, heading("What then belongs to "+into.Name, false))
			for _, s := range stories {
				rows = append(rows, words(kit.Text, "  "+storyLine(s)))
			}
		}
		rows = append(rows, para(kit.Text, "ctrl+z takes the two apart again."))
		q := &question{about: []session.PersonID{from.ID, into.ID}, no: "two people"}
		q.sheet.set(rows)
		q.yes = kit.Action{ID: "merge", Keys: []string{"enter"}, Name: "make them one", Help: "Both names are one person from now on", Hint: true,
			Do: deed(func() { t.merge(from, into) })}
		q.more = []kit.Action{{ID: "swap", Keys: []string{"o"}, Name: "keep the other name", Help: "The other one of the two names is the right one", Hint: true,
			Do: deed(func() { t.previewMerge(into, from) })}}
		t.asked = q
	})
}

// para is words with an empty line above where there is room.
func para(tok kit.Token, text string) row {
	draw := words(tok, text).draw
	return row{draw: func(s spot) []kit.Line {
		if s.air {
			return append([]kit.Line{nil}, draw(s)...)
		}
		return draw(s)
	}}
}

func (t *Team) merge(from, into session.Person) {
	t.asked = nil
	if t.do(func(a session.Act, m *session.Meeting) error { return m.MergePeople(a, from.ID, into.ID) }) {
		t.PointAt(into.ID)
		t.host.Say(fmt.Sprintf("%s is %s from now on. ctrl+z takes the two apart again", from.Name, into.Name))
	}
}

// storyLine is a story in a line.
func storyLine(s session.Story) string {
	switch s.Kind {
	case session.StoryTask:
		return "Did: " + s.Text
	case session.StoryObstacle:
		return "Cleared: " + s.Text
	case session.StoryHeard:
		return "Heard: “" + s.Text + "”"
	case session.StoryTold:
		return "Told " + session.Names(s.Whom) + " what customers say about " + s.Title
	}
	return s.Text
}

// askForget explains what it means to remove a name, and how many lines have it
// that nobody but a person can judge.
func (t *Team) askForget() {
	p, ok := t.current()
	if !ok {
		return
	}
	t.host.Mentions(p.ID, func(found session.Mentions) {
		q := &question{about: []session.PersonID{p.ID}, no: "keep the name"}
		rows := []row{
			heading("Remove the name "+p.Name+" for good", true),
			para(kit.Text, "For somebody who asks for it. Ideas, tasks and what customers said stay, as those of “"+session.SomeoneWhoLeft+"”. Somebody who just left keeps their name and their credit: press s for that."),
			para(kit.Bad, "It can't be undone. Nobody can tell afterwards who it was."),
		}
		for _, text := range keptBy(found) {
			rows = append(rows, para(kit.Warn, text))
		}
		rows = append(rows, para(kit.Text, copiesKeepIt(found.Copies)))
		q.sheet.set(rows)
		q.yes = kit.Action{ID: "forget", Keys: []string{"enter"}, Name: "type the name", Help: "Type the name once more to remove it", Hint: true,
			Do: deed(func() { t.confirmForget(p) })}
		t.asked = q
	})
}

// keptBy says which lines stay as they are although they have the name, and which
// do not.
func keptBy(found session.Mentions) (said []string) {
	one := func(n int, one, more string) string {
		if n == 1 {
			return one
		}
		return more
	}
	if n := found.Lines; n > 0 {
		said = append(said, session.Count(n, "line")+" that people typed "+
			one(n, "has this name in it and stays as it is. Whoever changes it", "have this name in them and stay as they are. Whoever changes them")+
			" takes the name off the screens, and not out of the file's history.")
	}
	if n := found.HalfTyped; n > 0 {
		said = append(said, session.Count(n, "half-typed line")+" "+one(n, "has it too: there it is taken out.", "have it too: there it is taken out."))
	}
	return said
}

// copiesKeepIt says where the name stays beyond this file.
func copiesKeepIt(copies []string) string {
	said := "Backups and copies made before keep the name: delete them if it must be gone."
	if len(copies) > 0 {
		said += " Beside the file there is also " + session.Join(copies) + "."
	}
	return said + " Whatever was printed, or copied to a stick, has it too."
}

// confirmForget wants the name typed. It is no draft: half of it should not
// outlive the second thought.
func (t *Team) confirmForget(p session.Person) {
	check := func(typed string) (string, error) {
		if !session.SameName(typed, p.Name) {
			return "", &session.FieldError{Field: "name", Value: typed, Msg: "To remove it for good, type the whole name: " + p.Name}
		}
		return "Enter removes it for good", nil
	}
	d := kit.NewPrompt("Remove which name for good?", kit.Field{Label: "Name", Hint: p.Name, Check: check})
	t.host.Ask(d, func() {
		t.asked = nil
		t.do(func(a session.Act, m *session.Meeting) error { return m.ForgetPerson(a, p.ID) }) // the host says when it is saved
	})
}
