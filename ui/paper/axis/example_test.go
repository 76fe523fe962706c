package axis_test

import (
	"fmt"

	"flashpoint/ui/paper/axis"
)

// The scale of a chart for values from 3 to 47, of five steps at most.
func Example() {
	scale := axis.New(3, 47, 5, true)
	fmt.Println(scale.Ticks())
	fmt.Println(scale.At(25)) // half of the way along
	// Output:
	// [0 10 20 30 40 50]
	// 0.5
}
