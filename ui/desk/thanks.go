package desk

import (
	"cmp"
	"strings"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// Thanks is which praise its authors have not heard, what they were told lately,
// and how long praise waits: by idea and by month, never by person.
type Thanks struct {
	host  Host
	sheet sheet
}

// NewThanks shows the host's lists as they are now.
func NewThanks(host Host) *Thanks {
	t := &Thanks{host: host}
	t.Read()
	return t
}

// Read takes the host's lists as they are now; the cursor stays on its idea.
func (t *Thanks) Read() { t.sheet.set(t.rows(t.host.Lists())) }

// Typing is never true here.
func (t *Thanks) Typing() bool { return false }

// Update moves the cursor.
func (t *Thanks) Update(msg tea.Msg) tea.Cmd {
	t.sheet.update(msg)
	return nil
}

// Click takes the cursor to an idea, and tells where it is already.
func (t *Thanks) Click(target string) {
	here := t.sheet.key()
	if t.sheet.choose(target) && target == here {
		t.enter()
	}
}

// Frame draws the list.
func (t *Thanks) Frame(w, h int) kit.Frame {
	var f kit.Frame
	f.Add(header(t.host, w)...)
	f.Add(t.sheet.lines(w, h-len(f.Lines), t.host.Theme().Glyphs())...)
	f.Fit(h)
	return f
}

// Actions are what can be done about the idea that the cursor is on.
func (t *Thanks) Actions() []kit.Action {
	kind, id := t.at()
	tell := kit.Action{ID: "tell", Keys: []string{"enter", "l"}, Name: "tell", Help: "Note that whoever had the idea was told what customers say", Hint: true,
		Off: Locked(t.host), Do: t.enter}
	none := offIf(id.IsZero(), "Nothing waits: there is nobody to tell")
	switch {
	case none != "":
		tell.Off = none
	case kind == toldKind:
		tell.Name, tell.Help, tell.Off = "open", "Open the page of this idea", ""
	}
	return []kit.Action{
		tell,
		{ID: "open", Keys: []string{"o"}, Name: "open the idea", Help: "Open the page of this idea", Hint: kind != toldKind, Off: none,
			Do: func() tea.Cmd { t.host.OpenInitiative(id); return nil }},
		{ID: "customers", Keys: []string{"c"}, Name: "customers said", Help: "Count what customers say of this idea, or note their words",
			Off: cmp.Or(Locked(t.host), none), Do: func() tea.Cmd { HearAbout(t.host, id); return nil }},
		{ID: "back", Keys: []string{"esc", "q"}, Name: "home", Help: "Go back to the first screen", Hint: true,
			Do: func() tea.Cmd { t.host.Back(); return nil }},
	}
}

// The kinds of rows that the cursor can be on.
const (
	waitsKind = "waits"
	toldKind  = "told"
)

// at is what the cursor is on.
func (t *Thanks) at() (kind string, id session.ID) {
	parts := strings.Split(t.sheet.key(), ":")
	if len(parts) > 1 {
		id, _ = session.ParseID(parts[1])
	}
	return parts[0], id
}

func (t *Thanks) enter() tea.Cmd {
	switch kind, id := t.at(); {
	case kind == toldKind:
		t.host.OpenInitiative(id)
	case Locked(t.host) != "":
		t.host.Say(Locked(t.host))
	case !id.IsZero():
		AskTold(t.host, id)
	}
	return nil
}
