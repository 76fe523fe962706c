package paper

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"flashpoint/session"
)

// What hangs or lies about is read for weeks: it says days as dates. Only a paper
// that begins with the day it was made on counts them.
func TestPapersThatStayCountNoDays(t *testing.T) {
	o := full(t)
	i := o.loved()
	due := session.DateOf(o.later())
	for n, task := range i.Tasks {
		task.Due = due.AddDays(n - 1)
		o.must(i.ChangeTask(o.act(), task))
	}
	_, err := o.m.Shop.AddPerson(o.act(), "Evi", false)
	o.must(err)
	_, err = o.m.ParkThought(o.act(), "A longer counter")
	o.must(err)
	distance := regexp.MustCompile(`\b(in \d+ days|tomorrow|yesterday|today|late|ago)\b|\[ \]!`)
	for name, d := range o.papers() {
		text := outline(d)
		if strings.HasPrefix(name, "report") || strings.HasPrefix(name, "story") {
			if !strings.Contains(text, "As of Fri 4 Dec 2026") {
				t.Errorf("%s does not say of which day it is:\n%s", name, text)
			}
			continue
		}
		if hit := distance.FindString(text); hit != "" {
			t.Errorf("%s says %q:\n%s", name, hit, text)
		}
	}
}

// A paper that is printed when the day of the next meeting is over invites nobody.
func TestPaperInvitesToNoMeetingThatIsOver(t *testing.T) {
	o := full(t)
	before, after := o.later(), o.later().Add(14*24*time.Hour)
	for name, of := range map[string]func(*session.Meeting, time.Time) Document{"recap": Recap, "checklist": Checklist, "shift sheet": ShiftSheet} {
		if got := outline(of(o.m, before)); !strings.Contains(got, "Next meeting") || !strings.Contains(got, "Tue 15 Dec") {
			t.Errorf("%s does not invite:\n%s", name, got)
		}
		if got := outline(of(o.m, after)); strings.Contains(got, "Next meeting") || strings.Contains(got, "count there too") {
			t.Errorf("%s invites to a day that is over:\n%s", name, got)
		}
	}
	if got := outline(Minutes(o.m, after)); !strings.Contains(got, "It was to be on Tue 15 Dec.") {
		t.Errorf("the minutes forget what was agreed:\n%s", got)
	}
}
