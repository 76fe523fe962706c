package kit

import (
	"errors"
	"math"
	"strconv"
	"strings"
)

// Unit is what a length is measured in.
type Unit string

// The units people measure a screen and a room in.
const (
	Inch       Unit = "inch"
	Centimetre Unit = "cm"
	Metre      Unit = "m"
	Foot       Unit = "ft"
)

// metres is how long one of the unit is.
func (u Unit) metres() float64 {
	switch u {
	case Inch:
		return 0.0254
	case Centimetre:
		return 0.01
	case Foot:
		return 0.3048
	}
	return 1
}

// Length is a distance in the unit that somebody measured it in. The zero
// Length says that nobody did.
type Length struct {
	N    float64
	Unit Unit
}

// ParseLength reads what people type: "80", "5 m", "5,5", "203 cm", "16 ft",
// "80\"". A bare number is of the unit given. Only lengths above 0 are read.
func ParseLength(typed string, unit Unit) (Length, error) {
	typed = strings.ToLower(strings.TrimSpace(typed))
	digits := strings.TrimRight(typed, "abcdefghijklmnopqrstuvwxyz.'\"′″ ")
	said, known := unitNamed(strings.Trim(typed[len(digits):], " ."), unit)
	n, err := strconv.ParseFloat(strings.Replace(strings.TrimSpace(digits), ",", ".", 1), 64)
	if err != nil || !known || n <= 0 || math.IsInf(n, 0) || math.IsNaN(n) {
		return Length{}, errors.New("type a number and its unit, such as " + Length{5, Metre}.String() + ", " + Length{16, Foot}.String() + " or " + Length{80, Inch}.String())
	}
	return Length{n, said}, nil
}

// unitNamed is the unit that people mean by a word or a sign.
func unitNamed(word string, otherwise Unit) (Unit, bool) {
	switch word {
	case "":
		return otherwise, true
	case "inch", "inches", "in", "\"", "″", "''":
		return Inch, true
	case "cm", "centimetre", "centimetres", "centimeter", "centimeters":
		return Centimetre, true
	case "m", "metre", "metres", "meter", "meters":
		return Metre, true
	case "ft", "foot", "feet", "'", "′":
		return Foot, true
	}
	return otherwise, false
}

// Metres is how long it is.
func (l Length) Metres() float64 { return l.N * l.Unit.metres() }

// As is a number of metres in the unit of l, down to a tenth of it: whoever sits
// nearer than said is never told too much.
func (l Length) As(metres float64) Length {
	const crumb = 1e-9 // 4.3 m is 42.99999 tenths
	return Length{math.Floor(metres/l.Unit.metres()*10+crumb) / 10, l.Unit}
}

// String is the length as people say it, "5.5 m", and as ParseLength reads it.
func (l Length) String() string {
	return strconv.FormatFloat(math.Round(l.N*10)/10, 'f', -1, 64) + " " + string(l.Unit)
}
