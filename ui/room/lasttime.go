package room

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// lastTime is how a meeting opens with what came of the earlier ones: applause
// for what customers praised, the live ideas, what is open, who has to hear of
// praise, and what else waits. Each is a page with one question, and there is
// none where there is nothing to say.
type lastTime struct {
	host   Host
	onward func() // after the last page
	list   kit.List
	inList bool     // Enter does something about a row, and does not turn the page
	of     lastPage // that list and inList belong to
	bow    ovation
	pages  pages
	read   lastRead
}

// settingLastTime is the meeting whose look back was begun last and where it
// stands, see lastMark. It is no draft: nothing is half typed.
const settingLastTime = "last time"

// lastMark is how far a meeting's look back got.
type lastMark struct {
	page string // "" before it was begun
	left bool   // for the names, before its end
	seen bool   // to its end, once: from then on Enter leads past it
}

// lastPage is one page of it.
type lastPage struct {
	kind lastKind
	of   session.ID // the idea that is applauded
}

type lastKind string

// The pages in their order.
const (
	lastThanks lastKind = "thanks"
	lastLive   lastKind = "live"
	lastOpen   lastKind = "open"
	lastUntold lastKind = "untold"
	lastParked lastKind = "parked"
	lastDone   lastKind = "done"
)

func lastKinds() []lastKind {
	return []lastKind{lastThanks, lastLive, lastOpen, lastUntold, lastParked, lastDone}
}

// name is what the page is called in "next: …".
func (k lastKind) name() string {
	return map[lastKind]string{lastThanks: "applause", lastLive: "live ideas", lastOpen: "open tasks",
		lastUntold: "who should hear", lastParked: "what waits", lastDone: "Map"}[k]
}

// mark is how a page is remembered.
func (p lastPage) mark() string {
	if p.kind == lastThanks {
		return string(p.kind) + ":" + p.of.String()
	}
	return string(p.kind)
}

func (l *lastTime) id() string { return l.host.Meeting().Session.ID().String() }

// mark is how far this meeting got.
func (l *lastTime) mark() lastMark {
	text, ok := strings.CutPrefix(l.host.Setting(settingLastTime), l.id()+" ")
	if !ok {
		return lastMark{}
	}
	page, how, _ := strings.Cut(text, " ")
	return lastMark{page: page, left: how == "left", seen: how == "seen" || page == string(lastDone)}
}

// keep remembers how far it got.
func (l *lastTime) keep(m lastMark) {
	text := l.id() + " " + m.page
	switch {
	case m.left:
		text += " left"
	case m.seen:
		text += " seen"
	}
	l.host.SaveSetting(settingLastTime, text)
}

// at is the page that is on the wall; ok is false where none is. One that is
// there no longer, since all on it was done, gives way to the next.
func (l *lastTime) at() (page lastPage, ok bool) {
	mark := l.mark()
	if mark.page == "" || mark.left || mark.page == string(lastDone) {
		return lastPage{}, false
	}
	return l.find(mark.page)
}

// find is the page with that mark, or else the next one that there is.
func (l *lastTime) find(mark string) (page lastPage, ok bool) {
	kind, _, _ := strings.Cut(mark, ":")
	from := slices.Index(lastKinds(), lastKind(kind))
	for _, p := range l.evidence().pages {
		if p.mark() == mark {
			return p, true
		}
		if !ok && slices.Index(lastKinds(), p.kind) > from {
			page, ok = p, true
		}
	}
	return page, ok
}

// shown reports whether a page is on the wall.
func (l *lastTime) shown() bool {
	_, ok := l.at()
	return ok
}

// waits reports whether the meeting has not looked back to the end yet and could.
func (l *lastTime) waits() bool {
	m := l.mark()
	return (m.page == "" || m.left && !m.seen) && len(l.evidence().pages) > 0 && len(l.host.Meeting().Session.Ideas) == 0
}

// show begins with the first page, or goes on where it was left.
func (l *lastTime) show() {
	pages := l.evidence().pages
	if len(pages) == 0 {
		return
	}
	page := pages[0]
	if m := l.mark(); m.left {
		if was, ok := l.find(m.page); ok {
			page = was
		}
	}
	l.turnTo(page)
}

// turnTo puts a page on the wall, from its beginning.
func (l *lastTime) turnTo(p lastPage) {
	l.keep(lastMark{page: p.mark(), seen: l.mark().seen})
	l.of = lastPage{}
	if l.settle(); p.kind == lastThanks {
		l.bow.begin(l.host)
	}
}

// leave goes back to the names. What was not seen to its end comes back with
// Enter.
func (l *lastTime) leave() {
	page, _ := l.at()
	if l.mark().seen {
		page.kind = lastDone
	}
	l.keep(lastMark{page: page.mark(), left: page.kind != lastDone})
}

// settle begins a page anew that has just come onto the wall.
func (l *lastTime) settle() {
	page, _ := l.at()
	if page == l.of {
		return
	}
	l.of, l.list, l.inList, l.pages = page, kit.List{Airy: true, Vim: true}, false, pages{}
	if page.kind == lastUntold {
		l.point()
	}
}

// beside is the page that many pages on or back; "done" after the last one.
func (l *lastTime) beside(by int) (lastPage, bool) {
	page, _ := l.at()
	all := l.evidence().pages
	switch n := slices.Index(all, page) + by; {
	case n < 0:
		return lastPage{}, false
	case n >= len(all):
		return lastPage{kind: lastDone}, true
	default:
		return all[n], true
	}
}

// next turns to the next page, and after the last one goes on with the meeting.
func (l *lastTime) next() {
	page, ok := l.beside(+1)
	if !ok {
		return
	}
	l.turnTo(page)
	if page.kind == lastDone {
		l.onward()
	}
}

// end takes the pages off the wall, for this meeting.
func (l *lastTime) end() {
	if l.shown() {
		l.turnTo(lastPage{kind: lastDone})
	}
}

// moving reports whether an applause is still beginning.
func (l *lastTime) moving() bool {
	page, _ := l.at()
	return page.kind == lastThanks && l.bow.going()
}

// row is the one under the cursor.
func (l *lastTime) row() (lastRow, bool) {
	page, _ := l.at()
	rows := l.evidence().rows[page.kind]
	if len(rows) == 0 {
		return lastRow{}, false
	}
	return rows[min(l.list.Cursor(), len(rows)-1)], true
}

// point puts the cursor on the first row of the page that still waits; ok is
// false when there is none.
func (l *lastTime) point() (ok bool) {
	page, _ := l.at()
	n := slices.IndexFunc(l.evidence().rows[page.kind], func(r lastRow) bool { return r.off == "" && !r.dealt })
	l.list.SetCursor(max(n, 0))
	return n >= 0
}

// Update takes the keys that no action has. The arrows lead into the list.
func (l *lastTime) Update(msg tea.Msg) {
	l.settle()
	if l.moving() && isInput(msg) {
		l.bow.skip()
		return
	}
	page, _ := l.at()
	n := len(l.evidence().rows[page.kind])
	if n == 0 {
		l.pages.key(msg)
		return
	}
	if k, pressed := msg.(tea.KeyPressMsg); pressed && !l.inList && (k.String() == "down" || k.String() == "up") {
		l.inList = true
		return
	}
	if l.list.Update(msg, n) {
		l.inList = true
	}
}

// Click chooses a row; a second click does what Enter does.
func (l *lastTime) Click(target string) {
	l.settle()
	if target == skipTarget {
		l.bow.skip()
		return
	}
	page, _ := l.at()
	n, ok := kit.RowOf(target, len(l.evidence().rows[page.kind]))
	if !ok {
		return
	}
	again := l.inList && l.list.Cursor() == n
	l.list.SetCursor(n)
	l.inList = true
	if again {
		l.act()
	}
}
