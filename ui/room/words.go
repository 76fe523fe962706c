package room

import (
	"fmt"
	"unicode"
	"unicode/utf8"

	"flashpoint/session"
)

// counted says "1 slip", "3 slips".
func counted(n int, what string) string { return session.Count(n, what) }

// peopleCounted says "1 person", "5 people".
func peopleCounted(n int) string {
	if n == 1 {
		return "1 person"
	}
	return fmt.Sprintf("%d people", n)
}

// joined says "A", "A and D", "A, B and D".
func joined(words []string) string { return session.Join(words) }

// dayWords says "Fri 4 Dec, in 3 days", or that there is no day.
func dayWords(d, today session.Date) string {
	if d.IsZero() {
		return "no day yet"
	}
	return d.Words(today) + ", " + d.Distance(today)
}

// lateWords says "Mon 30 Nov, 1 day late".
func lateWords(d, today session.Date) string {
	return d.Words(today) + ", " + counted(d.DaysUntil(today), "day") + " late"
}

// quoted is what somebody typed or says, within a sentence.
func quoted(words string) string { return "“" + words + "”" }

// spoken is a line for the facilitator to say.
func spoken(words string) string { return "Say: " + quoted(words) }

// lowered is a sentence as it goes on after a colon.
func lowered(sentence string) string {
	first, size := utf8.DecodeRuneInString(sentence)
	return string(unicode.ToLower(first)) + sentence[size:]
}

// few are the first three of some names, and how many more there are.
func few(names []string) []string {
	const most = 3
	if len(names) <= most {
		return names
	}
	return append(names[:most:most], fmt.Sprint(len(names)-most, " more"))
}
