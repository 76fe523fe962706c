package kit

import (
	"errors"
	"math"
	"strconv"
	"strings"
)

// unit is what a length is measured in.
type unit string

// The units people measure a screen and a room in.
const (
	inches      unit = "inch"
	centimetres unit = "cm"
	metres      unit = "m"
	feet        unit = "ft"
)

// metres is how long one of the unit is.
func (u unit) metres() float64 {
	switch u {
	case inches:
		return 0.0254
	case centimetres:
		return 0.01
	case feet:
		return 0.3048
	}
	return 1
}

// Length is a distance in the unit that somebody measured it in. The zero
// Length says that nobody did.
type Length struct {
	n  float64
	in unit
}

// parseLength reads what people type: "80", "5 m", "5,5", "203 cm", "16 ft",
// "80\"". A bare number is of the unit given. Only lengths above 0 are read.
func parseLength(typed string, otherwise unit) (Length, error) {
	typed = strings.ToLower(strings.TrimSpace(typed))
	digits := strings.TrimRight(typed, "abcdefghijklmnopqrstuvwxyz.'\"′″ ")
	said, known := unitNamed(strings.Trim(typed[len(digits):], " ."), otherwise)
	n, err := strconv.ParseFloat(strings.Replace(strings.TrimSpace(digits), ",", ".", 1), 64)
	if err != nil || !known || n <= 0 || math.IsInf(n, 0) || math.IsNaN(n) {
		return Length{}, errors.New("type a number and its unit, such as " + Length{5, metres}.String() + ", " + Length{16, feet}.String() + " or " + Length{80, inches}.String())
	}
	return Length{n, said}, nil
}

// unitNamed is the unit that people mean by a word or a sign.
func unitNamed(word string, otherwise unit) (unit, bool) {
	switch word {
	case "":
		return otherwise, true
	case "inch", "inches", "in", "\"", "″", "''":
		return inches, true
	case "cm", "centimetre", "centimetres", "centimeter", "centimeters":
		return centimetres, true
	case "m", "metre", "metres", "meter", "meters":
		return metres, true
	case "ft", "foot", "feet", "'", "′":
		return feet, true
	}
	return otherwise, false
}

// metres is how long it is.
func (l Length) metres() float64 { return l.n * l.in.metres() }

// as is a number of metres in the unit of l, down to a tenth of it: whoever sits
// nearer than said is never told too much.
func (l Length) as(metres float64) Length {
	const crumb = 1e-9 // 4.3 m is 42.99999 tenths
	return Length{math.Floor(metres/l.in.metres()*10+crumb) / 10, l.in}
}

// String is the length as people say it, "5.5 m", and as parseLength reads it.
func (l Length) String() string {
	return strconv.FormatFloat(math.Round(l.n*10)/10, 'f', -1, 64) + " " + string(l.in)
}
