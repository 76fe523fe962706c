package desk

import (
	"strconv"
	"strings"

	"flashpoint/session"
	"flashpoint/ui/kit"
	"flashpoint/ui/paper"
)

// story is everything that happened, oldest first. The cursor goes through all
// of it; a customer's words and a telling can be changed there.
func (p *Initiative) story(i *session.Initiative) []row {
	rows := []row{heading("The story", false)}
	if said := i.Feedback().Said(session.FaceDesk); said != "" {
		rows = append(rows, value("Customers", said))
	}
	today := p.host.Today()
	scenes := paper.Story(session.FaceDesk, p.host.Meeting(), i, p.host.Now())
	column := 0
	for _, s := range scenes {
		column = max(column, kit.Width(s.On.Words(today)))
	}
	var before session.Date
	for n, s := range scenes {
		day := ""
		if s.On != before {
			day, before = s.On.Words(today), s.On
		}
		rows = append(rows, sceneRow(n, s, kit.Pad(day, column)+"  "))
	}
	return rows
}

// sceneRow is one scene with its day in front.
func sceneRow(n int, scene paper.Scene, day string) row {
	key := "scene:" + strconv.Itoa(n)
	switch {
	case scene.Comment != 0:
		key = "comment:" + strconv.FormatInt(int64(scene.Comment), 10)
	case scene.Telling != 0:
		key = "telling:" + strconv.FormatInt(int64(scene.Telling), 10)
	}
	return row{key: key, draw: func(s spot) []kit.Line {
		sign := "  "
		if s.current {
			sign = s.g.Cursor + " "
		}
		name, text := scene.Name, scene.Name
		if scene.Words != "" {
			name += ":"
			text = name + " " + scene.Words
		}
		lead := kit.T(kit.Text, sign+day)
		var out []kit.Line
		for _, line := range kit.Even(text, s.w-lead.Width()) {
			if rest, first := strings.CutPrefix(line, name); first && len(out) == 0 {
				out = append(out, kit.Concat(lead, kit.T(kit.Strong, name), kit.T(kit.Text, rest)))
			} else {
				out = append(out, kit.Concat(lead, kit.T(kit.Text, line)))
			}
			lead = kit.Blank(lead.Width())
		}
		return out
	}}
}

// commentHere is the customer's words that the cursor is on, if any.
func (p *Initiative) commentHere(i *session.Initiative) (session.Comment, bool) {
	n, ok := numberHere(p.sheet.key(), "comment:")
	if !ok {
		return session.Comment{}, false
	}
	return i.Comment(session.CommentID(n))
}

// tellingHere is the telling that the cursor is on, if any.
func (p *Initiative) tellingHere(i *session.Initiative) (session.Telling, bool) {
	n, ok := numberHere(p.sheet.key(), "telling:")
	if !ok {
		return session.Telling{}, false
	}
	return i.Telling(session.TellingID(n))
}

// numberHere is the number in a key of that kind.
func numberHere(key, kind string) (int64, bool) {
	rest, ok := strings.CutPrefix(key, kind)
	n, err := strconv.ParseInt(rest, 10, 64)
	return n, ok && err == nil
}
