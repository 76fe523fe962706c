package paint

import (
	"fmt"
	"image/color"
	"io"
	"strings"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// What the terminal is asked: whether a frame can be shown at once, and whether
// it measures characters as people see them. Its answers come with the keys.
const questions = ansi.RequestModeSynchronizedOutput + ansi.RequestModeUnicodeCore

// answers reports whether a terminal is known to bear the questions: an
// unknown one is at the other end of a wire, or Apple's, and might show them.
func answers(env uv.Environ) bool {
	for _, name := range []string{"ghostty", "wezterm", "alacritty", "kitty", "rio"} {
		if strings.Contains(env.Getenv("TERM"), name) {
			return true
		}
	}
	_, windows := env.LookupEnv("WT_SESSION")
	_, far := env.LookupEnv("SSH_TTY")
	return windows || !far && !strings.Contains(env.Getenv("TERM_PROGRAM"), "Apple")
}

// enter takes the whole window and the keys that older terminals keep to
// themselves. The keyboard's modes belong to the screen on which they were set.
func enter(b io.StringWriter, env uv.Environ) {
	write(b, ansi.SetModeAltScreenSaveCursor, ansi.ResetModeTextCursorEnable,
		ansi.SetModifyOtherKeys2, ansi.PushKittyKeyboard(ansi.KittyDisambiguateEscapeCodes), ansi.RequestKittyKeyboard)
	if answers(env) {
		write(b, questions)
	}
}

// leave gives everything back that a program has taken with its last view.
func leave(b io.StringWriter, last tea.View) {
	change(b, last, tea.View{DisableBracketedPasteMode: true})
	write(b, ansi.ResetStyle, ansi.ResetModifyOtherKeys, ansi.PopKittyKeyboard(1),
		ansi.ResetModeAltScreenSaveCursor, ansi.SetModeTextCursorEnable)
}

// change takes the terminal from the modes of one view to those of the next.
func change(b io.StringWriter, from, to tea.View) {
	if from.DisableBracketedPasteMode != to.DisableBracketedPasteMode {
		write(b, either(to.DisableBracketedPasteMode, ansi.ResetModeBracketedPaste, ansi.SetModeBracketedPaste))
	}
	if from.ReportFocus != to.ReportFocus {
		write(b, either(to.ReportFocus, ansi.SetModeFocusEvent, ansi.ResetModeFocusEvent))
	}
	if from.MouseMode != to.MouseMode {
		mouse(b, from.MouseMode, to.MouseMode)
	}
	if from.WindowTitle != to.WindowTitle {
		write(b, ansi.SetWindowTitle(to.WindowTitle))
	}
	paper(b, from.ForegroundColor, to.ForegroundColor, ansi.SetForegroundColor, ansi.ResetForegroundColor)
	paper(b, from.BackgroundColor, to.BackgroundColor, ansi.SetBackgroundColor, ansi.ResetBackgroundColor)
	if shape := shapeOf(to.Cursor); shape != shapeOf(from.Cursor) {
		write(b, ansi.SetCursorStyle(shape))
	}
}

func mouse(b io.StringWriter, from, to tea.MouseMode) {
	if from != tea.MouseModeNone {
		write(b, ansi.ResetModeMouseButtonEvent, ansi.ResetModeMouseAnyEvent, ansi.ResetModeMouseExtSgr)
	}
	switch to {
	case tea.MouseModeCellMotion:
		write(b, ansi.SetModeMouseButtonEvent, ansi.SetModeMouseExtSgr)
	case tea.MouseModeAllMotion:
		write(b, ansi.SetModeMouseAnyEvent, ansi.SetModeMouseExtSgr)
	}
}

// paper sets a colour of the window itself.
func paper(b io.StringWriter, from, to color.Color, set func(string) string, reset string) {
	switch {
	case from == to:
	case to == nil:
		write(b, reset)
	default:
		red, green, blue, _ := to.RGBA()
		write(b, set(fmt.Sprintf("#%02x%02x%02x", red>>8, green>>8, blue>>8)))
	}
}

// shapeOf is the terminal's number for a cursor, 0 for its own.
func shapeOf(c *tea.Cursor) int {
	if c == nil {
		return 0
	}
	shape := int(c.Shape)*2 + 1
	if !c.Blink {
		shape++
	}
	return shape
}

func either(yes bool, then, otherwise string) string {
	if yes {
		return then
	}
	return otherwise
}

func write(b io.StringWriter, words ...string) {
	for _, word := range words {
		_, _ = b.WriteString(word) // into memory
	}
}
