package room

import (
	"fmt"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

func (p *plan) checklistFrame(w, h int) kit.Frame {
	i, nth, _ := p.current()
	rows := p.rows()
	title := ""
	if h >= 14 {
		title = "What has to happen first, and who does it?"
		if n := len(p.promoted()); n > 1 {
			title = fmt.Sprintf("Idea %d of %d: what has to happen, and who does it?", nth+1, n)
		}
	}
	top := session.HeadlineCell
	if h < 14 {
		top = 28 // one line beside the clock
	}
	f := heading(p.host, w, h, title, kit.Truncate(i.Title, top))
	if c := p.credit(); c != "" && h >= 14 {
		f.Add(kit.T(kit.Credit, kit.Truncate(c, w)))
		if h >= 20 {
			f.Blank(1)
		}
	}
	echo := p.echo()
	foot := 1
	if echo != "" || h >= 14 {
		foot = 2
	}
	area := h - foot - len(f.Lines)
	titles := sectionsOf(rows)
	if area < 10 { // the signs say what a row is
		titles = 0
	}
	item := func(n int) kit.Item { return rows[n].item }
	lines := p.list.Lines(len(rows), item, w, area-titles, 0, p.inList, p.host.Theme().Glyphs())
	if titles > 0 {
		lines = withSections(lines, rows)
	}
	f.Add(lines...)
	f.Fit(h - foot)
	if foot == 2 {
		f.Add(kit.T(kit.Accent, kit.Truncate(echo, w)))
	}
	p.line.add(&f, w)
	return f
}

func sectionsOf(rows []check) int {
	n := 0
	for i, r := range rows {
		if i == 0 || r.section != rows[i-1].section {
			n++
		}
	}
	return n
}

// withSections puts the name of each part above its first row on the page.
func withSections(lines []kit.Line, rows []check) []kit.Line {
	var out []kit.Line
	section := ""
	for _, l := range lines {
		for n := range rows {
			if l.At(0) == rows[n].item.Target && rows[n].section != section {
				section = rows[n].section
				out = append(out, kit.T(kit.Strong, section))
				break
			}
		}
		out = append(out, l)
	}
	return out
}
