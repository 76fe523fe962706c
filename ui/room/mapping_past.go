package room

import (
	"slices"
	"strings"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// pastStrip is what stands beside the steps while people choose among them: when
// each was worked on; and which of them are suggested for that. Earlier ratings and the scores of
// visitors are not in it: they would lead the hands that rate the steps today.
type pastStrip struct {
	past  *session.MapPast
	of    *session.Session // for which it was laid out,
	seq   int64            // when that stood here
	cover session.Coverage
	looks []session.Look // the steps most worth a look first
}

// strip lays the past out along the steps as they are now. Without a past there
// is nothing in it: a first meeting sees nothing of all this.
func (p *mapping) strip() *pastStrip {
	past, s := p.host.MapPast(), p.host.Meeting().Session
	if past == nil || past.Meetings == 0 || len(s.Steps) == 0 {
		return nil
	}
	if p.before != nil && p.before.past == past && p.before.of == s && p.before.seq == s.Seq() {
		return p.before
	}
	now := &pastStrip{past: past, of: s, seq: s.Seq(), cover: past.Cover(s.StepPlans(), nil, nil)}
	now.looks = now.cover.WhereToLook(p.host.Now())
	p.before = now
	return now
}

// suggested are the steps that Enter chooses when nobody ticked one: what earlier
// meetings left open, or in a first meeting what people remember most. why is the
// reason when it is one step.
func (p *mapping) suggested() (ids []session.StepID, why string) {
	s, before := p.host.Meeting().Session, p.strip()
	if before == nil {
		return s.SuggestedFocus(), ""
	}
	n := s.Plan.FocusSteps()
	if n == 0 || n > len(before.looks) {
		n = len(before.looks)
	}
	for i, step := range s.Steps {
		if slices.ContainsFunc(before.looks[:n], func(l session.Look) bool { return l.Step.Name == before.cover.Steps[i].Name }) {
			ids = append(ids, step.ID)
		}
	}
	if n == 1 {
		why, _, _ = strings.Cut(before.looks[0].Why, ", ") // the rest is beside the step
	}
	return ids, why
}

// pastGap is what an item of the list takes besides its words, and two blanks
// before the note.
const pastGap = 7

// beside is what stands beside the nth step, where there is room for it on the
// line: a narrow wall has room for one fact, and a long name for none.
func (t *pastStrip) beside(host Host, n, room int) string {
	if t == nil {
		return ""
	}
	x := t.cover.Steps[n]
	last := "last " + x.LastDay(host.Now()).Short(session.DateOf(host.Now()))
	wows := counted(x.WowsLive, "wow") + " went live"
	facts := []string{wows + " " + host.Theme().Glyphs().Separator + " " + last, wows}
	switch {
	case x.Meetings == 0:
		facts = []string{"never worked on"}
	case x.WowsLive == 0:
		facts = []string{last}
	}
	for _, fact := range facts {
		if kit.Width(fact) <= room {
			return fact
		}
	}
	return ""
}
