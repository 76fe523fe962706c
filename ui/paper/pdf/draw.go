package pdf

import (
	"fmt"
	"strings"
	"unicode"

	"codeberg.org/go-pdf/fpdf"
)

// draw puts the pages into the file.
func draw(file *fpdf.Fpdf, pages []*page) {
	file.SetAutoPageBreak(false, 0)
	file.SetCatalogSort(true)
	for _, p := range pages {
		file.AddPage()
		for _, r := range p.rules {
			ink := inks[r.shade]
			file.SetDrawColor(ink[0], ink[1], ink[2])
			file.SetLineWidth(r.width)
			file.SetDashPattern(r.dashes, 0)
			file.Line(r.x1, r.y1, r.x2, r.y2)
		}
		for _, f := range p.fills {
			ink := inks[f.shade]
			file.SetFillColor(ink[0], ink[1], ink[2])
			file.Rect(f.x, f.y, f.w, f.h, "F")
		}
		for _, w := range p.words {
			drawWords(file, w)
		}
	}
}

func drawWords(file *fpdf.Fpdf, w words) {
	s, x := w.line.style, w.x
	weight := ""
	if s.bold {
		weight = "B"
	}
	file.SetFont(family, weight, s.size)
	ink := inks[s.shade]
	file.SetTextColor(ink[0], ink[1], ink[2])
	for glyphs := w.line.glyphs; len(glyphs) > 0; {
		run := glyphs[:runOf(glyphs)]
		glyphs = glyphs[len(run):]
		if leftwards(run) {
			// One by one from its right end, as these scripts are written:
			// readers tell the order of the letters by where they stand.
			at := x + widthOf(run)*s.size
			for i := range run {
				at -= run[i].width * s.size
				drawRun(file, at, w.y, run[i:i+1])
			}
		} else {
			drawRun(file, x, w.y, run)
		}
		x += widthOf(run) * s.size
	}
}

// drawRun draws glyphs in one go, with what they stand for behind them.
func drawRun(file *fpdf.Fpdf, x, y float64, run []glyph) {
	var show, means strings.Builder
	for _, g := range run {
		show.WriteString(g.show)
		means.WriteString(g.means)
	}
	if means.Len() == 0 {
		file.Text(x, y, show.String())
		return
	}
	file.RawWriteStr(fmt.Sprintf("/Span <</ActualText <%X>>> BDC", utf16Bytes(means.String())))
	file.Text(x, y, show.String())
	file.RawWriteStr("EMC")
}

// runOf is how many glyphs are drawn in one go: those that are what they show,
// or boxes next to each other, or one that stands for something else.
func runOf(glyphs []glyph) int {
	first := glyphs[0]
	if first.means != "" && !first.box() {
		return 1
	}
	n := 1
	for n < len(glyphs) && glyphs[n].box() == first.box() && (first.box() || glyphs[n].means == "") && leftwards(glyphs[n:]) == leftwards(glyphs) {
		n++
	}
	return n
}

// leftwards reports whether glyphs stand for a script that runs to the left.
func leftwards(run []glyph) bool {
	for _, r := range run[0].means {
		return unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana, unicode.Nko)
	}
	return false
}
