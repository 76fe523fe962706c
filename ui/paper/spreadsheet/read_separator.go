package spreadsheet

import "strings"

// separators are what stands between cells, those first that seldom stand in
// texts and numbers.
const separators = "\t;|,"

// probe is how many lines and bytes the separator is told from.
const (
	probe      = 50
	probeBytes = 1 << 16
)

// namedSeparator takes the line off with which Excel names the separator.
func namedSeparator(text string) (separator rune, rest string, ok bool) {
	rest, ok = strings.CutPrefix(strings.TrimPrefix(text, `"`), "sep=")
	if !ok || rest == "" || !strings.ContainsRune(separators, rune(rest[0])) {
		return 0, text, false
	}
	separator, rest = rune(rest[0]), strings.TrimPrefix(rest[1:], `"`)
	for _, end := range [...]string{"\r\n", "\n", "\r"} {
		if after, found := strings.CutPrefix(rest, end); found {
			return separator, after, true
		}
	}
	return 0, text, false
}

// separatorOf tells what separates the cells: it stands in the first line and in
// half of the others, and as often in most of them as in the first. It is 0
// where nothing does.
func separatorOf(text string) rune {
	counts := countSeparators(text)
	best, bestScore := rune(0), 0
	for i, s := range separators {
		first, have, alike := counts[0][i], 0, 0
		for _, line := range counts {
			if line[i] > 0 {
				have++
			}
			if line[i] == first {
				alike++
			}
		}
		if first > 0 && 2*have >= len(counts) && alike > bestScore {
			best, bestScore = s, alike
		}
	}
	return best
}

// countSeparators counts each separator in the first lines, outside quotes. There
// is always at least one line.
func countSeparators(text string) [][len(separators)]int {
	var lines [][len(separators)]int
	var line [len(separators)]int
	quoted, empty, begins := false, true, true
	closed := false // the character before ended a quote: another one goes on with it
	for _, r := range breaks.Replace(text[:min(len(text), probeBytes)]) {
		i := strings.IndexRune(separators, r)
		was := closed
		closed = r == '"' && quoted
		switch {
		case r == '"' && (quoted || begins || was):
			quoted, empty, begins = !quoted, false, false
		case quoted:
		case r == '\n':
			if !empty {
				lines = append(lines, line)
			}
			line, empty, begins = [len(separators)]int{}, true, true
		case i >= 0:
			line[i]++
			empty, begins = false, true
		case r != ' ':
			empty, begins = false, false
		}
		if len(lines) == probe {
			return lines
		}
	}
	if !empty || len(lines) == 0 {
		lines = append(lines, line)
	}
	return lines
}
