package desk

import (
	"regexp"
	"strings"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// takesLines reports whether several pasted lines are several customers' words
// now: not while something else is asked for, or words are half typed.
func (c *customers) takesLines() bool {
	return c.inner == nil || c.inner == kit.Dialog(c.form) && c.form.Values()[wordsField] == ""
}

// askPasted asks how pasted words sound and then shows what would be noted. A
// line may bring its mood in front.
func (c *customers) askPasted(lines []string) {
	lines = unlisted(lines)
	moods := make([]kit.Option, len(session.Moods()))
	for n, mood := range session.Moods() {
		moods[n] = kit.Option{Label: string("+/o-"[n]), Text: string(mood)}
	}
	q := kit.NewChoose("How do they sound? A line with +, /, o or - in front says so itself.", moods)
	q.SetCursor(1)
	c.ask(q, nil, func() { c.preview(lines, session.Moods()[q.Chosen()]) })
}

// preview shows what would be noted; lines can be left out.
func (c *customers) preview(lines []string, otherwise session.Mood) {
	people := c.host.Meeting().People()
	said := make([]session.Comment, len(lines))
	options := make([]kit.Option, len(lines))
	for n, line := range lines {
		words, mood := readMood(line, otherwise)
		_, fault := session.FindsFault(words, mood, people)
		said[n] = session.Comment{Words: words, Mood: mood, On: c.on, Channel: session.ChannelCard, DeskOnly: fault}
		options[n] = kit.Option{Text: words, Note: string(mood)}
		_, err := session.CleanLine("words", words, session.MaxIdea)
		switch {
		case err != nil:
			options[n] = kit.Option{Text: kit.Truncate(words, session.HeadlineCell), Off: err.Error()}
		case fault && c.host.OnWall():
			options[n] = kit.Option{Text: "(a remark that is for the desk)", Off: "for the desk"}
		case fault:
			options[n].Note += ", for the desk"
		}
	}
	d := kit.NewPreview("Note "+session.Count(len(lines), "customer")+"' words?", options)
	c.ask(d, nil, func() {
		kept := d.Kept()
		if c.tend(func(a session.Act, _ *session.Meeting, i *session.Initiative) error {
			for _, n := range kept {
				if _, err := i.Note(a, said[n]); err != nil {
					return err
				}
			}
			return nil
		}) {
			c.did(counted{})
			c.host.Say("Noted " + session.Count(len(kept), "customer") + "' words. " + c.toTell(true))
		}
	})
}

// numbered is how lists from elsewhere begin their lines.
var numbered = regexp.MustCompile(`^(?:[*•–·]|\d{1,2}[.)])\s+`)

// unlisted are lines without the bullets and numbers of a list. Where all of them
// begin with a dash, that is a bullet and no mood.
func unlisted(lines []string) []string {
	dashes := true
	for _, line := range lines {
		dashes = dashes && strings.HasPrefix(line, "- ")
	}
	out := make([]string, len(lines))
	for n, line := range lines {
		if dashes {
			line = line[2:]
		}
		out[n] = session.Clean(numbered.ReplaceAllString(line, ""))
	}
	return out
}
