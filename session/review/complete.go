package review

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"flashpoint/session"
)

// A Completion is what could stand in a filter's line instead of some of its bytes.
type Completion struct {
	From, To int
	Text     string // with its quotes, where it needs any
	Help     string // what it is for; "" where the text says it
}

// mostCompletions is how many are worth a look.
const mostCompletions = 12

// Complete says what could stand at a place of a filter's line, in bytes, the best
// first: the subject's keys, or behind one its values. Names that begin like what
// is typed come before those of which another word does; capitals and accents don't
// matter, and what stands in the line already is not offered again.
func Complete(of Subject, line string, at int, v Vocabulary) []Completion {
	at = min(max(at, 0), len(line))
	for at > 0 && at < len(line) && !utf8.RuneStart(line[at]) {
		at--
	}
	parts := scan(line[:at])
	p := part{from: at, values: []piece{{from: at, to: at}}}
	if n := len(parts); n > 0 {
		if last := parts[n-1].values; last[len(last)-1].to == at {
			p = parts[n-1]
		}
	}
	typed := p.values[len(p.values)-1]
	end, others := rest(line, p, typed)
	var all []Completion
	for _, o := range offered(of, p, typed, others, v) {
		if o.Text != line[typed.from:end] {
			all = append(all, Completion{typed.from, end, o.Text, o.Help})
		}
		if len(all) == mostCompletions {
			break
		}
	}
	return all
}

// rest is where what is being typed ends, behind the cursor perhaps, and the other
// values of its key in the line.
func rest(line string, p part, typed piece) (end int, others []string) {
	end = typed.to
	for _, whole := range scan(line) {
		for _, value := range whole.values {
			switch {
			case whole.from == p.from && p.key == "" && whole.key != "":
				return whole.keyEnd(), nil // the cursor is within a key
			case value.from == typed.from && value.to >= typed.to:
				end = value.to
			case whole.key == p.key:
				others = append(others, session.Fold(value.text))
			}
		}
	}
	return end, others
}

// offered are texts with their help, without their place.
func offered(of Subject, p part, typed piece, others []string, v Vocabulary) (all []Completion) {
	if p.key == "" {
		for _, k := range keysOf(of) {
			if !typed.open && strings.HasPrefix(k.name, session.Fold(typed.text)) {
				all = append(all, Completion{Text: k.name + ":", Help: k.help})
			}
		}
		return all
	}
	if !slices.ContainsFunc(keysOf(of), func(k key) bool { return k.name == p.key }) {
		return nil
	}
	values := closed(of, p.key)
	switch {
	case p.key == sinceKey || p.key == untilKey:
		if len(others) > 0 {
			return nil // it takes one day
		}
		values = dayWords()
	case values == nil:
		values = v.of(p.key)
	}
	for _, text := range like(typed.text, values) {
		if !slices.Contains(others, session.Fold(text)) {
			all = append(all, Completion{Text: quoted(text)})
		}
	}
	return all
}

// like are the names that are like what is typed, the best first.
func like(typed string, names []string) []string {
	folded, sought := session.Fold(typed), session.Seek(typed)
	var best, others []string
	for _, n := range names {
		switch {
		case strings.HasPrefix(session.Fold(n), folded):
			best = append(best, n)
		case len(sought.Words()) > 0 && sought.In(n):
			others = append(others, n)
		}
	}
	return append(best, others...)
}

// dayWords are those that are offered. Many more are understood.
func dayWords() []string {
	all := []string{"today", "yesterday", "this week", "last week", "this month", "last month", "this year", "last year", "7d", "30d", "90d"}
	for d := time.Monday; d <= time.Saturday; d++ {
		all = append(all, strings.ToLower(d.String()))
	}
	for m := time.January; m <= time.December; m++ {
		all = append(all, strings.ToLower(m.String()))
	}
	return all
}
