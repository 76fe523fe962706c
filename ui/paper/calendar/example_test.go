package calendar_test

import (
	"fmt"
	"strings"
	"time"

	"flashpoint/session"
	"flashpoint/ui/paper/calendar"
)

func Example() {
	now := time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)
	file := calendar.Bytes([]calendar.Entry{
		{ID: "task-1@corner", On: session.Date{Year: 2026, Month: 11, Day: 27}, Title: "Order cushions", Kind: "task"},
	}, "Corner Coffee", now)
	for line := range strings.Lines(string(file)) {
		if line = strings.TrimSpace(line); strings.HasPrefix(line, "SUMMARY") || strings.HasPrefix(line, "DTSTART") || strings.HasPrefix(line, "DTEND") {
			fmt.Println(line)
		}
	}
	// Output:
	// DTSTART;VALUE=DATE:20261127
	// DTEND;VALUE=DATE:20261128
	// SUMMARY:Order cushions
}
