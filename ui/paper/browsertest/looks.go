package browsertest

import (
	_ "embed" // looks.js

	"github.com/chromedp/chromedp"
)

//go:embed looks.js
var looks string

// Faint are the texts of the page whose contrast with what is behind them is
// less than that, with their contrast.
func (p *Page) Faint(least float64) []string {
	p.t.Helper()
	var out []string
	for _, f := range p.find("faint") {
		if f.Contrast < least {
			out = append(out, f.String())
		}
	}
	return out
}

// Outside are the parts of the page that stick out of it, and the texts that
// stick out of their drawing: what a reader would have to scroll for and a
// printer would cut off.
func (p *Page) Outside() []string {
	p.t.Helper()
	var out []string
	for _, f := range p.find("outside") {
		out = append(out, f.String())
	}
	return out
}

// Sideways are the parts of the page that have to be moved sideways to be read whole.
func (p *Page) Sideways() []string {
	p.t.Helper()
	var out []string
	for _, f := range p.find("sideways") {
		out = append(out, f.String())
	}
	return out
}

func (p *Page) find(what string) []Found {
	p.t.Helper()
	return run(p, chromedp.Evaluate[[]Found]("("+looks+")."+what+"()"))
}
