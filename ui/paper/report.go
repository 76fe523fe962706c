package paper

import (
	"fmt"
	"strconv"
	"time"

	"flashpoint/session"
	"flashpoint/session/review"
	"flashpoint/session/table"
)

// A Briefing is what a manager's report is made of, of one shop or of many.
type Briefing struct {
	Shops       []*session.Shop             // whose report it is
	Since       session.Date                // from this day on; zero means from the beginning
	Meetings    []session.Summary           // of that time, newest first, no rehearsals
	Initiatives []session.InitiativeSummary // on their way or live today, and those that ended in that time
	Stuck       []*session.Initiative       // of these, the ones that are stuck; see session.InitiativeSummary.Stuck
	Said        []*session.Initiative       // of these, the ones of which customers said something in words, those with the latest praise first
	Trends      []review.Trend
	Beside      []review.Trend      // of several shops: side by side, as review.Compare lays them
	Standards   []session.Standards // of their maps
}

// Report is what a manager or an owner wants to know: what was held and chosen,
// what customers have, what is stuck and why, which praise still waits for its
// authors, how things go over the months, and what the shop promises. It compares
// no people.
func Report(b Briefing, now time.Time) Document {
	r := reporter{Briefing: b, now: now, today: session.DateOf(now), shops: map[session.ID]*session.Shop{}}
	for _, s := range b.Shops {
		r.shops[s.ID()] = s
	}
	r.doc.add(Title, "", r.name()+": report")
	r.period()
	r.inShort()
	r.beside()
	r.stuck()
	r.untold()
	r.live()
	r.said()
	r.onTheWay()
	r.meetings()
	r.promises()
	r.trends()
	return r.doc
}

// reporter writes the report.
type reporter struct {
	Briefing
	doc   Document
	now   time.Time
	today session.Date
	shops map[session.ID]*session.Shop
}

// name is whose report it is.
func (r *reporter) name() string {
	switch len(r.Shops) {
	case 0:
		return "No shop"
	case 1:
		return r.Shops[0].Name
	}
	return session.Count(len(r.Shops), "shop")
}

// period says which time the report is about, and which of its figures go further
// back: whoever adds them up sees why they differ.
func (r *reporter) period() {
	if r.Since.IsZero() {
		r.doc.say(asOf(r.today) + ", from the beginning.")
		return
	}
	r.doc.say(asOf(r.today) + ", from " + r.Since.Words(session.Date{}) + " on.")
	r.doc.say(fmt.Sprintf("Meetings, ideas and quoted words are those of this time. How often an idea was praised is counted from its beginning, and charts along the months begin with all of %s %d.", r.Since.Month, r.Since.Year))
}

// of begins a line with its shop where there are several.
func (r *reporter) of(shop session.ID, text string) string {
	if s := r.shops[shop]; s != nil && len(r.Shops) > 1 {
		return s.Name + ": " + text
	}
	return text
}

func (r *reporter) where(is func(session.InitiativeSummary) bool) (list []session.InitiativeSummary) {
	for _, i := range r.Initiatives {
		if is(i) {
			list = append(list, i)
		}
	}
	return list
}

func isLive(i session.InitiativeSummary) bool {
	return i.Status == session.StatusLive || i.Status == session.StatusKept
}

// waits reports whether praise waits for somebody who works here, or for the team.
func (r *reporter) waits(i session.InitiativeSummary) bool {
	return !i.UntoldSince.IsZero() && r.shops[i.Shop].Waited(session.Thanks{InitiativeSummary: i})
}

// inShort is the page in a minute.
func (r *reporter) inShort() {
	ideas, chosen := 0, 0
	for _, m := range r.Meetings {
		ideas, chosen = ideas+m.Ideas, chosen+len(m.Chosen)
	}
	r.doc.add(Heading, "", "In short")
	r.doc.fact("Customers have", r.whatTheyHave())
	r.doc.fact("Praise", praiseInAll(r.heard()))
	r.doc.fact("Stuck", howMany(r.where(func(i session.InitiativeSummary) bool { return i.Stuck(r.today) != "" })))
	r.doc.fact("Praise not told", howMany(r.where(r.waits)))
	words := strconv.Itoa(len(r.Meetings))
	if len(r.Meetings) > 0 {
		words += ", the last one " + dayOf(r.Meetings[0].Opened, r.now).Words(r.today)
	}
	r.doc.fact("Meetings", words)
	r.doc.fact("Ideas", fmt.Sprintf("%d, of which %d chosen", ideas, chosen))
}

// whatTheyHave is how many ideas customers have, by status: a list of the live ones
// leaves out those that are kept.
func (r *reporter) whatTheyHave() string {
	live := r.where(isLive)
	words := session.Count(len(live), "idea") + " today"
	if kept := len(r.where(func(i session.InitiativeSummary) bool { return i.Status == session.StatusKept })); kept > 0 {
		words += fmt.Sprintf(": %d live and %d kept for good", len(live)-kept, kept)
	}
	return words
}

func howMany(list []session.InitiativeSummary) string {
	if len(list) == 0 {
		return "none"
	}
	return session.Count(len(list), "idea")
}

// The most meetings and live ideas that a report lists.
const reportRows = 60

func (r *reporter) live() {
	list := r.where(isLive)
	if len(list) == 0 {
		return
	}
	r.doc.add(Heading, "", "What customers have")
	t := table.Table{Name: "live", Columns: []table.Column{
		{ID: "idea", Title: "Idea", Kind: table.Text, Help: "its words"},
		{ID: "step", Title: "Step", Kind: table.Text, Help: "of the map"},
		{ID: "live_on", Title: "Since", Kind: table.Day, Help: "the day on which customers could have it first"},
		{ID: "praise", Title: "Praised", Kind: table.Number, Help: "customers who praised it"},
		{ID: "not_keen", Title: "Not keen", Kind: table.Number, Help: "customers who were not"},
		{ID: "last_praise", Title: "Last praise", Kind: table.Day, Help: "the day of the latest"},
	}}
	for _, i := range list[:min(len(list), reportRows)] {
		t.Rows = append(t.Rows, []table.Cell{cell(r.of(i.Shop, i.Title)), cell(i.Step), table.On(i.LiveOn), table.Count(i.Feedback.Praise()), table.Count(i.Feedback.NotKeen), table.On(i.Feedback.Last)})
	}
	r.doc.grid(t)
	r.more(len(list), "idea")
}

// more says how many there are that the table does not list.
func (r *reporter) more(all int, what string) {
	if all > reportRows {
		r.doc.say("And " + session.Count(all-reportRows, "more "+what) + ".")
	}
}

func (r *reporter) onTheWay() {
	list := r.where(func(i session.InitiativeSummary) bool { return !isLive(i) && !i.Status.Ended() })
	if len(list) == 0 {
		return
	}
	r.doc.add(Heading, "", "On the way")
	for _, i := range list[:min(len(list), reportRows)] {
		r.doc.list("-", r.of(i.Shop, i.Title))
		words := fmt.Sprintf("%s, %d of %s done", i.Status, i.Done, session.Count(i.Tasks, "task"))
		if !i.NextDue.IsZero() {
			words += "; next: " + i.NextTask + ", " + dueWords(i.NextDue, r.today)
		}
		r.doc.add(Detail, "", words)
	}
	r.more(len(list), "idea")
}

func (r *reporter) meetings() {
	r.doc.add(Heading, "", "Meetings")
	if len(r.Meetings) == 0 {
		r.doc.say("None was held in this time.")
		return
	}
	t := table.Table{Name: "meetings", Columns: []table.Column{
		{ID: "on", Title: "On", Kind: table.Day, Help: "the day"},
		{ID: "map", Title: "Map", Kind: table.Text, Help: "what it was about"},
		{ID: "people", Title: "People", Kind: table.Number, Help: "in the room"},
		{ID: "ideas", Title: "Ideas", Kind: table.Number, Help: "without removed and merged ones"},
		{ID: "chosen", Title: "Chosen", Kind: table.Text, Help: "the ideas that have a checklist"},
	}}
	for _, m := range r.Meetings[:min(len(r.Meetings), reportRows)] {
		chosen := session.Join(m.Chosen)
		if m.Closed.IsZero() {
			chosen = join("; ", chosen, "not closed")
		}
		t.Rows = append(t.Rows, []table.Cell{table.On(dayOf(m.Opened, r.now)), cell(r.of(m.Shop, m.Title)), table.Count(m.Present), table.Count(m.Ideas), cell(chosen)})
	}
	r.doc.grid(t)
	r.more(len(r.Meetings), "meeting")
}

func (r *reporter) trends() {
	if len(r.Trends) == 0 {
		return
	}
	r.doc.add(Heading, "", "Over the months")
	var bare []review.Trend
	for _, t := range r.Trends {
		if t.Any() {
			r.doc.chart(t) // with its notes
		} else {
			bare = append(bare, t)
		}
	}
	if len(bare) == len(r.Trends) {
		r.doc.say("There is nothing to draw yet: the charts come with the first meetings and ideas.")
		return
	}
	for n, t := range bare {
		if n == 0 {
			r.doc.add(Section, "", "Nothing to draw yet")
		}
		r.doc.list("-", t.Title)
		for _, note := range t.Notes {
			r.doc.add(Detail, "", note)
		}
	}
}

func (r *reporter) promises() {
	head := false
	for _, s := range r.Standards {
		if len(s.Kept) == 0 {
			continue
		}
		if !head {
			r.doc.add(Heading, "", "What we promise")
			head = true
		}
		r.doc.add(Section, "", r.of(s.Shop, s.Map))
		for _, k := range s.Kept {
			r.doc.list("-", k.Words)
		}
	}
}
