package desk

import (
	"fmt"
	"strconv"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// storyRow tells one story: what it is about, and below it what happened.
func (p *Person) storyRow(n int, s session.Story) row {
	title, told := s.Text, p.tell(s)
	if s.Kind == session.StoryHeard {
		title = "“" + s.Text + "”"
	}
	if s.Kind == session.StoryTold {
		title = "Told " + session.Names(s.Whom)
	}
	if s.Step != "" && (s.Kind == session.StoryChosen || s.Kind == session.StoryIdea) {
		title += " (" + s.Step + ")"
	}
	return row{key: "story:" + strconv.Itoa(n), draw: func(at spot) []kit.Line {
		lines := entry{text: title, token: kit.Strong, most: 50}.lines(at)
		for _, l := range kit.WrapSpan(kit.Text, told, at.w-2) {
			lines = append(lines, kit.Concat(kit.Blank(2), l))
		}
		if s.Waiting {
			for _, l := range kit.WrapSpan(kit.Warn, "! A customer's praise has not been passed on yet.", at.w-2) {
				lines = append(lines, kit.Concat(kit.Blank(2), l))
			}
		}
		if at.air && n > 0 {
			return append([]kit.Line{nil}, lines...)
		}
		return lines
	}}
}

// tell is what happened, in sentences.
func (p *Person) tell(s session.Story) string {
	day := func(d session.Date) string { return d.Words(p.host.Today()) }
	switch s.Kind {
	case session.StoryTask:
		return fmt.Sprintf("%s task, done on %s, for %s.", p.whose(), day(s.On), s.Title)
	case session.StoryObstacle:
		return fmt.Sprintf("%s cleared it out of the way on %s, for %s.", p.subject(), day(s.On), s.Title)
	case session.StoryHeard:
		return fmt.Sprintf("%s heard a customer say it on %s, about %s.", p.subject(), day(s.On), s.Title)
	case session.StoryTold:
		return fmt.Sprintf("%s passed on what customers say about %s, on %s.%s", p.subject(), s.Title, day(s.On), quote(s.Text))
	case session.StoryIdea:
		return fmt.Sprintf("%s, on %s.%s", p.theirIdea(s), day(s.Begun), answered(s))
	}
	said := fmt.Sprintf("%s, chosen on %s%s.", p.theirIdea(s), day(s.Begun), became(s.Status))
	if s.Praise.Words != "" {
		said += fmt.Sprintf(" “%s”, a customer said on %s.", s.Praise.Words, day(s.Praise.On))
	}
	return said + p.told(s)
}

// subject begins a sentence about the person, and whose one about what is theirs.
// Others read the page as well, so it does not say "you".
func (p *Person) subject() string {
	if p.name == session.SomeoneWhoLeft {
		return "They"
	}
	return p.name
}

func (p *Person) whose() string {
	if p.name == session.SomeoneWhoLeft {
		return "Their"
	}
	return p.name + "'s"
}

// theirIdea says who else had it.
func (p *Person) theirIdea(s session.Story) string {
	said := p.whose() + " idea"
	if len(s.With) > 0 {
		said += " with " + session.Names(s.With)
	}
	return said
}

// told is who told them, how and when.
func (p *Person) told(s session.Story) string {
	t := s.Telling
	if t.ID == 0 {
		return ""
	}
	said := " Told"
	if !t.By.ID.IsZero() {
		said += " by " + p.shop().Now(t.By).Name + ","
	}
	if t.InPerson {
		said += " in person,"
	}
	return said + " on " + t.On.Words(p.host.Today()) + "."
}

func quote(words string) string {
	if words == "" {
		return ""
	}
	return " “" + words + "”"
}

// became is what came of a chosen idea so far, after the day it was chosen.
func became(s session.Status) string {
	switch s {
	case session.StatusPreparing:
		return ", being prepared"
	case session.StatusLive:
		return ", live now"
	case session.StatusKept:
		return ", and it is how we do it now"
	case session.StatusChanged:
		return ", and it became something else"
	case session.StatusStopped:
		return ", and stopped since"
	}
	return ""
}

// answered is what the meeting said to an idea that was not chosen.
func answered(s session.Story) string {
	said := ""
	switch s.State {
	case session.IdeaChosen:
		said = " Chosen."
	case session.IdeaBacklog:
		said = " Kept for another time."
	case session.IdeaParked:
		said = " Parked."
	case session.IdeaNotNow:
		said = " Not now."
	}
	if said != "" && s.Because != "" {
		said += " " + kit.Sentence(s.Because)
	}
	return said
}
