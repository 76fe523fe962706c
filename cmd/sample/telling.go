package sample

import (
	"slices"
	"strings"
	"time"

	"flashpoint/session"
)

// A telling is one meeting of the sample as data: what meetings.go says
// and the methods of gathering carry out. Ideas are named by short keys.
type telling struct {
	at      string // "2026-06-16 07:00"
	minutes int
	purpose string
	mapName string
	sign    session.SignMode // "" for the default
	here    string           // names, "Ana,Bo"
	looks   []looking        // at live ideas, when it opened
	rated   string           // hands for each step, "00231 01311"; "" when they were not rated
	focus   string           // names of steps, "Order,Pay"
	ideas   []saying
	merges  []merging
	tidied  []answer // in Tidy, before the vote
	voteAt  string   // when the vote began, "" for as soon as Tidy was done
	slips   []string // keys of ideas, one for each dot: "dogs dogs lid"
	runOff  []string // the slips of the run-off, when there was one
	scores  []string // the slips of the score, when the run-off was tied too: "4 3"
	seed    string   // of the draw, when that was tied as well
	chosen  string   // the key of what was decided
	by      string   // who decided, when it was not what the vote said
	reason  string   // and why
	gate    session.Gate
	plan    func(*tale, *session.Initiative) // what Plan wrote on the checklist
	parked  []string                         // thoughts for another time
	answers []answer                         // in Close; what has none goes to the backlog
	next    string                           // the next meeting
}

// saying is one idea as it was called out.
type saying struct {
	step, key, by, text string
	kind                session.IdeaKind // "" is a wow
	again               bool             // it is the idea of that key of an earlier meeting
}

// merging makes the idea from part of into.
type merging struct{ into, from string }

// answer is what became of an idea.
type answer struct {
	key    string
	state  session.IdeaState
	reason string
}

// gathering is a telling while it is told.
type gathering struct {
	*tale
	telling
	s     *session.Session
	ideas map[string]session.IdeaID
}

// meeting is the gathering with its shop.
func (g *gathering) meeting() *session.Meeting {
	return &session.Meeting{Shop: g.shop, Session: g.s}
}

// finished tells a meeting from its first minute to its last.
func (t *tale) finished(m telling) {
	g := t.gather(m)
	g.think()
	g.tidy()
	g.vote()
	g.choose()
	g.close()
	g.remember()
}

// unfinished tells one that stands still while slips come in.
func (t *tale) unfinished(m telling) {
	g := t.gather(m)
	g.think()
	g.tidy()
	g.openVote()
	g.cast(m.slips)
}

// gather opens a meeting, sees who is here and chooses map and focus.
func (t *tale) gather(m telling) *gathering {
	g := &gathering{tale: t, telling: m, ideas: map[string]session.IdeaID{}}
	t.clock(m.at)
	t.do(func(a session.Act) error {
		plan, err := session.OwnPlan(m.minutes)
		if err != nil {
			return err
		}
		g.s = session.Open(a, a.NewID(), t.shop, plan, false)
		t.meetings, t.streams = append(t.meetings, g.s), append(t.streams, g.s)
		return nil
	})
	for _, name := range commas(m.here) {
		t.do(func(a session.Act) error { return g.s.Join(a, t.person(name)) })
	}
	t.do(func(a session.Act) error { return g.s.SetPurpose(a, m.purpose) })
	g.lookBack()
	t.wait(part(m.minutes, 9))
	g.enter(session.PhaseMap)
	t.do(func(a session.Act) error {
		own, _ := t.shop.Map(m.mapName)
		return g.s.ChooseMap(a, own.Name, own.Steps)
	})
	g.rate()
	t.do(func(a session.Act) error {
		var focus []session.StepID
		for _, name := range commas(m.focus) {
			focus = append(focus, t.step(g.s, name))
		}
		return g.s.Focus(a, focus...)
	})
	if m.sign != "" {
		t.do(func(a session.Act) error { return g.s.SetSign(a, m.sign) })
	}
	t.wait(part(m.minutes, 12))
	return g
}

// part is a fraction of a meeting's time, in whole seconds.
func part(minutes, of int) time.Duration {
	return (time.Duration(minutes) * time.Minute / time.Duration(of)).Truncate(time.Second)
}

func (g *gathering) enter(phase session.Phase) {
	g.do(func(a session.Act) error { return g.s.Enter(a, phase) })
}

// think goes through the focus steps: write, share, write again. The last idea
// of each step is one that the second writing brought.
func (g *gathering) think() {
	g.enter(session.PhaseIdeas)
	for _, step := range commas(g.focus) {
		said := slices.DeleteFunc(slices.Clone(g.telling.ideas), func(x saying) bool { return x.step != step })
		g.wait(115 * time.Second)
		g.goOn()
		for i, x := range said {
			if i == len(said)-1 {
				g.goOn()
				g.wait(50 * time.Second)
				g.goOn()
			}
			g.say(x)
		}
		g.wait(25 * time.Second)
		g.goOn()
	}
}

func (g *gathering) goOn() {
	g.do(func(a session.Act) error { return g.s.GoOn(a) })
}

func (g *gathering) say(x saying) {
	g.wait(24 * time.Second)
	g.do(func(a session.Act) error {
		kind := x.kind
		if kind == "" {
			kind = session.Wow
		}
		id, err := g.s.AddIdea(a, g.step(g.s, x.step), x.text, kind, g.people(x.by)...)
		g.ideas[x.key] = id
		if err != nil || !x.again {
			return err
		}
		from, err := g.before[x.key]()
		if err != nil {
			return err
		}
		return g.s.Link(a, id, from)
	})
}

// remember keeps the meeting's ideas for those that come after it.
func (g *gathering) remember() {
	for key, id := range g.ideas {
		g.before[key] = func() (session.Origin, error) { return g.s.Origin(id) }
	}
}

// tidy merges and answers what the room agreed on before voting.
func (g *gathering) tidy() {
	g.enter(session.PhaseTidy)
	g.park()
	for _, m := range g.merges {
		g.wait(20 * time.Second)
		g.do(func(a session.Act) error { return g.s.Merge(a, g.ideas[m.into], g.ideas[m.from]) })
	}
	for _, x := range g.tidied {
		g.wait(15 * time.Second)
		g.answer(x)
	}
}

// park keeps what came up and was for another time.
func (g *gathering) park() {
	for _, text := range g.parked {
		g.do(func(a session.Act) error { _, err := g.meeting().ParkThought(a, text); return err })
	}
}

func (g *gathering) answer(x answer) {
	g.do(func(a session.Act) error { return g.s.Answer(a, g.ideas[x.key], x.state, x.reason) })
}

// keys are the ideas that a slip names.
func (g *gathering) keys(slip string) []session.IdeaID {
	var ids []session.IdeaID
	for _, key := range strings.Fields(slip) {
		ids = append(ids, g.ideas[key])
	}
	return ids
}
