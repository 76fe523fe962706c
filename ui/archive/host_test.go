package archive

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/session/review"
	"flashpoint/session/table"
	"flashpoint/ui/kit"
	"flashpoint/ui/kit/kittest"
)

// shelves are a library in memory that counts what it is asked.
type shelves struct {
	meeting *session.Meeting
	rows    map[review.Subject]int // how many rows a list has
	text    string                 // in every cell of words
	calls   int
	stopped int // questions for a list that nobody wanted answered any more
	named   int // the call that asked for the names
	asked   []review.Query
	sought  []string
	fail    error
	names   review.Vocabulary
}

func (s *shelves) List(ctx context.Context, q review.Query) (page review.Page, err error) {
	s.calls++
	s.asked = append(s.asked, q)
	from := 0
	if q.After != nil {
		_, _ = fmt.Sscanf(q.After.Key, "%d", &from)
	}
	n := s.rows[q.Of]
	if strings.Contains(q.Filter.Words, "nothing") {
		n = 0
	}
	for i := from; i < n && len(page.Rows) < q.Limit; i++ {
		page.Rows = append(page.Rows, s.row(q.Of, i))
	}
	page.More = from+len(page.Rows) < n
	if ctx.Err() != nil {
		s.stopped++
	}
	return page, errors.Join(s.fail, ctx.Err())
}

// row is row i of a list: what it is about is there in the meeting where it can be.
func (s *shelves) row(of review.Subject, i int) review.Row {
	r := review.Row{Key: fmt.Sprint(i + 1), Stream: session.ID{1}, Item: int64(i + 1)}
	if m := s.meeting; m != nil {
		switch of {
		case review.Meetings, review.Ideas:
			r.Stream = m.Session.ID()
		case review.Initiatives, review.Feedback:
			r.Stream = m.Initiatives[0].ID()
		case review.People:
			r.Stream, r.Item = m.Shop.ID(), 1
		}
		if of == review.Ideas {
			r.Item = int64(m.Session.Ideas[i%len(m.Session.Ideas)].ID)
		}
		if of == review.Feedback {
			r.Item = int64(m.Initiatives[0].Comments[0].ID)
		}
	}
	for n, c := range review.Columns(of) {
		cell := table.Count(i)
		switch c.Kind {
		case table.Text:
			cell = table.Words(strings.TrimSpace(fmt.Sprintf("%s %d %s", c.Title, i, s.text)))
		case table.Day:
			cell = table.On(session.Date{Year: 2026, Month: time.Month(1 + (i+n)%12), Day: 1 + i%28})
		case table.YesNo:
			cell = table.Is((i+n)%3 == 0)
		}
		r.Cells = append(r.Cells, cell)
	}
	return r
}

func (s *shelves) SearchAll(ctx context.Context, q review.Search) (hits []review.Hit, err error) {
	s.calls++
	s.sought = append(s.sought, q.Words)
	if err := errors.Join(s.fail, ctx.Err()); err != nil || strings.Contains(q.Words, "nothing") {
		return nil, err
	}
	kinds := []string{"idea", "task", "comment", "thought", "meeting"}
	from := 0
	if q.After > 0 {
		from = int(1000 - q.After)
	}
	for i := from; i < s.rows[review.Lines] && len(hits) < q.Limit; i++ {
		text := fmt.Sprintf("%s Line %d has %s in it %s", s.text, i, q.Words, s.text)
		at := strings.Index(text, q.Words)
		h := review.Hit{Place: int64(1000 - i - 1), Kind: kinds[i%len(kinds)], Item: int64(i), Text: text, Marks: [][2]int{{at, at + len(q.Words)}},
			Where: "Wait in the queue, Counter visit", Shop: "Corner Coffee", On: session.Date{Year: 2026, Month: 11, Day: 3}}
		if s.meeting != nil {
			if h.Stream = s.meeting.Session.ID(); h.Kind == "task" || h.Kind == "comment" {
				h.Stream = s.meeting.Initiatives[0].ID()
			}
		}
		hits = append(hits, h)
	}
	return hits, nil
}

func (s *shelves) Trends(context.Context, review.Scope) ([]review.Trend, error) {
	s.calls++
	return nil, s.fail
}

func (s *shelves) CompareShops(context.Context, review.Scope) ([]review.Trend, error) {
	s.calls++
	return nil, s.fail
}

func (s *shelves) Shops(context.Context) ([]review.Shop, error) {
	s.calls++
	return nil, s.fail
}

// InShort is all of a busy year.
func (s *shelves) InShort(_ context.Context, today session.Date, _ *time.Location) (review.Short, error) {
	s.calls++
	n := s.rows[review.Initiatives]
	return review.Short{Since: today.AddDays(-29), Stuck: n, Untold: min(n, 1), Live: n, Praise: 5 * n, InWords: n, Meetings: n, Running: min(n, 1), Deciding: n, Chosen: n}, s.fail
}

func (s *shelves) Vocabulary(context.Context) (review.Vocabulary, error) {
	s.calls++
	s.named = s.calls
	return s.names, s.fail
}

func (s *shelves) Meeting(ctx context.Context, id session.ID) (*session.Meeting, error) {
	s.calls++
	switch {
	case s.fail != nil || ctx.Err() != nil:
		return nil, errors.Join(s.fail, ctx.Err())
	case s.meeting == nil:
		return nil, session.ErrNotFound
	case id.IsZero():
		return &session.Meeting{Shop: s.meeting.Shop}, nil
	}
	m := *s.meeting
	return &m, nil
}

func (s *shelves) ShopOf(ctx context.Context, _ session.ID) (*session.Meeting, error) {
	return s.Meeting(ctx, session.ID{})
}

func (s *shelves) Initiative(context.Context, session.ID) (*session.Initiative, error) {
	s.calls++
	if s.meeting == nil {
		return nil, session.ErrNotFound
	}
	return s.meeting.Initiatives[0], s.fail
}

func (s *shelves) Stories(_ context.Context, id session.PersonID) (all []session.Story, err error) {
	s.calls++
	if s.meeting != nil {
		for _, i := range s.meeting.Initiatives {
			all = append(all, i.Stories(s.meeting.Shop, id, time.UTC)...)
		}
	}
	return all, s.fail
}

func (s *shelves) StepStory(context.Context, session.MapQuery, string) (story session.StepStory, err error) {
	s.calls++
	if s.text != "" || s.meeting != nil {
		story.Chosen = []session.ChosenIdea{{Title: "A bench " + s.text, Status: session.StatusLive, Praise: 3}}
		story.Meetings = []session.StepMeeting{{Ideas: 4, Wows: 2}}
	}
	return story, s.fail
}

// desk is somebody looking back. Commands wait until they are let go, as they do in
// the program while the disk turns.
type desk struct {
	t        testing.TB
	shelves  *shelves
	screen   kit.Screen
	under    []kit.Screen
	now      time.Time
	theme    kit.Theme
	readOnly bool
	home     bool // the archive is the first screen
	still    bool // no motion
	waiting  []tea.Cmd
	ticks    []tea.Msg
	said     string
	went     string      // where it was sent
	table    table.Table // that left
	unread   error       // why none did
	w, h     int
	ids      uint64
}

func newDesk(t testing.TB, s *shelves) *desk {
	t.Helper()
	theme, err := kit.NewTheme("paper", false)
	if err != nil {
		t.Fatal(err)
	}
	return &desk{t: t, shelves: s, theme: theme, w: 78, h: 22, now: time.Date(2026, 12, 1, 9, 0, 0, 0, time.UTC)}
}

// begin is the archive, read as far as it reads by itself, and open its first list.
func (d *desk) begin() *desk {
	d.screen = New(d)
	return d.settle()
}

func (d *desk) open() *desk { return d.begin().keys("1") }

func (d *desk) Now() time.Time         { return d.now }
func (d *desk) Today() session.Date    { return session.DateOf(d.now) }
func (d *desk) Theme() kit.Theme       { return d.theme }
func (d *desk) Motion() bool           { return !d.still }
func (d *desk) ReadOnly() bool         { return d.readOnly }
func (d *desk) ShopName() string       { return "Corner Coffee" }
func (d *desk) IsHome() bool           { return d.home }
func (d *desk) Library() Library       { return d.shelves }
func (d *desk) Explain(e error) string { return "The disk says: " + e.Error() + "." }
func (d *desk) OpenAt(p Place)         { d.went = fmt.Sprint(p.Kind, " ", p.Item, " ", p.Text) }
func (d *desk) Cover(page kit.Screen)  { d.under, d.screen = append(d.under, d.screen), page }
func (d *desk) Uncover()               { d.screen, d.under = d.under[len(d.under)-1], d.under[:len(d.under)-1] }
func (d *desk) Back()                  { d.went = "home" }
func (d *desk) Later(cmd tea.Cmd)      { d.wait(cmd) }
func (d *desk) wait(cmd tea.Cmd)       { d.waiting = append(d.waiting, cmd) }
func (d *desk) archive() *Archive      { return d.screen.(*Archive) }
func (d *desk) Ask(kit.Dialog, func()) {}

// HandTable takes what a list says, when it is let.
func (d *desk) HandTable(read func(context.Context) (table.Table, error)) {
	d.wait(func() tea.Msg { d.table, d.unread = read(context.Background()); return nil })
}

func (d *desk) After(_ time.Duration, msg tea.Msg) tea.Cmd {
	return func() tea.Msg { d.ticks = append(d.ticks, msg); return nil }
}

// settle lets everything that was asked be answered.
func (d *desk) settle() *desk {
	d.t.Helper()
	for range 100 {
		d.frame()
		waiting := d.waiting
		if d.waiting = nil; len(waiting) == 0 {
			return d
		}
		for _, cmd := range waiting {
			d.run(cmd)
		}
	}
	d.t.Fatal("it never stops asking")
	return d
}

func (d *desk) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			d.run(c)
		}
	default:
		for _, s := range append(slices.Clone(d.under), d.screen) {
			d.wait(s.Update(msg))
		}
	}
}

// tick lets the time pass that a screen waits for.
func (d *desk) tick() *desk {
	ticks := d.ticks
	d.ticks = nil
	for _, msg := range ticks {
		d.wait(d.screen.Update(msg))
	}
	return d.settle()
}

// hit presses keys by name without letting anything be answered; what is no key's
// name is typed.
func (d *desk) hit(keys ...string) *desk {
	d.t.Helper()
	for _, k := range kittest.Presses(keys...) {
		d.press(k)
	}
	return d
}

func (d *desk) press(k tea.KeyPressMsg) {
	d.said = ""
	if !d.screen.Typing() || k.Text == "" {
		if a, ok := kit.Match(d.screen.Actions(), k); ok {
			if a.Off != "" {
				d.said = a.Off
			} else {
				d.wait(a.Do())
			}
			d.frame()
			return
		}
	}
	d.wait(d.screen.Update(k))
	d.frame()
}

// keys presses keys and lets each be answered.
func (d *desk) keys(keys ...string) *desk {
	d.t.Helper()
	for _, k := range keys {
		d.hit(k).settle()
	}
	return d
}

// paste pastes a text.
func (d *desk) paste(text string) *desk {
	d.wait(d.screen.Update(tea.PasteMsg{Content: text}))
	return d.settle()
}

func (d *desk) size(w, h int) *desk {
	d.w, d.h = w, h
	return d.settle()
}

func (d *desk) frame() kit.Frame { return d.screen.Frame(d.w, d.h) }

// text is the screen as plain text.
func (d *desk) text() string {
	var b strings.Builder
	for _, l := range d.frame().Lines {
		b.WriteString(strings.TrimRight(l.Plain(), " ") + "\n")
	}
	return b.String()
}

func (d *desk) sees(texts ...string) *desk {
	d.t.Helper()
	for _, text := range texts {
		if now := d.text(); !strings.Contains(now, text) {
			d.t.Errorf("nowhere is %q:\n%s", text, now)
		}
	}
	return d
}

func (d *desk) misses(texts ...string) *desk {
	d.t.Helper()
	for _, text := range texts {
		if now := d.text(); strings.Contains(now, text) {
			d.t.Errorf("there is %q:\n%s", text, now)
		}
	}
	return d
}

func (d *desk) id() (id session.ID) {
	d.ids++
	binary.BigEndian.PutUint64(id[8:], d.ids)
	return id
}

func (d *desk) act() session.Act {
	d.now = d.now.Add(10 * time.Second)
	return session.Act{ID: d.id(), At: d.now, NewID: d.id}
}

func (d *desk) ok(err error) {
	d.t.Helper()
	if err != nil {
		d.t.Fatal(err)
	}
}

// held is a library with one meeting that went all the way, with a hard text
// wherever people type one, and lists of that many rows.
func held(t testing.TB, rows int, text string) *desk {
	s := &shelves{rows: map[review.Subject]int{}, text: text,
		names: review.Vocabulary{Shops: []string{"Corner Coffee", "Harbour"}, Steps: []string{"Come in", "Wait in the queue"}, People: []string{"Ana", "Bo"}}}
	for _, of := range subjects() {
		s.rows[of] = rows
	}
	d := newDesk(t, s)
	s.meeting = d.hold(text)
	return d
}

// hold holds a meeting: four people, ideas, a vote, a checklist, and a customer's
// words.
func (d *desk) hold(text string) *session.Meeting {
	d.t.Helper()
	d.now = time.Date(2026, 11, 3, 7, 30, 0, 0, time.UTC)
	name := func(s string) string { return strings.TrimSpace(s + " " + cut(text, 30)) }
	shop, err := session.NewShop(d.act(), d.id(), name("Corner Coffee"))
	d.ok(err)
	m := &session.Meeting{Shop: shop, Session: session.Open(d.act(), d.id(), shop, session.Plans()[1], false)}
	s := m.Session
	for _, who := range []string{"Ana", "Bo", "Cleo", "Xanthippe"} {
		_, err := m.AddPerson(d.act(), cut(name(who), 40), false)
		d.ok(err)
	}
	people := shop.People
	d.ok(s.Enter(d.act(), session.PhaseMap))
	d.ok(s.ChooseMap(d.act(), "Counter visit", []session.StepPlan{{Name: name("Come in"), Kind: session.KindArrive}, {Name: name("Wait in the queue"), Kind: session.KindWait}}))
	d.ok(s.EnterStage(d.act(), s.Steps[1].ID, session.StageShare))
	d.now = d.now.Add(4 * time.Minute)
	bench, err := s.AddIdea(d.act(), s.Steps[1].ID, strings.TrimSpace("A bench by the window "+cut(text, 250)), session.Wow, people[0].ID)
	d.ok(err)
	_, err = s.AddIdea(d.act(), s.Steps[1].ID, strings.TrimSpace("Chalk the wait on the door "+cut(text, 250)), session.Fix, people[3].ID)
	d.ok(err)
	d.ok(s.Enter(d.act(), session.PhaseTidy))
	d.now = d.now.Add(3 * time.Minute)
	d.ok(s.Enter(d.act(), session.PhaseVote))
	round, err := s.OpenRound(d.act(), 2, 2, s.Candidates(true)...)
	d.ok(err)
	for _, slip := range []string{"AA", "A", "AB"} {
		open, _ := s.Round()
		dots, err := open.ParseSlip(slip)
		d.ok(err)
		d.ok(s.CastSlip(d.act(), round, 0, dots))
	}
	d.ok(s.Reveal(d.act(), round))
	d.ok(s.Enter(d.act(), session.PhasePlan))
	d.ok(s.Decide(d.act(), "", "", bench))
	i, err := m.Promote(d.act(), bench, session.Gate{})
	d.ok(err)
	d.ok(s.ShowAuthors(d.act(), bench))
	_, err = i.AddTask(d.act(), session.Task{What: cut(name("Buy wood"), 200), Owner: people[1]})
	d.ok(err)
	d.ok(s.Enter(d.act(), session.PhaseClose))
	d.ok(s.Close(d.act()))
	d.now = d.now.Add(72 * time.Hour)
	_, err = i.Note(d.act(), session.Comment{Words: cut(name("My mother can come again"), 300), Mood: session.MoodLoved, Channel: session.ChannelInPerson, On: session.DateOf(d.now)})
	d.ok(err)
	d.now = time.Date(2026, 12, 1, 9, 0, 0, 0, time.UTC)
	return m
}

// cut is at most so many characters of a text.
func cut(text string, n int) string {
	runes := []rune(text)
	return strings.TrimSpace(string(runes[:min(n, len(runes))]))
}
