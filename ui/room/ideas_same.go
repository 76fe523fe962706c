package room

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// A sameAs is the earlier idea that the line being typed is said to be. It is a
// draft, as the line is.
type sameAs struct {
	session session.ID
	idea    session.IdeaID
	at      time.Time // when that one was written down
	text    string
}

// sameIdeaPlace is where it is kept.
const sameIdeaPlace = "ideas same"

// foundSame is what the line was said to be, as it was left.
func foundSame(host Host) sameAs {
	var s sameAs
	part := strings.SplitN(host.Draft(sameIdeaPlace), " ", 4)
	if len(part) < 4 {
		return s
	}
	id, err := session.ParseID(part[0])
	n, none := strconv.ParseInt(part[1], 10, 64)
	at, never := time.Parse(time.RFC3339, part[2])
	if err != nil || none != nil || never != nil {
		return s
	}
	return sameAs{id, session.IdeaID(n), at, session.Clean(part[3])}
}

func (s sameAs) draft() string {
	if s.session.IsZero() {
		return ""
	}
	return fmt.Sprintf("%v %d %s %s", s.session, s.idea, s.at.UTC().Format(time.RFC3339), s.text)
}

// setSame says which idea the line is; the zero sameAs is none.
func (i *ideas) setSame(s sameAs) {
	if s != i.same {
		i.same = s
		i.host.SaveDraft(sameIdeaPlace, s.draft())
	}
}

// recall has the memory asked about what is typed, or about the idea the cursor
// is on. Whoever empties the line takes back that it was an earlier idea.
func (i *ideas) recall() {
	if i.arrive(); !i.sharing() {
		return
	}
	if !i.inList && i.typed() == "" {
		i.setSame(sameAs{})
	}
	text := ""
	if x, ok := i.current(); i.inList && ok && x.From.IsZero() {
		text = x.Text
	} else if !i.inList {
		text = i.session().ParseIdea(i.line.Value()).Text
	}
	i.memory.ask(i.subject(), text)
}

func (i *ideas) subject() subject {
	if x, ok := i.current(); i.inList && ok {
		return subject{idea: x.ID}
	}
	return subject{typed: i.line.Value()}
}

// before is the earlier idea that resembles what is typed, or the idea the cursor
// is on.
func (i *ideas) before() (session.Remembered, bool) {
	if !i.inList && i.typed() == "" {
		return session.Remembered{}, false
	}
	r, there := i.memory.said(i.subject())
	return i.session().MayTell(r), there
}

// saidBefore is what is quietly said about it, in one line or two, "" when there is
// nothing to say.
func (i *ideas) saidBefore(w, lines int) string {
	if x, ok := i.current(); i.inList && ok && !x.From.IsZero() {
		return sameWords(i.host, x.From.At, x.From.Text, w)
	}
	if !i.inList && !i.same.session.IsZero() {
		return sameWords(i.host, i.same.at, i.same.text, w)
	}
	if r, ok := i.before(); ok {
		return rememberedWords(i.host, r, w, lines)
	}
	return ""
}

// sameAction says that an idea is the one that was said before, or that it is
// not. Its key is its own even while it can't act: the line would take it for its
// beginning, and what is typed next would stand in front.
func (i *ideas) sameAction() kit.Action {
	a := kit.Action{ID: "same", Keys: []string{"ctrl+a"}, Name: "it is that one", Help: "Say that the idea is the one that was said before: whoever had it first keeps the credit"}
	r, there := i.before()
	x, ok := i.current()
	switch {
	case i.inList && ok && !x.From.IsZero():
		a.Name, a.Help, a.Do = "it is not that one", "Take back that the idea is one of an earlier meeting", deed(func() { i.unlink(x.ID) })
	case i.inList && ok && there:
		a.Do = deed(func() { i.link(x.ID, r) })
	case !i.inList && !i.same.session.IsZero():
		a.Name, a.Help, a.Do = "it is not that one", "Take back that the idea is one of an earlier meeting", deed(func() { i.setSame(sameAs{}) })
	case !i.inList && there:
		a.Do = deed(func() { i.setSame(sameAs{r.Session, r.Idea, r.At, r.Text}) })
	case i.host.Memory().Len() == 0:
		a.Off = "No earlier meeting has an idea"
	case i.inList:
		a.Off = "No earlier idea looks like this one"
	default:
		a.Off = "No earlier idea looks like this line"
	}
	return a
}

// link says that an idea of the list is an earlier one.
func (i *ideas) link(id session.IdeaID, r session.Remembered) {
	i.host.TakeUp(r.Session, r.Idea, func(from session.Origin) {
		if attempt(i.host, func(a session.Act, m *session.Meeting) error { return m.Session.Link(a, id, from) }) {
			i.host.Say("It is the one of " + shortDay(i.host, from.At) + "; whoever had it first keeps the credit. ctrl+z takes it back.")
		}
	})
}

func (i *ideas) unlink(id session.IdeaID) {
	if attempt(i.host, func(a session.Act, m *session.Meeting) error { return m.Session.Unlink(a, id) }) {
		i.recall()
	}
}
