package paper

import (
	"bytes"
	"strings"
	"testing"

	"flashpoint/session"
)

// earlier is a meeting whose second idea somebody wrote, and then one that brings
// it back and links another to it.
func earlier(t *testing.T, then, now session.SignMode, author string) (o *office, june *session.Session) {
	o = newOffice(t, "Theo", "Vera", "Bo")
	pay := []session.StepPlan{{Name: "Pay", Kind: session.KindPay}}
	june = o.m.Session
	o.must(june.SetSign(o.act(), then))
	o.must(june.ChooseMap(o.act(), "Coffee", pay))
	bench := o.idea(0, "A bench", session.Wow, author)
	bo, _ := june.AttendeeMeant("Bo")

	o.now = o.now.AddDate(0, 1, 0)
	o.m.Session = session.Open(o.act(), o.id(), o.m.Shop, session.Plans()[0], false)
	s := o.m.Session
	o.must(s.SetSign(o.act(), now))
	o.must(s.ChooseMap(o.act(), "Coffee", pay))
	o.must(s.Join(o.act(), bo))
	from, err := june.Origin(bench)
	o.must(err)
	back, err := s.Revive(o.act(), s.Steps[0].ID, from)
	o.must(err)
	seat := o.idea(0, "A seat", session.Wow, "Bo")
	o.must(s.Link(o.act(), seat, from))
	o.must(s.Merge(o.act(), back, o.idea(0, "A stool", session.Wow)))
	return o, june
}

func TestPaperSaysWhenAnIdeaWasFirstSaid(t *testing.T) {
	o, june := earlier(t, session.Signed, session.Signed, "Theo")
	minutes := Minutes(o.m, o.later()).Text(0)
	for _, want := range []string{"no answer yet; first said on Tue 1 Dec; from Theo\n", "first said on Tue 1 Dec; from Theo and Bo\n"} {
		if !strings.Contains(minutes, want) {
			t.Errorf("the minutes do not say %q:\n%s", want, minutes)
		}
	}
	raw, err := Session(o.m).Bytes()
	o.must(err)
	for _, want := range []string{`"session": "` + june.ID().String() + `"`, `"text": "A bench"`, `"name": "Theo"`} {
		if !bytes.Contains(raw, []byte(want)) {
			t.Errorf("the JSON does not say %s:\n%s", want, raw)
		}
	}
}

func TestFirstAuthorsStaySecret(t *testing.T) {
	for _, modes := range [][2]session.SignMode{
		{session.SignNever, session.Signed}, {session.SignIfWon, session.Signed}, {session.Signed, session.SignNever}, {session.Signed, session.SignIfWon}, {session.SignIfWon, session.SignIfWon},
	} {
		one, _ := earlier(t, modes[0], modes[1], "Theo")
		other, _ := earlier(t, modes[0], modes[1], "Vera")
		sameOnPaper(t, string(modes[0])+" then, "+string(modes[1])+" now: who had it first", one, other)
	}
}
