package room

import (
	"flashpoint/session"
	"flashpoint/ui/kit"
)

// parked are the thoughts that earlier meetings left for this one.
func (b *lastBuilder) parked() []lastRow {
	var rows []lastRow
	for _, t := range b.m.Thoughts() {
		if t.Session == b.m.Session.ID() {
			continue
		}
		rows = append(rows, lastRow{does: "dealt with", do: func() { askFinished(b.last.host, t) },
			item: kit.Item{Mark: tick(false), Text: t.Text, Note: session.DateOf(t.Parked.In(b.loc)).Words(b.today)}})
	}
	return rows
}
