package archive

import (
	"cmp"
	"fmt"
	"strings"
	"time"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// replayWide is how many columns a replay needs to have two panes.
const replayWide = 98

// Frame draws the time line, the moments, and the meeting as it stood: side by side
// where there is room, else the meeting below.
func (r *Replay) Frame(w, h int) kit.Frame {
	g := r.host.Theme().Glyphs()
	var f kit.Frame
	f.Add(header(r.host, cmp.Or(r.shop, r.host.ShopName()), "Replay", w)...)
	all := r.moments()
	switch {
	case r.failed != "":
		f.Add(kit.WrapSpan(kit.Bad, r.failed, w)...)
	case r.replay == nil:
		f.Add(kit.T(kit.Text, "One moment: reading the meeting.").Truncate(w))
	case len(all) == 0:
		f.Add(kit.WrapSpan(kit.Text, "Nothing of this meeting is left: its beginning was taken back.", w)...)
	}
	if len(all) == 0 {
		f.Fit(h)
		return f
	}
	f.Add(r.heading(w), r.bar(w, g), r.phases(w))
	if h >= 16 {
		f.Blank(1)
	}
	rest := h - len(f.Lines)
	if w >= replayWide {
		left := w * 9 / 20
		f.Add(kit.Beside(r.list(left-2, rest), r.stateLines(w-left, rest), left)...)
	} else {
		upper := max(rest*2/5, 2)
		f.Add(r.list(w, upper)...)
		f.Add(kit.T(kit.Rule, strings.Repeat(g.Rule, w)))
		f.Add(r.stateLines(w, h-len(f.Lines))...)
	}
	f.Fit(h)
	return f
}

// heading says which meeting it is, and where in it one stands.
func (r *Replay) heading(w int) kit.Line {
	at := r.moments()[r.at]
	words := fmt.Sprintf("minute %d, %s", minuteOf(at), at.At.In(r.host.Now().Location()).Format("15:04"))
	day := session.DateOf(r.moments()[0].At.In(r.host.Now().Location())).Words(r.host.Today())
	name := kit.T(kit.Strong, r.called+", "+day)
	if r.playing != 0 {
		words = r.host.Theme().Glyphs().Right + " " + words
	}
	return kit.Join(name, kit.T(kit.Title, words), w)
}

func minuteOf(m session.Moment) int { return int(m.Into/time.Minute) + 1 }

// bar is the time line: filled up to the moment, its phases apart.
func (r *Replay) bar(w int, g kit.Glyphs) kit.Line {
	all := r.moments()
	here := r.cell(r.at, w)
	var line kit.Line
	for x := range w {
		i := r.momentAt(x, w)
		sign, tok := g.Dash, kit.Text
		switch {
		case x == here:
			sign, tok = g.HalfDown, kit.Picked
			if g.ASCII {
				sign = "o"
			}
		case i > 0 && x > 0 && all[i].Place.Phase != all[r.momentAt(x-1, w)].Place.Phase:
			sign, tok = "|", kit.Strong
		case x < here:
			sign, tok = g.Rule, kit.Accent
		}
		line = append(line, kit.Span{Text: sign, Token: tok, Target: kit.RowTarget(i)})
	}
	return line
}

// phases are the names of the phases under the time line, where they begin.
func (r *Replay) phases(w int) kit.Line {
	all := r.moments()
	var line kit.Line
	used := 0
	for n, i := range r.starts {
		m, end := all[i], w+1
		name := m.Place.Phase.Title()
		if n+1 < len(r.starts) {
			end = r.cell(r.starts[n+1], w)
		}
		x := r.cell(i, w)
		if n+1 == len(r.starts) {
			x = min(x, w-kit.Width(name))
		}
		if x >= used+min(used, 1) && x+kit.Width(name) < end {
			tok := kit.Text
			if m.Place.Phase == all[r.at].Place.Phase {
				tok = kit.Strong
			}
			line = kit.Concat(line, kit.Blank(x-used), kit.T(tok, name).WithTarget(kit.RowTarget(i)))
			used = x + kit.Width(name)
		}
	}
	return line.Truncate(w)
}

// cell is where a moment stands on a line of w cells: by its time and, so that no
// moment is lost among others of one minute, by its number.
func (r *Replay) cell(i, w int) int {
	all := r.moments()
	n, whole := len(all)-1, all[len(all)-1].Into
	if n == 0 {
		return 0
	}
	share := float64(i) / float64(n)
	if whole > 0 {
		share = (share + float64(all[i].Into)/float64(whole)) / 2
	}
	return min(int(share*float64(w-1)+0.5), w-1)
}

// momentAt is the last moment at or before a cell.
func (r *Replay) momentAt(x, w int) int {
	low, high := 0, len(r.moments())-1
	for low < high {
		middle := (low + high + 1) / 2
		if r.cell(middle, w) <= x {
			low = middle
		} else {
			high = middle - 1
		}
	}
	return low
}

// leadWidth is what stands before the words of a moment: its sign and its clock.
const leadWidth = 9

// list draws the moments around the cursor, one line each.
func (r *Replay) list(w, h int) []kit.Line {
	all, g := r.moments(), r.host.Theme().Glyphs()
	r.top = max(min(r.top, r.at-min(1, h-1), len(all)-h), r.at-h+1+min(1, h/3), 0)
	r.top = max(min(r.top, r.at), r.at-h+1)
	var out []kit.Line
	for i := r.top; i < len(all) && len(out) < h; i++ {
		m := all[i]
		sign := "  "
		if i == r.at {
			sign = g.Cursor + " "
		}
		clock := m.At.In(r.host.Now().Location()).Format("15:04")
		if i > r.top && all[i-1].At.Truncate(time.Minute).Equal(m.At.Truncate(time.Minute)) {
			clock = "     "
		}
		words := m.Words
		if m.Break > 0 {
			words += fmt.Sprintf(" (after a break of %s)", breakWords(m.Break))
		}
		line := kit.T(kit.Text, kit.Truncate(sign+clock+"  "+words, w)).Pad(w).WithTarget(kit.RowTarget(i))
		if i == r.at && !r.inside {
			line = line.WithToken(kit.Picked)
		}
		out = append(out, line)
	}
	return out
}

// breakWords say how long a break was.
func breakWords(d time.Duration) string {
	switch hours := int(d.Hours() + 0.5); {
	case d < 2*time.Hour:
		return session.Count(int(d/time.Minute), "minute")
	case hours < 48:
		return session.Count(hours, "hour")
	default:
		return session.Count(hours/24, "day")
	}
}

// stateLines draw the moment in full, and the meeting as it stood.
func (r *Replay) stateLines(w, h int) []kit.Line {
	var out []kit.Line
	words := r.moments()[r.at].Words
	if w >= replayWide/2 || kit.Width(words) > w-leadWidth { // else all of it stands in the list
		for _, text := range kit.Clipped(words, w, 3) {
			out = append(out, kit.T(kit.Accent, text))
		}
	}
	if !r.state.known {
		return out
	}
	out = append(out, kit.T(kit.Strong, r.state.counts).Truncate(w))
	return append(out, r.pane.lines(w, max(h-len(out), 0), r.host.Theme().Glyphs())...)
}
