package archive

import (
	"fmt"
	"strings"

	"flashpoint/session"
	"flashpoint/session/review"
	"flashpoint/ui/kit"
	"flashpoint/ui/paper/axis"
)

// Frame draws all trends, or one of them large.
func (t *Trends) Frame(w, h int) kit.Frame {
	var f kit.Frame
	f.Add(header(t.host, t.whose(), "Trends", w)...)
	trend, ok := t.here()
	switch {
	case t.failed != "":
		f.Add(kit.WrapSpan(kit.Bad, t.failed, w)...)
	case !t.read:
		f.Add(kit.T(kit.Text, "One moment: counting."))
	case !ok:
		f.Add(kit.T(kit.Text, "There is nothing to count yet."))
	case t.large:
		f.Add(t.largeLines(trend, w, h-len(f.Lines))...)
	default:
		f.Add(kit.T(kit.Title, t.what()).Truncate(w))
		f.Add(t.smallLines(w, h-len(f.Lines))...)
	}
	f.Fit(h)
	return f
}

// whose is the shop whose trends these are, or how many shops there are.
func (t *Trends) whose() string {
	if len(t.scope.Shops) > 0 {
		return t.shopName()
	}
	return t.host.ShopName()
}

// Whose is the one shop that was chosen, for paper about it; the zero ID for all.
func (t *Trends) Whose() (id session.ID, name string) {
	if len(t.scope.Shops) == 0 {
		return id, ""
	}
	return t.scope.Shops[0], t.shopName()
}

// what says what is counted: "All 3 shops together, Buying a coffee".
func (t *Trends) what() string {
	var parts []string
	switch {
	case t.beside:
		parts = append(parts, "Shops side by side")
	case len(t.scope.Shops) > 0:
		parts = append(parts, t.shopName())
	case len(t.shops) > 1:
		parts = append(parts, fmt.Sprintf("All %d shops together", len(t.shops)))
	}
	if t.scope.Map != "" {
		parts = append(parts, t.scope.Map)
	}
	if s := t.scope.Since; !s.IsZero() {
		parts = append(parts, fmt.Sprintf("since %s %d", s.Month, s.Year))
	}
	if len(parts) == 0 {
		return "Over the years"
	}
	return strings.Join(parts, ", ")
}

func (t *Trends) shopName() string {
	for _, shop := range t.shops {
		if shop.ID == t.scope.Shops[0] {
			return shop.Name
		}
	}
	return "One shop"
}

// smallLines are a row for each trend and, below, what has to be said with the one
// under the cursor.
func (t *Trends) smallLines(w, h int) []kit.Line {
	g := t.host.Theme().Glyphs()
	foot := append([]kit.Line{nil}, t.footNotes(w, min(h/5, 5))...)
	high := 1 // of each
	if w < oneRow {
		high = 2
	}
	room := h - len(foot)
	shown := max(room/high, 1)
	if shown < len(t.trends) {
		shown = max((room-1)/high, 1)
	}
	cursor, n := t.list.Cursor(), len(t.trends)
	t.first = max(min(t.first, cursor, n-shown), cursor-shown+1, 0)
	last := min(t.first+shown, n) - 1
	var out []kit.Line
	for i := t.first; i <= last; i++ {
		for _, line := range small(t.trends[i], i == cursor, w, high, g) {
			line = line.Pad(w).WithTarget(kit.RowTarget(i))
			if i == cursor {
				line = line.WithToken(kit.Picked)
			}
			out = append(out, line)
		}
	}
	if shown < n {
		for len(out) < room-1 {
			out = append(out, nil)
		}
		out = append(out, kit.Position(t.first, last, n, w, g))
	}
	return append(out, foot...)
}

// Cells of a row for one trend: from that width on it is a single one, with so many
// for the title and for the small chart.
const (
	oneRow    = 76
	titleRoom = 34
	sparkRoom = 20
)

// small is a trend in a row or two: its title, a small chart and the latest figure.
func small(t review.Trend, current bool, w, high int, g kit.Glyphs) []kit.Line {
	sign := "  "
	if current {
		sign = g.Cursor + " "
	}
	if t.Along == "shop" {
		return sideBySide(t, sign, w, high)
	}
	spark := kit.Pad(sparkline(t, g, sparkRoom), sparkRoom)
	if high == 1 {
		line := kit.Concat(kit.T(kit.Text, sign+kit.Pad(t.Title, titleRoom)+"  "), kit.T(kit.Accent, spark), kit.T(kit.Text, "  "+latest(t)))
		return []kit.Line{line.Truncate(w)}
	}
	return []kit.Line{
		kit.T(kit.Text, sign+t.Title).Truncate(w),
		kit.Concat(kit.T(kit.Accent, "  "+spark), kit.T(kit.Text, "  "+latest(t))).Truncate(w),
	}
}

// sideBySide is a figure of each shop by name, as many as fit: bars without names
// would compare nothing.
func sideBySide(t review.Trend, sign string, w, high int) []kit.Line {
	title := sign + t.Title
	room := w - 2
	if high == 1 {
		title = sign + kit.Pad(t.Title, titleRoom)
		room = w - kit.Width(title) - 2
	}
	words, line := "", t.Lines[0]
	for i, p := range line.Points {
		next := t.Label(i) + " " + axis.Value(t, p)
		if p.None {
			next = t.Label(i) + " nothing yet"
		}
		if i > 0 {
			next = ", " + next
		}
		rest := ""
		if more := len(line.Points) - i - 1; more > 0 {
			rest = fmt.Sprintf(", +%d", more)
		}
		if kit.Width(words+next+rest) > room && i > 0 {
			words += fmt.Sprintf(", +%d", len(line.Points)-i)
			break
		}
		words += next
	}
	if high == 1 {
		return []kit.Line{kit.T(kit.Text, title+"  "+words).Truncate(w)}
	}
	return []kit.Line{kit.T(kit.Text, title).Truncate(w), kit.T(kit.Text, "  "+words).Truncate(w)}
}

// sparkline is the first line of a trend in at most w cells, the latest points
// where there are more.
func sparkline(t review.Trend, g kit.Glyphs, w int) string {
	if !t.Any() {
		return ""
	}
	scale := axis.Of(t, 4)
	points := t.Lines[0].Points
	var shares []float64
	for _, p := range points[max(len(points)-w, 0):] {
		if p.None {
			shares = append(shares, -1)
			continue
		}
		shares = append(shares, scale.At(p.Value))
	}
	return kit.Spark(shares, g)
}

// latest is what a trend says in a few words: along time its latest value, else how
// much there is in all, or at its first label.
func latest(t review.Trend) string {
	if !t.Any() {
		return "not enough yet"
	}
	line := t.Lines[0]
	switch {
	case t.OverTime():
		for i := len(line.Points) - 1; i >= 0; i-- {
			if p := line.Points[i]; !p.None {
				label, _, _ := strings.Cut(t.Label(i), " ")
				switch now := t.SoFar && i == len(line.Points)-1; {
				case now && t.Stood:
					return pointWords(t, p) + " now"
				case now:
					return pointWords(t, p) + " so far in " + label
				}
				return pointWords(t, p) + ", " + t.Label(i)
			}
		}
	case axis.Counted(t) && t.Unit == "times": // counted and said in words together
		return axis.Number(float64(axis.N(t))) + " times in all"
	case axis.Counted(t):
		n := axis.Number(float64(axis.N(review.Trend{Lines: t.Lines[:1]})))
		if line.Name != "" {
			return n + " " + strings.ToLower(line.Name)
		}
		return n + " in all"
	}
	for i, p := range line.Points {
		if !p.None {
			return pointWords(t, p) + ", " + t.Label(i)
		}
	}
	return ""
}

// pointWords are a value with what it was counted from.
func pointWords(t review.Trend, p review.Point) string {
	text := axis.Value(t, p)
	if p.None || axis.Counted(t) || t.Unit == review.Percent && strings.Contains(text, " of ") {
		return text
	}
	return text + " (n " + axis.Number(float64(p.N)) + ")"
}

// footNotes are what went quiet, whatever the cursor is on, and what else has to be
// said with the trend under it, in at most that many lines.
func (t *Trends) footNotes(w, most int) []kit.Line {
	var all review.Trend
	for _, trend := range t.trends {
		for _, note := range trend.Notes {
			if strings.HasPrefix(note, quiet) {
				all.Notes = append(all.Notes, note)
			}
		}
	}
	trend, _ := t.here()
	for _, note := range trend.Notes {
		if !strings.HasPrefix(note, quiet) {
			all.Notes = append(all.Notes, note)
		}
	}
	return notes(all, w, most)
}

// quiet begins every note about what went quiet.
const quiet = "Gone quiet"

// notes are what has to be said with a trend, in at most that many lines.
func notes(t review.Trend, w, most int) []kit.Line {
	var out []kit.Line
	for _, note := range t.Notes {
		tok := kit.Text
		if strings.HasPrefix(note, quiet) {
			tok = kit.Warn
		}
		for _, text := range kit.Clipped(note, w, max(most-len(out), 0)) {
			out = append(out, kit.T(tok, text))
		}
	}
	return out
}
