package kit

import "charm.land/lipgloss/v2"

// styles say how each token looks. Faint, italic, underlined and blinking text
// is not among them: a projector or a terminal loses it.
type styles [tokenCount]lipgloss.Style

func paperStyles() styles {
	text := lipgloss.NewStyle().Foreground(lipgloss.Color("#000000")).Background(lipgloss.Color("#FFFFFF"))
	return shape(text, map[Token]string{
		Title: "#003A70", Accent: "#003A70", Good: "#00553A", Warn: "#8B1A00", Bad: "#8B1A00", Credit: "#5B1A66",
	})
}

// nightStyles has yellow, cyan and green only: red, blue and grey sink into
// black on a projector.
func nightStyles() styles {
	text := lipgloss.NewStyle().Foreground(lipgloss.Color("#FFFFFF")).Background(lipgloss.Color("#000000"))
	return shape(text, map[Token]string{
		Title: "#FFFF00", Accent: "#FFFF00", Good: "#00FF00", Warn: "#FFFF00", Bad: "#FFFF00", Credit: "#00FFFF",
	})
}

// shape gives every token the look of text, its own colour where it has one,
// and what sets it apart without colour, which is the same in all themes.
func shape(text lipgloss.Style, colors map[Token]string) styles {
	var all styles
	for tok := range tokenCount {
		style := text
		if c, ok := colors[tok]; ok {
			style = style.Foreground(lipgloss.Color(c))
		}
		switch tok {
		case Strong, Title, Bad, Typed:
			style = style.Bold(true)
		case Picked:
			style = style.Reverse(true)
		}
		all[tok] = style
	}
	return all
}
