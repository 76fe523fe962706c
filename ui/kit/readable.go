package kit

import (
	"fmt"
	"math"
	"strings"
)

// How large letters must be to be read. A capital must be at least 1/200 of the
// distance, 17 minutes of arc (AVIXA's rule for reading tasks); the older rule
// of thumb of 1/150 is what people call comfortable.
const (
	readable    = 200
	comfortable = 150

	capital = 0.58   // of a row of the terminal
	height  = 0.4903 // of the diagonal of a 16:9 screen
)

// Viewing is a screen, 16:9 and filled by the window, and the last row of people
// before it.
type Viewing struct {
	Screen   Length // its diagonal
	Distance Length // from the screen to the last row
}

// ParseViewing reads both as they were typed; a bare number is of inches for
// the screen and of metres for the distance.
func ParseViewing(screen, distance string) (Viewing, error) {
	s, err := ParseScreen(screen)
	if err != nil {
		return Viewing{}, err
	}
	d, err := ParseDistance(distance)
	return Viewing{s, d}, err
}

// ParseScreen reads the diagonal of a screen, from 0.2 to 15 metres.
func ParseScreen(typed string) (Length, error) { return between(typed, inches, 0.2, 15) }

// ParseDistance reads how far the last row sits, from 0.5 to 60 metres.
func ParseDistance(typed string) (Length, error) { return between(typed, metres, 0.5, 60) }

func between(typed string, otherwise unit, least, most float64) (Length, error) {
	l, err := parseLength(typed, otherwise)
	if m := l.metres(); err == nil && (m < least || m > most) {
		return Length{}, fmt.Errorf("%s can't be meant: type %v to %v", l, l.as(least), l.as(most))
	}
	return l, err
}

// Rows is how many rows a window may have to be read from the last row of
// people.
func (v Viewing) Rows() int { return v.rows(readable) }

// comfortableRows is how many it may have to be read without effort.
func (v Viewing) comfortableRows() int { return v.rows(comfortable) }

func (v Viewing) rows(rule float64) int {
	if v.Distance.n <= 0 {
		return 0
	}
	return int(v.image() * capital * rule / v.Distance.metres())
}

// image is the height of the screen in metres.
func (v Viewing) image() float64 { return v.Screen.metres() * height }

// reach is how far a window of that many rows can be read without effort, and
// how far at all, in the unit of the distance.
func (v Viewing) reach(rows int) (easily, limit Length) {
	one := v.image() * capital / float64(max(rows, 1))
	return v.Distance.as(one * comfortable), v.Distance.as(one * readable)
}

// Verdict is how a window of some rows is read from the last row of people.
type Verdict uint8

// The verdicts, best first.
const (
	Comfortable Verdict = iota // without effort
	Readable                   // with good eyes
	TooFar                     // not, but it can be mended by zooming in
	OutOfReach                 // not, and no window that the program fits in is
)

// Judge says how a window of that many rows is read.
func (v Viewing) Judge(rows int) Verdict {
	switch {
	case rows <= v.comfortableRows():
		return Comfortable
	case rows <= v.Rows():
		return Readable
	case v.Rows() >= MinSize().H:
		return TooFar
	}
	return OutOfReach
}

// Advice says what remains readable and what to do, for a window of that many
// rows: "80-inch screen, last row at 5 m: up to 23 rows can be read; this
// window has 24: zoom in once."
func (v Viewing) Advice(rows int) string {
	words := fmt.Sprintf("%s screen, last row at %s: ", strings.ReplaceAll(v.Screen.String(), " ", "-"), v.Distance)
	easily, limit := v.reach(rows)
	switch v.Judge(rows) {
	case Comfortable:
		return words + fmt.Sprintf("this window has %d rows, easy to read up to %s.", rows, easily)
	case Readable:
		return words + fmt.Sprintf("this window has %d rows, easy to read up to %s, and the limit is %s.", rows, easily, limit)
	case TooFar:
		return words + fmt.Sprintf("up to %d rows can be read; this window has %d: %s.", v.Rows(), rows, zoom(rows, v.Rows()))
	}
	_, nearest := v.reach(MinSize().H)
	return words + fmt.Sprintf("too far for any window that Flashpoint fits in. Sit within %s, and zoom in.", nearest)
}

// zoom says how often to make the letters larger. A step of the usual terminals
// is about a tenth.
func zoom(rows, most int) string {
	const step = 1.1
	switch n := math.Ceil(math.Log(float64(rows)/float64(max(most, 1))) / math.Log(step)); {
	case n <= 1:
		return "zoom in once"
	case n == 2:
		return "zoom in twice"
	}
	return fmt.Sprintf("zoom in until it has %d", most)
}
