package room

import (
	"fmt"
	"regexp"
	"strings"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// several is the beginning of a list in one sentence.
func several(items []string) string {
	const some = 8
	if len(items) > some {
		return fmt.Sprintf("%s and %d more.", shortJoin(items[:some]), len(items)-some)
	}
	return shortJoin(items) + "."
}

func shortJoin(items []string) string {
	short := make([]string, len(items))
	for i, s := range items {
		short[i] = kit.Truncate(s, 32)
	}
	return strings.Join(short, ", ")
}

var bullet = regexp.MustCompile(`^(?:[-*•–·]|\d{1,2}[.)])\s+`)

// pasted are the lines of a paste without the bullets and numbers that lists
// have elsewhere.
func pasted(content string) []string {
	var lines []string
	for _, line := range kit.PastedLines(content) {
		if line = session.Clean(bullet.ReplaceAllString(line, "")); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

// checkLine refuses in a prompt what a rule would refuse later.
func checkLine(field string, most int) func(string) (string, error) {
	return func(value string) (string, error) {
		_, err := session.CleanLine(field, value, most)
		return "", err
	}
}
