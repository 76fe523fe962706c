package paper

import (
	"strconv"
	"strings"

	"flashpoint/session"
)

// customers are what they said.
func (t *teller) customers() {
	t.counted()
	for _, c := range t.i.Comments {
		if c.Shows(t.face) {
			t.add(rankHeard, int64(c.ID), c.On, "A customer", commentWords(t.shop, c)).Comment = c.ID
		}
	}
}

// told are those who heard of it.
func (t *teller) told() {
	waits := t.i.Waits()
	for _, x := range t.i.Tellings {
		t.add(rankHeard, int64(x.ID), x.On, "Told", t.telling(x, waits[x.ID])).Telling = x.ID
	}
}

// counted are the reactions, those of a day together.
func (t *teller) counted() {
	type day struct {
		first    int64 // the number of its first reaction
		feedback session.Feedback
	}
	days := map[session.Date]*day{}
	for _, c := range t.i.Reactions {
		d := days[c.On]
		if d == nil {
			d = &day{first: c.Seq}
			days[c.On] = d
		}
		d.feedback.Add(c.Reaction)
	}
	for on, d := range days {
		t.add(rankHeard, d.first, on, "Customers", d.feedback.Said(t.face))
	}
}

// commentWords are a customer's words with what is known of them: "“Lovely”
// (loved it, in person, to Bo)". Whether a face may have them is for
// [session.Comment.Shows] to say.
func commentWords(shop *session.Shop, c session.Comment) string {
	about := []string{string(c.Mood), string(c.Channel)}
	if !c.HeardBy.ID.IsZero() {
		about = append(about, "to "+shop.Now(c.HeardBy).Name)
	}
	if c.DeskOnly {
		about = append(about, "for the desk only")
	}
	words := "“" + c.Words + "” (" + strings.Join(about, ", ")
	if len(c.Tags) > 0 {
		words += "; " + strings.Join(c.Tags, ", ")
	}
	return words + ")"
}

// telling says who told whom, how, and how long the praise had waited. Where
// nobody may know whose idea it was, whom it reached would tell.
func (t *teller) telling(x session.Telling, w session.Wait) string {
	whom := t.shop.NowAll(x.Whom)
	if _, ok := t.m.AuthorsOf(t.i, t.face); !ok {
		whom = nil
	}
	words := session.Names(whom) + " heard of it"
	if !x.By.ID.IsZero() {
		words = t.name(x.By) + " told " + session.Names(whom)
	}
	if x.InPerson {
		words += " in person"
	}
	if !w.Heard.IsZero() {
		words += ", " + w.String()
	}
	if told := t.i.ToldWords(x, t.face); told != "" {
		words += ": “" + told + "”"
	}
	return words
}

func (t *teller) checkIns() {
	for _, c := range t.i.CheckIns {
		t.add(rankLook, 0, c.On, "Looked at", checkInWords(c))
	}
}

func (t *teller) figure() {
	if f := t.i.Figure; f.Name != "" {
		on := f.Before.On
		if on.Before(f.After.On) {
			on = f.After.On
		}
		if on.IsZero() {
			on = dayOf(t.i.Written.Figure, t.now)
		}
		t.add(rankLook, 0, on, "Figure", figureWords(f, t.today))
	}
}

// checkInWords are one look at an idea: "keep, still a surprise: people bring
// friends".
func checkInWords(c session.CheckIn) string {
	words := c.String()
	if c.Note != "" {
		words += ": " + c.Note
	}
	return words
}

// figureWords are a figure as it was counted: "cups a day: before 12 (n 3, Tue 1
// Dec), after 15 (n 5, Mon 14 Dec)".
func figureWords(f session.Figure, today session.Date) string {
	if f.Name == "" {
		return ""
	}
	name := f.Name
	if f.Unit != "" {
		name += " " + f.Unit
	}
	return name + ": before " + measureWords(f.Before, today) + ", after " + measureWords(f.After, today)
}

func measureWords(m session.Measure, today session.Date) string {
	if m.Value == "" {
		return "not counted yet"
	}
	about := m.On.Words(today)
	if m.N > 0 {
		about = "n " + strconv.Itoa(m.N) + ", " + about
	}
	return m.Value + " (" + about + ")"
}

// StatusTitle is a status as a heading: "Live".
func StatusTitle(s session.Status) string {
	if s == "" {
		return ""
	}
	return strings.ToUpper(string(s[:1])) + string(s[1:])
}
