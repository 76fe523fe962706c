package paper

import (
	"cmp"
	"slices"
	"time"

	"flashpoint/session"
)

// A Scene is one thing that happened in the story of an idea.
type Scene struct {
	On    session.Date
	Name  string // what it is: "The vote", "Live"
	Words string // "" when the name says it all

	Comment session.CommentID // the customer's words that it tells; 0 for others
	Telling session.TellingID // the telling that it is; 0 for others

	rank rank // what comes first on one day
	seq  int64
}

// Story is everything that happened to an idea, oldest first, as that face may
// know it: where it came from, the vote and the decision, what was in the way,
// what was done, when customers could have it, what they said and who heard of
// it, and how it ended. What took place on one day comes in the order of such a
// life. The meeting is that of the idea or any other with its shop: the names
// are those of now.
func Story(face session.Face, m *session.Meeting, i *session.Initiative, now time.Time) []Scene {
	t := teller{pen: newPen(face, m, now), i: i}
	if m != nil {
		t.shop = m.Shop
	}
	t.choice()
	t.checklist()
	t.moves()
	t.customers()
	t.told()
	t.checkIns()
	t.figure()
	t.inOrder()
	return t.scenes
}

// rank is the order of what took place on one day.
type rank int

const (
	rankChoice rank = iota
	rankWork        // plans, tasks, obstacles and the status, in the order in which they were recorded
	rankHeard       // praise and its telling, in the order in which they were noted
	rankLook
	rankEnd
)

// teller tells the story of an initiative.
type teller struct {
	*pen
	i      *session.Initiative
	shop   *session.Shop
	scenes []Scene
}

// inOrder sorts what was told so far.
func (t *teller) inOrder() {
	slices.SortStableFunc(t.scenes, func(a, b Scene) int {
		return cmp.Or(a.On.Compare(b.On), cmp.Compare(a.rank, b.rank), cmp.Compare(a.seq, b.seq))
	})
}

// add tells a scene.
func (t *teller) add(r rank, seq int64, on session.Date, name, words string) *Scene {
	t.scenes = append(t.scenes, Scene{On: on, Name: name, Words: words, rank: r, seq: seq})
	return &t.scenes[len(t.scenes)-1]
}

// say is add where there are words.
func (t *teller) say(r rank, at time.Time, name, words string) {
	if words != "" {
		seq := int64(0)
		if r != rankChoice { // that has an order of its own
			seq = at.UnixNano()
		}
		t.add(r, seq, dayOf(at, t.now), name, words)
	}
}

// name is how somebody is called now.
func (t *teller) name(p session.Person) string { return t.shop.Now(p).Name }

// by is who did it, as the end of a sentence; "" for nobody.
func (t *teller) by(p session.Person) string {
	if p.ID.IsZero() {
		return ""
	}
	return ", by " + t.name(p)
}

// choice is how the idea came to be chosen.
func (t *teller) choice() {
	i, at := t.i, t.i.Opened
	where := "in a meeting"
	if i.Map != "" {
		where += " on " + i.Map
	}
	if i.Step != "" {
		where += ", for the step " + i.Step
	}
	var decision *session.Decision
	if t.s != nil && t.s.ID() == i.Session {
		at, decision = t.s.Opened, t.s.Decision
		if x, ok := t.s.Idea(i.Idea); ok && !x.From.IsZero() {
			t.say(rankChoice, x.From.At, "First said", "“"+x.From.Text+"”, in an earlier meeting")
		}
	}
	t.say(rankChoice, at, "Chosen", where)
	if people, ok := t.m.AuthorsOf(i, t.face); ok {
		t.say(rankChoice, at, "Whose idea", session.Names(t.shop.NowAll(people)))
	}
	t.say(rankChoice, at, "The vote", i.Vote)
	reason, by := i.Decision, ""
	if decision != nil && slices.Contains(decision.Ideas, i.Idea) {
		reason, by = cmp.Or(reason, decision.Reason), decision.By
	}
	switch {
	case reason != "" && by != "":
		t.say(rankChoice, at, "Decided", "by "+by+", because "+reason)
	case reason != "":
		t.say(rankChoice, at, "Decided", "because "+reason)
	case by != "":
		t.say(rankChoice, at, "Decided", "by "+by)
	}
	t.say(rankChoice, at, "What it takes", gateWords(i.Gate))
}

// checklist is what was in the way, what was agreed, and what was done.
func (t *teller) checklist() {
	i := t.i
	for _, o := range i.Obstacles {
		what := string(o.Kind) + ": " + o.What
		t.say(rankWork, i.At(int64(o.ID)), "In the way", what)
		if !o.Cleared.IsZero() {
			t.say(rankWork, o.Cleared, "Cleared", what+t.by(o.Who))
		}
	}
	t.say(rankWork, i.Written.Cost, "Cost", costWords(i.Cost))
	t.say(rankWork, i.Written.Standard, "Our promise", i.Standard.String())
	t.say(rankWork, i.Written.Asking, "We ask", i.Asking)
	for _, x := range i.Tasks {
		if x.Done.IsZero() {
			continue
		}
		words := x.What + t.by(x.Owner)
		if shown := i.Shown(x.ID); x.Everyone && len(shown) > 0 {
			words += "; shown to " + session.Names(t.shop.NowAll(shown))
		}
		t.say(rankWork, x.Done, "Done", words)
	}
}

// moves are the changes of status.
func (t *teller) moves() {
	for _, m := range t.i.Moves {
		r, words := rankWork, ""
		if m.To.Ended() {
			r = rankEnd
		}
		if m.Reason != "" {
			words = "because " + m.Reason
		}
		t.add(r, m.Said.UnixNano(), m.On, StatusTitle(m.To), words)
	}
}
