package review

import (
	"fmt"
	"slices"
	"strings"

	"flashpoint/session"
)

// A FilterError says which part of a filter's line is wrong.
type FilterError struct {
	From, To int    // its bytes in the line
	Msg      string // a whole sentence that says what is possible
}

// Error is the sentence.
func (e *FilterError) Error() string { return e.Msg }

// Parse reads a filter as people type it for a subject, on a day:
//
//	bench queue                    both words, or words that begin with them
//	shop:harbour shop:"high street"   one shop or the other
//	shop:harbour,"high street"     the same
//	is:late is:untold              both
//	since:2026-03-01               see below
//	status: person: tag: map: step: until:
//
// A name is what some name there is folds to or, where there is none, what the
// words of a name begin with. A day is one that [session.ParsePast] knows, or so
// long ago ("30d", "6w", "3m", "2y"), or a span: a month ("march", "march 2025",
// "2025-03"), a year ("2025"), and this or last week, month or year. since: takes
// its first day and until: its last.
//
// Where a word looks like a key or has a comma it can be put in quotes. An error
// is a *FilterError. Keys that a subject does not have are refused, as a filter
// that does nothing would be believed.
func Parse(of Subject, line string, today session.Date) (Filter, error) {
	var f Filter
	var words []string
	for _, p := range scan(line) {
		last := p.values[len(p.values)-1]
		if last.open {
			return Filter{}, &FilterError{last.from, last.to, "This quote is not closed: type \" where it ends."}
		}
		if p.key == "" {
			if last.text != "" {
				words = append(words, last.text)
			}
			continue
		}
		if err := f.add(of, p, today); err != nil {
			return Filter{}, err
		}
	}
	f.Words = strings.Join(words, " ")
	return f, nil
}

// add reads a part with a key into the filter.
func (f *Filter) add(of Subject, p part, today session.Date) error {
	i := slices.IndexFunc(keys(), func(k key) bool { return k.name == p.key })
	if i < 0 {
		return &FilterError{p.from, p.keyEnd(), fmt.Sprintf("There is no %s: here. For %s there are %s. To look for the word itself, put it in quotes.", p.key, of, named(keysOf(of)))}
	}
	k := keys()[i]
	if !slices.Contains(k.of, of) {
		return &FilterError{p.from, p.keyEnd(), fmt.Sprintf("%s: says nothing about %s. For them there are %s.", k.name, of, named(keysOf(of)))}
	}
	for _, v := range p.values {
		if v.text == "" {
			return &FilterError{p.from, max(v.to, p.keyEnd()), empty(of, k)}
		}
		if err := f.value(of, k, v, today); err != nil {
			return err
		}
	}
	return nil
}

// empty says what a key without a value wants.
func empty(of Subject, k key) string {
	switch values := closed(of, k.name); {
	case values != nil:
		return fmt.Sprintf("%s: of what? It knows %s.", k.name, strings.Join(values, ", "))
	case k.in == nil:
		return fmt.Sprintf("%s: which day? %s", k.name, someDays)
	}
	return fmt.Sprintf("%s: which one? Type a name, or the beginning of it.", k.name)
}

// value reads one value of a key.
func (f *Filter) value(of Subject, k key, v piece, today session.Date) error {
	switch k.name {
	case isKey:
		mark := Mark(hyphened(v.text))
		if !slices.Contains(Marks(of), mark) {
			return unknown(of, k, v)
		}
		if !slices.Contains(f.Is, mark) {
			f.Is = append(f.Is, mark)
		}
		return nil
	case "status":
		n := slices.IndexFunc(Statuses(of), func(s string) bool { return hyphened(s) == hyphened(v.text) })
		if n < 0 {
			return unknown(of, k, v)
		}
		v.text = Statuses(of)[n]
	case sinceKey, untilKey:
		return f.day(k, v, today)
	}
	list := k.in(f)
	if !slices.ContainsFunc(*list, func(s string) bool { return session.SameName(s, v.text) }) {
		*list = append(*list, v.text)
	}
	return nil
}

func unknown(of Subject, k key, v piece) error {
	return &FilterError{v.from, v.to, fmt.Sprintf("%s:%s is not known. For %s, %s: knows %s.", k.name, quoted(v.text), of, k.name, strings.Join(closed(of, k.name), ", "))}
}

// hyphened is a value as closed lists compare it: "Never wow" is "never-wow".
func hyphened(text string) string { return strings.ReplaceAll(session.Fold(text), " ", "-") }

// String is the line that Parse reads as this filter.
func (f Filter) String() string {
	var parts []string
	for _, k := range keys() {
		var values []string
		switch {
		case k.in != nil:
			values = *k.in(&f)
		case k.name == isKey:
			for _, mark := range f.Is {
				parts = append(parts, isKey+":"+string(mark))
			}
		case k.name == sinceKey && !f.Since.IsZero():
			values = []string{f.Since.String()}
		case k.name == untilKey && !f.Until.IsZero():
			values = []string{f.Until.String()}
		}
		if len(values) == 0 {
			continue
		}
		said := make([]string, len(values))
		for i, v := range values {
			said[i] = quoted(v)
		}
		parts = append(parts, k.name+":"+strings.Join(said, ","))
	}
	for word := range strings.FieldsSeq(f.Words) {
		parts = append(parts, quoted(word))
	}
	return strings.Join(parts, " ")
}

// Empty reports whether the filter lets everything through.
func (f Filter) Empty() bool { return f.String() == "" }
