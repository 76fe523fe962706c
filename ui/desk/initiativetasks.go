package desk

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/fields"
	"flashpoint/ui/kit"
)

// taskActions split a task, or make it one for everyone.
func (p *Initiative) taskActions(i *session.Initiative, record string) []kit.Action {
	task := p.taskHere(i)
	split, everyone := record, record
	switch {
	case record != "":
	case task == nil:
		split, everyone = "Go to a task first", "Go to a task first"
	case !task.Done.IsZero():
		split = "This task is done: open it again before you split it"
	}
	g := kit.Action{ID: "everyone", Keys: []string{"g"}, Name: "for everyone", Help: "Make it a task for everyone, with names to tick off", Off: everyone, Do: p.forEveryone}
	switch {
	case task != nil && task.Everyone && task.ID == p.names:
		g.Name, g.Help, g.Off = "close the names", "Hide the names of those who were shown", ""
	case task != nil && task.Everyone:
		g.Name, g.Help, g.Off = "names", "Tick off who was shown what this is about", ""
	}
	return []kit.Action{
		g,
		{ID: "split", Keys: []string{"n"}, Name: "split", Help: "Make two tasks of this one; both keep its owner and its day", Off: split, Do: p.askSplit},
	}
}

// taskHere is the task that the cursor is on, or on one of whose names; nil for
// none.
func (p *Initiative) taskHere(i *session.Initiative) *session.Task {
	if task, _ := p.at(i); task != nil {
		return task
	}
	if id, _, ok := shownHere(p.sheet.key()); ok {
		for n := range i.Tasks {
			if i.Tasks[n].ID == id {
				return &i.Tasks[n]
			}
		}
	}
	return nil
}

func (p *Initiative) askSplit() tea.Cmd {
	i := p.initiative()
	if i == nil {
		return nil
	}
	task := p.taskHere(i)
	if task == nil {
		return nil
	}
	was := *task
	d := kit.NewDrafted(p.host, p.place("split:"+taskKey(was.ID)), "Two tasks of this one", nil,
		kit.Field{Label: "First", Value: was.What, Hint: "what is done first", Check: p.checkTask(was.What)},
		kit.Field{Label: "Then", Hint: "and what after that; @ana by friday may follow", Check: p.checkTask("")})
	p.refill(d, fields.TaskSaid(was.ID), func(v []string, a session.Act, m *session.Meeting, i *session.Initiative) (string, error) {
		first, then := was, was
		first.What, then.What = v[0], v[1]
		first, err := p.readTask(a, m, first, was)
		if err == nil {
			then, err = p.readTask(a, m, then, was)
		}
		if err != nil {
			return "", err
		}
		then.Cost = "" // it stays with the first
		id, err := i.SplitTask(a, first, then)
		return taskKey(id), err
	})
	return nil
}

// forEveryone makes a task one for everyone and lists its names, or closes the
// list again.
func (p *Initiative) forEveryone() tea.Cmd {
	i := p.initiative()
	if i == nil {
		return nil
	}
	task := p.taskHere(i)
	if task == nil {
		return nil
	}
	id, opens := task.ID, p.names != task.ID
	if !task.Everyone && !p.do(func(a session.Act, _ *session.Meeting, i *session.Initiative) error {
		now, ok := i.Task(id)
		if !ok {
			return session.ErrNotFound
		}
		now.Everyone = true
		return i.ChangeTask(a, now)
	}) {
		return nil
	}
	if p.names = 0; opens {
		p.names = id
	}
	if i := p.initiative(); i != nil {
		p.sheet.choose(taskKey(id))
	}
	return nil
}

// toShow are the people whom a task for everyone is shown: whoever has not left,
// and those who were shown before they did.
func (p *Initiative) toShow(i *session.Initiative, id session.TaskID) []session.Person {
	m := p.host.Meeting()
	people := m.People()
	for _, shown := range m.Shop.NowAll(i.Shown(id)) {
		if !slices.ContainsFunc(people, func(x session.Person) bool { return x.ID == shown.ID }) {
			people = append(people, shown)
		}
	}
	return people
}

// wasShown are the names under which somebody was shown a task: more than one
// where two spellings turned out to be one person.
func wasShown(m *session.Meeting, i *session.Initiative, id session.TaskID, who session.PersonID) []session.Person {
	return slices.DeleteFunc(i.Shown(id), func(x session.Person) bool { return !m.Shop.Same(x.ID, who) })
}

func shownKey(id session.TaskID, who session.PersonID) string {
	return "shown:" + strconv.FormatInt(int64(id), 10) + ":" + who.String()
}

// shownHere reads a key back.
func shownHere(key string) (session.TaskID, session.PersonID, bool) {
	rest, ok := strings.CutPrefix(key, "shown:")
	task, person, _ := strings.Cut(rest, ":")
	n, err := strconv.ParseInt(task, 10, 64)
	who, bad := session.ParseID(person)
	return session.TaskID(n), who, ok && err == nil && bad == nil
}

// tickName says that somebody was shown, or was not after all.
func (p *Initiative) tickName(i *session.Initiative) {
	id, who, ok := shownHere(p.sheet.key())
	if !ok {
		return
	}
	people := p.toShow(i, id)
	n := slices.IndexFunc(people, func(x session.Person) bool { return x.ID == who })
	if n < 0 {
		return
	}
	was := len(wasShown(p.host.Meeting(), i, id, who)) > 0
	kept := p.do(func(a session.Act, m *session.Meeting, i *session.Initiative) error {
		names := wasShown(m, i, id, who)
		if !was && len(names) == 0 {
			names = people[n : n+1]
		}
		for _, x := range names {
			if err := i.SetShown(a, id, x, !was); err != nil {
				return err
			}
		}
		return nil
	})
	if i := p.initiative(); kept && !was && i != nil && len(p.notShown(i, id)) == 0 {
		p.host.Say("That was everybody: Enter on the task ticks it off")
	}
}

// notShown are those who still have to be shown a task for everyone.
func (p *Initiative) notShown(i *session.Initiative, id session.TaskID) []session.Person {
	m := p.host.Meeting()
	return slices.DeleteFunc(p.toShow(i, id), func(x session.Person) bool { return len(wasShown(m, i, id, x.ID)) > 0 })
}

// shownWords say how many were shown a task for everyone. Once it is done, whoever
// joins the roster later is not among those who are missing.
func (p *Initiative) shownWords(i *session.Initiative, t session.Task) string {
	people, missing := len(p.toShow(i, t.ID)), len(p.notShown(i, t.ID))
	n := people - missing
	switch {
	case n > 0 && missing == 0:
		return "shown to everybody"
	case !t.Done.IsZero():
		return fmt.Sprintf("shown to %d", n)
	}
	return fmt.Sprintf("shown to %d of %d", n, people)
}

// showsNames reports whether Enter on a task for everyone is about its names
// still: it lists them first, and says so when some are missing.
func (p *Initiative) showsNames(i *session.Initiative, t session.Task) bool {
	missing := len(p.notShown(i, t.ID))
	now := warning{t.ID, i.Seq()}
	switch {
	case !t.Everyone || !t.Done.IsZero() || missing == 0 || p.warned == now:
		return false
	case p.names != t.ID:
		p.names = t.ID
		if i := p.initiative(); i != nil {
			p.sheet.choose(taskKey(t.ID))
		}
		return true
	}
	p.warned = now
	have := "1 has"
	if missing > 1 {
		have = fmt.Sprint(missing, " have")
	}
	p.host.Say(have + " not been shown yet: Enter again ticks it off all the same")
	return true
}

// warning is that names were missing on a task when this was its initiative's last
// event.
type warning struct {
	task session.TaskID
	seq  int64
}
