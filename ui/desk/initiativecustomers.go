package desk

import (
	"strconv"
	"strings"

	"flashpoint/session"
	"flashpoint/ui/fields"
	"flashpoint/ui/kit"
)

// askComment asks for what is known of a customer's words anew.
func (p *Initiative) askComment(c session.Comment) {
	who, day := p.who(p.host.Meeting().Shop.Now(c.HeardBy)), p.past(c.On)
	key := "comment:" + strconv.FormatInt(int64(c.ID), 10)
	d := kit.NewDrafted(p.host, p.place(key), "What the customer said", nil,
		kit.Field{Label: "Words", Value: c.Words, Hint: "as they were said", Check: fields.Line("words", session.MaxIdea)},
		kit.Field{Label: "Mood", Value: string(c.Mood), Options: texts(session.Moods()), Hint: optionHint},
		kit.Field{Label: "Came", Value: string(c.Channel), Options: texts(session.Channels()), Hint: optionHint},
		who.Field("Heard by", "one name; empty when nobody said"), day.Field("Day"),
		kit.Field{Label: "Tags", Value: strings.Join(c.Tags, ", "), Optional: true, Hint: "what it is about, with commas: children, queue"},
		yesOrNo("Desk only", c.DeskOnly, "yes when it finds fault with somebody by name: then no wall and no paper has it"))
	p.fill(d, func(v []string, a session.Act, m *session.Meeting, i *session.Initiative) (string, error) {
		on, err := day.Read(v[4])
		if err != nil {
			return "", err
		}
		to := session.Comment{ID: c.ID, Words: v[0], Mood: session.Mood(v[1]), Channel: session.Channel(v[2]), On: on,
			Tags: strings.Split(v[5], ","), DeskOnly: v[6] == yes}
		if to.HeardBy, err = who.Find(a, m, v[3]); err != nil {
			return "", err
		}
		if err := i.SameComment(c); err != nil {
			return "", err
		}
		return key, i.ChangeComment(a, to)
	})
}

// askTelling asks for what is known of a telling anew. Whom it reached stays: who
// was told by mistake is taken out with x.
func (p *Initiative) askTelling(t session.Telling) {
	who, day := p.who(p.host.Meeting().Shop.Now(t.By)), p.past(t.On)
	key := "telling:" + strconv.FormatInt(int64(t.ID), 10)
	d := kit.NewDrafted(p.host, p.place(key), "Who told "+session.Names(p.host.Meeting().Shop.NowAll(t.Whom))+"?", nil,
		who.Field("Told by", "one name; empty when nobody said"), day.Field("Day"),
		yesOrNo("In person", t.InPerson, "face to face, or some other way"),
		kit.Field{Label: "Words", Value: t.Words, Optional: true, Hint: "the customer's words that were passed on"})
	p.fill(d, func(v []string, a session.Act, m *session.Meeting, i *session.Initiative) (string, error) {
		on, err := day.Read(v[1])
		if err != nil {
			return "", err
		}
		to := session.Telling{ID: t.ID, Whom: t.Whom, On: on, InPerson: v[2] == yes, Words: v[3]}
		if to.By, err = who.Find(a, m, v[0]); err != nil {
			return "", err
		}
		if err := i.SameTelling(t); err != nil {
			return "", err
		}
		return key, i.ChangeTelling(a, to)
	})
}
