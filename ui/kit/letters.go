package kit

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Headline is s in capitals drawn from cells, as large as w by h cells hold and
// wrapped between words: letters of ten rows by cells where there is room, else
// half as large. It is nil where it does not fit, or where a sign can't be drawn
// so: nobody's name is misspelt on a wall.
func Headline(s string, w, h int, g Glyphs) []string {
	for _, size := range []struct {
		draw  func([]string, Glyphs) []string
		cells int // of a dot of the letters
		close bool
	}{{squares, 2, false}, {halfBlocks, 1, false}, {halfBlocks, 1, !g.ASCII}} { // there half a row is blank anyway
		lines := dotLines(s, w/size.cells, h)
		var out []string
		for i, line := range lines {
			if i > 0 && !size.close {
				out = append(out, "")
			}
			out = append(out, size.draw(line, g)...)
		}
		if len(out) > 0 && len(out) <= h {
			return out
		}
	}
	return nil
}

// dotLines is s in lines of dots, at most w wide; nil where a word is wider, a
// sign is unknown, or there are more lines than h.
func dotLines(s string, w, h int) [][]string {
	const space = 3
	var lines []string
	room := 0 // left on the last line
	for _, word := range strings.Fields(capitals(s)) {
		wide, ok := dotWidth(word)
		switch {
		case !ok || wide > w || len(lines) > h:
			return nil
		case len(lines) > 0 && space+wide <= room:
			lines[len(lines)-1] += " " + word
			room -= space + wide
		default:
			lines, room = append(lines, word), w-wide
		}
	}
	dots := make([][]string, len(lines))
	for i, line := range lines {
		dots[i] = letterDots(line)
	}
	return dots
}

// capitals is s as it is drawn, marks apart from their letters. An I with a mark
// gets serifs, to be as wide as that.
func capitals(s string) string {
	runes := []rune(strings.ToUpper(norm.NFD.String(s)))
	for i := 1; i < len(runes); i++ {
		if mark, _ := markOf(runes[i]); mark != nil && runes[i-1] == 'I' {
			runes[i-1] = 'Ɪ'
		}
	}
	return string(runes)
}

// dotWidth is how many dots a word takes from left to right; ok is false where
// one of its signs is unknown, or a mark stands on nothing as wide as itself.
func dotWidth(word string) (wide int, ok bool) {
	letter := 0
	for _, r := range word {
		shape := letterOf(r)
		switch mark, _ := markOf(r); {
		case mark == nil && shape == [5]string{}, mark != nil && letter < len(mark[0]):
			return 0, false
		case mark == nil:
			letter = len(shape[0])
			wide += letter + 1
		}
	}
	return wide - 1, wide > 0
}

// letterDots is a line of letters in rows of '#' and ' ', with rows for marks
// where it has any. Each mark stands over the middle of its letter.
func letterDots(line string) []string {
	above, below := 0, 0
	for _, r := range line {
		if mark, under := markOf(r); under {
			below = len(mark)
		} else {
			above = max(above, len(mark))
		}
	}
	rows := make([]string, above+5+below)
	from, next := 0, 0 // of the letter, and where the next one begins
	for _, r := range line {
		mark, under := markOf(r)
		shape := letterOf(r)
		switch {
		case under:
			put(rows[above+5:], mark, from+(next-from-1-len(mark[0]))/2)
		case mark != nil:
			put(rows, mark, from+(next-from-1-len(mark[0]))/2)
		case r == ' ':
			next += 2
		default:
			from, next = next, next+len(shape[0])+1
			put(rows[above:], shape[:], from)
		}
	}
	for y := range rows {
		rows[y] += strings.Repeat(" ", max(0, next-1-len(rows[y])))
	}
	return rows
}

// put draws the dots of a shape into rows, from x on.
func put(rows, shape []string, x int) {
	x = max(x, 0)
	for y, dots := range shape {
		row := []byte(rows[y] + strings.Repeat(" ", max(0, x+len(dots)-len(rows[y]))))
		for i := range dots {
			if dots[i] == '#' {
				row[x+i] = '#'
			}
		}
		rows[y] = string(row)
	}
}

// markOf is the shape of a combining mark, nil for any other sign.
func markOf(r rune) (rows []string, under bool) {
	switch r {
	case '\u0300':
		return []string{"#  ", " # "}, false
	case '\u0301':
		return []string{"  #", " # "}, false
	case '\u0302':
		return []string{" # ", "# #"}, false
	case '\u0303':
		return []string{" ##", "## "}, false
	case '\u0308':
		return []string{"# #", "   "}, false
	case '\u030a':
		return []string{"###", "# #"}, false
	case '\u030c':
		return []string{"# #", " # "}, false
	case '\u0327':
		return []string{" # ", "## "}, true
	}
	return nil, false
}

// letterOf is the shape of a capital or another sign, five equally wide rows;
// empty where there is none.
func letterOf(r rune) [5]string {
	if unicode.IsDigit(r) && r <= '9' || strings.ContainsRune(":+-%/.–−", r) {
		return shapeOf(r)
	}
	return letters[r]
}

// letters are the shapes of all signs but digits and those between them. It is
// never written to.
var letters = map[rune][5]string{
	'A':  {" # ", "# #", "###", "# #", "# #"},
	'B':  {"## ", "# #", "## ", "# #", "## "},
	'C':  {" ##", "#  ", "#  ", "#  ", " ##"},
	'D':  {"## ", "# #", "# #", "# #", "## "},
	'E':  {"###", "#  ", "## ", "#  ", "###"},
	'F':  {"###", "#  ", "## ", "#  ", "#  "},
	'G':  {" ## ", "#   ", "# ##", "#  #", " ## "},
	'H':  {"# #", "# #", "###", "# #", "# #"},
	'I':  {"#", "#", "#", "#", "#"},
	'Ɪ':  {"###", " # ", " # ", " # ", "###"},
	'J':  {"  #", "  #", "  #", "# #", " # "},
	'K':  {"#  #", "# # ", "##  ", "# # ", "#  #"},
	'L':  {"#  ", "#  ", "#  ", "#  ", "###"},
	'M':  {"#   #", "## ##", "# # #", "#   #", "#   #"},
	'N':  {"#  #", "## #", "# ##", "#  #", "#  #"},
	'O':  {" ## ", "#  #", "#  #", "#  #", " ## "},
	'P':  {"## ", "# #", "## ", "#  ", "#  "},
	'Q':  {" ## ", "#  #", "#  #", "# # ", " # #"},
	'R':  {"## ", "# #", "## ", "# #", "# #"},
	'S':  {" ##", "#  ", " # ", "  #", "## "},
	'T':  {"###", " # ", " # ", " # ", " # "},
	'U':  {"#  #", "#  #", "#  #", "#  #", " ## "},
	'V':  {"# #", "# #", "# #", "# #", " # "},
	'W':  {"#   #", "#   #", "# # #", "# # #", " # # "},
	'X':  {"# #", "# #", " # ", "# #", "# #"},
	'Y':  {"# #", "# #", " # ", " # ", " # "},
	'Z':  {"###", "  #", " # ", "#  ", "###"},
	'\'': {"#", "#", " ", " ", " "},
	'’':  {"#", "#", " ", " ", " "},
	'‘':  {"#", "#", " ", " ", " "},
	'"':  {"# #", "# #", "   ", "   ", "   "},
	'“':  {"# #", "# #", "   ", "   ", "   "},
	'”':  {"# #", "# #", "   ", "   ", "   "},
	',':  {"  ", "  ", "  ", " #", "# "},
	';':  {"  ", " #", "  ", " #", "# "},
	'!':  {"#", "#", "#", " ", "#"},
	'?':  {"## ", "  #", " # ", "   ", " # "},
	'&':  {" #  ", "# # ", " #  ", "# # ", " # #"},
	'(':  {" #", "# ", "# ", "# ", " #"},
	')':  {"# ", " #", " #", " #", "# "},
}
