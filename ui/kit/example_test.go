package kit_test

import (
	"fmt"
	"strings"

	"flashpoint/ui/kit"
)

func Example() {
	theme, err := kit.NewTheme("paper", false)
	if err != nil {
		fmt.Println(err)
		return
	}
	ideas := []string{"A wave from whoever stands at the machine", "Say the regular's drink before they do"}
	list := &kit.List{Airy: true}
	item := func(i int) kit.Item {
		return kit.Item{Label: string(rune('A' + i)), Text: ideas[i], Target: fmt.Sprint("idea:", i)}
	}

	var frame kit.Frame
	frame.Add(kit.T(kit.Title, "Step 3 of 9: Get noticed"))
	frame.Blank(1)
	frame.Add(list.Lines(len(ideas), item, 36, 6, 7, true, theme.Glyphs())...)

	for _, line := range frame.Lines {
		fmt.Println("|" + strings.TrimRight(line.Plain(), " "))
	}
	fmt.Println(frame.Target(5, 6))
	_ = theme.Paint(frame.Lines, 36, 8) // what the terminal gets
	// Output:
	// |Step 3 of 9: Get noticed
	// |
	// |▸ A  A wave from whoever stands at
	// |     the machine
	// |
	// |  B  Say the regular's drink before
	// |     they do
	// idea:1
}
