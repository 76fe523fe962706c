package store

import (
	"encoding/json"
	"time"

	"flashpoint/session"
)

// A moment is a time as rows compare it: milliseconds, 0 for none.
type moment int64

func momentOf(t time.Time) moment {
	if t.IsZero() {
		return 0
	}
	return moment(t.UnixMilli())
}

const momentLayout = "2006-01-02T15:04:05.000Z"

// text is the moment as the read tables have it, nil for none. A time.Time is
// never bound: the driver would choose its own way to write it.
func (m moment) text() any {
	if m == 0 {
		return nil
	}
	return m.String()
}

// String is the moment as text compares it, "" for none.
func (m moment) String() string {
	if m == 0 {
		return ""
	}
	return time.UnixMilli(int64(m)).UTC().Format(momentLayout)
}

func idText(id session.ID) any {
	if id.IsZero() {
		return nil
	}
	return id.String()
}

func dayText(d session.Date) any {
	if d.IsZero() {
		return nil
	}
	return d.String()
}

// number is nil for 0, which names no row.
func number(n int64) any {
	if n == 0 {
		return nil
	}
	return n
}

// wordsIf is nil for words that may not be known.
func wordsIf(known bool, words string) any {
	if !known {
		return nil
	}
	return words
}

// peopleList is a JSON list of people.
func peopleList(people []session.Person) string {
	if len(people) == 0 {
		return "[]"
	}
	raw, _ := json.Marshal(people) // of IDs, names and marks: it can't fail
	return string(raw)
}

// list is a JSON list of words.
func list(words []string) string {
	if len(words) == 0 {
		return "[]"
	}
	raw, _ := json.Marshal(words) // a list of strings can't fail
	return string(raw)
}
