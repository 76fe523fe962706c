package desk

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"flashpoint/ui/kit"
)

// nameDraft is the place of the half-typed name of the shop.
const nameDraft = "shop"

// Welcome is the first screen of a new file. It asks what the shop is called
// and nothing else, and goes home then.
type Welcome struct {
	host Host
	name kit.Input
}

// NewWelcome asks for the shop's name, with what was half typed.
func NewWelcome(host Host) *Welcome {
	w := &Welcome{host: host, name: kit.NewInput("")}
	w.name.SetValue(host.Draft(nameDraft))
	w.name.Focus()
	return w
}

// Typing is always true here.
func (w *Welcome) Typing() bool { return true }

// Update takes a key or a paste for the name, and keeps it with every one.
func (w *Welcome) Update(msg tea.Msg) tea.Cmd {
	if paste, ok := msg.(tea.PasteMsg); ok {
		msg = tea.PasteMsg{Content: strings.Join(kit.PastedLines(paste.Content), " ")}
	}
	if w.name.Update(msg) {
		w.host.SaveDraft(nameDraft, w.name.Value())
	}
	return nil
}

// Click means nothing here.
func (w *Welcome) Click(string) {}

// Actions are Enter alone.
func (w *Welcome) Actions() []kit.Action {
	return []kit.Action{{ID: "name", Keys: []string{"enter"}, Name: "name your shop", Help: "This is what your shop is called", Hint: true,
		Off: Locked(w.host), Do: w.nameShop}}
}

// Frame says what this is and asks for the shop's name.
func (w *Welcome) Frame(width, height int) kit.Frame {
	g := w.host.Theme().Glyphs()
	var f kit.Frame
	f.Add(header(w.host, width)...)
	f.Add(kit.T(kit.Title, "Welcome to Flashpoint"))
	f.Add(kit.WrapSpan(kit.Text, "It takes your team through a short meeting, and out of it with one idea that customers will tell their friends about.", width)...)
	f.Blank(1)
	f.Add(kit.T(kit.Strong, "What is your shop called?"))
	w.name.SetPrompt(g.Cursor + " ")
	line, x := w.name.Line(width, g)
	f.Cursor = &kit.Cursor{X: x, Y: len(f.Lines)}
	f.Add(line)
	f.Fit(height)
	return f
}

// nameShop gives the file its shop and goes home. A refused name stays where it
// was typed.
func (w *Welcome) nameShop() tea.Cmd {
	if err := w.host.NameShop(w.name.Value()); err != nil {
		w.host.Refuse(err)
		return nil
	}
	if w.host.Draft(nameDraft) != "" {
		w.host.SaveDraft(nameDraft, "")
	}
	w.host.Back()
	return nil
}
