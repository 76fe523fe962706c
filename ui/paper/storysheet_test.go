package paper

import (
	"strings"
	"testing"

	"flashpoint/session"
)

// The story of an idea that is stuck says so, and what is still to be done by whom.
func TestStorySaysWhatHoldsItUp(t *testing.T) {
	o := full(t)
	i := o.m.Initiatives[0]
	got := outline(StorySheet(o.m, i, o.later()))
	for _, want := range []string{"say As of Fri 4 Dec 2026.", "== Stuck", "late: Show everyone (Bo, 2 days late)",
		"== Still to do", "item # Clear: policy, The landlord says no bells\n   . nobody yet, no day yet", "item [ ] Show everyone\n   . Bo, Wed 2 Dec, 2 days late"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
	if strings.Contains(got, "item [ ] Order the cups") {
		t.Error("what is done is still to do")
	}
	i = o.loved() // it ends
	if got := outline(StorySheet(o.m, i, o.later())); strings.Contains(got, "== Stuck") || strings.Contains(got, "== Still to do") {
		t.Errorf("an idea that ended is not to be worked on:\n%s", got)
	}
}

// The report says what customers said, in numbers that add up and in their words,
// without what is for the desk only and without what was said before its time.
func TestReportSaysWhatCustomersSaid(t *testing.T) {
	o := full(t)
	i := o.m.Initiatives[0]
	o.now = o.later()
	today := session.DateOf(o.now)
	for _, r := range []session.Reaction{session.ReactionPraised, session.ReactionLiked, session.ReactionNotKeen, session.ReactionNotKeen} {
		o.must(i.Count(o.act(), r, today))
	}
	for _, c := range []session.Comment{{Words: "Lovely", Mood: session.MoodLoved}, {Words: "Too loud for me", Mood: session.MoodNotKeen}, {Words: "Bo was rude", Mood: session.MoodNotKeen, DeskOnly: true}} {
		c.On = today
		_, err := i.Note(o.act(), c)
		o.must(err)
	}
	b := o.briefing()
	got := outline(Report(b, o.now))
	for _, want := range []string{"fact Praise 3 times: 2 counted, 1 in words; 2 customers were not keen",
		"== What customers said\nfact Of all these ideas praised once unprompted; asked 3: 1 liked it, 2 not keen; 1 said so in words\nitem - " + i.Title + " (live)\n   . Fri 4 Dec: “Too loud for me” (not keen", "“Lovely”"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
	if strings.Contains(got, "rude") {
		t.Error("what is for the desk only is on paper")
	}
	b.Since = today.AddDays(1)
	if got := outline(Report(b, o.now)); strings.Contains(got, "Too loud") {
		t.Errorf("it quotes what was said before its time:\n%s", got)
	}
	b.Initiatives[0].Status = session.StatusKept
	if got := outline(Report(b, o.now)); !strings.Contains(got, "Customers have 1 idea today: 0 live and 1 kept for good") {
		t.Error(got)
	}
}
