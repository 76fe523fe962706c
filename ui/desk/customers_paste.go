package desk

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// takesLines reports whether several pasted lines are several customers' words
// now: not while something else is asked for, or words are half typed.
func (c *customers) takesLines() bool {
	return c.inner == nil || c.inner == kit.Dialog(c.form) && c.form.Values()[wordsField] == ""
}

// pasted is one of several customers' words.
type pasted struct {
	session.Comment
	named bool // somebody of the shop stands in it, and it is not said to be praise
}

// pastedPlace is where pasted words are kept until they are noted.
func (c *customers) pastedPlace() string { return draftOf(c.host, c.id, "pasted") }

func (c *customers) forgetPasted() { c.host.SaveDraft(c.pastedPlace(), "") }

// askPasted asks how pasted words sound and then shows what would be noted. A
// line may bring its mood in front.
func (c *customers) askPasted(lines []string) {
	c.host.SaveDraft(c.pastedPlace(), strings.Join(lines, "\n"))
	lines = unlisted(lines)
	moods := make([]kit.Option, len(session.Moods()))
	for n, mood := range session.Moods() {
		moods[n] = kit.Option{Label: string("+/o-"[n]), Text: string(mood)}
	}
	q := kit.NewChoose("How do they sound? A line with +, /, o or - in front says so itself.", moods)
	q.SetCursor(1)
	c.ask(q, c.forgetPasted, func() { c.preview(lines, session.Moods()[q.Chosen()]) })
}

// preview shows what would be noted; lines can be left out.
func (c *customers) preview(lines []string, otherwise session.Mood) {
	people := c.host.Meeting().Everybody()
	said := make([]pasted, len(lines))
	options := make([]kit.Option, len(lines))
	for n, line := range lines {
		words, mood := readMood(line, otherwise)
		_, named := session.NamedIn(words, people)
		_, fault := session.FindsFault(words, mood, people)
		if c.host.OnWall() { // what goes for all lines does not say that this one is praise
			fault = fault || named && words == line
		}
		said[n] = pasted{session.Comment{Words: words, Mood: mood, On: c.on, Channel: session.ChannelCard}, fault}
		options[n] = kit.Option{Text: words, Note: string(mood)}
		_, err := session.CleanLine("words", words, session.MaxIdea)
		switch {
		case err != nil:
			options[n] = kit.Option{Text: kit.Truncate(words, session.HeadlineCell), Off: err.Error()}
		case fault && c.host.OnWall():
			options[n] = kit.Option{Text: "(a remark that is for the desk)", Off: "for the desk"}
		case fault:
			options[n].Note += ", names somebody"
		}
	}
	c.askKept(kit.NewPreview("Note "+wordsOf(len(lines))+"?", options), said)
}

// askKept asks which lines are noted.
func (c *customers) askKept(d *kit.Preview, said []pasted) {
	c.ask(d, c.forgetPasted, func() {
		var kept []pasted
		for _, n := range d.Kept() {
			kept = append(kept, said[n])
		}
		c.askPastedFault(kept, func() { c.askKept(d, said) })
	})
}

// askPastedFault has a person decide who may read the lines that name somebody,
// once for all of them.
func (c *customers) askPastedFault(said []pasted, back func()) {
	named := 0
	for _, p := range said {
		if p.named {
			named++
		}
	}
	if named == 0 {
		c.notePasted(said)
		return
	}
	question := "One of them names somebody. Does it find fault with them?"
	if named > 1 {
		question = fmt.Sprintf("%d of them name somebody. Do they find fault with them?", named)
	}
	q := c.askFault(question)
	c.ask(q, back, func() {
		for n := range said {
			said[n].DeskOnly = said[n].named && q.Chosen() == 0
		}
		c.notePasted(said)
	})
}

func (c *customers) notePasted(said []pasted) {
	err := c.tend("", func(a session.Act, _ *session.Meeting, i *session.Initiative) error {
		for _, p := range said {
			if _, err := i.Note(a, p.Comment); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		c.host.Refuse(err)
		return
	}
	c.forgetPasted()
	praise := slices.ContainsFunc(said, func(p pasted) bool { return p.Good() })
	c.host.Say("Noted " + wordsOf(len(said)) + ". " + c.toTell(praise))
}

// wordsOf are the words of n customers.
func wordsOf(n int) string {
	if n == 1 {
		return "1 customer's words"
	}
	return session.Count(n, "customer") + "' words"
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
