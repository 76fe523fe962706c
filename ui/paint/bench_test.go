package paint

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"

	"flashpoint/session/floortest"
)

// wall are two views of a full wall, 120 by 36, one key apart.
func wall() [2]frame {
	var frames [2]frame
	for k, typed := range []string{"one idea, and ano", "one idea, and anot"} {
		var lines []string
		for y := range 35 {
			lines = append(lines, fmt.Sprintf("\x1b[38;2;20;60;90m  %2d \x1b[m\x1b[1;38;2;10;10;10mWave with the menu of the day, and say hello\x1b[m%40s\x1b[38;2;90;90;90m%30d\x1b[m", y, "", y))
		}
		lines = append(lines, fmt.Sprintf("\x1b[1mIdea:\x1b[m \x1b[38;2;10;10;10m%-113s\x1b[m", typed))
		view := tea.NewView(strings.Join(lines, "\n"))
		view.AltScreen, view.Cursor = true, tea.NewCursor(6+len(typed), 35)
		frames[k] = frame{view: view, w: 120, h: 36, profile: colorprofile.TrueColor}
	}
	return frames
}

// BenchmarkKey is what painting a typed character takes, beside reading all of its
// view into cells and comparing those, which Bubble Tea's renderer does each time:
// at most a twentieth of that.
func BenchmarkKey(b *testing.B) {
	frames := wall()
	p := newPainter(&bytes.Buffer{})
	p.out = io.Discard
	p.paint(frames[0])
	stock := uv.NewTerminalRenderer(io.Discard, p.env)
	stock.SetFullscreen(true)
	stock.SetScrollOptim(true)
	cells := uv.NewScreenBuffer(120, 36)
	ours, theirs := 0, 0
	paint := func() {
		ours++
		p.paint(frames[ours%2])
	}
	floortest.Beside(b, "reading-it-all", 0.05, paint, func() {
		theirs++
		view := frames[theirs%2].view
		cells.Clear()
		uv.NewStyledString(view.Content).Draw(cells, cells.Bounds())
		stock.Render(cells.RenderBuffer)
		stock.MoveTo(view.Cursor.X, view.Cursor.Y)
		_ = stock.Flush()
	})
	b.ReportMetric(testing.AllocsPerRun(100, paint), "allocs")
}

// BenchmarkWall is the same for a view of which nothing stood there before: at
// most half.
func BenchmarkWall(b *testing.B) {
	frames := wall()
	floortest.Beside(b, "reading-it-all", 0.5, func() {
		p := newPainter(&bytes.Buffer{})
		p.paint(frames[0])
	}, func() {
		stock := uv.NewTerminalRenderer(io.Discard, []string{"TERM=xterm-256color"})
		stock.SetFullscreen(true)
		stock.Erase()
		cells := uv.NewScreenBuffer(120, 36)
		uv.NewStyledString(frames[0].view.Content).Draw(cells, cells.Bounds())
		stock.Render(cells.RenderBuffer)
		_ = stock.Flush()
	})
}
