package desk

import (
	"errors"
	"fmt"
	"strings"

	"flashpoint/session"
	"flashpoint/ui/fields"
	"flashpoint/ui/kit"
)

// The fields of a customer's words, in their order. The last is asked at the
// desk alone.
const (
	wordsField = iota
	moodField
	heardByField
	channelField
	tagsField
	dayField
	deskField
)

// deskOnly are the answers to whether words find fault with somebody.
const (
	finds        = "yes: for the desk alone"
	findsNoFault = "no"
)

// errForTheDesk is why a remark is not noted on the wall.
var errForTheDesk = errors.New("what finds fault with somebody is for the desk: note it there, after the meeting")

// wordsPlace is where half-typed words are kept.
func (c *customers) wordsPlace() string { return draftOf(c.host, c.id, "words") }

// askWords asks for a customer's words. Enter saves on any field, since all but
// the words have a good default.
func (c *customers) askWords() *kit.Drafted {
	c.tags = earlierTags(c.host.Meeting(), faceOf(c.host))
	who, past := remembered(c.host, settingHeard), fields.Past{Today: c.host.Today(), Was: c.on}
	ask := []kit.Field{
		wordsField:   {Label: "Words", Hint: "as they said it; +, /, o or - in front is the mood", Check: checkWords},
		moodField:    {Label: "Mood", Value: string(usualMood), Options: texts(session.Moods())},
		heardByField: who.Field("Heard by", "one name; empty when nobody says"),
		channelField: {Label: "How", Value: string(session.ChannelInPerson), Options: texts(session.Channels())},
		tagsField:    {Label: "Tags", Optional: true, Hint: c.tagsHint(), Check: c.checkTags},
		dayField:     past.Field("Day"),
	}
	if !c.host.OnWall() {
		ask = append(ask, kit.Field{Label: "Finds fault", Value: findsNoFault, Options: []string{findsNoFault, finds},
			Hint: "with one of you, by name"})
	}
	d := kit.NewDrafted(c.host, c.wordsPlace(), "What did the customer say?", nil, ask...)
	d.Quick()
	c.form, c.by = d, who
	c.ask(d, nil, c.saveWords)
	return d
}

// saveWords notes what the form asked for. Where the words name somebody and nobody
// said that they are praise, a person decides first who may read them: the mood that
// the form begins with says nothing.
func (c *customers) saveWords() {
	v := c.form.Values()
	words, mood := readMood(v[wordsField], session.Mood(v[moodField]))
	named, fault := session.FindsFault(words, mood, c.host.Meeting().Everybody())
	unsaid := false
	if words == v[wordsField] && mood == usualMood {
		named, unsaid = session.NamedIn(words, c.host.Meeting().Everybody())
	}
	switch {
	case c.host.OnWall() && fault:
		c.refuseWords(errForTheDesk)
	case c.host.OnWall() && unsaid:
		q := kit.NewConfirm(fmt.Sprintf("Does this praise %s? Critical words are for the desk.", named.Name), "it is praise: note it", "no: it is for the desk")
		c.ask(q, c.again, func() { c.note(words, mood, false) })
	case c.host.OnWall():
		c.note(words, mood, false)
	case v[deskField] == finds:
		c.note(words, mood, true)
	case fault || unsaid:
		q := c.askFault(fmt.Sprintf("Does this find fault with %s?", named.Name))
		c.ask(q, c.again, func() { c.note(words, mood, q.Chosen() == 0) })
	default:
		c.note(words, mood, false)
	}
}

// usualMood is the one that the form begins with.
const usualMood = session.MoodLiked

// askFault asks whether words are for the desk alone, which the first answer says.
func (c *customers) askFault(question string) *kit.Choose {
	return kit.NewChoose(question, []kit.Option{
		{Label: "1", Text: "yes: for the desk alone, on no wall and no paper"},
		{Label: "2", Text: "no: everybody may read it"},
	})
}

// refuseWords says why they are not noted; the form is there again.
func (c *customers) refuseWords(err error) {
	c.host.Refuse(err)
	c.again()
}

// again shows the form as it was typed.
func (c *customers) again() { c.ask(c.form, nil, c.saveWords) }

func (c *customers) note(words string, mood session.Mood, deskOnly bool) {
	v, who := c.form.Values(), c.by
	var heard session.PersonID
	on, err := fields.Past{Today: c.host.Today()}.Read(v[dayField])
	if err != nil {
		c.refuseWords(err)
		return
	}
	said := session.Comment{Words: words, Mood: mood, Channel: session.Channel(v[channelField]), On: on,
		Tags: c.readTags(v[tagsField]), DeskOnly: deskOnly}
	err = c.tend("", func(a session.Act, m *session.Meeting, i *session.Initiative) (err error) {
		noted := said
		if noted.HeardBy, err = who.Find(a, m, v[heardByField]); err == nil {
			heard = noted.HeardBy.ID
			_, err = i.Note(a, noted)
		}
		return err
	})
	if err != nil {
		c.refuseWords(err)
		return
	}
	c.form.Forget()
	remember(c.host, settingHeard, heard)
	c.host.Say("Noted. " + c.toTell(said.Good()))
}

// toTell says who should hear praise that was just noted.
func (c *customers) toTell(praise bool) string {
	i := c.initiative()
	if i == nil || !praise || c.built.whom == "" {
		return "ctrl+z takes it back"
	}
	whom := kit.Truncate(c.built.whom, session.HeadlineCell)
	if !c.built.several {
		return fmt.Sprintf("%s has not heard it: l tells %s", whom, whom)
	}
	return fmt.Sprintf("%s have not heard it: l tells them", whom)
}

// checkWords is the check of a line with, perhaps, its mood in front.
func checkWords(typed string) (string, error) {
	words, mood := readMood(typed, "")
	if _, err := session.CleanLine("words", words, session.MaxIdea); err != nil {
		return "", err
	}
	return string(mood), nil
}

// readMood takes the sign of a mood off the front of a line: "+ lovely" is loved,
// "/" liked, "o" neutral and "-" not keen. Without one it is the other mood.
func readMood(line string, otherwise session.Mood) (words string, mood session.Mood) {
	sign, rest, found := strings.Cut(line, " ")
	rest = strings.TrimSpace(rest)
	if at := strings.Index("+/o-", sign); found && len(sign) == 1 && at >= 0 && rest != "" {
		return rest, session.Moods()[at]
	}
	return line, otherwise
}
