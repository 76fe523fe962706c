package room

import (
	"encoding/binary"
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
	"flashpoint/ui/kit/kittest"
)

// wall is a host for tests: it keeps everything in memory, answers dialogs when
// told to, and remembers what it was told to say.
type wall struct {
	t       testing.TB
	room    *Room
	meeting *session.Meeting
	now     time.Time
	theme   kit.Theme
	drafts  map[string]string
	said    string // the last notice or refusal,
	refused bool   // which of the two it is
	dialog  kit.Dialog
	then    func()
	left    bool
	refuse  error // what Do answers while it is set
	still   bool  // reduced motion, as most tests like it
	ids     uint64

	settings  map[string]string
	evidence  session.Evidence
	memory    *session.Memory
	earlier   map[session.ID]*session.Session // meetings, to be remembered
	mapPast   *session.MapPast
	elsewhere map[session.ID]*session.Initiative // of earlier meetings, to be fetched
	past      []*session.Initiative              // the same, in the order they were chosen
	size      kit.Size
	later     []tea.Cmd // asked for, for the test to run
}

// newWall is a room in its first phase, at half past seven on a Tuesday, with
// these people present. Everybody can read the wall.
func newWall(t testing.TB, people ...string) *wall {
	t.Helper()
	w := unreadWall(t, people...)
	w.settings[settingChecked] = w.meeting.Session.ID().String()
	return w
}

// unreadWall is one of which nobody has asked whether it can be read.
func unreadWall(t testing.TB, people ...string) *wall {
	t.Helper()
	theme, err := kit.NewTheme("paper", false)
	if err != nil {
		t.Fatal(err)
	}
	w := &wall{t: t, theme: theme, still: true, drafts: map[string]string{}, settings: map[string]string{}, size: kit.Size{W: 80, H: 24}, now: time.Date(2026, 12, 1, 7, 30, 0, 0, time.UTC), meeting: &session.Meeting{}}
	w.must(func(a session.Act, m *session.Meeting) error {
		m.Shop, err = session.NewShop(a, a.NewID(), "Corner Coffee")
		return err
	})
	w.must(func(a session.Act, m *session.Meeting) error {
		m.Session = session.Open(a, a.NewID(), m.Shop, session.Plans()[0], false)
		return nil
	})
	for _, name := range people {
		w.must(func(a session.Act, m *session.Meeting) error { _, err := m.AddPerson(a, name, false); return err })
	}
	w.room = New(w)
	return w
}

func (w *wall) Meeting() *session.Meeting { return w.meeting }
func (w *wall) Now() time.Time            { return w.now }
func (w *wall) Theme() kit.Theme          { return w.theme }
func (w *wall) Say(text string)           { w.said, w.refused = text, false }
func (w *wall) Refuse(err error)          { w.said, w.refused = err.Error(), true }
func (w *wall) Draft(place string) string { return w.drafts[place] }
func (w *wall) Seed() string              { return "2026-12-01 7f3a" }
func (w *wall) Motion() bool              { return !w.still }
func (w *wall) Leave()                    { w.left = true }

func (w *wall) Later(cmd tea.Cmd)             { w.later = append(w.later, cmd) }
func (w *wall) Setting(key string) string     { return w.settings[key] }
func (w *wall) SaveSetting(key, value string) { w.settings[key] = value }
func (w *wall) Size() kit.Size                { return w.size }
func (w *wall) Evidence() session.Evidence    { return w.evidence }
func (w *wall) MapPast() *session.MapPast     { return w.mapPast }

func (w *wall) Memory() *session.Memory { return w.memory }

func (w *wall) TakeUp(meeting session.ID, idea session.IdeaID, then func(session.Origin)) {
	s, ok := w.earlier[meeting]
	if !ok {
		w.Refuse(session.ErrNotFound)
		return
	}
	from, err := s.Origin(idea)
	if err != nil {
		w.Refuse(err)
		return
	}
	then(from)
}

func (w *wall) Fetch(id session.ID, then func()) {
	if i, ok := w.elsewhere[id]; ok {
		w.meeting.Fetched(i)
	}
	then()
}

// After answers at once: tests wait for states and never for time.
func (w *wall) After(_ time.Duration, msg tea.Msg) tea.Cmd {
	return func() tea.Msg { return msg }
}

func (w *wall) SaveDraft(place, text string) { w.drafts[place] = text }

func (w *wall) Ask(d kit.Dialog, then func()) { w.dialog, w.then = d, then }

func (w *wall) Do(rule func(session.Act, *session.Meeting) error) error {
	if w.refuse != nil {
		return w.refuse
	}
	return w.meeting.Do(w.act(), rule)
}

func (w *wall) must(rule func(session.Act, *session.Meeting) error) {
	w.t.Helper()
	if err := w.Do(rule); err != nil {
		w.t.Fatal(err)
	}
}

func (w *wall) act() session.Act {
	w.now = w.now.Add(time.Second)
	return session.Act{ID: w.id(), At: w.now, NewID: w.id}
}

func (w *wall) id() (id session.ID) {
	w.ids++
	binary.BigEndian.PutUint64(id[8:], w.ids)
	return id
}

// keys presses keys by name ("enter", "ctrl+n", "down"); anything that is not a
// key's name is typed letter by letter.
func (w *wall) keys(keys ...string) *wall {
	w.t.Helper()
	for _, k := range kittest.Presses(keys...) {
		w.press(k)
	}
	return w
}

// key is a letter as a terminal sends it.
func key(letter string) tea.KeyPressMsg {
	return tea.KeyPressMsg{Code: []rune(letter)[0], Text: letter}
}

// press does what the program does with a key: a dialog first, then the
// actions, then the screen.
func (w *wall) press(k tea.KeyPressMsg) {
	w.t.Helper()
	w.said = ""
	if w.dialog != nil {
		d, then := w.dialog, w.then
		switch d.Update(k) {
		case kit.Accepted:
			w.dialog = nil
			then()
		case kit.Cancelled:
			w.dialog = nil
		}
		return
	}
	if !w.room.Typing() || k.Text == "" {
		if a, ok := kit.Match(w.room.Actions(), k); ok {
			if a.Off != "" {
				w.said = a.Off
			} else if a.Do != nil {
				a.Do()
			}
			return
		}
	}
	w.room.Update(k)
}

// cut is the power failing: nothing is left but the meeting and its drafts.
func (w *wall) cut() *wall {
	w.dialog, w.then, w.room = nil, nil, New(w)
	return w
}

// moves reports whether something moves on the wall: any key ends that.
func (w *wall) moves() bool {
	switch p := w.room.phase().(type) {
	case *vote:
		return p.moving()
	case *plan:
		return p.bowing()
	case *opening:
		return p.last.moving()
	}
	return false
}

// run does an action that has no key, as the palette does.
func (w *wall) run(id string) {
	w.t.Helper()
	for _, a := range w.room.Actions() {
		if a.ID == id {
			if a.Off != "" {
				w.said = a.Off
			} else {
				a.Do()
			}
			return
		}
	}
	w.t.Fatalf("there is no action %q here", id)
}

// screen is what hangs on the wall, as plain text, at 80x24 less the program's
// own two lines.
func (w *wall) screen() string { return w.screenAt(80, 22) }

func (w *wall) screenAt(width, height int) string {
	var f kit.Frame
	if w.dialog != nil {
		f = w.dialog.Frame(width, height, w.theme)
	} else {
		f = w.room.Frame(width, height)
	}
	var b strings.Builder
	for _, l := range f.Lines {
		b.WriteString(strings.TrimRight(l.Plain(), " ") + "\n")
	}
	return b.String()
}

// golden holds the wall against its files, at the normal size and the smallest.
func (w *wall) golden(name string) {
	w.t.Helper()
	goldenAt(w.t, name, w.screenAt, kit.Size{W: 80, H: 24}, kit.Size{W: 48, H: 14})
}

// goldenAt holds a screen against its files, at each of these sizes.
func goldenAt(t testing.TB, name string, screen func(w, h int) string, sizes ...kit.Size) {
	t.Helper()
	for _, size := range sizes {
		kittest.Golden(t, fmt.Sprintf("%s-%dx%d", name, size.W, size.H), screen(min(size.W-2, 100), size.H-2))
	}
}

// sizes are all that a screen is made for.
func sizes() []kit.Size {
	return []kit.Size{{W: 48, H: 14}, {W: 60, H: 18}, {W: 80, H: 24}, {W: 200, H: 60}}
}
