package room

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
)

// MemoryRead says that the host's memory is there now.
type MemoryRead struct{}

// A recollection asks the memory whether something was said before. It asks
// beside the keys: one search is on its way at a time, and only the answer to
// what was asked last counts.
type recollection struct {
	host   Host
	about  subject
	text   string // what is asked about it
	flying bool
	of     string // the text that was answered last
	found  session.Remembered
	there  bool
}

// A subject is what somebody looks at: a line being typed, or an idea in a list.
type subject struct {
	typed string
	idea  session.IdeaID
}

// recalledMsg is an answer of the memory, to whoever asked.
type recalledMsg struct {
	to    *recollection
	text  string
	found session.Remembered
	there bool
}

// ask has the memory asked about a subject, unless it was just answered.
func (r *recollection) ask(about subject, text string) {
	r.about, r.text = about, text
	r.fly()
}

// again asks once more, as there is something to remember now.
func (r *recollection) again() { r.of = ""; r.fly() }

func (r *recollection) fly() {
	memory, text := r.host.Memory(), r.text
	if r.flying || memory.Len() == 0 || text == "" || text == r.of {
		return
	}
	r.flying = true
	r.host.Later(func() tea.Msg {
		found, there := memory.Like(text)
		return recalledMsg{to: r, text: text, found: found, there: there}
	})
}

// take takes an answer. When something else was asked meanwhile, that is next.
func (r *recollection) take(msg recalledMsg) {
	r.flying = false
	r.of, r.found, r.there = msg.text, msg.found, msg.there
	r.fly()
}

// said is what was said before of a subject. Between two keys of one line it stays
// what it was, so that nothing flickers.
func (r *recollection) said(about subject) (session.Remembered, bool) {
	goesOn := about.idea == 0 && (strings.HasPrefix(r.text, r.of) || strings.HasPrefix(r.of, r.text))
	if !r.there || about != r.about || r.text == "" || r.text != r.of && !goesOn {
		return session.Remembered{}, false
	}
	return r.found, true
}
