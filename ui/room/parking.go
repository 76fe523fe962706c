package room

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/fields"
	"flashpoint/ui/kit"
)

// parking is the parking lot over whatever phase is on the wall: one line for a
// thought off the topic, and above it those that wait for this map. Whoever
// types one and presses Enter is back where the room was.
type parking struct {
	pane
	leave func() // back to the phase
}

func newParking(host Host, leave func()) *parking {
	return &parking{pane: newPane(host, "parking", "Park: ", "a thought off the topic, then Enter"), leave: leave}
}

// Actions are Enter first, then what can be done with a parked thought.
func (p *parking) Actions() []kit.Action {
	n := len(p.host.Meeting().Thoughts())
	p.settle(n)
	const empty = "Nothing is parked"
	enter := kit.Action{ID: "enter", Keys: []string{"enter"}, Name: "back", Help: "Go back to where the meeting was", Hint: true, Do: deed(p.leave)}
	switch {
	case p.inList:
		enter.Name, enter.Help, enter.Do = "dealt with", "Say what came of the thought; it goes from this list", deed(p.finish)
	case p.typed() != "":
		enter.Name, enter.Help, enter.Do = "park it", "Keep the thought for this map and go back to where the meeting was", deed(p.park)
	}
	return []kit.Action{
		enter,
		p.tab(n, empty),
		{ID: "finish thought", Keys: []string{"space"}, Name: "dealt with", Help: "Tick a parked thought off; undo brings it back", Off: p.off(n, empty, "Choose a thought first"), Do: deed(p.finish)},
		{ID: "back", Keys: []string{"esc", "ctrl+l"}, Name: "back", Help: "Go back to where the meeting was; half a line is kept", Hint: p.inList || p.typed() != "", Do: deed(p.leave)},
	}
}

// Update takes the keys that no action has.
func (p *parking) Update(msg tea.Msg) tea.Cmd {
	if paste, ok := msg.(tea.PasteMsg); ok && len(pasted(paste.Content)) > 1 {
		p.host.Say("One thought at a time: paste or type a single line.")
		return nil
	}
	p.update(msg, len(p.host.Meeting().Thoughts()))
	return nil
}

// Click goes to a thought or to the line.
func (p *parking) Click(target string) { p.click(target, len(p.host.Meeting().Thoughts())) }

// Frame draws the thoughts that wait, and the line.
func (p *parking) Frame(w, h int) kit.Frame {
	m := p.host.Meeting()
	all := m.Thoughts()
	p.settle(len(all))
	title := "The parking lot"
	if m.Session.MapName != "" {
		title += ": " + m.Session.MapName
	}
	head := heading(p.host, w, h, title, "What is for another time?")
	if len(all) == 0 {
		head.Add(kit.WrapSpan(kit.Text, "Nothing is parked. What is typed here waits for the next meeting on this map.", w)...)
	}
	return p.below(head, len(all), func(i int) kit.Item { return thoughtItem(p.host, all[i], i) }, "", w, h)
}

func (p *parking) park() {
	text := p.typed()
	if attempt(p.host, func(a session.Act, m *session.Meeting) error { _, err := m.ParkThought(a, text); return err }) {
		p.line.Set("")
		p.leave()
		p.host.Say("Parked for another time; ctrl+z takes it back.")
	}
}

func (p *parking) finish() {
	if all := p.host.Meeting().Thoughts(); len(all) > 0 {
		askFinished(p.host, all[min(p.list.Cursor(), len(all)-1)])
	}
}

// thoughtItem is a waiting thought in a list, with the day of the meeting that
// parked it when that was another one.
func thoughtItem(host Host, t session.Thought, i int) kit.Item {
	item := kit.Item{Mark: tick(false), Text: t.Text, Target: kit.RowTarget(i)}
	if t.Session != host.Meeting().Session.ID() {
		item.Note = session.DateOf(t.Parked.In(host.Now().Location())).Words(session.DateOf(host.Now()))
	}
	return item
}

// askFinished asks what came of a thought and ticks it off.
func askFinished(host Host, t session.Thought) {
	askFor(host, fmt.Sprint("thought ", t.ID), "Dealt with: "+t.Text, func(v []string) bool {
		done := attempt(host, func(a session.Act, m *session.Meeting) error { return m.FinishThought(a, t.ID, v[0]) })
		if done {
			host.Say("Dealt with; ctrl+z brings it back.")
		}
		return done
	}, kit.Field{Label: "What came of it?", Optional: true, Hint: "One line, or nothing at all", Check: fields.Line("answer", session.MaxIdea)})
}

// waiting says how many thoughts earlier meetings left for this one, and the key
// that shows them; nothing when there are none.
func waiting(m *session.Meeting) string {
	n := 0
	for _, t := range m.Thoughts() {
		if t.Session != m.Session.ID() {
			n++
		}
	}
	switch n {
	case 0:
		return ""
	case 1:
		return "1 thought is parked here: ctrl+l shows it"
	}
	return fmt.Sprintf("%d thoughts are parked here: ctrl+l shows them", n)
}
