package paper

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"flashpoint/session"
	"flashpoint/session/review"
)

// outline is a document block by block, whatever it will look like.
func outline(d Document) string {
	var b strings.Builder
	names := map[Kind]string{Title: "TITLE", Heading: "==", Section: "--", Paragraph: "say", Fact: "fact", Item: "item", Detail: "   .", Grid: "grid", Chart: "chart", Cut: "cut", NewPage: "new page"}
	for _, x := range d {
		fmt.Fprintf(&b, "%s %s\n", names[x.Kind], strings.TrimSpace(x.Mark+" "+x.Text))
		if c := x.Card; c != nil {
			fmt.Fprintf(&b, "    %d per page, %q, %d blanks, foot %q\n", c.PerPage, c.Number, c.Blanks, c.Foot)
			for _, line := range c.Lines {
				b.WriteString("    " + line + "\n")
			}
		}
		if x.Table != nil {
			for _, row := range x.Table.Rows {
				b.WriteString("   ")
				b.WriteString(" " + rowText(x.Table.Columns, row) + "\n")
			}
		}
		if x.Trend != nil {
			for _, note := range x.Trend.Notes {
				b.WriteString("    " + note + "\n")
			}
		}
	}
	return b.String()
}

// standards are what the shop of an office promises.
func (o *office) standards() session.Standards {
	s := o.m.Session
	st := session.Standards{Shop: o.m.Shop.ID(), Map: s.MapName, Plan: s.StepPlans()}
	for _, i := range o.m.Initiatives {
		if i.Standard != (session.Standard{}) {
			authors, ok := i.Authors()
			st.Kept = append(st.Kept, session.KeptStandard{Initiative: i.ID(), Title: i.Title, Step: i.Step, Words: i.Standard.String(), LiveOn: i.LiveOn(), Authors: authors, Signed: ok})
		}
	}
	return st
}

// briefing is what the report of an office is made of.
func (o *office) briefing() Briefing {
	b := Briefing{Shops: []*session.Shop{o.m.Shop}, Since: session.Date{Year: 2026, Month: 11, Day: 1}, Meetings: []session.Summary{o.m.Session.Summary()}}
	for _, i := range o.m.Initiatives {
		sum := i.Summary()
		b.Initiatives = append(b.Initiatives, sum)
		if sum.Stuck(session.DateOf(o.later())) != "" {
			b.Stuck = append(b.Stuck, i)
		}
		if sum.Feedback.Words > 0 {
			b.Said = append(b.Said, i)
		}
	}
	b.Standards = []session.Standards{o.standards()}
	b.Trends = []review.Trend{{ID: "meetings", Title: "Meetings held", Unit: "meetings", Along: "month", Labels: []string{"Dec"},
		Lines: []review.Line{{Points: []review.Point{{Value: 1, N: 1}}}}, Notes: []string{"One month is no trend."}}}
	return b
}

// papers are all kinds of paper that can be made of an office.
func (o *office) papers() map[string]Document {
	now := o.later()
	all := map[string]Document{
		"minutes": Minutes(o.m, now), "recap": Recap(o.m, now), "checklist": Checklist(o.m, now), "ideas": IdeaList(o.m, now),
		"decision": DecisionRecord(o.m, now), "slips": IdeaSlips(o.m), "ballots": Ballots(o.m), "shift-sheet": ShiftSheet(o.m, now),
		"booklet": Booklet(o.m.Shop, o.standards(), now), "wall-cards": WallCards("Corner Coffee", o.standards()),
		"map-slips": SlipsOf("Corner Coffee", o.standards()), "report": Report(o.briefing(), now),
	}
	for n, i := range o.m.Initiatives {
		all[fmt.Sprint("story", n)] = StorySheet(o.m, i, now)
		all[fmt.Sprint("checklist", n)] = ChecklistOf(o.m, i, now)
		all[fmt.Sprint("credit-card", n)] = CreditCard(o.m, i)
		all[fmt.Sprint("question-card", n)] = QuestionCard(o.m, i)
	}
	return all
}

func TestKindsOfPaper(t *testing.T) {
	o := full(t)
	i := o.loved()
	everyone := i.Tasks[1]
	everyone.Everyone = true
	o.must(i.ChangeTask(o.act(), everyone))
	o.must(i.SetShown(o.act(), everyone.ID, o.person("Ana"), true))
	_, err := o.m.Shop.AddPerson(o.act(), "Evi", false) // was not there
	o.must(err)
	all := o.papers()
	var names []string
	for name := range all {
		if name != "minutes" && name != "recap" { // they have goldens of their own
			names = append(names, name)
		}
	}
	slices.Sort(names)
	var b strings.Builder
	for _, name := range names {
		b.WriteString("######## " + name + "\n" + outline(all[name]) + "\n")
	}
	golden(t, "kinds", []byte(b.String()))
}

// Where there is nothing to say, a paper says so, and what to do.
func TestEmptyPapers(t *testing.T) {
	empty := newOffice(t)
	for name, d := range empty.papers() {
		if len(d) == 0 || outline(d) == "" {
			t.Errorf("%s of a meeting that just began says nothing", name)
		}
	}
	for _, m := range []*session.Meeting{nil, {}} {
		for name, d := range map[string]Document{
			"checklist": Checklist(m, empty.now), "ideas": IdeaList(m, empty.now), "decision": DecisionRecord(m, empty.now),
			"slips": IdeaSlips(m), "ballots": Ballots(m), "shift sheet": ShiftSheet(m, empty.now),
			"booklet": Booklet(nil, session.Standards{}, empty.now), "cards": WallCards("", session.Standards{}), "report": Report(Briefing{}, empty.now),
		} {
			if len(d) == 0 {
				t.Errorf("%s without a meeting says nothing", name)
			}
		}
	}
	i := full(t).m.Initiatives[0]
	for name, d := range map[string]Document{"story": StorySheet(nil, i, empty.now), "checklist": ChecklistOf(nil, i, empty.now), "credit": CreditCard(nil, i), "question": QuestionCard(nil, i)} {
		if len(d) == 0 {
			t.Errorf("%s without its meeting says nothing", name)
		}
	}
}

// A card on the counter names only whom everybody may know, and who works here.
func TestTheCreditCardNamesNobodyInSecret(t *testing.T) {
	card := func(mode session.SignMode, change func(*office)) string {
		o := newOffice(t, "James", "Bo", "Cleo")
		s := o.m.Session
		o.must(s.SetSign(o.act(), mode))
		o.must(s.ChooseMap(o.act(), "Coffee", []session.StepPlan{{Name: "Pay", Kind: session.KindPay}}))
		bell := o.idea(0, "A bell", session.Wow, "James")
		o.must(s.Decide(o.act(), "", "because", bell))
		_, err := o.m.Promote(o.act(), bell, session.Gate{})
		o.must(err)
		o.must(o.m.Initiatives[0].SetStatus(o.act(), session.StatusLive, session.DateOf(o.now), ""))
		change(o)
		return outline(CreditCard(o.m, o.m.Initiatives[0]))
	}
	nothing := func(*office) {}
	closed := func(o *office) { o.must(o.m.Session.Close(o.act())) }
	for name, c := range map[string]struct {
		card string
		want string
	}{
		"the meeting goes on and nobody asked yet": {card(session.SignIfWon, nothing), "our team's"},
		"it was asked":        {card(session.SignIfWon, func(o *office) { o.must(o.m.Session.ShowAuthors(o.act(), o.m.Session.Ideas[0].ID)) }), "James'"},
		"the meeting is over": {card(session.SignIfWon, closed), "James'"},
		"names never":         {card(session.SignNever, closed), "our team's"},
		"who had it left": {card(session.SignIfWon, func(o *office) {
			closed(o)
			o.must(o.m.Shop.SetStanding(o.act(), o.person("James").ID, session.PersonLeft))
		}), "our team's"},
		"the name was removed": {card(session.SignIfWon, func(o *office) { closed(o); o.must(o.m.Shop.ForgetPerson(o.act(), o.person("James").ID)) }), "our team's"},
	} {
		if !strings.Contains(c.card, "This was "+c.want+" idea.") {
			t.Errorf("%s: %s", name, c.card)
		}
	}
}

func TestBallotsAreBlank(t *testing.T) {
	o := full(t)
	d := Ballots(o.m)
	if len(d) != 3 || d[0].Card.Number != "1 of 3" || d[2].Card.Number != "3 of 3" { // Dev left
		t.Fatalf("%d ballots: %s", len(d), outline(d))
	}
	open, _ := o.m.Session.Round()
	o.must(o.m.Session.DropRound(o.act(), open.ID))
	if after := outline(Ballots(o.m)); after == outline(d) || !strings.Contains(after, "points for each") {
		t.Errorf("once the open vote is dropped, the last one counts:\n%s", after)
	}
}

// What has nothing to draw yet takes no room on paper, and says what it waits for.
func TestReportDrawsNoEmptyCharts(t *testing.T) {
	o := full(t)
	b := o.briefing()
	b.Trends = append(b.Trends, review.Trend{ID: "gap", Title: "Days to told", Labels: []string{"Dec"}, Lines: []review.Line{{Points: []review.Point{{None: true}}}}, Notes: []string{"Not enough yet."}})
	if got := outline(Report(b, o.later())); strings.Count(got, "\nchart") != 1 || !strings.Contains(got, "-- Nothing to draw yet\nitem - Days to told\n   . Not enough yet.\n") {
		t.Error(got)
	}
	b.Trends = b.Trends[1:]
	if got := outline(Report(b, o.later())); !strings.Contains(got, "say There is nothing to draw yet") || strings.Contains(got, "Days to told") {
		t.Error(got)
	}
}

// The report says why an idea is stuck, and which praise still waits for whom.
func TestReportSaysWhatIsStuck(t *testing.T) {
	o := full(t)
	i := o.m.Initiatives[0]
	day := session.DateOf(o.later())
	o.now = o.later()
	_, err := i.Note(o.act(), session.Comment{Words: "Lovely", Mood: session.MoodLoved, On: day})
	o.must(err)
	got := outline(Report(o.briefing(), o.later()))
	for _, want := range []string{"item ! A wave from whoever stands at the machine (live)", "late: Show everyone (Bo, 2 days late)",
		"praise of today waits for Ana, Bo and Cleo: “Lovely”", "fact Stuck 1 idea", "fact Praise not told 1 idea", "idea=A wave from whoever stands at the machine; step=Get noticed; live_on=2026-12-03"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
	gone := full(t)
	gone.now = gone.later()
	_, err = gone.m.Initiatives[0].Note(gone.act(), session.Comment{Words: "Lovely", Mood: session.MoodLoved, On: day})
	gone.must(err)
	for _, name := range []string{"Ana", "Bo", "Cleo"} {
		gone.must(gone.m.Shop.SetStanding(gone.act(), gone.person(name).ID, session.PersonLeft))
	}
	if got := outline(Report(gone.briefing(), gone.later())); !strings.Contains(got, "say No praise waits to be told.") || !strings.Contains(got, "fact Praise not told none") {
		t.Errorf("praise waits for people who have left:\n%s", got)
	}
	if strings.Contains(got, "landlord says no bells") {
		t.Error("a live idea is not held up by an obstacle without a day")
	}
	if !strings.Contains(got, "fact Customers have 1 idea today\nfact Praise 1 time: 0 counted, 1 in words\n") {
		t.Errorf("it does not begin with what customers have:\n%s", got)
	}
	two := o.briefing()
	uptown, err := session.NewShop(o.act(), o.id(), "Uptown")
	o.must(err)
	two.Shops = append(two.Shops, uptown)
	if got := outline(Report(two, o.later())); !strings.Contains(got, "TITLE 2 shops: report") || !strings.Contains(got, "! Corner Coffee: A wave") {
		t.Errorf("of two shops each line says which:\n%s", got)
	}
}

// How votes are read is explained once there is one to read.
func TestDecisionRecordExplainsWhatWasRevealed(t *testing.T) {
	o := newOffice(t, "Ana", "Bo")
	o.must(o.m.Session.ChooseMap(o.act(), "Coffee", []session.StepPlan{{Name: "Pay", Kind: session.KindPay}}))
	o.idea(0, "A bell", session.Wow)
	o.idea(0, "A gong", session.Wow)
	round := o.vote("A", "B")
	if got := outline(DecisionRecord(o.m, o.later())); strings.Contains(got, "How to read the votes") {
		t.Errorf("before the reveal:\n%s", got)
	}
	o.must(o.m.Session.Reveal(o.act(), round))
	if got := outline(DecisionRecord(o.m, o.later())); !strings.Contains(got, "How to read the votes") {
		t.Errorf("after the reveal:\n%s", got)
	}
}

// That a round was held to settle a tie is told when it has: before, it would say that
// people vote on these.
func TestMinutesOfATieBeforeTheRunOffIsRevealed(t *testing.T) {
	o := newOffice(t, "Ana", "Bo")
	o.must(o.m.Session.ChooseMap(o.act(), "Coffee", []session.StepPlan{{Name: "Pay", Kind: session.KindPay}}))
	o.idea(0, "A bell", session.Wow)
	o.idea(0, "A gong", session.Wow)
	o.must(o.m.Session.Reveal(o.act(), o.vote("A A", "B B")))
	second, err := o.m.Session.RunOff(o.act())
	o.must(err)
	const held = "Round 2 was held to settle it."
	if got := outline(Minutes(o.m, o.later())); !strings.Contains(got, "say Tied: A and B.\n") || strings.Contains(got, held) {
		t.Errorf("while people vote:\n%s", got)
	}
	o.must(o.m.Session.Reveal(o.act(), o.cast(second, "A", "A")))
	if got := outline(Minutes(o.m, o.later())); !strings.Contains(got, "say Tied: A and B. "+held) {
		t.Errorf("afterwards:\n%s", got)
	}
}

// A recap says why something else counted more than the vote.
func TestRecapSaysWhy(t *testing.T) {
	o := newOffice(t, "Ana", "Bo")
	o.must(o.m.Session.ChooseMap(o.act(), "Coffee", []session.StepPlan{{Name: "Pay", Kind: session.KindPay}}))
	bell, _ := o.idea(0, "A bell", session.Wow), o.idea(0, "A gong", session.Wow)
	o.must(o.m.Session.Reveal(o.act(), o.vote("B B", "B B")))
	o.must(o.m.Session.Decide(o.act(), "Bo", "the neighbours sleep", bell))
	_, err := o.m.Promote(o.act(), bell, session.Gate{})
	o.must(err)
	if got := outline(Recap(o.m, o.later())); !strings.Contains(got, "; chosen because the neighbours sleep\n") {
		t.Error(got)
	}
}

// Of very many meetings a report lists the newest, and counts the rest.
func TestReportCountsWhatItDoesNotList(t *testing.T) {
	o := full(t)
	b := o.briefing()
	for len(b.Meetings) < reportRows+2 {
		b.Meetings = append(b.Meetings, b.Meetings[0])
	}
	if got := outline(Report(b, o.later())); !strings.Contains(got, "say And 2 more meetings.\n") || !strings.Contains(got, "fact Meetings 62, the last one") {
		t.Error(got)
	}
}
