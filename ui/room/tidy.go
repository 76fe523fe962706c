package room

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// tidy is the phase in which a step's ideas are merged, reworded and parked.
// Nothing is typed here, so letters are always keys.
type tidy struct {
	host   Host
	list   kit.List
	step   session.StepID   // whose ideas are shown
	into   session.IdeaID   // the idea being merged into; 0 for none
	marks  []session.IdeaID // what becomes one or is parked together, in the order it was marked
	alike  lookalikes
	doubt  doubt // the pair that is asked about
	hide   bool  // parked ideas are left out
	rows   ideaRows
	shown  []int // of rows, in the order of the list: parked ones last
	hidden bool  // what shown was made with
}

func newTidy(host Host) phase {
	return &tidy{host: host, list: kit.List{Airy: true, Vim: true}}
}

func (t *tidy) session() *session.Session { return t.host.Meeting().Session }

// arrive follows the meeting: steps may have come and gone, ideas been undone.
// It is asked before every answer.
func (t *tidy) arrive() {
	s := t.session()
	changed := t.rows.read(t.host.Meeting(), t.step)
	if steps := t.steps(); changed && len(steps) > 0 && !has(steps, t.step) {
		t.step = steps[0].ID
		for _, step := range slices.Backward(steps) {
			if t.rows.steps[step.ID] > 0 {
				t.step = step.ID // the first one that has ideas
			}
		}
		t.list.SetCursor(0)
		t.rows.read(t.host.Meeting(), t.step)
	}
	if !changed && t.hidden == t.hide {
		return
	}
	t.shown, t.hidden = t.shown[:0], t.hide
	for _, i := range t.rows.here {
		if s.Ideas[i].State != session.IdeaParked {
			t.shown = append(t.shown, i)
		}
	}
	if !t.hide {
		t.shown = append(t.shown, t.rows.parked...)
	}
	t.list.Clamp(len(t.shown))
	if x, ok := s.Idea(t.into); !ok || x.State != session.IdeaOpen && x.State != session.IdeaChosen {
		t.into = 0
	}
	t.stillMarked()
	t.stillAsked()
}

// steps are those to tidy: the chosen ones and any other that has ideas.
func (t *tidy) steps() []session.Step {
	s := t.session()
	focus := s.FocusSteps()
	var steps []session.Step
	for _, step := range s.Steps {
		if t.rows.steps[step.ID] > 0 || has(focus, step.ID) {
			steps = append(steps, step)
		}
	}
	return steps
}

func has(steps []session.Step, id session.StepID) bool {
	for _, step := range steps {
		if step.ID == id {
			return true
		}
	}
	return false
}

// current is the idea the cursor is on.
func (t *tidy) current() (session.Idea, bool) {
	if len(t.shown) == 0 {
		return session.Idea{}, false
	}
	return t.session().Ideas[t.shown[min(t.list.Cursor(), len(t.shown)-1)]], true
}

// Typing is never so: there is no line here.
func (t *tidy) Typing() bool { return false }

// Update moves in the list.
func (t *tidy) Update(msg tea.Msg) tea.Cmd {
	t.arrive()
	if t.asking() {
		t.doubt.pages.key(msg)
		return nil
	}
	t.list.Update(msg, len(t.shown))
	return nil
}

// Click goes to an idea; while merging, a click on the current one merges it.
func (t *tidy) Click(target string) {
	t.arrive()
	i, ok := kit.RowOf(target, len(t.shown))
	if !ok || t.asking() {
		return
	}
	again := t.list.Cursor() == i
	t.list.SetCursor(i)
	if again && t.into != 0 {
		t.merge()
	}
}

// Frame draws one step's ideas, or a pair that looks alike.
func (t *tidy) Frame(w, h int) kit.Frame {
	t.arrive()
	s, g := t.session(), t.host.Theme().Glyphs()
	if t.nothing() {
		f := heading(t.host, w, h, "", "There is nothing to tidy yet")
		f.Add(kit.WrapSpan(kit.Text, "Ideas are written down in Ideas. Enter goes there.", w)...)
		return f
	}
	if t.asking() {
		return t.doubtFrame(w, h)
	}
	title := stepTitle(s, t.step)
	if len(t.steps()) > 1 {
		title = g.Left + " " + g.Right + "  " + title
	}
	question := "Same idea, or a cousin? Authors decide."
	if t.into != 0 {
		question = "Which one is the same idea?"
	}
	f := heading(t.host, w, h, title, question, t.fact(h))
	if len(t.shown) == 0 {
		f.Add(kit.WrapSpan(kit.Text, t.emptyWords(), w)...)
	}
	f.Add(t.list.Lines(len(t.shown), func(i int) kit.Item {
		item := t.rows.item(t.host, t.shown[i], i, len(t.shown))
		if x := &s.Ideas[t.shown[i]]; x.ID == t.into {
			item.Mark, item.Token = "[here]", kit.Accent
		} else if len(t.marks) > 0 && mergeable(*x) {
			item.Mark = strings.TrimSpace(tick(slices.Contains(t.marks, x.ID)) + " " + item.Mark)
		}
		return item
	}, w, h-len(f.Lines), perPage, true, g)...)
	f.Fit(h)
	return f
}
