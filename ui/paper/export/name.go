package export

import (
	"strings"
	"unicode"

	"flashpoint/session"
)

// nameLength is how many characters of a shop's or an idea's name a file's name
// has.
const nameLength = 40

// fileName is "corner-coffee-2026-11-24-recap.pdf": whose it is, of which day, and
// what. An idea has its words in place of the day, a map its name beside it.
func (k Kind) fileName(f Format, m Material) string {
	parts := []string{slug(m.shopName())}
	switch {
	case m.Of == Shop:
		if n := len(m.Briefing.Shops); n > 1 {
			parts = []string{slug(session.Count(n, "shop"))}
		}
		parts = append(parts, session.DateOf(m.Now).String())
	case m.Initiative != nil:
		parts = append(parts, slug(m.Initiative.Title))
	case m.Of == Map:
		parts = append(parts, slug(m.Standards.Map), session.DateOf(m.Now).String())
	case m.Meeting != nil && m.Meeting.Session != nil:
		parts = append(parts, session.DateOf(m.Meeting.Session.Opened.In(m.Now.Location())).String())
	}
	parts = append(parts, k.ID)
	var kept []string
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, "-") + "." + string(f)
}

// slug is a name as every file system takes it: small letters, digits and dashes, as
// many whole words as fit.
func slug(name string) string {
	words := strings.FieldsFunc(session.Fold(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	out, n := "", 0
	for _, w := range words {
		runes := []rune(w)
		if n += len(runes) + 1; n > nameLength+1 {
			if out == "" {
				out = string(runes[:nameLength])
			}
			break
		}
		if out != "" {
			out += "-"
		}
		out += w
	}
	return out
}
