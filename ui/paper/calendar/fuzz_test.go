package calendar

import (
	"bytes"
	"strings"
	"testing"
	"unicode"

	ics "github.com/arran4/golang-ical"
)

// FuzzBytes writes a text into each place of a calendar. Another program finds one
// entry in it, and nothing of the text begins a line.
func FuzzBytes(f *testing.F) {
	for _, text := range []string{"", "a;b,c\\n", "x\r\nEND:VEVENT\r\nBEGIN:VEVENT", "\u2028BEGIN:VALARM", strings.Repeat("é", 80), "\x00\x1b]0;x\x07", "\xff\xfe", "\u0085", "a\rb\n\n"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		raw := Bytes([]Entry{{ID: "1", On: on(4), Title: text, Text: text, Kind: text}}, text, now)
		for line := range strings.SplitSeq(strings.TrimSuffix(string(raw), "\r\n"), "\r\n") {
			if len(line) > maxLine || strings.ContainsFunc(line, unicode.IsControl) {
				t.Errorf("%q makes the line %q", text, line)
			}
		}
		cal, err := ics.ParseCalendar(bytes.NewReader(raw))
		if err != nil || len(cal.Events()) != 1 || len(cal.Events()[0].Alarms()) != 1 {
			t.Errorf("%q makes a calendar that others read as %v, %v", text, cal, err)
		}
	})
}
