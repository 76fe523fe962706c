package desk

import (
	"flashpoint/session"
	"flashpoint/ui/fields"
	"flashpoint/ui/kit"
)

// AskTold asks how the authors of an idea were told what customers say. It may
// lie over any screen.
func AskTold(host Host, id session.ID) {
	host.Fetch(id, func() {
		if why := whyNotTold(host, id); why != "" {
			host.Say(why)
			return
		}
		t := newTelling(host, id)
		host.Ask(t.form, t.save)
	})
}

// whyNotTold is why nobody is to be told now, "" when somebody is. An idea that is
// not at hand yet is looked at when it is.
func whyNotTold(host Host, id session.ID) string {
	if Locked(host) != "" {
		return Locked(host)
	}
	m := host.Meeting()
	if m == nil {
		return reading
	}
	i, ok := m.Initiative(id)
	if !ok {
		return ""
	}
	authors, known := i.Authors()
	if _, may := m.AuthorsOf(i, faceOf(host)); known && !may {
		return "Whose idea it was is not told here: ask in the plan whose idea it was"
	}
	switch _, since := i.Untold(); {
	case !since.IsZero():
		return ""
	case i.Feedback().Praise() == 0:
		return "There is no praise to pass on yet: c notes what customers say"
	}
	authors = m.Shop.NowAll(authors)
	if len(authors) > 1 {
		return session.Names(authors) + " have heard all praise"
	}
	return session.Names(authors) + " has heard all praise"
}

// telling asks who told whom, when, how, and with which words.
type telling struct {
	host Host
	id   session.ID
	form *kit.Drafted
	ask  []toldField
	whom []toldOne // what can be chosen
	by   fields.Who
	past fields.Past
}

// toldField is what a field of the form is for.
type toldField int

const (
	toldWhom toldField = iota
	toldBy
	toldDay
	toldInPerson
	toldWords
)

// The answers to whether somebody was told in person.
const (
	faceToFace = "yes"
	otherWay   = "no"
)

func newTelling(host Host, id session.ID) *telling {
	i, _ := host.Meeting().Initiative(id)
	t := &telling{host: host, id: id, by: remembered(host, settingTold), past: fields.Past{Today: host.Today(), Was: host.Today()}}
	untold, _ := i.Untold()
	shop := host.Meeting().Shop
	title, place := "Who told "+session.Names(shop.NowAll(untold))+"?", draftOf(host, id, "told")
	var ask []kit.Field
	add := func(what toldField, f kit.Field) { t.ask, ask = append(t.ask, what), append(ask, f) }
	add(toldBy, t.by.Field("Told by", "one name; empty when nobody says"))
	if t.whom = choices(shop, untold); len(t.whom) > 1 {
		title, place = "Who told the authors?", draftOf(host, id, "told:whom")
		options := make([]string, len(t.whom))
		for n, w := range t.whom {
			options[n] = w.name
		}
		add(toldWhom, kit.Field{Label: "Whom", Value: options[0], Options: options})
	}
	add(toldDay, t.past.Field("When"))
	add(toldInPerson, kit.Field{Label: "In person", Value: faceToFace, Options: []string{faceToFace, otherWay}})
	news, _ := i.News()
	add(toldWords, kit.Field{Label: "Words", Value: news.Words, Optional: true, Hint: "the customer's words that were passed on"})
	t.form = kit.NewDrafted(host, place, title, nil, ask...)
	t.form.Quick()
	return t
}

// toldOne is who may have been told, as they are called now and as they had the idea:
// two spellings of one person are told as one.
type toldOne struct {
	name   string
	people []session.Person
}

// choices are all of them together, then each alone.
func choices(shop *session.Shop, untold []session.Person) []toldOne {
	now := shop.NowAll(untold)
	all := []toldOne{{session.Names(now), untold}}
	if len(now) < 2 {
		return all
	}
	for _, p := range now {
		one := toldOne{name: p.Name}
		for _, had := range untold {
			if shop.Same(had.ID, p.ID) {
				one.people = append(one.people, had)
			}
		}
		all = append(all, one)
	}
	return all
}

// save records the telling; where it is refused the form is there again.
func (t *telling) save() {
	err := t.record(func(rule tending) error { return tend(t.host, t.id, rule) })
	if err != nil {
		t.host.Refuse(err)
		t.host.Ask(t.form, t.save)
		return
	}
	t.host.Reread()
}

// record has what the form asked for recorded.
func (t *telling) record(do func(tending) error) error {
	v := map[toldField]string{}
	for n, value := range t.form.Values() {
		v[t.ask[n]] = value
	}
	on, err := t.past.Read(v[toldDay])
	if err != nil {
		return err
	}
	whom := t.whom[0]
	for _, w := range t.whom {
		if w.name == v[toldWhom] {
			whom = w
		}
	}
	told := session.Telling{Whom: whom.people, On: on, InPerson: v[toldInPerson] == faceToFace, Words: v[toldWords]}
	var by session.PersonID
	err = do(func(a session.Act, m *session.Meeting, i *session.Initiative) (err error) {
		now := told
		if now.By, err = t.by.Find(a, m, v[toldBy]); err == nil {
			by = now.By.ID
			_, err = i.Tell(a, now)
		}
		return err
	})
	if err != nil {
		return err
	}
	t.form.Forget()
	remember(t.host, settingTold, by)
	t.host.Say("Told: " + whom.name + ". ctrl+z takes it back")
	return nil
}

// askTold asks it over what customers said.
func (c *customers) askTold() {
	if why := whyNotTold(c.host, c.id); why != "" {
		c.host.Say(why)
		return
	}
	t := newTelling(c.host, c.id)
	var save func()
	save = func() {
		if err := t.record(func(rule tending) error { return c.tend("", rule) }); err != nil {
			c.host.Refuse(err)
			c.ask(t.form, nil, save)
		}
	}
	c.ask(t.form, nil, save)
}
