package archive

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"flashpoint/session/review"
	"flashpoint/ui/kit"
	"flashpoint/ui/kit/kittest"
)

// states are all states worth drawing, by name; each begins anew.
func states() map[string]func(d *desk) {
	all := map[string]func(d *desk){
		"reading":        func(d *desk) { d.screen = New(d); d.hit("1") },
		"reading short":  func(d *desk) { d.screen = New(d) },
		"wrong line":     func(d *desk) { d.keys("3", "/", "is:late is:nonsense") },
		"completing":     func(d *desk) { d.keys("3", "/", "s") },
		"nothing fits":   func(d *desk) { d.keys("/", "nothing", "enter") },
		"inside":         func(d *desk) { d.keys("2", "tab") },
		"sorted":         func(d *desk) { d.keys("3", "s", "s", "s", "o") },
		"found":          func(d *desk) { d.keys("7", "wait") },
		"found inside":   func(d *desk) { d.keys("7", "wait", "esc", "down", "tab") },
		"found nothing":  func(d *desk) { d.keys("7", "nothing") },
		"long line":      func(d *desk) { d.keys("/").paste(strings.Repeat("在 bench ", 40)) },
		"long wrong":     func(d *desk) { d.keys("/").paste(strings.Repeat("bench ", 40) + "is:no") },
		"replay reading": func(d *desk) { d.hit("p") },
		"replay":         func(d *desk) { d.keys("p") },
		"replay ideas":   func(d *desk) { d.keys("p", "ctrl+n", "ctrl+n", "right", "right") },
		"replay vote":    func(d *desk) { d.keys("p", "end", "ctrl+p", "ctrl+p", "ctrl+p", "right", "right") },
		"replay end":     func(d *desk) { d.keys("p", "end", "tab", "down") },
		"replay minutes": func(d *desk) { d.keys("p", "end", "m") },
	}
	for n, of := range subjects() {
		all["list of "+string(of)] = func(d *desk) { d.keys(fmt.Sprint(n)) }
	}
	return all
}

// everywhere runs something in every state, with these hard texts, with many rows and
// with none.
func everywhere(t *testing.T, texts []string, check func(t *testing.T, name string, d *desk)) {
	for state := range states() {
		t.Run(state, func(t *testing.T) {
			t.Parallel()
			inState(t, state, texts, check)
		})
	}
}

func inState(t *testing.T, state string, texts []string, check func(t *testing.T, name string, d *desk)) {
	begin := states()[state]
	for _, name := range texts {
		text := kittest.HardTexts()[name]
		d := held(t, 240, text)
		if name == "mixed" {
			d.theme, _ = kit.NewTheme("plain", true)
		}
		d.readOnly = name == "long"
		d.open()
		begin(d)
		check(t, state+" "+name, d)
	}
	if strings.HasPrefix(state, "replay") {
		return
	}
	d := newDesk(t, &shelves{rows: map[review.Subject]int{}}).open()
	begin(d)
	check(t, state+" empty", d)
}

func TestScreensFit(t *testing.T) {
	everywhere(t, slices.Sorted(maps.Keys(kittest.HardTexts())), func(t *testing.T, name string, d *desk) {
		for _, size := range []kit.Size{{W: 46, H: 12}, {W: 58, H: 16}, {W: 78, H: 22}, {W: 118, H: 34}, {W: 198, H: 58}, {W: 46, H: 11}} {
			for _, key := range []string{"", "down", "pgdown", "end", "up"} {
				if key != "" {
					d.hit(key)
				}
				if key != "" && !strings.HasSuffix(name, "reading plain") {
					d.settle()
				}
				f := d.screen.Frame(size.W, size.H)
				if len(f.Lines) != size.H {
					t.Fatalf("%s %v: %d lines", name, size, len(f.Lines))
				}
				for i, l := range f.Lines {
					if w := ansi.StringWidth(l.Plain()); w > size.W || l.Width() > size.W {
						t.Fatalf("%s %v after %q: line %d is %d cells: %q", name, size, key, i, w, l.Plain())
					}
				}
				if c := f.Cursor; c != nil && (c.X >= size.W || c.Y >= size.H) {
					t.Fatalf("%s %v: the cursor is at %v", name, size, *c)
				}
			}
		}
	})
}

// A key never asks the file, and neither does drawing.
func TestNoKeyAndNoFrameAsksTheFile(t *testing.T) {
	everywhere(t, []string{"plain", "long"}, func(t *testing.T, name string, d *desk) {
		calls := d.shelves.calls
		d.hit("down", "x", "enter", "pgdown", "tab", "esc", "s", "2", "/", "wait", "left", "right", "space")
		d.press(tea.KeyPressMsg{Code: tea.KeyEnter})
		for _, size := range []kit.Size{{W: 46, H: 12}, {W: 198, H: 58}} {
			d.screen.Frame(size.W, size.H)
			for _, a := range d.screen.Actions() {
				_ = a.Help
			}
		}
		if d.shelves.calls != calls {
			t.Errorf("%s: %d calls without a command", name, d.shelves.calls-calls)
		}
	})
}

// Every key has one meaning, and each action says what it does and why it can't.
func TestKeysAreClear(t *testing.T) {
	everywhere(t, []string{"plain"}, func(t *testing.T, name string, d *desk) {
		actions := d.screen.Actions()
		kittest.Findable(t, actions)
		if clashes := kittest.Clashes(actions); len(clashes) > 0 {
			t.Errorf("%s: %v", name, clashes)
		}
		for _, a := range actions {
			if a.Name == "" || a.Help == "" || a.Off == "" && a.Do == nil {
				t.Errorf("%s: %+v", name, a)
			}
		}
	})
}

// What a key costs does not grow with the list.
func TestAKeyCostsTheSameInALongList(t *testing.T) {
	cost := func(rows int) float64 {
		d := held(t, rows, "").open().size(118, 34)
		for range rows / 80 {
			d.keys("end")
		}
		return testing.AllocsPerRun(20, func() {
			d.screen.Update(tea.KeyPressMsg{Code: tea.KeyUp})
			d.frame()
			d.screen.Actions()
		})
	}
	if short, long := cost(300), cost(9000); long > short*1.3+50 {
		t.Errorf("%.0f allocations in a short list, %.0f in a long one", short, long)
	}
}

func TestGoldens(t *testing.T) {
	for state, begin := range states() {
		for _, size := range []kit.Size{{W: 46, H: 12}, {W: 58, H: 16}, {W: 78, H: 22}, {W: 118, H: 34}} {
			name := fmt.Sprintf("%s-%dx%d", strings.ReplaceAll(state, " ", "-"), size.W+2, size.H+2)
			if size.W != 78 && !slices.Contains([]string{"list of meetings", "list of ideas", "replay ideas", "found", "wrong line"}, state) {
				continue
			}
			t.Run(name, func(t *testing.T) {
				d := held(t, 12, "")
				d.w, d.h = size.W, size.H
				d.open()
				begin(d)
				kittest.Golden(t, name, d.text())
			})
		}
	}
}
