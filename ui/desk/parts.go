package desk

import (
	"strings"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// ReadOnly is why nothing can be recorded in a file that can only be read.
const ReadOnly = "This file is read-only: you can review, not record"

// Locked is why nothing can be recorded on what is open now, "" where it can.
func Locked(host Host) string {
	switch m := host.Meeting(); {
	case host.ReadOnly():
		return ReadOnly
	case m != nil && m.Elsewhere:
		return Elsewhere(m)
	}
	return ""
}

// Elsewhere is why nothing can be recorded on a meeting of another shop.
func Elsewhere(m *session.Meeting) string {
	whose := "another shop"
	switch {
	case m.Shop != nil && m.Shop.Name != "":
		whose = m.Shop.Name
	case m.Session != nil && m.Session.ShopName != "":
		whose = m.Session.ShopName
	}
	return "This belongs to " + whose + ": it can be read here, and worked on in their file"
}

// reading is what a screen says until it has something to show.
const reading = "One moment: reading the file."

// offIf is the reason when the condition holds, else nothing is off.
func offIf(is bool, why string) string {
	if is {
		return why
	}
	return ""
}

// header is the top of every screen: the shop, the program, and a rule.
func header(host Host, w int) []kit.Line {
	shop := host.Lists().Shop
	if m := host.Meeting(); m != nil && m.Shop != nil && (shop == "" || m.Elsewhere) {
		shop = m.Shop.Name
	}
	var left kit.Line
	if shop != "" {
		left = kit.T(kit.Strong, shop)
	}
	return []kit.Line{
		kit.Join(left, kit.T(kit.Title, "Flashpoint"), w),
		kit.T(kit.Rule, strings.Repeat(host.Theme().Glyphs().Rule, max(w, 0))),
	}
}

// heading is the name of a part, with an empty line above unless it comes first.
func heading(text string, first bool) row {
	return row{draw: func(s spot) []kit.Line {
		line := kit.T(kit.Title, kit.Truncate(text, s.w))
		if s.air && !first {
			return []kit.Line{nil, line}
		}
		return []kit.Line{line}
	}}
}

// words are a text that wraps, all its lines as far in as the first.
func words(tok kit.Token, text string) row {
	rest := strings.TrimLeft(text, " ")
	indent := len(text) - len(rest)
	return row{draw: func(s spot) []kit.Line {
		lines := kit.WrapSpan(tok, rest, s.w-indent)
		for i, line := range lines {
			lines[i] = kit.Concat(kit.Blank(indent), line)
		}
		return lines
	}}
}

// value is a text with its name in front.
func value(name, text string) row {
	const column = 11
	return row{draw: func(s spot) []kit.Line {
		lead := kit.T(kit.Strong, "  "+kit.Pad(name, column))
		lines := kit.WrapSpan(kit.Text, text, s.w-column-2)
		for i, l := range lines {
			lines[i] = kit.Concat(lead, l)
			lead = kit.Blank(column + 2)
		}
		return lines
	}}
}

// entry is something to choose: a text, and facts beside or below it.
type entry struct {
	lead  string     // stands before the text: "[x] ", a date
	text  string     //
	token kit.Token  // of lead and text
	most  int        // lines that the text may take
	note  []kit.Line // facts for the right end, or among those below
	facts []kit.Line
}

// lines draws the entry. A fact too long for a line is cut where the text may
// be, else it wraps.
func (e entry) lines(s spot) []kit.Line {
	sign := "  "
	if s.current {
		sign = s.g.Cursor + " "
	}
	lead := kit.Truncate(sign+e.lead, s.w/2)
	indent := kit.Width(lead)
	room := s.w - indent
	var out []kit.Line
	for _, text := range kit.Clipped(e.text, room, e.most) {
		out = append(out, kit.T(e.token, lead+text))
		lead = strings.Repeat(" ", indent)
	}
	facts, hang := e.facts, indent
	if e.lead == "" { // else nothing tells where the next entry begins
		hang += 2
	}
	note := flow(e.note, s.w, 1, s.g)
	if last := out[len(out)-1]; len(note) == 1 && last.Width()+2+note[0].Width() <= s.w {
		out[len(out)-1] = kit.Join(last, note[0], s.w)
	} else {
		facts = append(e.note[:len(e.note):len(e.note)], facts...)
	}
	for _, l := range flow(facts, s.w-hang, e.most, s.g) {
		out = append(out, kit.Concat(kit.Blank(hang), l))
	}
	return out
}

// fact is one of several things to know about an entry.
func fact(tok kit.Token, text string) kit.Line { return kit.T(tok, text) }

// flow puts facts on as few lines as will do, with a sign between. A fact may
// take that many lines itself.
func flow(facts []kit.Line, w, most int, g kit.Glyphs) []kit.Line {
	var out []kit.Line
	sign := " " + g.Separator + " "
	for _, f := range facts {
		if len(out) > 0 {
			if last := out[len(out)-1]; last.Width()+kit.Width(sign)+f.Width() <= w {
				out[len(out)-1] = kit.Concat(last, kit.T(kit.Text, sign), f)
				continue
			}
		}
		for _, text := range kit.Clipped(f.Plain(), w, most) {
			out = append(out, kit.T(f[0].Token, text))
		}
	}
	return out
}
