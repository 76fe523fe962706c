package calendar

import (
	"fmt"
	"strings"
	"time"

	"flashpoint/session"
)

// An Entry is a day on which something is due or takes place.
type Entry struct {
	ID    string       // stays the same for the same thing, and no other thing has it
	On    session.Date // an entry without a day is left out
	Title string       // one line
	Text  string       // more about it, or ""
	Kind  string       // "task", "obstacle", "meeting": the category
}

// Bytes is the calendar file: same entries, name and time, same bytes. Now is
// the time of writing, in the zone in which the days are meant. An entry that is
// still to come reminds at nine in the morning of the day before.
//
// A file without entries is well-formed, but some programs refuse it.
func Bytes(entries []Entry, name string, now time.Time) []byte {
	var f file
	f.line("BEGIN", "VCALENDAR")
	f.line("VERSION", "2.0")
	f.line("PRODID", "-//Flashpoint//Flashpoint//EN")
	f.line("CALSCALE", "GREGORIAN")
	f.line("METHOD", "PUBLISH")
	f.text("X-WR-CALNAME", name)
	for _, e := range entries {
		if !e.On.IsZero() {
			f.event(e, now)
		}
	}
	f.line("END", "VCALENDAR")
	return []byte(f.String())
}

// moment is how a moment is written, in UTC; day is how a day is.
const (
	moment = "20060102T150405Z"
	day    = "20060102"
)

func (f *file) event(e Entry, now time.Time) {
	f.line("BEGIN", "VEVENT")
	f.text("UID", e.ID+"@flashpoint")
	f.line("DTSTAMP", now.UTC().Format(moment))
	f.line("LAST-MODIFIED", now.UTC().Format(moment))
	// In minutes, so that it fits the 32 bits of those who keep it in them.
	f.line("SEQUENCE", fmt.Sprint(max(now.Unix()/60, 0)))
	f.line("DTSTART;VALUE=DATE", e.On.Time(time.UTC).Format(day))
	f.line("DTEND;VALUE=DATE", e.On.AddDays(1).Time(time.UTC).Format(day))
	f.text("SUMMARY", e.Title)
	if e.Text != "" {
		f.text("DESCRIPTION", e.Text)
	}
	if e.Kind != "" {
		f.text("CATEGORIES", e.Kind)
	}
	f.line("STATUS", "CONFIRMED")
	f.line("TRANSP", "TRANSPARENT") // nobody is busy all day
	if session.DateOf(now).Before(e.On) {
		f.line("BEGIN", "VALARM")
		f.line("ACTION", "DISPLAY")
		f.text("DESCRIPTION", "Tomorrow: "+e.Title)
		f.line("TRIGGER", "-PT15H")
		f.line("END", "VALARM")
	}
	f.line("END", "VEVENT")
}

// file is the lines of a calendar file.
type file struct{ strings.Builder }

// text adds a line whose value is text.
func (f *file) text(name, value string) { f.line(name, escape(value)) }

// maxLine is how many bytes a line may have, without its end.
const maxLine = 75

// line adds a line, folded where it is too long: what follows begins with a
// blank. It is not folded inside a character.
func (f *file) line(name, value string) {
	room := maxLine
	line := name + ":" + value
	for i, r := range line {
		n := len(string(r))
		if room < n {
			f.WriteString("\r\n ")
			room = maxLine - 1
		}
		f.WriteString(line[i : i+n])
		room -= n
	}
	f.WriteString("\r\n")
}

// escape is a text as a value: without control characters, with its line breaks
// and separators escaped.
func escape(text string) string {
	var b strings.Builder
	text = strings.ReplaceAll(strings.ToValidUTF8(text, "\uFFFD"), "\r\n", "\n")
	for _, r := range text {
		switch {
		case r == '\n' || r == '\r':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteByte(' ')
		case r < ' ' || r >= 0x7F && r < 0xA0:
		case r == '\\' || r == ';' || r == ',':
			b.WriteByte('\\')
			b.WriteRune(r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
