package cells_test

import (
	"fmt"

	"flashpoint/ui/cells"
)

func Example() {
	fmt.Println(cells.Width("Zoë 你好"), len("Zoë 你好"))
	fmt.Println(cells.Truncate("A bench by the door", 12))
	for _, line := range cells.Wrap("Wave to everybody who waits, also 在机器旁边", 16) {
		fmt.Println(line)
	}
	// Output:
	// 8 11
	// A bench by…
	// Wave to
	// everybody who
	// waits, also 在机
	// 器旁边
}
