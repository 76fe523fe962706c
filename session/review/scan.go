package review

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"flashpoint/session"
)

// A piece is one value or word of a line, without its quotes.
type piece struct {
	from, to int // bytes of the line, with the quotes
	text     string
	open     bool // its quote is not closed
}

// A part of a line is a key with its values, or one free word.
type part struct {
	key    string // folded; "" for a free word
	from   int    // bytes of the line
	values []piece
}

// keyEnd is where the key of a part ends, behind its colon.
func (p part) keyEnd() int { return p.from + len(p.key) + 1 }

// scan takes a line apart. Parts are divided by spaces and values by commas,
// unless they stand in quotes; within quotes a quote is written twice.
func scan(line string) (parts []part) {
	for at := 0; at < len(line); {
		if n := spaceAt(line[at:]); n > 0 {
			at += n
			continue
		}
		p := part{from: at}
		if n := keyLen(line[at:]); n > 0 {
			p.key = strings.ToLower(line[at : at+n])
			at += n + 1
		}
		for {
			value := take(line, at, p.key != "")
			p.values = append(p.values, value)
			at = value.to
			if p.key == "" || at == len(line) || line[at] != ',' {
				break
			}
			at++
		}
		parts = append(parts, p)
	}
	return parts
}

// take reads one value up to the next space or, where several may stand, comma.
func take(line string, from int, several bool) piece {
	var b strings.Builder
	quoted, at := false, from
	for at < len(line) {
		r, n := utf8.DecodeRuneInString(line[at:])
		switch {
		case quoted && strings.HasPrefix(line[at:], `""`):
			b.WriteByte('"')
			at++
		case r == '"':
			quoted = !quoted
		case !quoted && (unicode.IsSpace(r) || several && r == ','):
			return piece{from, at, session.Clean(b.String()), false}
		default:
			b.WriteString(line[at : at+n])
		}
		at += n
	}
	return piece{from, at, session.Clean(b.String()), quoted}
}

func spaceAt(s string) int {
	if r, n := utf8.DecodeRuneInString(s); unicode.IsSpace(r) {
		return n
	}
	return 0
}

// keyLen is how long the key is that a part begins with, without its colon; 0
// where it begins with none. "10:30" and ":-)" are words.
func keyLen(s string) int {
	for i := range len(s) {
		switch c := s[i]; {
		case c == ':':
			return i
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', c == '-' && i > 0:
		default:
			return 0
		}
	}
	return 0
}

// quoted writes a value so that it is read back as one.
func quoted(text string) string {
	if text != "" && !strings.ContainsAny(text, `",`) && strings.IndexFunc(text, unicode.IsSpace) < 0 && keyLen(text) == 0 {
		return text
	}
	return `"` + strings.ReplaceAll(text, `"`, `""`) + `"`
}
