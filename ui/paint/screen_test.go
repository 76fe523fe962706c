package paint

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/hinshun/vt10x"
	"pgregory.net/rapid"
)

// screen is a terminal, and what stands on it.
type screen struct {
	vt10x.Terminal
	w, h int
}

func newScreen(w, h int) screen { return screen{vt10x.New(vt10x.WithSize(w, h)), w, h} }

// cells is every character with its colours.
func (s screen) cells() string {
	var b strings.Builder
	for y := range s.h {
		for x := range s.w {
			cell := s.Cell(x, y)
			if cell.Char == 0 {
				cell.Char = ' '
			}
			if cell.Char == ' ' {
				cell.Mode, cell.FG = 0, 0 // nobody sees the pen of a blank
			}
			fmt.Fprintf(&b, "%c%x/%x/%x ", cell.Char, cell.Mode, cell.FG, cell.BG)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// String is the cells, and the cursor.
func (s screen) String() string {
	if !s.CursorVisible() {
		return s.cells()
	}
	return fmt.Sprint(s.cells(), s.Cursor().X, " ", s.Cursor().Y)
}

func newPainter(out *bytes.Buffer) *painter {
	return &painter{out: out, env: []string{"TERM=xterm-256color", "SSH_TTY=far"}}
}

// line draws a line of a view: short pieces in some style, each closed.
func line(t *rapid.T, words []string) string {
	var b strings.Builder
	for range rapid.IntRange(0, 5).Draw(t, "pieces") {
		word := rapid.SampledFrom(words).Draw(t, "word")
		if style := rapid.SampledFrom([]string{"", "1", "7", "31", "48;2;10;20;30", "38;5;100;4"}).Draw(t, "style"); style != "" {
			word = "\x1b[" + style + "m" + word + "\x1b[m"
		}
		b.WriteString(word)
	}
	return b.String()
}

// views are what somebody sees one after another: mostly a line or two change.
func views(t *rapid.T, words []string) []frame {
	f := frame{w: 24, h: 6, profile: colorprofile.TrueColor}
	lines := []string{}
	var frames []frame
	for range rapid.IntRange(1, 8).Draw(t, "frames") {
		if rapid.IntRange(0, 5).Draw(t, "resized") == 0 {
			f.w, f.h = rapid.IntRange(1, 30).Draw(t, "w"), rapid.IntRange(1, 9).Draw(t, "h")
		}
		switch rapid.IntRange(0, 3).Draw(t, "how") {
		case 0:
			lines = nil
			for range rapid.IntRange(0, 9).Draw(t, "lines") {
				lines = append(lines, line(t, words))
			}
		case 1: // moved up or down
			lines = append([]string{line(t, words)}, lines...)
		default:
			if len(lines) > 0 {
				lines[rapid.IntRange(0, len(lines)-1).Draw(t, "y")] = line(t, words)
			}
		}
		f.synced = rapid.Bool().Draw(t, "synced")
		f.view = tea.NewView(strings.Join(lines, "\n"))
		f.view.AltScreen = true
		if rapid.Bool().Draw(t, "cursor") {
			f.view.Cursor = tea.NewCursor(rapid.IntRange(0, f.w-1).Draw(t, "x"), rapid.IntRange(0, f.h-1).Draw(t, "row"))
		}
		frames = append(frames, f)
	}
	return frames
}

// Whatever was there before, a view looks as on an empty screen, also on a
// terminal that gives wide characters less room than they should have.
func TestWhatWasThereBeforeIsGone(t *testing.T) {
	words := []string{"idea", "a", " ", "    ", "Zoë", "日本", "🙂", "👨‍👩‍👧", "e\u0301", "🇫🇷", "☕️", "▸ [x]", "ab cd", "────"}
	rapid.Check(t, func(t *rapid.T) {
		var out, alone bytes.Buffer
		p := newPainter(&out)
		frames := views(t, words)
		seen := newScreen(frames[0].w, frames[0].h)
		for _, f := range frames {
			out.Reset()
			p.paint(f)
			if f.w != seen.w || f.h != seen.h {
				seen.Resize(f.w, f.h)
				seen.w, seen.h = f.w, f.h
			}
			_, _ = seen.Write(out.Bytes())
		}
		last := frames[len(frames)-1]
		newPainter(&alone).paint(last)
		fresh := newScreen(last.w, last.h)
		_, _ = fresh.Write(alone.Bytes())
		if seen.String() != fresh.String() {
			t.Fatalf("after %q\n%s\nand not\n%s", last.view.Content, seen, fresh)
		}
	})
}

// slides is a program that shows the views it is sent.
type slides struct{ view tea.View }

func (s slides) Init() tea.Cmd  { return nil }
func (s slides) View() tea.View { return s.view }
func (s slides) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if view, ok := msg.(tea.View); ok {
		s.view = view
	}
	return s, nil
}

// Bubble Tea's renderer shows the same.
func TestLooksAsWithTheStockRenderer(t *testing.T) {
	words := []string{"idea", "a", " ", "    ", "Zoë", "▸ [x]", "ab cd", "────", "a line that is longer than the window is wide"}
	rapid.Check(t, func(t *rapid.T) {
		frames := views(t, words)
		for i := range frames {
			frames[i].w, frames[i].h = 24, 6
			if c := frames[i].view.Cursor; c != nil {
				c.X, c.Y = min(c.X, 23), min(c.Y, 5)
			}
		}
		var ours, theirs bytes.Buffer
		p := newPainter(&ours)
		program := tea.NewProgram(slides{frames[0].view}, tea.WithInput(nil), tea.WithOutput(&theirs), tea.WithWindowSize(24, 6),
			tea.WithColorProfile(colorprofile.TrueColor), tea.WithEnvironment(p.env), tea.WithoutSignals(), tea.WithFPS(120))
		go func() {
			for _, f := range frames {
				program.Send(f.view)
			}
			program.Quit()
		}()
		if _, err := program.Run(); err != nil {
			t.Fatal(err)
		}
		for _, f := range frames {
			p.paint(f)
		}
		stock, _, _ := strings.Cut(theirs.String(), "\x1b[?1049l")
		a, b := newScreen(24, 6), newScreen(24, 6)
		_, _ = a.Write(ours.Bytes())
		_, _ = b.Write([]byte(strings.ReplaceAll(stock, "\n", "\r\n")))
		if a.cells() != b.cells() || a.CursorVisible() != b.CursorVisible() {
			t.Fatalf("after %q\n%s\nand not\n%s", frames[len(frames)-1].view.Content, a, b)
		}
	})
}
