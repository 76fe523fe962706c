package desk

import (
	"encoding/binary"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
	"flashpoint/ui/kit/kittest"
)

type screen interface {
	Actions() []kit.Action
	Update(msg tea.Msg) tea.Cmd
	Click(target string)
	Frame(w, h int) kit.Frame
	Typing() bool
}

var _ = []screen{(*Welcome)(nil), (*Home)(nil), (*Board)(nil), (*Initiative)(nil), (*Reader)(nil), (*Checkup)(nil), (*Team)(nil), (*Person)(nil), (*Coverage)(nil), (*Visits)(nil)}

// office is a host for tests: it keeps everything in memory, answers keys as
// the program does, and remembers where it was sent.
type office struct {
	t        testing.TB
	screen   screen
	meeting  *session.Meeting
	lists    Lists
	now      time.Time
	theme    kit.Theme
	readOnly bool
	refusing error
	drafts   map[string]string
	said     string // the last notice or refusal
	went     string // where it was sent, with the ID
	dialog   kit.Dialog
	then     func()
	ids      uint64
	story    session.StepStory // of whatever step

	elsewhere map[session.ID]*session.Initiative // to be fetched
	stories   map[session.PersonID][]session.Story
	mentions  session.Mentions
	settings  map[string]string
	onWall    bool
	reread    int // how often the lists were to be read again
}

// newOffice is an empty file on a Tuesday morning.
func newOffice(t testing.TB) *office {
	t.Helper()
	theme, err := kit.NewTheme("paper", false)
	if err != nil {
		t.Fatal(err)
	}
	return &office{t: t, theme: theme, drafts: map[string]string{}, settings: map[string]string{}, meeting: &session.Meeting{},
		now: time.Date(2026, 12, 1, 9, 0, 0, 0, time.FixedZone("CET", 3600))}
}

func (o *office) Now() time.Time                { return o.now }
func (o *office) Today() session.Date           { return session.DateOf(o.now) }
func (o *office) Theme() kit.Theme              { return o.theme }
func (o *office) ReadOnly() bool                { return o.readOnly }
func (o *office) Lists() Lists                  { return o.lists }
func (o *office) Meeting() *session.Meeting     { return o.meeting }
func (o *office) Say(text string)               { o.said = text }
func (o *office) Refuse(err error)              { o.said = err.Error() }
func (o *office) Draft(place string) string     { return o.drafts[place] }
func (o *office) SaveDraft(place, text string)  { o.drafts[place] = text }
func (o *office) Ask(d kit.Dialog, then func()) { o.dialog, o.then = d, then }

func (o *office) Fetch(id session.ID, then func()) {
	if i, ok := o.elsewhere[id]; ok {
		o.meeting.Fetched(i)
	}
	then()
}
func (o *office) Stories(id session.PersonID, then func([]session.Story))  { then(o.stories[id]) }
func (o *office) Mentions(_ session.PersonID, then func(session.Mentions)) { then(o.mentions) }
func (o *office) OpenTeam()                                                { o.went = "team" }
func (o *office) OpenPerson(id session.PersonID)                           { o.went = "person " + o.name(id) }

func (o *office) OnWall() bool                  { return o.onWall }
func (o *office) Reread()                       { o.reread++ }
func (o *office) Setting(key string) string     { return o.settings[key] }
func (o *office) SaveSetting(key, value string) { o.settings[key] = value }
func (o *office) OpenThanks()                   { o.went = "thanks" }

func (o *office) Ideas() []session.InitiativeSummary {
	var ideas []session.InitiativeSummary
	for _, i := range o.meeting.Initiatives {
		ideas = append(ideas, i.Summary())
	}
	ideas = append(ideas, o.lists.Board...)
	session.LikelyFirst(ideas)
	return ideas
}

func (o *office) TakeBack(id session.ID) bool {
	i, _ := o.meeting.Initiative(id)
	words, err := o.meeting.UndoIn(o.act(), i)
	o.must(err)
	o.said = "Undone: " + words
	return true
}

func (o *office) StartMeeting()   { o.went = "start" }
func (o *office) StartRehearsal() { o.went = "rehearse" }
func (o *office) Back()           { o.went = "home" }
func (o *office) OpenBoard()      { o.went = "board" }
func (o *office) CheckUp()        { o.went = "check up" }
func (o *office) OpenArchive()    { o.went = "archive" }

func (o *office) OpenReplay(id session.ID)     { o.went = "replay " + o.name(id) }
func (o *office) ResumeMeeting(id session.ID)  { o.went = "resume " + o.name(id) }
func (o *office) ReadMeeting(id session.ID)    { o.went = "read " + o.name(id) }
func (o *office) OpenInitiative(id session.ID) { o.went = "initiative " + o.name(id) }
func (o *office) Applaud(id session.ID)        { o.went = "applause " + o.name(id) }

// name is the end of an ID, which is all that differs here.
func (o *office) name(id session.ID) string { return id.String()[32:] }

func (o *office) Show(page Screen)    { o.screen = page }
func (o *office) OpenMap(name string) { o.went = "map " + name }

func (o *office) StepStory(onMap, step string, then func(session.StepStory)) {
	o.went = "story " + onMap + ", " + step
	then(o.story)
}

func (o *office) NameShop(name string) error {
	if o.refusing != nil {
		return o.refusing
	}
	shop, err := session.NewShop(o.act(), o.id(), name)
	if err == nil {
		o.lists.Shop = shop.Name
	}
	return err
}

func (o *office) Do(rule func(session.Act, *session.Meeting) error) error {
	if o.refusing != nil {
		return o.refusing
	}
	return rule(o.act(), o.meeting)
}

func (o *office) act() session.Act {
	return session.Act{ID: o.id(), At: o.now, NewID: o.id}
}

func (o *office) id() (id session.ID) {
	o.ids++
	binary.BigEndian.PutUint64(id[8:], o.ids)
	return id
}

func (o *office) must(err error) {
	o.t.Helper()
	if err != nil {
		o.t.Fatal(err)
	}
}

// keys presses keys by name; anything that is no key's name is typed letter by
// letter.
func (o *office) keys(keys ...string) *office {
	o.t.Helper()
	o.screenAt(80, 24)
	for _, k := range kittest.Presses(keys...) {
		o.press(k)
	}
	return o
}

// press does what the program does with a key: a dialog first, then the
// actions, then the screen. The screen is drawn after every key.
func (o *office) press(k tea.KeyPressMsg) {
	o.t.Helper()
	o.said = ""
	if o.dialog != nil {
		d, then := o.dialog, o.then
		switch d.Update(k) {
		case kit.Accepted:
			o.dialog = nil
			then()
		case kit.Cancelled:
			o.dialog = nil
		}
	} else if a, ok := kit.Match(o.screen.Actions(), k); ok && (!o.screen.Typing() || k.Text == "") {
		if a.Off != "" {
			o.said = a.Off
		} else if a.Do != nil {
			a.Do()
		}
	} else {
		o.screen.Update(k)
	}
	o.screenAt(80, 24)
}

func (o *office) action(id string) kit.Action {
	o.t.Helper()
	for _, a := range o.screen.Actions() {
		if a.ID == id {
			return a
		}
	}
	o.t.Fatalf("there is no action %q", id)
	return kit.Action{}
}

// screenAt is the screen in a window of that size, less the program's own two
// lines and margins, as plain text.
func (o *office) screenAt(w, h int) string {
	var f kit.Frame
	if o.dialog != nil {
		f = o.dialog.Frame(w-2, h-2, o.theme)
	} else {
		f = o.screen.Frame(w-2, h-2)
	}
	var b strings.Builder
	for _, l := range f.Lines {
		b.WriteString(strings.TrimRight(l.Plain(), " ") + "\n")
	}
	return b.String()
}

func (o *office) sees(texts ...string) *office {
	o.t.Helper()
	now := o.screenAt(80, 24)
	for _, text := range texts {
		if !strings.Contains(now, text) {
			o.t.Errorf("nowhere is %q:\n%s", text, now)
		}
	}
	return o
}
