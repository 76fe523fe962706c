package ui

import (
	"maps"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"flashpoint/session"
	"flashpoint/ui/archive"
	"flashpoint/ui/desk"
	"flashpoint/ui/kit"
	"flashpoint/ui/room"
)

// App is the root model: one screen, perhaps a dialog over it, and the writer
// that brings what was done to the disk.
type App struct {
	cfg     Config
	now     time.Time // of the message being answered
	size    kit.Size
	theme   kit.Theme
	painted bool // the terminal has colours, so the window is painted

	unmoused bool // the mouse is the terminal's, to select and copy text

	screen   screen
	under    []screen // covered ones, the topmost last; see cover
	lists    desk.Lists
	meeting  *session.Meeting               // what the screen works on; at home just the shop
	page     session.ID                     // the initiative whose page is open
	trail    []screen                       // the ones to go back to before home, the latest last
	tending  session.ID                     // the initiative that was worked on last
	atDesk   []session.ID                   // acts on the pages of the shop
	evidence session.Evidence               // what came of earlier meetings
	memory   *session.Memory                // what they thought of; nil until it is read
	asked    struct{ evidence, memory int } // numbers of their last reads; answers to older ones are stale
	past     mapPast                        // what they did with the map on the wall
	drafts   map[string]string
	settings map[string]string
	dialog   kit.Dialog
	then     func() // once the dialog is accepted
	notice   notice

	writer   writer
	request  int       // number of the last load; answers to older ones are stale
	loading  bool      // the answer to the last load is still to come
	fetching int       // initiatives that are still to come
	stale    bool      // home's lists are to be read again
	ticking  bool      // a tick is on its way
	leaving  func()    // where to go once everything is on the disk
	ahead    []early   // typed while one screen goes and the next is to come
	queue    []tea.Cmd // asked for while answering this message
	said     string    // the farewell
}

// notice is a line above the help line, until the next key.
type notice struct {
	text  string
	token kit.Token
}

// New is the program, about to read its file.
func New(cfg Config) *App {
	a := &App{cfg: cfg, theme: cfg.Theme, now: cfg.Now(), meeting: &session.Meeting{}, drafts: map[string]string{}, settings: map[string]string{}, painted: true}
	maps.Copy(a.settings, cfg.Settings)
	a.writer.backedUp = a.now
	a.cfg.LookBack = cfg.LookBack || cfg.Gathered
	a.cfg.ReadOnly = cfg.ReadOnly || cfg.Gathered
	a.lists = cfg.Known
	a.screen = desk.NewHome(a)
	if a.cfg.LookBack {
		a.screen = archive.New(a)
	}
	if cfg.Notice != "" {
		a.Say(cfg.Notice)
	}
	return a
}

// Ready reads the meeting to go on with before there is a window, so that the first
// frame shows it and not home. It blocks, and is called before the program runs.
func (a *App) Ready() {
	if !a.cfg.Resume.IsZero() {
		msg, _ := a.loadMeeting(a.cfg.Resume, a.enterRoom)().(openedMsg)
		msg.arrive(a)
	}
}

// Init reads what the first screen shows.
func (a *App) Init() tea.Cmd {
	switch {
	case !a.cfg.Resume.IsZero(): // which is there
		return a.flush()
	case a.cfg.LookBack:
		a.later(a.loadShop(session.ID{}))
		return a.flush()
	}
	return a.loadLists()
}

// Update answers one message: results first, then an open dialog, then keys of
// actions, then the screen.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	a.now = a.cfg.Now()
	acts := len(a.writer.acts)
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.resize(msg)
	case tea.ColorProfileMsg:
		a.painted = msg.Profile > colorprofile.ASCII
	case result:
		msg.arrive(a)
	case tea.KeyPressMsg, tea.PasteMsg, tea.MouseWheelMsg, tea.MouseClickMsg:
		a.input(msg)
	default: // what a screen is waiting for, also while another one lies over it
		for _, s := range slices.Concat(a.trail, a.under, []screen{a.screen}) {
			a.later(s.Update(msg))
		}
	}
	a.catchUp()
	a.writer.spend(acts)
	return a, a.flush()
}

// show changes the screen. A dialog belongs to the screen it was opened on.
func (a *App) show(s screen) {
	a.screen, a.under, a.trail, a.dialog, a.then = s, nil, nil, nil, nil
}

// result is the answer to a command; it knows what it changes.
type result interface{ arrive(a *App) }

func (a *App) resize(msg tea.WindowSizeMsg) {
	a.size = kit.Size{W: msg.Width, H: msg.Height}
	if msg.Width == 0 || msg.Height == 0 { // some containers don't know
		a.size = kit.Size{W: 80, H: 24}
	}
}

// key gives a key to the dialog, to the action that has it, or to the screen.
func (a *App) key(k tea.KeyPressMsg) {
	a.notice = notice{}
	if a.draws(k) {
		a.wall().ToggleCurtain()
		return
	}
	top, dialog := a.top()
	if dialog != nil {
		a.ask(dialog, k)
		return
	}
	if !top.Typing() || k.Text == "" {
		if action, ok := kit.Match(a.actions(), k); ok {
			a.run(action)
			return
		}
	}
	a.later(top.Update(k))
}

// ask gives a key to a dialog. A function key that works everywhere else and that it
// has no use for is answered, so that nobody presses it again and again.
func (a *App) ask(dialog kit.Dialog, k tea.KeyPressMsg) {
	result := dialog.Update(k)
	a.answer(result)
	if _, ok := kit.Match(a.actions(), k); ok && result == kit.Open && k.Code >= tea.KeyF1 && k.Code <= tea.KeyF12 {
		key := kit.KeyLabel(k.Keystroke())
		a.notice = notice{key + " waits: Enter or Esc ends this first, then press " + key + " again", kit.Bad}
	}
}

// hand gives a paste or a turn of the wheel to whoever is on top.
func (a *App) hand(msg tea.Msg) {
	top, dialog := a.top()
	if dialog != nil {
		a.answer(dialog.Update(msg))
		return
	}
	a.later(top.Update(msg))
}

// click carries out what stands under the mouse. The right button opens the
// palette anywhere: on a small wall its hint may have no room.
func (a *App) click(msg tea.MouseClickMsg) {
	top, dialog := a.top()
	if msg.Button == tea.MouseRight && dialog == nil {
		a.notice = notice{}
		a.later(a.openPalette())
		return
	}
	target := a.frame().Target(msg.X, msg.Y)
	if target == "" && dialog == nil || msg.Button != tea.MouseLeft {
		return
	}
	a.notice = notice{}
	if dialog != nil {
		a.answer(dialog.Click(target))
		return
	}
	for _, action := range a.actions() {
		if "key:"+action.ID == target {
			a.run(action)
			return
		}
	}
	top.Click(target)
}

// run carries an action out, or says why it can't be.
func (a *App) run(action kit.Action) {
	if action.Off != "" {
		a.notice = notice{kit.Sentence(action.Off), kit.Bad}
	} else if action.Do != nil {
		a.later(action.Do())
	}
}

// answer closes the dialog when it is done.
func (a *App) answer(r kit.Result) {
	if r == kit.Open {
		return
	}
	then := a.then
	a.dialog, a.then = nil, nil
	if r == kit.Accepted && then != nil {
		then()
	}
}

// later remembers a command for the end of this message.
func (a *App) later(cmd tea.Cmd) {
	if cmd != nil {
		a.queue = append(a.queue, cmd)
	}
}

// flush is everything that answering the message asked for.
func (a *App) flush() tea.Cmd {
	a.followMap()
	a.later(a.write())
	a.later(a.tick())
	a.reread()
	if a.leaving != nil && a.writer.idle(a.meeting) {
		leave := a.leaving
		a.leaving = nil
		leave()
	}
	cmds := a.queue
	a.queue = nil
	return tea.Batch(cmds...)
}

type tickMsg struct{}

func (tickMsg) arrive(a *App) { a.ticking = false }

// tick wakes the program in a second, but only while a clock runs on the wall.
func (a *App) tick() tea.Cmd {
	r, ok := a.screen.(*room.Room)
	if !ok || !r.Ticking() || a.ticking {
		return nil
	}
	a.ticking = true
	return a.cfg.After(time.Second, func(time.Time) tea.Msg { return tickMsg{} })
}
