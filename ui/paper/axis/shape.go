package axis

import "flashpoint/session/review"

// Shape is how a trend is drawn.
type Shape uint8

// The shapes.
const (
	Bars    Shape = iota // lying, a label to each: kinds, steps, shops
	Columns              // standing in a row: months
	Lines                // over the months, several or many
)

// A row of columns longer than this, or of more lines than one, is easier read
// as lines.
const mostColumns = 24

// ShapeOf is how a trend is drawn where there is room.
func ShapeOf(t review.Trend) Shape {
	switch {
	case !t.OverTime():
		return Bars
	case len(t.Lines) > 1 || len(t.Labels) > mostColumns:
		return Lines
	}
	return Columns
}

// Every is which labels to write where only so many have room: each of them for
// 1, every second for 2. Along the months, count from the last one: that is the
// month people look for.
func Every(labels, room int) int {
	if room < 1 {
		room = 1
	}
	return max((labels+room-1)/room, 1)
}
