package spreadsheet

import (
	"fmt"
	"strings"
	"unicode/utf16"
)

// maxSheetName is the longest name of a sheet that Excel opens, in UTF-16 units.
const maxSheetName = 31

// sheetNames are names for the sheets that Excel takes: of at most 31
// characters, none of them []:*?/\, without an apostrophe at an end, no two
// alike in any case of letters.
func sheetNames(wanted []string) []string {
	taken := map[string]bool{"history": true} // Excel keeps this one for itself
	out := make([]string, len(wanted))
	for i, want := range wanted {
		base := sheetName(want)
		if base == "" {
			base = fmt.Sprintf("Sheet %d", i+1)
		}
		name := shorten(base, maxSheetName)
		for n := 2; taken[strings.ToLower(name)]; n++ {
			end := fmt.Sprintf(" %d", n)
			name = shorten(base, maxSheetName-len(end)) + end
		}
		taken[strings.ToLower(name)] = true
		out[i] = name
	}
	return out
}

func sheetName(want string) string {
	name := strings.Map(func(r rune) rune {
		switch r {
		case '[', ']', ':', '*', '?', '/', '\\', '\t', '\n', '\r':
			return ' '
		}
		return r
	}, printable(want))
	return strings.Trim(strings.Join(strings.Fields(name), " "), "' ")
}

// shorten is the beginning of a text that takes at most that many UTF-16 units,
// in whole characters of Unicode.
func shorten(text string, units int) string {
	for i, r := range text {
		if units -= utf16.RuneLen(r); units < 0 {
			return strings.TrimRight(text[:i], "' ")
		}
	}
	return text
}
