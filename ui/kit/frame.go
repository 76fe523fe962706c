package kit

// Cursor is where the terminal's own cursor stands, in cells from the top left.
type Cursor struct{ X, Y int }

// Frame is what a screen draws: lines from the top, and the cursor if something
// is being typed.
type Frame struct {
	Lines  []Line
	Cursor *Cursor
}

// Add puts lines below what is there.
func (f *Frame) Add(lines ...Line) { f.Lines = append(f.Lines, lines...) }

// Blank puts n empty lines below what is there.
func (f *Frame) Blank(n int) {
	for range n {
		f.Lines = append(f.Lines, nil)
	}
}

// Append puts another frame below what is there and takes over its cursor.
func (f *Frame) Append(sub Frame) {
	if sub.Cursor != nil {
		f.Cursor = &Cursor{sub.Cursor.X, sub.Cursor.Y + len(f.Lines)}
	}
	f.Add(sub.Lines...)
}

// Indent moves everything n cells to the right.
func (f *Frame) Indent(n int) {
	if n <= 0 {
		return
	}
	for i, l := range f.Lines {
		if len(l) > 0 {
			f.Lines[i] = Concat(Blank(n), l)
		}
	}
	if f.Cursor != nil {
		f.Cursor = &Cursor{f.Cursor.X + n, f.Cursor.Y}
	}
}

// Fit makes the frame exactly h lines: it cuts the end off or adds empty lines.
// A cursor on a line that is cut off goes with it.
func (f *Frame) Fit(h int) {
	h = max(h, 0)
	if len(f.Lines) > h {
		f.Lines = f.Lines[:h:h]
	}
	f.Blank(h - len(f.Lines))
	if f.Cursor != nil && f.Cursor.Y >= h {
		f.Cursor = nil
	}
}

// FitOver makes the frame exactly h lines, the last of which are the foot.
func (f *Frame) FitOver(foot Frame, h int) {
	f.Fit(h - len(foot.Lines))
	f.Append(foot)
}

// Target is what a click on cell x, y means, "" for nothing.
func (f Frame) Target(x, y int) string {
	if y < 0 || y >= len(f.Lines) {
		return ""
	}
	return f.Lines[y].At(x)
}

// Beside is two columns: left cut or padded to leftW cells, then right. It is
// as long as the longer of the two.
func Beside(left, right []Line, leftW int) []Line {
	out := make([]Line, max(len(left), len(right)))
	for i := range out {
		var l, r Line
		if i < len(left) {
			l = left[i].Truncate(leftW)
		}
		if i < len(right) {
			r = right[i]
		}
		if len(r) == 0 {
			out[i] = l
			continue
		}
		out[i] = Concat(l, Blank(leftW-l.Width()), r)
	}
	return out
}
