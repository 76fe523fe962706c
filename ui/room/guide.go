package room

import (
	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// topic is what the guide can be about: a phase, a stage of Ideas, or a state
// of the vote or the plan.
type topic int

const (
	onOpen   topic = iota
	onThanks       // last time: the applause,
	onLive         // the live ideas,
	onOpenTasks
	onUntold
	onParked
	onMap
	onWrite
	onShare
	onAgain
	onMore
	onTidy
	onVote // before the vote
	onSlips
	onBooth
	onHands
	onScoring
	onReveal
	onFinalists
	onSame
	onTie
	onChoice
	onCredit
	onChecklist
	onClose
)

// topic is what the guide is about where the meeting stands.
func (r *Room) topic() topic {
	switch at := r.host.Meeting().Session.Place; at.Phase {
	case session.PhaseMap:
		return onMap
	case session.PhaseIdeas:
		switch at.Stage {
		case session.StageShare:
			return onShare
		case session.StageAgain:
			return onAgain
		case session.StageMore:
			return onMore
		}
		return onWrite
	case session.PhaseTidy:
		return onTidy
	case session.PhaseVote:
		return r.under().(*vote).topic()
	case session.PhasePlan:
		return r.under().(*plan).topic()
	case session.PhaseClose:
		return onClose
	}
	return r.under().(*opening).topic()
}

func (o *opening) topic() topic {
	page, _ := o.last.at()
	switch page.kind {
	case lastThanks:
		return onThanks
	case lastLive:
		return onLive
	case lastOpen:
		return onOpenTasks
	case lastUntold:
		return onUntold
	case lastParked:
		return onParked
	}
	return onOpen
}

func (p *plan) topic() topic {
	switch p.state() {
	case planWhose, planApplause:
		return onCredit
	case planChecklist:
		return onChecklist
	}
	return onChoice
}

// guide is a page over the wall for whoever leads: what this is for, what to
// say, what to watch for, what comes next, and what may be worth knowing now.
type guide struct {
	title  string
	blocks func(w int) deck
	pages  pages
	typed  func(msg tea.KeyPressMsg) bool // a letter for the screen below
	pasted func(msg tea.PasteMsg)
}

// guidance is what the guide says where the meeting stands.
func (r *Room) guidance() guidance {
	s := r.host.Meeting().Session
	g := guidanceOn(r.topic(), s)
	if s.Place.Phase == session.PhaseVote {
		r.under().(*vote).guide(&g)
	}
	return g
}

// Guide opens the guide over the wall.
func (r *Room) Guide() {
	s := r.host.Meeting().Session
	words, known := r.guidance(), hintsFor(r.topic(), s.Hints())
	r.host.Ask(&guide{
		title:  "Guide: " + words.title,
		blocks: func(w int) deck { return words.deck(known, w) },
		typed: func(msg tea.KeyPressMsg) bool {
			typing := msg.Text != "" && r.Typing()
			if typing {
				r.Update(msg) // a letter on a line asks for no command
			}
			return typing
		},
		pasted: func(msg tea.PasteMsg) { r.host.Later(func() tea.Msg { return msg }) },
	}, nil)
}

func (r *Room) guideAction() kit.Action {
	return kit.Action{ID: "guide", Keys: []string{"f3"}, Name: "guide", Help: "What this phase is for, what to say, what to watch for",
		Do: deed(r.Guide)}
}

// Update turns pages and closes. Whoever types on past the guide types into
// the line below: nothing that was typed is lost.
func (g *guide) Update(msg tea.Msg) kit.Result {
	switch m := msg.(type) {
	case tea.PasteMsg:
		g.pasted(m)
		return kit.Cancelled
	case tea.KeyPressMsg:
		switch m.String() {
		case "enter", "esc", "f3":
			return kit.Cancelled
		case "pgup", "left":
			g.pages.turn(-1)
			return kit.Open
		case "pgdown", "right", "space":
			g.pages.turn(+1)
			return kit.Open
		}
		if g.typed(m) {
			return kit.Cancelled
		}
	}
	g.pages.key(msg)
	return kit.Open
}

// Click closes with the hint in the last line.
func (g *guide) Click(target string) kit.Result {
	switch target {
	case "key:close":
		return kit.Cancelled
	case "key:more":
		g.pages.turn(+1)
	}
	return kit.Open
}

// Frame draws the present page.
func (g *guide) Frame(w, h int, _ kit.Theme) kit.Frame {
	var f kit.Frame
	f.Add(kit.T(kit.Title, kit.Truncate(g.title, w)))
	if h > 12 {
		f.Blank(1)
	}
	f.Add(g.pages.lines(g.blocks(w), w, h-1-len(f.Lines))...)
	f.Fit(h - 1)
	f.Add(kit.HelpLine([]kit.Action{
		{ID: "close", Keys: []string{"enter"}, Name: "close", Hint: true},
		{ID: "more", Keys: []string{"down"}, Name: "next page", Hint: g.pages.at+1 < g.pages.count},
	}, nil, w, 2))
	return f
}

// guided is the room's host in a rehearsal: the guide opens by itself wherever
// the meeting comes to.
type guided struct {
	Host
	open func()
}

func (g *guided) Do(rule func(a session.Act, m *session.Meeting) error) error {
	before := g.Meeting().Session.Place
	if err := g.Host.Do(rule); err != nil {
		return err
	}
	if s := g.Meeting().Session; s.Rehearsal && s.Place != before {
		g.open()
	}
	return nil
}
