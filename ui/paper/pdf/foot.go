package pdf

import "fmt"

// feet writes what stands at the lower edge of each page: the title, the number,
// and how many characters could not be drawn. A page that is cut up has no more
// than the last, beside its cards.
func (f *flow) feet(title string) {
	for i, p := range f.pages {
		missing := p.boxes()
		if p.bare {
			if missing > 0 {
				p.text(cutSide, f.h-15, f.fitted(lacking(missing), style{size: 6.5, shade: dark}, f.w-2*cutSide))
			}
			continue
		}
		number := f.line(fmt.Sprintf("%d of %d", i+1, len(f.pages)), smallStyle)
		y := f.h - 36
		p.text(f.w-side-number.width, y, number)
		p.text(side, y, f.fitted(title, smallStyle, f.width()-number.width-20))
		if missing > 0 {
			p.text(side, y-13, f.fitted(lacking(missing), smallStyle, f.width()))
		}
	}
}

// lacking says that characters are drawn as boxes.
func lacking(n int) string {
	if n == 1 {
		return "□ 1 character on this page has no shape in this file's letters; the HTML form shows it."
	}
	return fmt.Sprintf("□ %d characters on this page have no shape in this file's letters; the HTML form shows them.", n)
}
