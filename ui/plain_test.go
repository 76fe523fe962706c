package ui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"flashpoint/ui/cells"
)

// With plain letters everything that the program itself says is ASCII, in the room,
// between meetings and in the archive.
func TestPlainLettersAreASCII(t *testing.T) {
	l := newLaptop(t, newShelf())
	l.app.theme = l.app.theme.WithASCII(true)
	plain := func(where string) {
		t.Helper()
		for _, line := range l.painted() {
			if !cells.ASCII(line) {
				t.Errorf("%s: %q", where, line)
			}
		}
	}
	plain("welcome")
	l.keys("Corner Coffee", "enter")
	plain("home")
	for _, step := range []string{"room check", "who is here", "map", "steps", "ideas", "say one each", "next"} {
		l.keys("enter")
		plain(step)
		if step == "who is here" {
			l.keys("Ana", "enter", "Bo", "enter")
			plain(step)
		}
	}
	l.keys("One that is longer than the wall is wide, so that it has to be cut or go on in the next line", "enter")
	plain("an idea")
	for range 4 {
		l.keys("ctrl+n")
		plain("the next phase")
	}
	l.keys("ctrl+k")
	plain("all keys")
	l.keys("esc", "f1")
	plain("help")
	l.keys("esc", "ctrl+k", "leave the meeting", "enter").see("What next?")
	plain("home, with a meeting")
	for _, place := range []string{"w", "b", "l", "t"} {
		l.keys(place)
		plain("place " + place)
		l.keys("esc")
	}
}

// painted is the window as the terminal gets it, without its colours.
func (l *laptop) painted() []string {
	return strings.Split(ansi.Strip(l.app.View().Content), "\n")
}
