package session

import (
	"fmt"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// MaxText is the most characters any one text may have. It is far above what
// people type and far below what a paste of the wrong file brings.
const MaxText = 10000

// maxMarks is how many combining marks one letter may carry. Living scripts
// need four or five; stacks of dozens climb over the neighbouring lines.
const maxMarks = 8

// Clean makes one line of what somebody typed or pasted, safe to draw on any
// terminal. It takes out escape sequences, control characters, characters
// that turn the reading direction, invisible ones, and bytes that are not
// UTF-8; it makes single spaces of tabs, line breaks and runs of spaces, and
// trims both ends. Joiners inside emoji and accents stay, up to 8 marks on one
// letter. Cleaning twice gives the same as cleaning once.
func Clean(s string) string {
	var line lineCleaner
	runes := []rune(strings.ToValidUTF8(s, ""))
	for i := 0; i < len(runes); {
		if n := escapeLen(runes[i:]); n > 0 {
			i += n
			continue
		}
		line.add(runes[i])
		i++
	}
	return line.String()
}

// CleanLine cleans s and returns it if it is a line of 1 to max characters.
// Otherwise the error is a *FieldError about field. A max below 1 or above
// MaxText means MaxText.
func CleanLine(field, s string, max int) (string, error) {
	if max < 1 || max > MaxText {
		max = MaxText
	}
	line := Clean(s)
	if line == "" {
		return "", &FieldError{Field: field, Msg: "This line is empty: type something first."}
	}
	if n := utf8.RuneCountInString(line); n > max {
		return "", &FieldError{Field: field, Value: shortened(line), Msg: tooLongSentence(n, max)}
	}
	return line, nil
}

// optionalLine is CleanLine for a line that may be empty.
func optionalLine(field, s string, max int) (string, error) {
	if Clean(s) == "" {
		return "", nil
	}
	return CleanLine(field, s, max)
}

// requiredLine is CleanLine with a sentence of its own for a line that is empty.
func requiredLine(field, s string, max int, ask string) (string, error) {
	if Clean(s) == "" {
		return "", refuse(field, "", ask)
	}
	return CleanLine(field, s, max)
}

// Fold returns s as names are compared: cleaned, in lower case, Latin letters
// without accents ("José" and "JOSE" are one), curly apostrophes straight, no
// characters that show nothing. It is for comparing only, never for showing.
func Fold(s string) string {
	var b strings.Builder
	afterLatin := false
	for _, r := range Clean(s) {
		if unicode.Is(unicode.Cf, r) {
			continue
		}
		if afterLatin && unicode.Is(unicode.Mn, r) {
			continue // an accent typed as a character of its own
		}
		r = unicode.ToLower(r)
		if plain, ok := plainLetters()[r]; ok {
			b.WriteString(plain)
		} else {
			b.WriteRune(r)
		}
		afterLatin = unicode.Is(unicode.Latin, r)
	}
	return b.String()
}

// SameName reports whether a and b differ only in what Fold takes away.
func SameName(a, b string) bool { return Fold(a) == Fold(b) }

// lineCleaner collects the characters of one line that may stay. Its zero
// value is an empty line.
type lineCleaner struct {
	kept    strings.Builder
	space   bool // a space is due before the next character
	joiner  rune // a joiner is due, if a character follows at once
	marks   int  // combining marks on the last character
	visible bool // the line has something to see
}

// add takes one character that is not part of an escape sequence.
func (c *lineCleaner) add(r rune) {
	switch {
	case unicode.IsSpace(r):
		c.space, c.joiner = true, 0
	case unicode.IsControl(r) || isUnwanted(r):
	case r == zeroWidthJoiner || r == zeroWidthNonJoiner:
		c.addJoiner(r)
	case unicode.Is(unicode.M, r):
		c.addMark(r)
	default:
		c.addCharacter(r)
	}
}

// addJoiner remembers the joiner. One that joins nothing is lost, so it can't
// make two names differ that look the same.
func (c *lineCleaner) addJoiner(r rune) {
	if c.visible && !c.space {
		c.joiner = r
	}
}

// addMark keeps the mark if a character is there to carry it. A joiner before
// it does not start a new count, or stacks could grow behind joiners.
func (c *lineCleaner) addMark(r rune) {
	if !c.visible || c.space || c.marks == maxMarks {
		return
	}
	c.flushJoiner()
	c.kept.WriteRune(r)
	c.marks++
}

// addCharacter keeps an ordinary character. Format characters (direction
// marks, the tags inside some flags) show nothing: no word begins with one, so
// the line can't consist of them or end in a space before one.
func (c *lineCleaner) addCharacter(r rune) {
	format := unicode.Is(unicode.Cf, r)
	if format && (!c.visible || c.space) {
		return
	}
	if c.space && c.visible {
		c.kept.WriteByte(' ')
	}
	c.space = false
	c.flushJoiner()
	c.kept.WriteRune(r)
	if !format {
		c.marks, c.visible = 0, true
	}
}

func (c *lineCleaner) flushJoiner() {
	if c.joiner != 0 {
		c.kept.WriteRune(c.joiner)
		c.joiner = 0
	}
}

// String returns the line; spaces and joiners at its end are not in it.
func (c *lineCleaner) String() string { return c.kept.String() }

const (
	zeroWidthNonJoiner = '\u200C'
	zeroWidthJoiner    = '\u200D'
)

// isUnwanted reports characters that change how the rest of the screen reads,
// or that show nothing and could make two equal-looking texts differ.
func isUnwanted(r rune) bool {
	switch {
	case '\u202A' <= r && r <= '\u202E': // embeddings and overrides of direction
	case '\u2066' <= r && r <= '\u206F': // isolates, old format controls
	case '\u2060' <= r && r <= '\u2065': // word joiner, invisible operators
	case '\uFFF9' <= r && r <= '\uFFFB': // interlinear annotation
	case r == '\u00AD' || r == '\u200B' || r == '\uFEFF': // soft hyphen, zero-width space, byte order mark
	default:
		return false
	}
	return true
}

const (
	bell             = '\a'
	escape           = '\x1b'
	stringTerminator = '\u009C'
)

// escapeLen returns how many characters at the start of s are an escape
// sequence, 0 if none is. A sequence that breaks off counts only as far as it
// surely is one, so the words behind a stray escape stay.
func escapeLen(s []rune) int {
	kind, start := escapeKind(s)
	if start == 0 {
		return 0
	}
	switch kind {
	case '[':
		return start + csiLen(s[start:])
	case ']', 'P', 'X', '^', '_': // OSC, DCS, SOS, PM, APC: text for the terminal
		return start + stringLen(s[start:])
	case 'N', 'O': // one character from another set: how some keys arrive
		return start + runLen(s[start:min(start+1, len(s))], '!', '~')
	case 0:
		return start
	}
	if '!' <= kind && kind <= '/' { // intermediates, then a final one
		start += runLen(s[start:], '!', '/')
		return start + runLen(s[start:min(start+1, len(s))], '0', '~')
	}
	return start
}

// escapeKind returns the character that says which sequence begins s and
// where its contents start. A lone escape has kind 0; start 0 means that s
// begins with something else. The characters U+0080 to U+009F are short forms
// of escape and a letter, except U+0085, which ends a line.
func escapeKind(s []rune) (kind rune, start int) {
	const shortFirst, shortLast, nextLine = '\u0080', '\u009F', '\u0085'
	switch r := s[0]; {
	case r == escape && len(s) > 1 && '!' <= s[1] && s[1] <= '~':
		return s[1], 2
	case r == escape:
		return 0, 1
	case shortFirst <= r && r <= shortLast && r != nextLine:
		return r - shortFirst + '@', 1
	}
	return 0, 0
}

// csiLen returns the length of parameters, intermediates and final character.
func csiLen(s []rune) int {
	n := runLen(s, '0', '?')
	n += runLen(s[n:], ' ', '/')
	return n + runLen(s[n:min(n+1, len(s))], '@', '~')
}

// stringLen returns the length of a terminal's string with its end, which is
// a bell or a string terminator. It is 0 when there is none before the next
// control character: what follows is then somebody's text.
func stringLen(s []rune) int {
	for i, r := range s {
		switch {
		case r == bell || r == stringTerminator:
			return i + 1
		case r == escape && i+1 < len(s) && s[i+1] == '\\':
			return i + 2
		case unicode.IsControl(r):
			return 0
		}
	}
	return 0
}

// runLen returns how many characters at the start of s lie in first to last.
func runLen(s []rune, first, last rune) int {
	for i, r := range s {
		if r < first || r > last {
			return i
		}
	}
	return len(s)
}

// tooLongSentence says how long a line is and how long it may be.
func tooLongSentence(n, max int) string {
	fit := "fit"
	if max == 1 {
		fit = "fits"
	}
	return fmt.Sprintf("This line has %s characters; %s %s.", groupThousands(n), groupThousands(max), fit)
}

// groupThousands writes n, which is not negative, as 12,345.
func groupThousands(n int) string {
	if n < 1000 {
		return fmt.Sprint(n)
	}
	return fmt.Sprintf("%s,%03d", groupThousands(n/1000), n%1000)
}

// shortened returns enough of a clean text to recognize it in a message.
func shortened(s string) string {
	const enough = 40
	runes := []rune(s)
	if len(runes) <= enough {
		return s
	}
	return strings.TrimRight(string(runes[:enough-1]), " ") + "…"
}

// latinFolds lists, for every plain spelling, the lower-case characters that
// fold to it: Latin letters with accents up to Vietnamese, letters with a
// stroke, ligatures, and the apostrophes that phones type.
var latinFolds = [...]struct{ plain, letters string }{
	{"a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"},
	{"ae", "æǣǽ"},
	{"b", "ḃḅḇ"},
	{"c", "çćĉċčḉ"},
	{"d", "ðďđḋḍḏḑḓ"},
	{"e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"},
	{"f", "ḟ"},
	{"g", "ĝğġģǧǵḡ"},
	{"h", "ĥħȟḣḥḧḩḫẖ"},
	{"i", "ìíîïĩīĭįıǐȉȋḭḯỉị"},
	{"j", "ĵǰ"},
	{"k", "ķǩḱḳḵ"},
	{"l", "ĺļľłḷḹḻḽ"},
	{"m", "ḿṁṃ"},
	{"n", "ñńņňǹṅṇṉṋ"},
	{"o", "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"},
	{"oe", "œ"},
	{"p", "ṕṗ"},
	{"r", "ŕŗřȑȓṙṛṝṟ"},
	{"s", "śŝşšșṡṣṥṧṩ"},
	{"ss", "ß"},
	{"t", "ţťŧțṫṭṯṱẗ"},
	{"th", "þ"},
	{"u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"},
	{"v", "ṽṿ"},
	{"w", "ŵẁẃẅẇẉẘ"},
	{"x", "ẋẍ"},
	{"y", "ýÿŷȳẏẙỳỵỷỹ"},
	{"z", "źżžẑẓẕ"},
	{"'", "‘’ʼ"},
	{"-", "‐‑"},
}

// plainLetters returns latinFolds by letter. Callers only read it.
var plainLetters = sync.OnceValue(func() map[rune]string {
	plain := make(map[rune]string)
	for _, fold := range latinFolds {
		for _, letter := range fold.letters {
			plain[letter] = fold.plain
		}
	}
	return plain
})
