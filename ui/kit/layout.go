package kit

import "fmt"

// Size is a window or a part of it, in cells.
type Size struct{ W, H int }

// Class is how much a window can hold.
type Class uint8

// The classes, smallest first. Wider than Normal is used for air, not for more.
const (
	TooSmall Class = iota // below 48x14: only [TooSmallFrame]
	Small                 // from 48x14: a step, the clock, one line
	Working               // from 60x18
	Normal                // from 80x24
)

// MinSize is the smallest window that screens must work in.
func MinSize() Size { return Size{48, 14} }

// maxColumns keeps a line short enough to find the next one by eye.
const maxColumns = 100

// ClassOf is the class of a window of w by h cells.
func ClassOf(w, h int) Class {
	switch {
	case w >= 80 && h >= 24:
		return Normal
	case w >= 60 && h >= 18:
		return Working
	case w >= 48 && h >= 14:
		return Small
	}
	return TooSmall
}

// Class is the class of a window of this size.
func (s Size) Class() Class { return ClassOf(s.W, s.H) }

// Margin is how many cells stay blank at the left and at the right: projectors
// cut off the edge.
func (s Size) Margin() int { return 1 }

// Columns is how many cells of a line may be written, margins taken off; at
// most 100 however wide the window is.
func (s Size) Columns() int { return max(min(s.W-2*s.Margin(), maxColumns), 0) }

// maxWideColumns is how far apart two columns beside each other still are read
// together.
const maxWideColumns = 180

// WideColumns is Columns for what one person reads in columns side by side, of which
// each is short: at most 180.
func (s Size) WideColumns() int { return max(min(s.W-2*s.Margin(), maxWideColumns), 0) }

// TooSmallFrame says how large the window is and how large it must be, in the
// space there is.
func TooSmallFrame(w, h int) Frame {
	var f Frame
	if w > 0 && h > 0 {
		least := MinSize()
		f.Add(WrapSpan(Text, fmt.Sprintf("This window is %d by %d; make it at least %d by %d, or the letters smaller.",
			w, h, least.W, least.H), w)...)
	}
	f.Fit(h)
	return f
}
