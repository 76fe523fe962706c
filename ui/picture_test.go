package ui

import (
	"flag"
	"fmt"
	"html"
	"image/color"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"flashpoint/ui/kit"
)

var update = flag.Bool("update", false, "write the golden files and pictures anew")

// TestPictures keeps the pictures in README what the program really shows.
func TestPictures(t *testing.T) {
	l := newLaptop(t, newShelf())
	l.keys("Corner Coffee", "enter", "enter", "enter")
	for _, name := range []string{"Terry", "Ana", "Cleo", "Bo", "Dana", "Émile"} {
		l.keys(name, "enter")
	}
	l.keys("enter", "coffee", "enter", "enter", "enter")
	for _, idea := range []string{"A bench by the window for whoever waits", "Chalk the wait in minutes on the door",
		"Say the regular's drink before they do", "A bell the customer may ring when the queue is long"} {
		l.keys(idea, "enter")
	}
	l.keys("A wave from whoever stands at the mach")
	compare(t, "share.svg", svg(l.app))

	l.keys("ine", "enter", "ctrl+k", "go to vote", "enter", "enter")
	for _, slip := range []string{"a a", "a b", "a e", "b e", "a c"} {
		l.keys(slip, "enter")
	}
	l.keys("a b", "enter")
	compare(t, "slips.svg", svg(l.app))
	l.keys("enter")
	compare(t, "reveal.svg", svg(l.app))

	l.keys("enter", "enter").see("Whose idea").keys("enter", "enter").keys("enter", "enter", "enter", "enter", "enter")
	l.keys("Find a bench @terry by in 3 days", "enter", "Ask the landlord @ana by friday", "enter", "Measure the window @bo", "enter")
	compare(t, "checklist.svg", svg(l.app))
}

// compare holds what a test made against testdata, or writes it with -update.
func compare(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s is not what the program shows now; look at it, then run: go test ./ui -update\n%s", path, got)
	}
}

// svg draws the window as it hangs on the wall.
func svg(a *App) string {
	const cw, ch, size = 9.6, 20, 16
	frame := a.frame()
	bg := a.theme.Background()
	var b strings.Builder
	width, height := float64(a.size.W)*cw, a.size.H*ch
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.0f %d" font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="%d">`+"\n", width, height, size)
	fmt.Fprintf(&b, `<rect width="100%%" height="100%%" fill="%s"/>`+"\n", hex(bg))
	for y, line := range frame.Lines {
		x := 0
		for _, span := range line {
			w := kit.Width(span.Text)
			ink, paper := a.theme.Colors(span.Token)
			if strings.TrimSpace(span.Text) != "" || paper != bg {
				if paper != bg {
					fmt.Fprintf(&b, `<rect x="%.1f" y="%d" width="%.1f" height="%d" fill="%s"/>`+"\n", float64(x)*cw, y*ch, float64(w)*cw, ch, hex(paper))
				}
				weight := ""
				if span.Token == kit.Title || span.Token == kit.Strong {
					weight = ` font-weight="bold"`
				}
				fmt.Fprintf(&b, `<text x="%.1f" y="%d" textLength="%.1f" fill="%s"%s xml:space="preserve">%s</text>`+"\n",
					float64(x)*cw, y*ch+15, float64(w)*cw, hex(ink), weight, html.EscapeString(span.Text))
			}
			x += w
		}
	}
	return b.String() + "</svg>\n"
}

func hex(c color.Color) string {
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}
