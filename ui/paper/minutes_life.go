package paper

import "flashpoint/session"

// life is what became of a chosen idea: how far it came and when, what customers
// said of it, in numbers, who was told, and how it was looked at again.
func (p *pen) life(i *session.Initiative) {
	t := teller{pen: p, i: i, shop: p.m.Shop}
	t.moves()
	t.told()
	t.checkIns()
	t.inOrder()
	for _, s := range t.scenes {
		words := s.Name
		if s.Words != "" {
			words += ": " + s.Words
		}
		p.doc.fact(s.On.Words(p.today), words)
	}
	p.doc.fact("Customers", i.Feedback().Said(p.face))
	p.doc.fact("Before, after", figureWords(i.Figure, p.today))
}
