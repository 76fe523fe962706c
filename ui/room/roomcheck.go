package room

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// What the file remembers about the room, also for the command line: the
// diagonal of the screen and how far the last row sits, as [kit.ParseScreen] and
// [kit.ParseDistance] read them.
const (
	SettingScreen   = "screen"
	SettingDistance = "distance"
)

// settingChecked is the meeting whose room check was answered last. It is no
// draft: nothing is half typed.
const settingChecked = "room check"

// roomCheck asks whether the back row can read the wall, before anything else
// hangs there: a meeting that half of the room can't read is none.
type roomCheck struct {
	host  Host
	again bool // asked for with its key
}

// shown reports whether the check is on the wall: in a meeting in which
// nothing has happened yet, until it is answered, and when somebody asks for it.
func (c *roomCheck) shown() bool {
	s := c.host.Meeting().Session
	fresh := len(s.Attendees) == 0 && len(s.Steps) == 0 && len(s.Ideas) == 0
	return c.again || fresh && c.host.Setting(settingChecked) != s.ID().String()
}

func (c *roomCheck) show() { c.again = true }

// answer takes the check off the wall, for this meeting.
func (c *roomCheck) answer() {
	c.again = false
	if id := c.host.Meeting().Session.ID().String(); c.host.Setting(settingChecked) != id {
		c.host.SaveSetting(settingChecked, id)
	}
}

// showAction is how the check comes back.
func (c *roomCheck) showAction() kit.Action {
	return kit.Action{ID: "room check", Keys: []string{"r"}, Name: "room check", Help: "See whether the back row can read the wall", Do: deed(c.show)}
}

func (c *roomCheck) actions() []kit.Action {
	return []kit.Action{
		{ID: "enter", Keys: []string{"enter"}, Name: "yes, go on", Help: "Everybody can read the last line: go on to who is here", Hint: true, Do: deed(c.answer)},
		{ID: "measure", Keys: []string{"s"}, Name: "screen size", Help: "Say how large the screen is and how far the last row sits; it is remembered", Hint: true, Do: deed(c.askMeasures)},
		{ID: "not now", Keys: []string{"esc"}, Name: "later", Help: "Go on without an answer; r shows the check again", Hint: true, Do: deed(c.answer)},
	}
}

// update says what comes first to whoever types names already: nothing is typed
// behind the check.
func (c *roomCheck) update(msg tea.Msg) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		if msg.Text == "" {
			return
		}
	case tea.PasteMsg:
	default:
		return
	}
	c.host.Say("Press Enter first, then type the names.")
}

// frame hangs real sentences where they will hang, the last one at the very
// bottom, and between them what helps when it can't be read. It is drawn from the
// window as it is, so the advice follows whoever zooms.
func (c *roomCheck) frame(w, h int) kit.Frame {
	last := kit.T(kit.Text, "Aim for three; the odd ones count.")
	middle := kit.WrapSpan(kit.Text, session.BallotQuestion, w)
	f := heading(c.host, w, h, "Room check", "Can the back row read the last line?")
	f.Add(kit.T(kit.Text, "Pens only. One idea a line."))
	air := 0
	if h >= 16 {
		air = 1
	}
	f.Blank(air)
	for _, words := range c.advice() {
		f.Add(kit.WrapSpan(kit.Strong, words, w)...)
	}
	f.Fit(min(len(f.Lines), h-1))
	if free := h - 1 - len(f.Lines) - len(middle); free >= 0 {
		f.Blank(free / 2)
		f.Add(middle...)
	}
	f.Fit(h - 1)
	f.Add(last)
	return f
}

// advice is what to do when the answer is no, for the window as it is now.
func (c *roomCheck) advice() []string {
	size, least := c.host.Size(), kit.MinSize()
	zoom := "If not: zoom in with Ctrl and + (Cmd and + on a Mac), or sit nearer."
	if size.H <= least.H || size.W <= least.W {
		zoom = "If not: sit nearer. Larger letters leave too little room."
	}
	words := []string{zoom, fmt.Sprintf("This window is %d by %d and must keep %d by %d.", size.W, size.H, least.W, least.H)}
	if v, known := c.viewing(); known {
		return append([]string{v.Advice(size.H)}, words...)
	}
	return words
}

// viewing is the room as it was measured; ok is false before it was.
func (c *roomCheck) viewing() (v kit.Viewing, ok bool) {
	v, err := kit.ParseViewing(c.host.Setting(SettingScreen), c.host.Setting(SettingDistance))
	return v, err == nil
}

// askMeasures asks for the screen and the distance of the last row.
func (c *roomCheck) askMeasures() {
	askFor(c.host, "open room", "How large is the screen, and where does the last row sit?", func(typed []string) bool {
		v, err := kit.ParseViewing(typed[0], typed[1])
		if err != nil {
			c.host.Refuse(err)
			return false
		}
		c.host.SaveSetting(SettingScreen, v.Screen.String())
		c.host.SaveSetting(SettingDistance, v.Distance.String())
		return true
	},
		kit.Field{Label: "Screen", Value: c.host.Setting(SettingScreen), Check: measured(kit.ParseScreen),
			Hint: "From corner to corner: 80 inches, or 203 cm"},
		kit.Field{Label: "Last row", Value: c.host.Setting(SettingDistance), Check: measured(kit.ParseDistance),
			Hint: "From the screen: 5 metres, or 16 ft"})
}

// measured checks a measure and says it with its unit.
func measured(parse func(string) (kit.Length, error)) func(string) (string, error) {
	return func(typed string) (string, error) {
		l, err := parse(typed)
		if err != nil {
			return "", err
		}
		return l.String(), nil
	}
}
