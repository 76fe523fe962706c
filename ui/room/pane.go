package room

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// perPage is how many items the back row can take in at once.
const perPage = 7

// A pane is a list with a line to type in at the very bottom. One of the two
// has the focus: letters are text in the line and actions in the list.
type pane struct {
	host   Host
	list   kit.List
	line   entry
	inList bool
	invite string // what the empty line says while it has the focus
	most   int    // items shown at once; 0 is as many as fit
}

// What an empty line says while the list has the focus, and why the focus stays
// in a line that has text.
const (
	backToTyping = "tab: back to typing"
	enterFirst   = "Enter saves this line; the arrow up goes to the list when the line is empty"
)

// lineAfter is a pane's host. Behind a dialog that was answered there is the
// line again: whoever types on then doesn't hit keys of the list.
type lineAfter struct {
	Host
	toLine func()
	asked  int // dialogs: one may lead to the next, or come back when it is refused
}

func (l *lineAfter) Ask(d kit.Dialog, then func()) {
	l.asked++
	this := l.asked
	l.Host.Ask(d, func() {
		if then(); l.asked == this {
			l.toLine()
		}
	})
}

func newPane(host Host, place, prompt, placeholder string) pane {
	p := pane{host: host, line: newEntry(host, place, prompt), most: perPage}
	p.line.input.Placeholder = placeholder
	p.list = kit.List{Airy: true, Vim: true}
	return p
}

// Typing reports whether printable keys are text now.
func (p *pane) Typing() bool { return !p.inList }

// typed is what stands in the line, cleaned as a rule would.
func (p *pane) typed() string { return session.Clean(p.line.Value()) }

func (p *pane) toList() {
	if !p.inList {
		p.invite = p.line.input.Placeholder
	}
	p.inList = true
	p.line.input.Placeholder = backToTyping
	p.line.input.Blur()
}

func (p *pane) toLine() {
	if p.inList {
		p.line.input.Placeholder = p.invite
	}
	p.inList = false
	p.line.input.Focus()
}

// settle keeps the focus off an empty list.
func (p *pane) settle(n int) {
	p.list.Clamp(n)
	if n == 0 && p.inList {
		p.toLine()
	}
}

// update takes the keys that no action has. The arrows lead from the line up
// into the list and from its last item down again, but never away from half a
// sentence. A letter in the list that is no key there is text: it goes to the line.
func (p *pane) update(msg tea.Msg, n int) {
	switch m := msg.(type) {
	case tea.MouseWheelMsg:
		p.list.Wheel(m, n)
	case tea.PasteMsg:
		p.toLine()
		p.line.Update(m)
	case tea.KeyPressMsg:
		key := m.String()
		switch {
		case p.inList && (key == "esc" || key == "down" && p.list.Cursor() == n-1):
			p.toLine()
		case p.inList:
			if !p.list.Key(m, n) && m.Text != "" {
				p.toLine()
				p.line.Update(m)
			}
		case key == "pgup", key == "pgdown":
			p.list.Key(m, n)
		case key == "up" && p.typed() != "":
			p.host.Say(enterFirst)
		case key == "up" && n > 0:
			p.toList()
		default:
			p.line.Update(m)
		}
	}
}

// click takes a click on an item or on the line. again is true for an item that
// was current already.
func (p *pane) click(target string, n int) (item, again bool) {
	if target == "line" {
		p.toLine()
		return false, false
	}
	i, ok := kit.RowOf(target, n)
	if !ok {
		return false, false
	}
	again = p.inList && p.list.Cursor() == i
	p.list.SetCursor(i)
	p.toList()
	return true, again
}

// tab is the action that changes the focus.
func (p *pane) tab(n int, empty string) kit.Action {
	a := kit.Action{ID: "focus", Keys: []string{"tab"}, Name: "list", Help: "Go to the list, where letters are keys; tab again comes back to the line",
		Hint: true, Do: deed(p.toList)}
	switch {
	case p.inList:
		a.Name, a.Help, a.Do = "type", "Go back to the line, where letters are text", deed(p.toLine)
	case p.typed() != "":
		a.Off = enterFirst
	case n == 0:
		a.Off = empty
	}
	return a
}

// off says why an action on the current item can't act now.
func (p *pane) off(n int, empty, choose string) string {
	switch {
	case n == 0:
		return empty
	case !p.inList && p.typed() != "":
		return choose + ": save this line, then the arrow up goes to the list"
	case !p.inList:
		return choose + ": the arrow up goes to the list"
	}
	return ""
}

// reach are the keys of an action that works from both sides: the one that
// works now comes first.
func (p *pane) reach(letter, ctrl string) []string {
	if p.inList {
		return []string{letter, ctrl}
	}
	return []string{ctrl, letter}
}

// below draws the list under a head, and the line at the very bottom with what
// there is to say of it above, in a line or more. Where there is room that place is kept free, so
// that nothing jumps.
func (p *pane) below(head kit.Frame, n int, item func(i int) kit.Item, echo string, w, h int) kit.Frame {
	f := head
	var said []string
	if echo != "" || h >= 14 {
		said = strings.Split(echo, "\n")
	}
	foot := 1 + len(said)
	f.Add(p.list.Lines(n, item, w, h-foot-len(f.Lines), p.most, p.inList, p.host.Theme().Glyphs())...)
	f.Fit(h - foot)
	for _, words := range said {
		f.Add(kit.T(kit.Accent, kit.Truncate(words, w)))
	}
	p.line.add(&f, w)
	return f
}

// attempt carries out an act, or shows why it can't be.
func attempt(host Host, rule func(a session.Act, m *session.Meeting) error) bool {
	if err := host.Do(rule); err != nil {
		host.Refuse(err)
		return false
	}
	return true
}

// deed is an action's Do for what needs no command.
func deed(done func()) func() tea.Cmd {
	return func() tea.Cmd { done(); return nil }
}
