package paper

import (
	"strconv"

	"flashpoint/session"
	"flashpoint/session/review"
	"flashpoint/session/table"
)

// list adds an entry of a list.
func (d *Document) list(mark, text string) { d.add(Item, mark, text) }

// grid adds a table, unless it has no rows.
func (d *Document) grid(t table.Table) {
	if len(t.Rows) > 0 {
		*d = append(*d, Block{Kind: Grid, Text: session.Clean(t.Title), Table: &t})
	}
}

// chart adds a trend with what it tells and its notes, unless there is nothing
// along it and nothing to say.
func (d *Document) chart(t review.Trend) {
	if len(t.Labels)+len(t.Notes) > 0 {
		if about := t.About(); about != "" && t.Any() {
			t.Notes = append([]string{about}, t.Notes...)
		}
		*d = append(*d, Block{Kind: Chart, Text: session.Clean(t.Title), Trend: &t})
	}
}

// cut adds a card to cut out.
func (d *Document) cut(c Card) {
	c.Title, c.Number, c.Foot = session.Clean(c.Title), session.Clean(c.Number), session.Clean(c.Foot)
	lines := make([]string, len(c.Lines))
	for i, line := range c.Lines {
		lines[i] = session.Clean(line)
	}
	c.Lines = lines
	*d = append(*d, Block{Kind: Cut, Text: c.Title, Card: &c})
}

// nothing is a document that says why there is nothing on it.
func nothing(title, why string) (d Document) {
	d.add(Title, "", title)
	d.say(why)
	return d
}

// noMeeting is the title of a paper about a meeting that is not there.
const noMeeting = "No meeting"

// shopName is what a paper about an initiative has at its foot.
func shopName(m *session.Meeting) string {
	switch {
	case m == nil:
	case m.Shop != nil:
		return m.Shop.Name
	case m.Session != nil:
		return m.Session.ShopName
	}
	return ""
}

// people is how many: "1 person", "8 people".
func people(n int) string {
	if n == 1 {
		return "1 person"
	}
	return strconv.Itoa(n) + " people"
}

// NothingChosen is what a paper about the chosen ideas of a meeting says where there
// are none.
func NothingChosen() Document {
	return nothing("Nothing is chosen yet", "Choose an idea in Plan, and this paper can be made of it.")
}
