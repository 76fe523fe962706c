package desk

import (
	"cmp"
	"slices"

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
		{ID: "archive", Keys: []string{"w"}, Name: "look back", Help: "Lists of all meetings, ideas, customers' words and steps; search in everything; go through a meeting again", Off: shop, Do: deed(h.host.OpenArchive)},
		{ID: "check up", Keys: []string{"d"}, Name: "check everything", Help: "See before a meeting whether the file, the disk, the backups and this window are well", Do: deed(h.host.CheckUp)},
	}
}

// customers notes what customers said of an idea.
func (h *Home) customers() kit.Action {
	a := customersAction(h.host, func() { HearCustomers(h.host) })
	a.Keys, a.Help = append(a.Keys, AnyIdea), "Count what customers say of an idea, or note their words"
	if a.Off == "" && !h.host.Lists().AnyChosen() {
		a.Off = NoIdeaYet
	}
	return a
}

// placesRow names the places that there are, with their keys: nobody finds a key
// that is in the palette alone. In a low window short names stand close together;
// where it is narrow too they stand beside the heading, for the list needs every
// line.
func placesRow(actions []kit.Action) row {
	actions = reachable(actions)
	return row{draw: func(s spot) []kit.Line {
		switch {
		case s.air:
			return append([]kit.Line{nil}, laid(actions, s.w, 3, nil)...)
		case cramped(s):
			return nil
		}
		return laid(actions, s.w, 2, shortNames())
	}}
}

// topRow is the first heading, in a cramped window with as many places as fit
// beside it; the others are in the palette.
func topRow(actions []kit.Action) row {
	actions = reachable(actions)
	return row{draw: func(s spot) []kit.Line {
		title := kit.T(kit.Title, kit.Truncate("What next?", s.w))
		if room := s.w - title.Width(); cramped(s) {
			if places := laid(actions, room, 2, shortNames()); len(places) > 0 && places[0].Width() <= room {
				title = kit.Concat(title, places[0])
			}
		}
		return []kit.Line{title}
	}}
}

// cramped tells a window without a line to spare.
func cramped(s spot) bool { return !s.air && s.w < 58 }

// reachable are the places that there is something in.
func reachable(actions []kit.Action) []kit.Action {
	return slices.DeleteFunc(slices.Clone(actions), func(a kit.Action) bool { return a.Off != "" })
}

// laid puts actions side by side, so far apart, on as few lines as will do, under
// one of these names where there is one.
func laid(actions []kit.Action, w, gap int, names map[string]string) []kit.Line {
	var lines []kit.Line
	for _, a := range actions {
		word := kit.Concat(kit.T(kit.Strong, a.Keys[0]), kit.T(kit.Text, " "+cmp.Or(names[a.ID], a.Name))).WithTarget("key:" + a.ID)
		if n := len(lines); n > 0 && lines[n-1].Width()+gap+word.Width() <= w {
			lines[n-1] = kit.Concat(lines[n-1], kit.Blank(gap), word)
		} else {
			lines = append(lines, kit.Concat(kit.Blank(2), word))
		}
	}
	return lines
}

// shortNames are the places in one word each, by their actions.
func shortNames() map[string]string {
	return map[string]string{"customers": "customers", "thanks": "thanks", "board": "ideas", "coverage": "map", "visits": "visit", "team": "team", "archive": "back", "check up": "check"}
}
