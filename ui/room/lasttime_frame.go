package room

import (
	"errors"
	"fmt"
	"slices"

	"flashpoint/ui/kit"
)

// lastWords are the question of a page, and what whoever leads says to it.
func (k lastKind) lastWords() (question, say string) {
	switch k {
	case lastThanks:
		return "Thank you!", ""
	case lastLive:
		return "Keep it, change it, or stop it?", "Is it still a surprise, or expected by now?"
	case lastOpen:
		return "What is done? What is in the way?", "What do you need, so that it can be done?"
	case lastUntold:
		return "This is what customers say.", "This came from a customer, and it was your idea."
	case lastParked:
		return "What waits for today?", "Do we take one of these up?"
	}
	return "", ""
}

// choose is what leads to the list of a page.
func (k lastKind) choose() string {
	if k == lastUntold {
		return "told them?"
	}
	return "choose one"
}

// Actions are Enter first: it goes on to the next page, or in the list it does
// what there is to do about a row.
func (l *lastTime) Actions() []kit.Action {
	l.settle()
	if l.moving() {
		return []kit.Action{l.bow.skipAction()}
	}
	page, _ := l.at()
	n := len(l.evidence().rows[page.kind])
	l.list.Clamp(n)
	next, _ := l.beside(+1)
	on := kit.Action{ID: "enter", Keys: []string{"enter", "right"}, Name: "next: " + next.kind.name(), Help: "Go on; what is not dealt with here stays as it is", Hint: true, Do: deed(l.next)}
	if l.host.Size().W < 72 { // where the list is must be on the line, too
		on.Name = "next"
	}
	actions := []kit.Action{on}
	list := kit.Action{ID: "focus", Keys: []string{"tab"}, Name: page.kind.choose(), Help: "Go to the list; the arrows do so too, and tab comes back", Hint: true, Do: deed(func() { l.inList = true })}
	if row, ok := l.row(); ok && l.inList {
		actions[0] = kit.Action{ID: "enter", Keys: []string{"enter", "space"}, Name: row.does, Help: "Do it here and now; undo takes it back", Off: row.off, Hint: true, Do: deed(row.do)}
		list.Name, list.Help, list.Do = "out of the list", "Leave the list: then Enter goes on", deed(func() { l.inList = false })
		if l.host.Size().W < 72 {
			list.Name = "back"
		}
		on.ID, on.Keys = "next page of last time", []string{"right"}
		actions = append(actions, list, on)
	} else if n > 0 {
		actions = append(actions, list)
	}
	back := ""
	if _, ok := l.beside(-1); !ok {
		back = "This is the first page"
	}
	return append(append(actions,
		kit.Action{ID: "page of last time before", Keys: []string{"left"}, Name: "page before", Help: "Go back a page of last time", Off: back, Do: deed(l.before)},
		kit.Action{ID: "skip last time", Keys: []string{"esc"}, Name: "who is here", Help: "Go back to the names; Enter there comes back here, and when all was seen l in the list does", Hint: true, Do: deed(l.leave)},
	), l.turning(page)...)
}

// turning are the keys that turn the pages of an applause.
func (l *lastTime) turning(page lastPage) []kit.Action {
	if page.kind != lastThanks {
		return nil
	}
	return l.pages.actions()
}

// act is a click on a row that is chosen already.
func (l *lastTime) act() {
	row, ok := l.row()
	switch {
	case !ok:
	case row.off != "":
		l.host.Refuse(errors.New(row.off))
	default:
		row.do()
	}
}

func (l *lastTime) before() {
	if p, ok := l.beside(-1); ok {
		l.turnTo(p)
	}
}

// smallWall is the height below which a page has room for its list and little
// else.
const smallWall = 14

// Frame draws the page.
func (l *lastTime) Frame(w, h int) kit.Frame {
	l.settle()
	page, _ := l.at()
	read := l.evidence()
	title := fmt.Sprintf("Last time, %d of %d", slices.Index(read.pages, page)+1, len(read.pages))
	question, say := page.kind.lastWords()
	if h < smallWall && len(read.rows[page.kind]) > 0 { // the last line has no room for it
		title += map[bool]string{false: ", tab: list", true: ", tab: back"}[l.inList]
	}
	if page.kind == lastThanks {
		return l.bow.frame(l.host.Theme(), &l.pages, heading(l.host, w, min(h, 15), title, question), read.thanks[page.of], w, h)
	}
	f := heading(l.host, w, h, title, question)
	foot := 0
	if h >= smallWall {
		foot = 1
	}
	rows := read.rows[page.kind]
	rowOf := func(i int) kit.Item {
		item := rows[i].item()
		if about := rows[i].about; about != "" {
			if h < smallWall {
				about = kit.Truncate(about, 16)
			}
			item.Text += " (" + about + ")"
		}
		item.Target = kit.RowTarget(i)
		return item
	}
	f.Add(l.list.Lines(len(rows), rowOf, w, h-foot-len(f.Lines), perPage, l.inList, l.host.Theme().Glyphs())...)
	f.Fit(h - foot)
	if foot > 0 {
		f.Add(kit.T(kit.Strong, kit.Truncate(spoken(say), w)))
	}
	return f
}

// showAction is how the pages come back.
func (l *lastTime) showAction() kit.Action {
	a := kit.Action{ID: "last time", Keys: []string{"l"}, Name: "last time", Help: "See what came of the last meetings: praise, live ideas, open tasks", Do: deed(l.show)}
	switch {
	case !l.host.Meeting().Keeps():
		a.Off = "This is a rehearsal: it has no last time"
	case len(l.evidence().pages) == 0:
		a.Off = "There is nothing to look back on yet"
	}
	return a
}
