package kit

import "strings"

// Big writes s in digits five rows high and six cells wide. It knows the digits
// and : + - = ≡ % / . and the space; anything else is left blank. All rows are
// equally wide.
func Big(s string, g Glyphs) []string {
	return squares(bitmap(s), g)
}

// squares draws a dot as two cells: one is twice as high as it is wide.
func squares(rows []string, g Glyphs) []string {
	out := make([]string, len(rows))
	for i, row := range rows {
		out[i] = strings.NewReplacer("#", g.Full+g.Full, " ", "  ").Replace(row)
	}
	return out
}

// Big3 writes the same in three rows, three cells to a digit, for windows where
// five rows are too many. In ASCII, which has no half blocks, it takes five.
func Big3(s string, g Glyphs) []string {
	return halfBlocks(bitmap(s), g)
}

// halfBlocks draws two rows of dots in one row of cells; in ASCII a row in each.
func halfBlocks(rows []string, g Glyphs) []string {
	if g.ASCII {
		return rows
	}
	out := make([]string, 0, (len(rows)+1)/2)
	for i := 0; i < len(rows); i += 2 {
		lower := strings.Repeat(" ", len(rows[i]))
		if i+1 < len(rows) {
			lower = rows[i+1]
		}
		out = append(out, halves(rows[i], lower, g))
	}
	return out
}

func halves(upper, lower string, g Glyphs) string {
	var b strings.Builder
	for i := range len(upper) {
		switch {
		case upper[i] == '#' && lower[i] == '#':
			b.WriteString(g.Full)
		case upper[i] == '#':
			b.WriteString(g.HalfUp)
		case lower[i] == '#':
			b.WriteString(g.HalfDown)
		default:
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// bitmap is s in five rows of '#' and ' ', one column between characters.
func bitmap(s string) []string {
	rows := make([]string, 5)
	for i, r := range []rune(s) {
		shape := shapeOf(r)
		for y := range rows {
			if i > 0 {
				rows[y] += " "
			}
			rows[y] += shape[y]
		}
	}
	return rows
}

func shapeOf(r rune) [5]string {
	switch r {
	case '0':
		return [5]string{"###", "# #", "# #", "# #", "###"}
	case '1':
		return [5]string{" # ", "## ", " # ", " # ", "###"}
	case '2':
		return [5]string{"###", "  #", "###", "#  ", "###"}
	case '3':
		return [5]string{"###", "  #", "###", "  #", "###"}
	case '4':
		return [5]string{"# #", "# #", "###", "  #", "  #"}
	case '5':
		return [5]string{"###", "#  ", "###", "  #", "###"}
	case '6':
		return [5]string{"###", "#  ", "###", "# #", "###"}
	case '7':
		return [5]string{"###", "  #", "  #", "  #", "  #"}
	case '8':
		return [5]string{"###", "# #", "###", "# #", "###"}
	case '9':
		return [5]string{"###", "# #", "###", "  #", "###"}
	case '+':
		return [5]string{"   ", " # ", "###", " # ", "   "}
	case '-', '–', '−':
		return [5]string{"   ", "   ", "###", "   ", "   "}
	case '=':
		return [5]string{"  ", "##", "  ", "##", "  "}
	case '≡':
		return [5]string{"##", "  ", "##", "  ", "##"}
	case '%':
		return [5]string{"# #", "  #", " # ", "#  ", "# #"}
	case '/':
		return [5]string{"  #", "  #", " # ", "#  ", "#  "}
	case ':':
		return [5]string{" ", "#", " ", "#", " "}
	case '.':
		return [5]string{" ", " ", " ", " ", "#"}
	case ' ':
		return [5]string{" ", " ", " ", " ", " "}
	}
	return [5]string{"   ", "   ", "   ", "   ", "   "}
}
