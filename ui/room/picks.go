package room

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// picks are ideas being marked on the result of a round. They are a draft, so
// that the marks are there again after the power failed.
type picks struct {
	host  Host
	place string
	of    session.RoundID  // the result they are marked on; 0 while nothing is marked
	on    []session.IdeaID // those that are marked
	list  kit.List
}

// Where marks are kept: the round, and the numbers of the ideas.
const (
	finalsPlace = "vote finalists"
	samePlace   = "vote same"
)

// foundPicks are the marks as they were left.
func foundPicks(host Host, place string) picks {
	p := picks{host: host, place: place, list: kit.List{Airy: true, Vim: true}}
	round, marked, _ := strings.Cut(host.Draft(place), " ")
	p.of = roundOf(round)
	for _, id := range strings.Fields(marked) {
		if n, err := strconv.ParseInt(id, 10, 64); err == nil {
			p.on = append(p.on, session.IdeaID(n))
		}
	}
	return p
}

// begin marks ideas on a result, these to start with.
func (p *picks) begin(of session.RoundID, on []session.IdeaID) {
	p.of, p.on = of, slices.Clone(on)
	p.list.SetCursor(0)
	p.keep()
}

// leave forgets the marks.
func (p *picks) leave() {
	if p.of != 0 {
		p.of, p.on = 0, nil
		p.host.SaveDraft(p.place, "")
	}
}

func (p *picks) keep() {
	words := roundMark(p.of)
	for _, id := range p.on {
		words += " " + strconv.FormatInt(int64(id), 10)
	}
	p.host.SaveDraft(p.place, words)
}

// marked are those of the list that are marked, in its order.
func (p *picks) marked(list []session.IdeaID) []session.IdeaID {
	var ids []session.IdeaID
	for _, id := range list {
		if slices.Contains(p.on, id) {
			ids = append(ids, id)
		}
	}
	return ids
}

// toggle marks the idea the cursor is on, or takes the mark off.
func (p *picks) toggle(ids []session.IdeaID) {
	if len(ids) == 0 {
		return
	}
	p.on = toggled(p.on, ids[min(p.list.Cursor(), len(ids)-1)])
	p.keep()
}

// toggled are the marked ideas with that one, at the end, or without it.
func toggled(ids []session.IdeaID, id session.IdeaID) []session.IdeaID {
	if i := slices.Index(ids, id); i >= 0 {
		return slices.Delete(ids, i, i+1)
	}
	return append(ids, id)
}

func (p *picks) update(msg tea.Msg, ids []session.IdeaID) { p.list.Update(msg, len(ids)) }

func (p *picks) click(target string, ids []session.IdeaID) {
	if i, ok := kit.RowOf(target, len(ids)); ok {
		p.list.SetCursor(i)
		p.toggle(ids)
	}
}

// pickLines is the list of these ideas with their marks, in h lines.
func (v *vote) pickLines(p *picks, ids []session.IdeaID, res result, w, h int) []kit.Line {
	return p.list.Lines(len(ids), func(i int) kit.Item {
		id := ids[i]
		return kit.Item{Label: res.by[id].Letter, Mark: tick(slices.Contains(p.on, id)), Text: v.text(id), Note: unitsOf(res.round, res.by[id].Dots), Target: kit.RowTarget(i)}
	}, w, h, perPage, true, v.host.Theme().Glyphs())
}

// toggleAction marks or unmarks.
func toggleAction(p *picks, ids []session.IdeaID, help string) kit.Action {
	return kit.Action{ID: "mark", Keys: []string{"space"}, Name: "mark or not", Help: help, Hint: true, Do: deed(func() { p.toggle(ids) })}
}
