package kit

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

func themes(t testing.TB) []Theme {
	t.Helper()
	var all []Theme
	for _, name := range ThemeNames() {
		for _, ascii := range []bool{false, true} {
			theme, err := NewTheme(name, ascii)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, theme)
		}
	}
	return all
}

// widths that every drawing function must keep to, narrower than any screen too.
func widths() []int { return []int{1, 2, 3, 7, 20, 40, 48, 60, 80, 200} }

// hardTexts are what shops type and what testers type.
func hardTexts() map[string]string {
	return map[string]string{
		"empty":     "",
		"plain":     "A bell the customer may ring when the queue is long",
		"long word": strings.Repeat("x", 500),
		"chinese":   strings.Repeat("在机器旁边的人挥挥手", 12),
		"mixed":     "Say 你好 and नमस्ते before they do 👩‍👩‍👧‍👦👍🏽🇩🇪1️⃣ e\u0301e\u0301 done",
		"emoji":     strings.Repeat("👩‍👩‍👧‍👦", 60),
		"combining": strings.Repeat("a\u0301\u0323", 300),
		"spaces":    strings.Repeat(" ", 300),
	}
}

func press(s string) tea.KeyPressMsg {
	keys := map[string]rune{
		"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "up": tea.KeyUp, "down": tea.KeyDown,
		"left": tea.KeyLeft, "right": tea.KeyRight, "home": tea.KeyHome, "end": tea.KeyEnd,
		"pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown, "backspace": tea.KeyBackspace, "delete": tea.KeyDelete,
	}
	if code, ok := keys[s]; ok {
		return tea.KeyPressMsg{Code: code}
	}
	if s == "shift+tab" {
		return tea.KeyPressMsg{Code: tea.KeyTab, Mod: tea.ModShift}
	}
	if rest, ok := strings.CutPrefix(s, "ctrl+"); ok {
		k := press(rest)
		k.Mod, k.Text = tea.ModCtrl, ""
		return k
	}
	return tea.KeyPressMsg{Code: []rune(s)[0], Text: s}
}

func typeInto(update func(tea.Msg) Result, text string) {
	for _, r := range text {
		update(press(string(r)))
	}
}

func plain(lines []Line) string {
	rows := make([]string, len(lines))
	for i, l := range lines {
		rows[i] = strings.TrimRight(l.Plain(), " ")
	}
	return strings.Join(rows, "\n")
}

// mustFit checks a drawing twice: as data, and as the terminal will measure it.
func mustFit(t *testing.T, lines []Line, w, h int) {
	t.Helper()
	if len(lines) > h {
		t.Errorf("%d lines in a height of %d", len(lines), h)
	}
	for i, l := range lines {
		if got := ansi.StringWidth(l.Plain()); got > w {
			t.Errorf("line %d is %d cells wide, not %d: %q", i, got, w, l.Plain())
		}
	}
}
