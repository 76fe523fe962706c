package paper

import (
	"flashpoint/session"
)

// ideas are those of each step, with their answers. One entered by mistake is
// not an idea.
func (p *pen) ideas() {
	p.doc.add(Heading, "", "Ideas")
	shown := 0
	for _, step := range p.s.Steps {
		shown += p.ideasOf(step.Name, p.s.IdeasOf(step.ID))
	}
	shown += p.ideasOf("On no step any more", p.homeless())
	if shown == 0 {
		p.doc.say("There are no ideas yet.")
	}
}

// homeless are ideas whose step was taken off the map while they were part of
// another idea.
func (p *pen) homeless() []session.Idea {
	var ideas []session.Idea
	for _, x := range p.s.Ideas {
		if _, ok := p.s.Step(x.Step); !ok && x.State != session.IdeaMerged && x.State != session.IdeaRemoved {
			ideas = append(ideas, x)
		}
	}
	return ideas
}

func (p *pen) ideasOf(step string, ideas []session.Idea) int {
	if len(ideas) == 0 {
		return 0
	}
	p.doc.add(Section, "", step)
	for _, x := range ideas {
		p.doc.add(Item, "-", x.Text)
		p.doc.add(Detail, "", string(x.Kind)+", "+answer(x)+p.before(x)+p.from(x))
		p.parts(x.ID)
	}
	return len(ideas)
}

// parts are the ideas that were merged into one, and theirs.
func (p *pen) parts(id session.IdeaID) {
	for _, part := range p.s.PartsOf(id) {
		p.doc.add(Detail, "", "with: "+part.Text+p.before(part)+p.from(part))
		p.parts(part.ID)
	}
}

// before says when an idea was first said, where that was in an earlier meeting.
// The day is all: who spoke when would tell the author.
func (p *pen) before(x session.Idea) string {
	if x.From.IsZero() {
		return ""
	}
	return "; first said on " + dayOf(x.From.At, p.now).Words(p.today)
}

// from names an idea's authors where the reader may know.
func (p *pen) from(x session.Idea) string {
	people, ok := p.m.Authors(x, p.face)
	if !ok {
		return ""
	}
	return "; from " + session.Names(people)
}

// answer is the state of an idea, with the reason where one was given.
func answer(x session.Idea) string {
	words := stateWords(x.State)
	if x.Reason == "" {
		return words
	}
	if x.State == session.IdeaNotNow {
		return words + " because " + x.Reason
	}
	return words + ": " + x.Reason
}

func stateWords(state session.IdeaState) string {
	switch state {
	case session.IdeaOpen:
		return "no answer yet"
	case session.IdeaBacklog:
		return "kept for another time"
	}
	return string(state)
}
