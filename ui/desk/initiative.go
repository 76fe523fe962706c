package desk

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// Initiative is the page of one chosen idea: how far it is, what is in its way,
// and its tasks.
type Initiative struct {
	host   Host
	id     session.ID
	sheet  sheet
	built  page
	names  session.TaskID // the task for everyone whose names are listed; 0 for none
	warned warning        // that names are missing
	heard  string         // why its authors are not to be told now, "" when they are
}

// NewInitiative is the page of one of the meeting's initiatives.
func NewInitiative(host Host, id session.ID) *Initiative {
	return &Initiative{host: host, id: id}
}

// PointAt has the page open on one of its parts: a "task", an "obstacle" or a
// "comment", by its number.
func (p *Initiative) PointAt(kind string, item int64) {
	if p.initiative() == nil {
		return
	}
	p.sheet.choose(kind + ":" + strconv.FormatInt(item, 10))
}

// page tells whether the rows still are those of the initiative.
type page struct {
	of      *session.Initiative
	seq     int64
	meeting *session.Meeting
	heard   int64 // events of the meeting: a promise about names may be new
	roster  int64 // events of the shop: somebody may have another name
	today   session.Date
	names   session.TaskID
}

// initiative is the one to show; nil while it is being read, or when its
// promotion was taken back.
func (p *Initiative) initiative() *session.Initiative {
	m := p.host.Meeting()
	if m == nil {
		return nil
	}
	i, ok := m.Initiative(p.id)
	if !ok {
		return nil
	}
	now := page{of: i, seq: i.Seq(), meeting: m, today: p.host.Today(), names: p.names}
	if m.Session != nil {
		now.heard = m.Session.Seq()
	}
	if m.Shop != nil {
		now.roster = m.Shop.Seq()
	}
	if now != p.built {
		first := p.built.of == nil
		p.built = now
		if p.sheet.set(p.rows(i)); first {
			p.start(i)
		}
		p.heard = whyNotTold(p.host, p.id) // asks all praise there is: not with every key
	}
	return i
}

// start puts the cursor on what is to be done first. Without any it is in the
// story: Enter on a page that was just opened undoes nothing. What stands above it
// is seen first.
func (p *Initiative) start(i *session.Initiative) {
	key := "scene:0"
	for _, t := range slices.Backward(i.Tasks) {
		if t.Done.IsZero() {
			key = taskKey(t.ID)
		}
	}
	if open := i.OpenObstacles(); len(open) > 0 {
		key = obstacleKey(open[0].ID)
	}
	p.sheet.choose(key)
	p.sheet.free = true
}

// Typing is never true here.
func (p *Initiative) Typing() bool { return false }

// Update moves the cursor.
func (p *Initiative) Update(msg tea.Msg) tea.Cmd {
	if p.initiative() == nil {
		return nil
	}
	p.sheet.update(msg)
	return nil
}

// Click takes the cursor to what was clicked, and ticks what it is on already.
func (p *Initiative) Click(target string) {
	i := p.initiative()
	if i == nil {
		return
	}
	if here := p.sheet.key(); !p.sheet.choose(target) || target != here {
		return
	}
	if a := p.tickAction(i); a.Off != "" {
		p.host.Say(a.Off)
	} else {
		a.Do()
	}
}

// Frame draws the page.
func (p *Initiative) Frame(w, h int) kit.Frame {
	var f kit.Frame
	f.Add(header(p.host, w)...)
	switch i := p.initiative(); {
	case i != nil:
		f.Add(p.sheet.lines(w, h-len(f.Lines), p.host.Theme().Glyphs())...)
	case p.host.Meeting() == nil:
		f.Add(kit.WrapSpan(kit.Text, reading, w)...)
	default:
		f.Add(kit.WrapSpan(kit.Text, "This page is empty: the promotion of this idea was taken back. Press ctrl+y to bring it back, or esc to go home.", w)...)
	}
	f.Fit(h)
	return f
}

// Actions are what can be done about the initiative.
func (p *Initiative) Actions() []kit.Action {
	back := kit.Action{ID: "back", Keys: []string{"esc", "q"}, Name: "back", Help: "Go back to where you came from", Hint: true,
		Do: func() tea.Cmd { p.host.Back(); return nil }}
	i := p.initiative()
	if i == nil {
		return []kit.Action{back}
	}
	record := Locked(p.host)
	status := record
	if status == "" && len(i.Status.Next()) == 0 {
		status = "This idea is " + string(i.Status) + ", and that was its last step"
	}
	on := cmp.Or(record, p.nothingHere(i))
	return slices.Concat([]kit.Action{
		p.tickAction(i),
		{ID: "add task", Keys: []string{"t"}, Name: "add a task", Help: "One thing to do, by one person, by a day", Off: record, Hint: true, Do: p.addTask},
		back,
		{ID: "status", Keys: []string{"s"}, Name: "status", Help: "Say how far the idea is, and since which day: preparing, live, kept", Off: status, Hint: true, Do: p.askStatus},
		{ID: "edit", Keys: []string{"e"}, Name: "edit", Help: "Change what it says, who has it, and by when", Off: on, Hint: true, Do: p.edit},
		{ID: "add obstacle", Keys: []string{"o"}, Name: "add an obstacle", Help: "Say what is in the way, and who clears it", Off: record, Hint: true, Do: p.addObstacle},
		{ID: "remove", Keys: []string{"x", "delete"}, Name: "remove", Help: "Take what the cursor is on off this page; undo brings it back", Off: on, Do: p.remove},
	}, p.taskActions(i, record), p.textActions(record), p.checkActions(i, record), p.customerActions(), p.wallActions())
}

// nothingHere is why what the cursor is on can't be changed.
func (p *Initiative) nothingHere(i *session.Initiative) string {
	switch kind, _, _ := strings.Cut(p.sheet.key(), ":"); {
	case kind != "" && kind != "scene" && kind != "shown":
		return ""
	case kind == "shown":
		return "Enter or the space bar ticks a name off here"
	case len(i.Tasks) == 0 && len(i.Obstacles) == 0:
		return "There is no task here yet: t adds one"
	}
	return "This is part of the story: go to a task, an obstacle or a customer's words"
}

// tickAction is Enter and the space bar.
func (p *Initiative) tickAction(i *session.Initiative) kit.Action {
	a := kit.Action{ID: "tick", Keys: []string{"enter", "space"}, Off: Locked(p.host), Hint: true, Do: p.tick}
	task, obstacle := p.at(i)
	kind, _, _ := strings.Cut(p.sheet.key(), ":")
	switch {
	case task != nil && task.Done.IsZero() && task.Everyone && task.ID != p.names && len(p.notShown(i, task.ID)) > 0:
		a.Name, a.Help = "who was shown", "List the names of those who are shown what this is about"
	case task != nil && task.Done.IsZero():
		a.Name, a.Help = "tick it off", "This task is done"
	case task != nil:
		a.Name, a.Help = "open it again", "This task is not done after all"
	case obstacle != nil && obstacle.Cleared.IsZero():
		a.Name, a.Help = "clear it", "This is no longer in the way"
	case obstacle != nil:
		a.Name, a.Help = "put it back", "This is in the way again"
	case kind == "shown":
		a.Name, a.Help = "shown", "This person was shown what the task is about, or was not after all"
	case kind == "comment" || kind == "telling":
		a.Name, a.Help, a.Do = "edit", "Change what is noted here", p.edit
	case len(i.Tasks) == 0 && len(i.Obstacles) == 0: // Enter does the likely next thing
		a.Name, a.Help, a.Do = "add a task", "One thing to do, by one person, by a day", p.addTask
	default:
		a.Name, a.Help, a.Hint = "tick", "Tick a task off, clear an obstacle", false
		a.Off = cmp.Or(a.Off, p.nothingHere(i))
	}
	return a
}

// do carries out a rule on this initiative and reports whether it was kept.
func (p *Initiative) do(rule func(a session.Act, m *session.Meeting, i *session.Initiative) error) bool {
	err := p.tend(rule)
	if err != nil {
		p.host.Refuse(err)
	}
	return err == nil
}

// tend carries out a rule on this initiative, as it is at that moment.
func (p *Initiative) tend(rule func(a session.Act, m *session.Meeting, i *session.Initiative) error) error {
	return p.host.Do(func(a session.Act, m *session.Meeting) error {
		return m.Tend(a, p.id, func(i *session.Initiative) error { return rule(a, m, i) })
	})
}
