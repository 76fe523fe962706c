package room

import (
	"slices"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// parked are the thoughts that earlier meetings left for this one, and that
// ideas wait in the backlog.
func (b *lastBuilder) parked() []lastRow {
	var rows []lastRow
	for _, t := range b.m.Thoughts() {
		if t.Session == b.m.Session.ID() {
			continue
		}
		rows = append(rows, lastRow{does: "dealt with", do: func() { askFinished(b.last.host, t) },
			item: func() kit.Item {
				return kit.Item{Mark: tick(false), Text: t.Text, Note: session.DateOf(t.Parked.In(b.loc)).Words(b.today)}
			}})
	}
	name := b.likelyMap()
	waiting := len(b.m.Session.MayComeBack(b.last.host.Memory(), name))
	if waiting == 0 {
		return rows
	}
	words := counted(waiting, "idea")
	if waiting == session.MostWaiting {
		words += " or more"
	}
	return append(rows, lastRow{does: "bring one back", off: "F7 brings one back, in Ideas and in Tidy",
		item: func() kit.Item {
			return kit.Item{Mark: tick(false), Text: words + " of earlier meetings on " + name + " can come back", Note: "F7 in Ideas"}
		}})
}

// likelyMap is the meeting's map, and before it has one that of the idea which
// was chosen last.
func (b *lastBuilder) likelyMap() string {
	if name := b.m.Session.MapName; name != "" {
		return name
	}
	last := slices.MaxFunc(b.e.Initiatives, func(x, y session.InitiativeSummary) int { return x.Opened.Compare(y.Opened) })
	return last.Map
}
