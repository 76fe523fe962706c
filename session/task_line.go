package session

import (
	"slices"
	"strings"
)

// A TaskLine is what somebody typed for a task, taken apart.
type TaskLine struct {
	What    string // without the name and the day
	Owner   Person // zero when nobody was named, or only Unknown
	Due     Date   // zero when no day was said
	Unknown string // the name after the @ that nobody of these people has

	Everyone bool // "@all" or "@everyone": a task for everyone
}

// ParseTask takes "Order cups @ana by friday" apart: the owner after an @, as
// [ParseLine] reads names; the day as [ParseDue] reads it, after the last "by" or
// "on", or right after the name at the end. Both may be missing, and words after
// "by" that are no day stay text: "put the sign by the door". "@all" or "@everyone"
// makes it a task for everyone, which needs no owner.
//
// It refuses with a *FieldError more than one owner, a day that can't be meant
// ("by yesterday", "@ana 31 feb"), words after "by" that seem to be meant as a day
// and are none ("by 12/5"), and a line without the task.
func ParseTask(typed string, people []Attendee, today Date) (TaskLine, error) {
	var t TaskLine
	typed, due, err := dayAfterName(Clean(typed), today)
	if err != nil {
		return t, err
	}
	t.Due = due
	typed, t.Everyone = cutEveryone(typed)
	line := ParseLine(typed, people)
	owners := slices.Clone(line.Authors)
	slices.SortFunc(owners, ID.Compare)
	if n := len(slices.Compact(owners)) + len(line.Unknown); n > 1 || line.Team {
		return t, refuse("task", typed, "One owner for each task: one @name, the person who will be asked about it")
	}
	for _, p := range people {
		if slices.Contains(owners, p.ID) {
			t.Owner = p.Person
		}
	}
	if len(line.Unknown) > 0 {
		t.Unknown = line.Unknown[0]
	}
	t.What = line.Text
	if t.Due.IsZero() {
		if t.What, t.Due, err = cutDay(line.Text, today); err != nil {
			return t, err
		}
	}
	if t.What == "" {
		return t, refuse("task", typed, "Say what has to be done, then who and by when: order cups @ana by friday")
	}
	return t, nil
}

// cutEveryone leaves out that a task is for everyone.
func cutEveryone(typed string) (rest string, everyone bool) {
	words := strings.Split(typed, " ")
	rest = strings.Join(slices.DeleteFunc(words, func(word string) bool {
		is := slices.Contains([]string{"@all", "@everyone", "@everybody"}, Fold(strings.TrimRight(word, notNames)))
		everyone = everyone || is
		return is
	}), " ")
	return rest, everyone
}

// dayAfterName cuts a day off that stands right after a name at the very end:
// "order cups @ana next friday".
func dayAfterName(typed string, today Date) (rest string, due Date, err error) {
	at := strings.LastIndex(typed, "@")
	if at < 0 {
		return typed, due, nil
	}
	words := strings.Split(typed[at:], " ")
	for n := 1; n < len(words); n++ {
		said := strings.Join(words[n:], " ")
		due, err := ParseDue(said, today)
		if err == nil {
			return typed[:at] + strings.Join(words[:n], " "), due, nil
		}
		if namesDay(said, today) {
			return typed, Date{}, err
		}
	}
	return typed, due, nil
}

// cutDay cuts the day off the end: what follows the last "by" or "on". Words
// that are no day stay text, unless they look as if a day was meant.
func cutDay(text string, today Date) (what string, due Date, err error) {
	for _, word := range []string{"by", "on"} {
		before, said, found := cutLast(text, word)
		if !found {
			continue
		}
		if due, err = ParseDue(said, today); err == nil {
			return before, due, nil
		}
		if namesDay(said, today) || word == "by" && meantAsDay(said, today) {
			return text, Date{}, err
		}
	}
	return text, Date{}, nil
}

// cutLast splits a line around the last time that a word stands in it, in any
// case. The words are compared one by one: lower case may have another length.
func cutLast(text, word string) (before, after string, found bool) {
	words := strings.Split(text, " ")
	for n := len(words) - 2; n >= 0; n-- {
		if strings.EqualFold(words[n], word) {
			return strings.Join(words[:n], " "), strings.Join(words[n+1:], " "), true
		}
	}
	return text, "", false
}

// namesDay reports whether words that are no due date are a day all the same: one
// that is past, or that no month has.
func namesDay(said string, today Date) bool {
	words := dueWords(said)
	if len(words) == 0 {
		return false
	}
	lately := len(words) == 2 && words[0] == "last" && slices.Contains([]string{"week", "month", "year"}, words[1])
	_, past := pastPhrase(words, today)
	_, day := parseCalendarDay(words)
	return lately || past || day
}

// meantAsDay reports whether a few words that are no day look like one: they
// have a figure, or begin as a day does.
func meantAsDay(said string, today Date) bool {
	words := strings.Fields(said)
	if len(words) == 0 || len(words) > 3 {
		return false
	}
	_, err := ParseDue(words[0], today)
	return err == nil || strings.ContainsAny(said, "0123456789")
}

// An IdeaLine is what somebody typed for an idea, taken apart.
type IdeaLine struct {
	Line
	Kind IdeaKind // Fix for a line that begins with "fix:", else "": nobody said
}

// ParseIdea takes "fix: the door sticks @ana" apart. Names are looked for among
// those present; only a name that nobody present has may be somebody's who left.
func (s *Session) ParseIdea(typed string) IdeaLine {
	line := IdeaLine{Line: ParseLine(typed, s.Present())}
	if len(line.Unknown) > 0 {
		if all := ParseLine(typed, s.Attendees); len(all.Unknown) == 0 {
			line.Line = all
		}
	}
	if word, rest, ok := strings.Cut(line.Text, ":"); ok && strings.EqualFold(strings.TrimSpace(word), "fix") {
		line.Text, line.Kind = Clean(rest), Fix
	}
	return line
}
