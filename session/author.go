package session

import "strings"

// A Line is what somebody typed for an idea, taken apart.
type Line struct {
	Text    string     // without the names
	Authors []PersonID // named with @
	Team    bool       // "@team": deliberately nobody
	Unknown []string   // words after an @ that name nobody here, without the @
}

// ParseLine takes "A wave for everyone @ana @bo" apart. After an @ stands a
// name of somebody here, whole or its beginning, as long as it fits only one; an
// e-mail address or a lone @ stays text.
func ParseLine(typed string, people []Attendee) Line {
	var line Line
	var text []string
	for rest := Clean(typed); rest != ""; {
		at := strings.Index(rest, "@")
		if at < 0 {
			text = append(text, rest)
			break
		}
		if at > 0 && rest[at-1] != ' ' || at+1 == len(rest) || strings.IndexByte(" @"+notNames, rest[at+1]) >= 0 {
			text, rest = append(text, rest[:at+1]), rest[at+1:]
			continue
		}
		text = append(text, rest[:at])
		rest = line.name(rest[at+1:], people)
	}
	line.Text = Clean(strings.Join(text, ""))
	return line
}

// notNames are the signs after a name that are not part of it.
const notNames = ",;.:"

// name reads one name off the front and returns what follows it.
func (l *Line) name(rest string, people []Attendee) string {
	longest := 2 // words, of "the team"
	for _, p := range people {
		longest = max(longest, strings.Count(p.Name, " ")+1)
	}
	for n := min(strings.Count(rest, " ")+1, longest); n > 0; n-- {
		words := strings.SplitN(rest, " ", n+1)
		tail := ""
		if len(words) > n {
			tail = " " + words[n]
		}
		whole := strings.Join(words[:n], " ")
		said := strings.TrimRight(whole, notNames)
		if SameName(said, "team") || SameName(said, "the team") {
			l.Team = true
			return tail
		}
		if id, ok := named(whole, people, false); ok { // "Ana B."
			l.Authors = append(l.Authors, id)
			return tail
		}
		if id, ok := named(said, people, n == 1); ok {
			l.Authors = append(l.Authors, id)
			return tail
		}
	}
	said, tail, _ := strings.Cut(rest, " ")
	l.Unknown = append(l.Unknown, strings.TrimRight(said, notNames))
	return " " + tail
}

// named finds the one person of that name or, when begun will do, the only one
// whose name begins so and who has not left.
func named(said string, people []Attendee, begun bool) (PersonID, bool) {
	var fits []PersonID
	for _, p := range people {
		if SameName(p.Name, said) {
			return p.ID, true
		}
		if begun && p.Standing != PersonLeft && strings.HasPrefix(Fold(p.Name), Fold(said)) {
			fits = append(fits, p.ID)
		}
	}
	if len(fits) == 1 {
		return fits[0], true
	}
	return PersonID{}, false
}
