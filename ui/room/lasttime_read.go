package room

import (
	"slices"
	"time"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// lastRow is something on a page about which something can be done.
type lastRow struct {
	item  func() kit.Item // drawn only where it is on the wall
	of    session.ID      // the initiative
	about string          // its title, where the row is of something else; may be cut
	does  string          // what Enter does, in words
	off   string          // why it can't
	dealt bool            // this meeting did it already
	do    func()
}

// lastRead is the evidence as the wall shows it, read anew only when something
// changed: every key asks for it.
type lastRead struct {
	of     lastKey
	pages  []lastPage
	thanks map[session.ID]honour
	rows   map[lastKind][]lastRow
}

// lastKey tells whether what was read still holds. Whatever is done about an
// initiative here leaves a note in the session's own stream.
type lastKey struct {
	meeting *session.Meeting
	seq     int64
	shop    int64 // a merge changes names
	others  int
	ideas   *session.InitiativeSummary
	n       int
	memory  *session.Memory
	today   session.Date
}

// evidence is what there is to look back on: nothing in a rehearsal.
func (l *lastTime) evidence() *lastRead {
	m, e := l.host.Meeting(), l.host.Evidence()
	if !m.Keeps() {
		e = session.Evidence{}
	}
	now := lastKey{meeting: m, seq: m.Session.Seq(), others: len(m.Others), n: len(e.Initiatives), memory: l.host.Memory(), today: session.DateOf(l.host.Now())}
	if m.Shop != nil {
		now.shop = m.Shop.Seq()
	}
	if now.n > 0 {
		now.ideas = &e.Initiatives[0]
	}
	if l.read.of != now {
		b := lastBuilder{last: l, m: m, e: e, loc: l.host.Now().Location(), today: now.today, heard: map[session.ID]session.Heard{}}
		l.read = b.build()
		l.read.of = now
	}
	return &l.read
}

// lastBuilder makes the pages. The evidence says how things were when the
// meeting was opened, and what was fetched since how they are now.
type lastBuilder struct {
	last  *lastTime
	m     *session.Meeting
	e     session.Evidence
	loc   *time.Location
	today session.Date
	heard map[session.ID]session.Heard
}

func (b *lastBuilder) build() lastRead {
	read := lastRead{thanks: map[session.ID]honour{}}
	b.e.Initiatives = slices.DeleteFunc(slices.Clone(b.e.Initiatives), func(i session.InitiativeSummary) bool { return b.own(i.ID) })
	if !b.e.Any() {
		return read
	}
	for _, h := range b.e.Heard {
		b.heard[h.Initiative] = h
	}
	for _, i := range b.thanked() {
		read.thanks[i.ID] = b.honour(i)
		read.pages = append(read.pages, lastPage{kind: lastThanks, of: i.ID})
	}
	read.rows = map[lastKind][]lastRow{lastLive: b.live(), lastOpen: b.open(), lastUntold: b.untold(), lastParked: b.parked()}
	for _, kind := range lastKinds() {
		if len(read.rows[kind]) > 0 {
			read.pages = append(read.pages, lastPage{kind: kind})
		}
	}
	return read
}

// fetched is an initiative as it is now, where something was done about it here.
func (b *lastBuilder) fetched(id session.ID) (*session.Initiative, bool) { return b.m.Initiative(id) }

// own reports whether an initiative is of this very meeting, and so not of an
// earlier one. The file knows it when the meeting goes on after a break.
func (b *lastBuilder) own(id session.ID) bool {
	return slices.ContainsFunc(b.m.Initiatives, func(i *session.Initiative) bool { return i.ID() == id })
}

// since is the time that the wall looks back on. It has no day: what was praised
// on that very day before the meeting was closed is not in it.
func (b *lastBuilder) since() string {
	if b.e.Since.IsZero() {
		return "so far"
	}
	return "since last time"
}

// thanked are the ideas to applaud, the one praised last first: one in a huddle,
// up to three in the longest meeting.
func (b *lastBuilder) thanked() []session.InitiativeSummary {
	praised := slices.DeleteFunc(slices.Clone(b.e.Initiatives), func(i session.InitiativeSummary) bool { return b.heard[i.ID].Praise == 0 })
	slices.SortStableFunc(praised, func(x, y session.InitiativeSummary) int { return x.Feedback.Last.DaysUntil(y.Feedback.Last) })
	return praised[:min(len(praised), 1+b.m.Session.Plan.Minutes/30)]
}

// honour is what the wall says of an idea that was praised.
func (b *lastBuilder) honour(i session.InitiativeSummary) honour {
	h := b.heard[i.ID]
	o := honour{title: i.Title, count: timesWords(h.Praise) + " " + b.since()}
	if best, any := session.Best(h.Words); any {
		o.words = best.Words
	}
	o.lead, o.whom = thanksTo(b.m.Shop.NowAll(i.Authors), i.Signed) // as AuthorsOf for an idea of an earlier meeting
	return o
}
