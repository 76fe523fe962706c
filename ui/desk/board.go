package desk

import (
	"cmp"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
	"flashpoint/ui/paper"
)

// Board is all chosen ideas of the shop by how far they are, in each part first
// what needs somebody. One key shows only what is late, blocked, untold or gone
// quiet, or one status.
type Board struct {
	host  Host
	sheet sheet
	ideas []boarded // by status, what needs somebody first
	need  map[filter]int
	only  filter
}

// NewBoard shows the host's lists as they are now.
func NewBoard(host Host) *Board {
	b := &Board{host: host}
	b.Read()
	return b
}

// Read takes the host's lists as they are now. What is shown of them stays, and
// so does the cursor where its idea is still there.
func (b *Board) Read() {
	b.ideas, b.need = b.sorted(b.host.Lists().Board)
	if b.only != all && b.need[b.only] == 0 {
		b.only = all
	}
	b.sheet.set(b.rows())
}

// A filter is what of the board is shown: one need, one status, or all.
type filter string

const (
	all     filter = ""
	late    filter = "late"
	blocked filter = "blocked"
	untold  filter = "untold"
	quiet   filter = "quiet"
)

// filters are the needs with their keys, the most urgent first.
func filters() []struct {
	filter
	key, help string
} {
	return []struct {
		filter
		key, help string
	}{
		{late, "!", "Only ideas with a task or an obstacle that is past its day"},
		{blocked, "#", "Only ideas that something is in the way of"},
		{untold, "l", "Only ideas whose praise has not reached its author"},
		{quiet, "y", "Only live ideas that no customer has praised for four weeks"},
	}
}

// statuses are the parts of the board, in their order.
func statuses() []session.Status {
	return []session.Status{session.StatusChosen, session.StatusPreparing, session.StatusLive, session.StatusKept, session.StatusChanged, session.StatusStopped}
}

// Typing is never true here.
func (b *Board) Typing() bool { return false }

// Update moves the cursor.
func (b *Board) Update(msg tea.Msg) tea.Cmd {
	b.sheet.update(msg)
	return nil
}

// Click opens the idea that was clicked.
func (b *Board) Click(target string) {
	if b.sheet.choose(target) {
		b.open()
	}
}

// Frame draws what needs somebody, and the part of the list on the screen.
func (b *Board) Frame(w, h int) kit.Frame {
	var f kit.Frame
	f.Add(header(b.host, w)...)
	f.Add(b.summary(w)...)
	f.Add(b.sheet.lines(w, h-len(f.Lines), b.host.Theme().Glyphs())...)
	f.Fit(h)
	return f
}

// Actions open an idea, and show only some of them.
func (b *Board) Actions() []kit.Action {
	none := offIf(b.sheet.key() == "", noIdeas)
	actions := []kit.Action{
		{ID: "open", Keys: []string{"enter"}, Name: "open", Help: "Open this idea's page: its tasks and its whole story", Off: none, Hint: true, Do: b.open},
		{ID: "back", Keys: []string{"esc", "q"}, Name: "home", Help: "Go back to the first screen", Hint: true, Do: func() tea.Cmd { b.host.Back(); return nil }},
		b.customersAction(none),
		{ID: "all", Keys: []string{"a"}, Name: "all", Help: "All chosen ideas again", Off: offIf(b.only == all, "All chosen ideas are here"), Hint: true, Do: b.toggle(all)},
	}
	for _, f := range filters() {
		actions = append(actions, kit.Action{ID: string(f.filter), Keys: []string{f.key}, Name: "only " + string(f.filter), Help: f.help,
			Off: offIf(b.need[f.filter] == 0, "No idea is "+string(f.filter)), Do: b.toggle(f.filter)})
	}
	for n, status := range statuses() {
		f := filter(status)
		actions = append(actions, kit.Action{ID: string(f), Keys: []string{strconv.Itoa(n + 1)}, Name: "only " + string(f), Help: "Only ideas that are " + string(f),
			Off: offIf(b.need[f] == 0, "No idea is "+string(f)), Do: b.toggle(f)})
	}
	return actions
}

// noIdeas is what there is to say of an empty board.
const noIdeas = "No idea is chosen yet: your first meeting chooses one"

func (b *Board) open() tea.Cmd {
	if id := b.at(); !id.IsZero() {
		b.host.OpenInitiative(id)
	}
	return nil
}

// at is the idea that the cursor is on; the zero ID for none.
func (b *Board) at() session.ID {
	rest, _ := strings.CutPrefix(b.sheet.key(), "initiative:")
	id, _ := session.ParseID(rest)
	return id
}

// customersAction notes what customers said of the idea that the cursor is on.
func (b *Board) customersAction(none string) kit.Action {
	a := customersAction(b.host, func() { HearAbout(b.host, b.at()) })
	a.Off = cmp.Or(a.Off, none)
	return a
}

// toggle shows only some ideas, or all again when it does so already.
func (b *Board) toggle(f filter) func() tea.Cmd {
	return func() tea.Cmd {
		if b.only == f {
			f = all
		}
		key := b.sheet.key()
		b.only = f
		b.sheet.set(b.rows())
		if b.sheet.key() != key { // what the cursor was on is not shown: begin at the top
			b.sheet.at, b.sheet.top, b.sheet.skip = 0, 0, 0
		}
		return nil
	}
}

// summary is how many ideas need somebody and for what, each with the key that
// shows only those.
func (b *Board) summary(w int) []kit.Line {
	var parts []kit.Line
	part := func(f filter, key, text string) {
		tokens := [2]kit.Token{kit.Strong, kit.Text}
		if b.only == f {
			tokens = [2]kit.Token{kit.Picked, kit.Picked}
		}
		parts = append(parts, kit.Line{{Text: key + " ", Token: tokens[0]}, {Text: text, Token: tokens[1]}}.WithTarget("key:"+string(f)))
	}
	for _, f := range filters() {
		if n := b.need[f.filter]; n > 0 {
			part(f.filter, f.key, string(f.filter)+" "+strconv.Itoa(n))
		}
	}
	some := len(parts) > 0
	if !some && len(b.ideas) > 0 {
		parts = append(parts, kit.T(kit.Good, "No idea waits for anybody."))
	}
	if b.only != all {
		parts = append(parts, kit.Line{{Text: "a ", Token: kit.Strong}, {Text: "all " + strconv.Itoa(len(b.ideas))}}.WithTarget("key:all"))
	}
	const only = "Show only: "
	if lines := strip(parts, w-len(only)); some && len(lines) == 1 {
		return []kit.Line{kit.Concat(kit.T(kit.Text, only), lines[0])}
	}
	return strip(parts, w)
}

// heading of a part: its key, its name, and how many ideas are in it.
func (b *Board) heading(n int, status session.Status, shown int) row {
	text := paper.StatusTitle(status) + " (" + strconv.Itoa(shown)
	if total := b.need[filter(status)]; shown < total {
		text += " of " + strconv.Itoa(total)
	}
	line := kit.Concat(kit.T(kit.Strong, strconv.Itoa(n+1)), kit.T(kit.Title, " "+text+")")).WithTarget("key:" + string(status))
	return row{draw: func(s spot) []kit.Line {
		if s.air {
			return []kit.Line{nil, line}
		}
		return []kit.Line{line}
	}}
}

// strip puts parts side by side on as few lines as will do.
func strip(parts []kit.Line, w int) []kit.Line {
	const gap = 2
	var out []kit.Line
	for _, p := range parts {
		if n := len(out) - 1; n >= 0 && out[n].Width()+gap+p.Width() <= w {
			out[n] = kit.Concat(out[n], kit.Blank(gap), p)
		} else {
			out = append(out, p)
		}
	}
	return out
}
