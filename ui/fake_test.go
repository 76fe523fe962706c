package ui

import (
	"context"
	"encoding/binary"
	"errors"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/desk"
	"flashpoint/ui/kit"
	"flashpoint/ui/kit/kittest"
)

var errConflict = errors.New("another window was faster")

// shelf is a store in memory that counts its calls and fails when told to.
type shelf struct {
	events   map[session.ID][]session.Event
	kinds    map[session.ID]session.Kind
	order    []session.ID
	drafts   map[session.ID]map[string]string
	settings map[string]string
	calls    int
	backups  int
	fail     error // what Append answers while it is set
	deaf     error // what Remembered answers while it is set
	dark     error // what Lists and Meeting answer while it is set

	used       []session.MapUse // what the tests say about maps
	pasts      map[string]session.MapPast
	story      session.StepStory
	asked      []session.MapQuery
	unreadable session.ID // a meeting that can't be read
	away       session.ID // a meeting of another shop

	copied      string // where a copy was saved
	copiedIdeas int    // ideas that were given along
	copiedLines []string
}

func newShelf() *shelf {
	return &shelf{events: map[session.ID][]session.Event{}, kinds: map[session.ID]session.Kind{},
		drafts: map[session.ID]map[string]string{}, settings: map[string]string{}}
}

func (s *shelf) Append(_ context.Context, batches []session.Batch, drafts []session.Draft) error {
	s.calls++
	if s.fail != nil {
		return s.fail
	}
	for _, b := range batches {
		if b.Events[0].Seq != int64(len(s.events[b.Stream]))+1 {
			return errConflict
		}
	}
	for _, b := range batches {
		if s.events[b.Stream] == nil {
			s.order = append(s.order, b.Stream)
		}
		s.kinds[b.Stream] = b.Kind
		s.events[b.Stream] = append(s.events[b.Stream], b.Events...)
	}
	for _, d := range drafts {
		if s.drafts[d.Stream] == nil {
			s.drafts[d.Stream] = map[string]string{}
		}
		s.drafts[d.Stream][d.Place] = d.Text
	}
	return nil
}

func (s *shelf) load(into session.Stream) error {
	return into.Load(s.events[into.ID()])
}

func (s *shelf) Meeting(_ context.Context, id session.ID) (*session.Meeting, error) {
	s.calls++
	if s.dark != nil {
		return nil, s.dark
	}
	if !id.IsZero() && id == s.unreadable {
		return nil, errors.New("unreadable")
	}
	m := &session.Meeting{Elsewhere: id == s.away && !id.IsZero()}
	for _, stream := range s.order {
		x := session.Empty(s.kinds[stream], stream)
		if err := s.load(x); err != nil {
			return nil, err
		}
		switch x := x.(type) {
		case *session.Shop:
			m.Shop = x
		case *session.Session:
			if x.ID() == id {
				m.Session = x
			}
		case *session.Initiative:
			if x.Session == id && !id.IsZero() {
				m.Initiatives = append(m.Initiatives, x)
			}
		}
	}
	if m.Session == nil {
		return m, nil
	}
	for _, id := range m.Session.Tended() {
		i := session.EmptyInitiative(id)
		if err := s.load(i); err != nil {
			return nil, err
		}
		m.Fetched(i)
	}
	return m, nil
}

func (s *shelf) Initiative(_ context.Context, id session.ID) (*session.Initiative, error) {
	s.calls++
	i := session.EmptyInitiative(id)
	if len(s.events[id]) == 0 {
		return nil, session.ErrNotFound
	}
	return i, s.load(i)
}

// Evidence is what came of closed meetings.
func (s *shelf) Evidence(context.Context) (e session.Evidence, err error) {
	s.calls++
	var all []*session.Initiative
	for _, id := range s.order {
		stream := session.Empty(s.kinds[id], id)
		if err := s.load(stream); err != nil {
			return e, err
		}
		switch x := stream.(type) {
		case *session.Session:
			if x.Closed.After(e.Since) {
				e.Since = x.Closed
			}
		case *session.Initiative:
			all = append(all, x)
		}
	}
	for _, i := range all {
		e.Initiatives = append(e.Initiatives, i.Summary())
		if i.Status.Ended() {
			continue
		}
		for _, t := range i.Tasks {
			if t.Done.IsZero() {
				e.Tasks = append(e.Tasks, session.OpenTask{Initiative: i.ID(), Title: i.Title, Task: t})
			}
		}
		for _, o := range i.OpenObstacles() {
			e.Obstacles = append(e.Obstacles, session.OpenObstacle{Initiative: i.ID(), Title: i.Title, Obstacle: o})
		}
		if h := heardSince(i, e.Since); h.Praise > 0 {
			e.Heard = append(e.Heard, h)
		}
	}
	return e, nil
}

func heardSince(i *session.Initiative, since time.Time) session.Heard {
	h := session.Heard{Initiative: i.ID(), Title: i.Title}
	for _, c := range i.Reactions {
		if i.At(c.Seq).After(since) && c.Reaction == session.ReactionPraised {
			h.Praise++
		}
	}
	for _, c := range i.Comments {
		if c.Noted.After(since) && c.Good() {
			h.Praise++
			h.Words = append([]session.Comment{c}, h.Words...)
		}
	}
	return h
}

func (s *shelf) Stories(_ context.Context, id session.PersonID) ([]session.Story, error) {
	s.calls++
	var all []session.Story
	m, err := s.Meeting(context.Background(), session.ID{})
	for _, stream := range s.order {
		if x := session.EmptyInitiative(stream); err == nil && s.kinds[stream] == session.KindInitiative {
			err = s.load(x)
			all = append(all, x.Stories(m.Shop, id, time.UTC)...)
		}
	}
	return all, err
}

func (s *shelf) Mentions(context.Context, session.PersonID) (session.Mentions, error) {
	return session.Mentions{Lines: 3}, nil
}

func (s *shelf) MapsUsed(context.Context, session.ID) ([]session.MapUse, error) {
	s.calls++
	return s.used, nil
}

// MapPast is what a test put on the shelf for a map.
func (s *shelf) MapPast(_ context.Context, q session.MapQuery) (session.MapPast, error) {
	s.calls++
	s.asked = append(s.asked, q)
	past := s.pasts[session.Fold(q.Map)]
	past.Map = q.Map
	return past, nil
}

func (s *shelf) StepStory(context.Context, session.MapQuery, string) (session.StepStory, error) {
	s.calls++
	return s.story, nil
}

// Remembered are the ideas of the other meetings, as the file would give them.
func (s *shelf) Remembered(ctx context.Context, except session.ID) ([]session.Remembered, error) {
	s.calls++
	var ideas []session.Remembered
	if s.deaf != nil {
		return nil, s.deaf
	}
	for _, id := range s.order {
		if s.kinds[id] != session.KindSession || id == except {
			continue
		}
		m, err := s.Meeting(ctx, id)
		if err != nil {
			return nil, err
		}
		for _, x := range m.Session.Ideas {
			r := session.Remembered{Session: id, Idea: x.ID, Text: x.Text, Map: m.Session.MapName, At: x.At, State: x.State}
			if people, _ := m.Session.Authors(x, session.FaceDesk); m.Session.Acknowledged(x) {
				r.Whose = session.Names(people)
			}
			ideas = append(ideas, r)
		}
	}
	return ideas, nil
}

func (s *shelf) Lists(context.Context) (desk.Lists, error) {
	var lists desk.Lists
	if s.dark != nil {
		return lists, s.dark
	}
	for _, id := range s.order {
		stream := session.Empty(s.kinds[id], id)
		if err := s.load(stream); err != nil {
			return lists, err
		}
		switch x := stream.(type) {
		case *session.Shop:
			lists.Shop = x.Name
		case *session.Session:
			if sum := x.Summary(); sum.Closed.IsZero() {
				lists.Unfinished = append(lists.Unfinished, sum)
			} else if !sum.Rehearsal {
				lists.Recent = append(lists.Recent, sum)
			}
		case *session.Initiative:
			if x.Opened.IsZero() {
				continue
			}
			lists.Board = append(lists.Board, x.Summary())
			if !x.Status.Ended() {
				lists.Initiatives = append(lists.Initiatives, x.Summary())
			}
			if thanks, waits := x.Thanks(); waits {
				lists.Thanks = append(lists.Thanks, thanks)
			}
			lists.Told = append(lists.Told, x.Told()...)
		}
	}
	session.SortThanks(lists.Thanks)
	return lists, nil
}

func (s *shelf) Drafts(_ context.Context, id session.ID) (map[string]string, error) {
	s.calls++
	drafts := map[string]string{}
	for place, text := range s.drafts[id] {
		drafts[place] = text
	}
	return drafts, nil
}

func (s *shelf) SaveSetting(_ context.Context, key, value string) error {
	s.calls++
	s.settings[key] = value
	return nil
}

func (s *shelf) SaveCopy(_ context.Context, path string, batches []session.Batch, drafts []session.Draft) error {
	s.calls++
	s.copied, s.copiedLines = path, nil
	for _, d := range drafts {
		s.copiedLines = append(s.copiedLines, d.Text)
	}
	for _, b := range batches {
		for _, e := range b.Events {
			if e.Kind == "idea.added" {
				s.copiedIdeas++
			}
		}
	}
	return nil
}

func (s *shelf) RollBackup(context.Context) error {
	s.calls++
	s.backups++
	return nil
}

// laptop is the program with somebody at its keys. Commands run as soon as a
// message was answered, except those that wait for time.
type laptop struct {
	t     testing.TB
	app   *App
	shelf *shelf
	now   time.Time
	ids   *uint64
	waits []func(time.Time) tea.Msg
	gone  bool
	held  []tea.Cmd // commands not run while hold is set
	hold  bool
}

func newLaptop(t testing.TB, s *shelf) *laptop {
	t.Helper()
	var ids uint64
	for _, events := range s.events { // a new start goes on counting
		for _, e := range events {
			ids = max(ids, binary.BigEndian.Uint64(e.Act[8:]), binary.BigEndian.Uint64(e.Stream[8:]))
		}
	}
	return startLaptop(t, s, &ids, session.ID{})
}

// startLaptop starts the program; two on one shelf share their ids.
func startLaptop(t testing.TB, s *shelf, ids *uint64, resume session.ID) *laptop {
	t.Helper()
	theme, err := kit.NewTheme("paper", false)
	if err != nil {
		t.Fatal(err)
	}
	l := &laptop{t: t, shelf: s, ids: ids, now: time.Date(2026, 12, 1, 7, 30, 0, 0, time.UTC)}
	l.app = New(Config{
		Store: s, Theme: theme, Path: "shop.db", Resume: resume, Settings: s.settings,
		Now:  func() time.Time { l.now = l.now.Add(100 * time.Millisecond); return l.now },
		Seed: func() string { return "2026-12-01 7f3a" },
		NewID: func() (id session.ID) {
			*ids++
			binary.BigEndian.PutUint64(id[8:], *ids)
			return id
		},
		After: func(_ time.Duration, f func(time.Time) tea.Msg) tea.Cmd {
			l.waits = append(l.waits, f)
			return nil
		},
		Explain:  func(err error) string { return "The disk says: " + err.Error() + "." },
		Conflict: func(err error) bool { return errors.Is(err, errConflict) },
	})
	l.app.Ready()
	l.do(l.app.Init())
	l.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	return l
}

func (l *laptop) send(msg tea.Msg) *laptop {
	l.t.Helper()
	_, cmd := l.app.Update(msg)
	l.do(cmd)
	return l
}

func (l *laptop) do(cmd tea.Cmd) {
	l.t.Helper()
	if cmd == nil {
		return
	}
	if l.hold {
		l.held = append(l.held, cmd)
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			l.do(c)
		}
	case tea.QuitMsg:
		l.gone = true
	default:
		l.send(msg)
	}
}

// release runs what was held back.
func (l *laptop) release() {
	l.hold = false
	held := l.held
	l.held = nil
	for _, c := range held {
		l.do(c)
	}
}

// wait lets everything that waits for time happen.
func (l *laptop) wait() *laptop {
	waits := l.waits
	l.waits = nil
	for _, f := range waits {
		l.send(f(l.now))
	}
	return l
}

// keys presses keys by name; what is no key's name is typed.
func (l *laptop) keys(keys ...string) *laptop {
	l.t.Helper()
	for _, k := range kittest.Presses(keys...) {
		l.send(k)
	}
	return l
}

// screen is the window as plain text.
func (l *laptop) screen() string {
	var b strings.Builder
	for _, line := range l.app.frame().Lines {
		b.WriteString(strings.TrimRight(line.Plain(), " ") + "\n")
	}
	return b.String()
}

func (l *laptop) see(words ...string) *laptop {
	l.t.Helper()
	for _, w := range words {
		if !strings.Contains(l.screen(), w) {
			l.t.Fatalf("the screen does not say %q:\n%s", w, l.screen())
		}
	}
	return l
}

func (l *laptop) notSee(words ...string) *laptop {
	l.t.Helper()
	for _, w := range words {
		if strings.Contains(l.screen(), w) {
			l.t.Fatalf("the screen says %q:\n%s", w, l.screen())
		}
	}
	return l
}

// keysAreClear says that every key on the screen has one meaning, and that its code
// is found.
func (l *laptop) keysAreClear() {
	l.t.Helper()
	for _, clash := range kittest.Clashes(l.app.actions()) {
		l.t.Error(clash)
	}
	kittest.Findable(l.t, l.app.actions())
}
