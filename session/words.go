package session

import (
	"fmt"
	"strings"
)

// Count says how many there are: "1 idea", "3 ideas".
func Count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// isAre says it with its verb: "1 slip is", "3 slips are".
func isAre(n int, what string) string {
	if n == 1 {
		return Count(n, what) + " is"
	}
	return Count(n, what) + " are"
}

// Join says several things as one would say them: "A", "A and B", "A, B and C".
func Join(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
}
