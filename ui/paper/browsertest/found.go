package browsertest

import "fmt"

// Found is a part of a page and what is odd about it.
type Found struct {
	Where    string  // its tag and class
	Text     string  // the beginning of what it says
	Contrast float64 // 1 to 21
	By       float64 // pixels
}

func (f Found) String() string {
	return fmt.Sprintf("%s %q: contrast %.1f, out by %.0f", f.Where, f.Text, f.Contrast, f.By)
}
