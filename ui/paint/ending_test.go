package paint

import (
	"image/color"

	tea "charm.land/bubbletea/v2"
)

// ending is a program that ends as it is asked to by a key.
type ending struct {
	keys   string
	size   string
	broken bool
	paper  color.Color
}

// torn is a colour that nobody can paint with.
type torn struct{}

func (torn) RGBA() (r, g, b, a uint32) { panic("in a colour") }

func (e ending) Init() tea.Cmd { return nil }

func (e ending) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		e.size = "wide"
		if msg.Width < 60 {
			e.size = "narrow"
		}
	case tea.KeyPressMsg:
		e.keys += msg.String()
		switch msg.String() {
		case "q":
			return e, tea.Quit
		case "i":
			return e, tea.Interrupt
		case "z":
			return e, tea.Suspend
		case "u":
			panic("in Update")
		case "v":
			e.broken = true
		case "p":
			e.paper = torn{}
		case "c":
			return e, func() tea.Msg { panic("in a command") }
		}
	}
	return e, nil
}

func (e ending) View() tea.View {
	if e.broken {
		panic("in View")
	}
	v := tea.NewView("keys: " + e.keys + " " + e.size)
	v.BackgroundColor = e.paper
	v.AltScreen, v.WindowTitle, v.MouseMode = true, "Endings", tea.MouseModeCellMotion
	return v
}
