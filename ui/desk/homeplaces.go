package desk

import (
	"flashpoint/ui/kit"
)

// places are what home leads to between two meetings, each by a key of its own.
func (h *Home) places() []kit.Action {
	l := h.host.Lists()
	shop := offIf(l.Shop == "", noShop)
	return []kit.Action{
		h.customers(),
		{ID: "thanks", Keys: []string{"l"}, Name: "thanks to pass on", Help: "See which praise has not reached its author, and for how long", Off: shop, Do: deed(h.host.OpenThanks)},
		{ID: "board", Keys: []string{"b"}, Name: "all ideas", Help: "All chosen ideas by how far they are, with what is late, blocked, untold or quiet", Off: offIf(len(l.Board) == 0, noIdeas), Do: deed(h.host.OpenBoard)},
		h.applauseAction(),
		h.mapAction(),
		h.visitsAction(),
		{ID: "team", Keys: []string{"t"}, Name: "the team", Help: "Who works here, is away or has left; what each of them did", Off: shop, Do: deed(h.host.OpenTeam)},
		{ID: "check up", Keys: []string{"d"}, Name: "check everything", Help: "See before a meeting whether the file, the disk, the backups and this window are well", Do: deed(h.host.CheckUp)},
	}
}

// customers notes what customers said of an idea.
func (h *Home) customers() kit.Action {
	a := customersAction(h.host, func() { HearCustomers(h.host) })
	a.Keys, a.Help = append(a.Keys, AnyIdea), "Count what customers say of an idea, or note their words"
	if l := h.host.Lists(); a.Off == "" && len(l.Board)+len(l.Initiatives) == 0 {
		a.Off = NoIdeaYet
	}
	return a
}

// placesRow names the places that there are, with their keys: nobody finds a key
// that is in the palette alone. A window that is small needs its lines for the
// list.
func placesRow(actions []kit.Action) row {
	return row{draw: func(s spot) []kit.Line {
		if !s.air {
			return nil
		}
		var lines []kit.Line
		for _, a := range actions {
			if a.Off != "" {
				continue
			}
			word := kit.Concat(kit.T(kit.Strong, a.Keys[0]), kit.T(kit.Text, " "+a.Name)).WithTarget("key:" + a.ID)
			if n := len(lines); n > 0 && lines[n-1].Width()+3+word.Width() <= s.w {
				lines[n-1] = kit.Concat(lines[n-1], kit.Blank(3), word)
			} else {
				lines = append(lines, kit.Concat(kit.Blank(2), word))
			}
		}
		return append([]kit.Line{nil}, lines...)
	}}
}
