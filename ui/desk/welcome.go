package desk

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"flashpoint/ui/kit"
)

// nameDraft is the place of the half-typed name of the shop.
const nameDraft = "shop"

// Welcome is the first screen of a new file. It asks what the shop is called
// and nothing else, and is home from then on.
type Welcome struct {
	*Home
	name kit.Input
}

// NewWelcome asks for the shop's name, with what was half typed.
func NewWelcome(host Host) *Welcome {
	w := &Welcome{Home: NewHome(host), name: kit.NewInput("")}
	w.name.SetValue(host.Draft(nameDraft))
	w.name.Focus()
	return w
}

// named reports whether the shop has its name.
func (w *Welcome) named() bool { return w.host.Lists().Shop != "" }

// Typing is true until the shop has its name.
func (w *Welcome) Typing() bool { return !w.named() }

// Update takes a key or a paste for the name, and keeps it with every one.
func (w *Welcome) Update(msg tea.Msg) tea.Cmd {
	if w.named() {
		return w.Home.Update(msg)
	}
	if paste, ok := msg.(tea.PasteMsg); ok {
		msg = tea.PasteMsg{Content: strings.Join(kit.PastedLines(paste.Content), " ")}
	}
	if w.name.Update(msg) {
		w.host.SaveDraft(nameDraft, w.name.Value())
	}
	return nil
}

// Click means nothing before the shop has its name.
func (w *Welcome) Click(target string) {
	if w.named() {
		w.Home.Click(target)
	}
}

// Actions are Enter alone.
func (w *Welcome) Actions() []kit.Action {
	if w.named() {
		return w.Home.Actions()
	}
	return []kit.Action{{ID: "name", Keys: []string{"enter"}, Name: "name your shop", Help: "This is what your shop is called", Hint: true,
		Off: offIf(w.host.ReadOnly(), readOnly), Do: w.nameShop}}
}

// Frame says what this is and asks for the shop's name.
func (w *Welcome) Frame(width, height int) kit.Frame {
	if w.named() {
		return w.Home.Frame(width, height)
	}
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

// nameShop gives the file its shop. A refused name stays where it was typed.
func (w *Welcome) nameShop() tea.Cmd {
	if err := w.host.NameShop(w.name.Value()); err != nil {
		w.host.Refuse(err)
		return nil
	}
	if w.host.Draft(nameDraft) != "" {
		w.host.SaveDraft(nameDraft, "")
	}
	return nil
}
