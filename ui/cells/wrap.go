package cells

import (
	"math"
	"strings"
)

// Wrap breaks s into lines of at most w cells, at spaces where it can. A word
// longer than a line is broken. Nothing is lost but the spaces at a break. A
// line break in s starts a new line. There is always at least one line.
//
// A character two cells wide can't stand in one cell: when w is 1 it becomes "?".
//
// It is not [ansi.Wrap], which loses some spaces that are characters of their own
// (U+1680), makes lines wider than w after a leading space, never breaks between
// Chinese characters while the word fits a line of its own, and always reads
// the whole text, where [WrapN] must not.
func Wrap(s string, w int) []string { return WrapN(s, w, math.MaxInt) }

// WrapN is the first max lines of [Wrap], at the cost of those lines only. To
// learn whether there is more, ask for one line more than you can show.
func WrapN(s string, w, max int) []string {
	if w < 1 {
		w = 1
	}
	var lines []string
	for len(lines) < max {
		paragraph, rest, more := strings.Cut(s, "\n")
		lines = wrapParagraph(lines, paragraph, w, max)
		if !more {
			break
		}
		s = rest
	}
	return lines
}

func wrapParagraph(lines []string, s string, w, max int) []string {
	for len(lines) < max {
		line, rest := breakLine(s, w)
		lines = append(lines, line)
		if rest == "" {
			break
		}
		s = rest
	}
	return lines
}

// breakLine takes one line of at most w cells off s. An empty rest means that
// the paragraph is finished.
func breakLine(s string, w int) (line, rest string) {
	i, cells := 0, 0
	breakAt := 0  // best place to break so far, 0 for none
	ink := false  // a space before any ink is an indent, not a place to break
	wide := false // the character before was wide; between such characters a break is fine
	for i < len(s) {
		n, c := First(s[i:])
		space := s[i] == ' ' && n == 1
		if ink && (space || wide || c > 1) {
			breakAt = i
		}
		if cells+c > w {
			break
		}
		ink = ink || !space
		wide = c > 1
		i, cells = i+n, cells+c
	}
	switch {
	case i == len(s):
		return s, ""
	case i == 0:
		n, _ := First(s)
		return "?", s[n:]
	case breakAt == 0:
		breakAt = i
	}
	return strings.TrimRight(s[:breakAt], " "), strings.TrimLeft(s[breakAt:], " ")
}
