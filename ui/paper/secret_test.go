package paper

import (
	"bytes"
	"encoding/json"
	"testing"

	"flashpoint/session"
)

// everything is all that paper can make of a meeting, one after the other.
func everything(t *testing.T, o *office) []byte {
	t.Helper()
	var out bytes.Buffer
	for _, d := range []Document{Minutes(o.m, o.later()), Recap(o.m, o.later())} {
		out.WriteString(d.Text(0))
		raw, err := json.Marshal(d)
		o.must(err)
		out.Write(raw)
	}
	list := []session.Summary{o.m.Session.Summary()}
	out.WriteString(SessionList(list, o.later()))
	for _, of := range []interface{ Bytes() ([]byte, error) }{List(list), Session(o.m)} {
		raw, err := of.Bytes()
		o.must(err)
		out.Write(raw)
	}
	return out.Bytes()
}

// Two meetings that differ only in a secret must be the same on paper.
func sameOnPaper(t *testing.T, secret string, a, b *office) {
	t.Helper()
	if !bytes.Equal(everything(t, a), everything(t, b)) {
		t.Errorf("%s shows on paper:\n%s", secret, Minutes(a.m, a.later()).Text(0))
	}
}

func TestBallotsStaySecret(t *testing.T) {
	voted := func(end func(*office, session.RoundID), slips ...string) *office {
		o := newOffice(t, "Ana", "Bo", "Cleo")
		o.must(o.m.Session.ChooseMap(o.act(), "Coffee", []session.StepPlan{{Name: "Pay", Kind: session.KindPay}}))
		for _, text := range []string{"A bell", "A wave", "A stool"} {
			o.idea(0, text, session.Wow)
		}
		end(o, o.vote(slips...))
		return o
	}
	open := func(*office, session.RoundID) {}
	dropped := func(o *office, id session.RoundID) { o.must(o.m.Session.DropRound(o.act(), id)) }
	closed := func(o *office, _ session.RoundID) { o.must(o.m.Session.Close(o.act())) }
	for name, end := range map[string]func(*office, session.RoundID){"an open round": open, "a dropped round": dropped, "an open round of a closed meeting": closed} {
		sameOnPaper(t, name, voted(end, "A A", "A B"), voted(end, "C C", "B"))
	}
	reveal := func(o *office, id session.RoundID) { o.must(o.m.Session.Reveal(o.act(), id)) }
	if bytes.Equal(everything(t, voted(reveal, "A A", "A B")), everything(t, voted(reveal, "C C", "B"))) {
		t.Error("a revealed round does not show")
	}
}

func TestAuthorsStaySecret(t *testing.T) {
	signed := func(mode session.SignMode, promote bool, author, partsAuthor string) *office {
		o := newOffice(t, "Ana", "Bo", "Cleo")
		s := o.m.Session
		o.must(s.SetSign(o.act(), mode))
		o.must(s.ChooseMap(o.act(), "Coffee", []session.StepPlan{{Name: "Pay", Kind: session.KindPay}}))
		bell := o.idea(0, "A bell", session.Wow, author)
		o.must(s.Merge(o.act(), bell, o.idea(0, "A gong", session.Wow, partsAuthor)))
		if promote {
			o.must(s.Decide(o.act(), "", "because", bell))
			_, err := o.m.Promote(o.act(), bell, session.Gate{})
			o.must(err)
		}
		return o
	}
	for _, c := range []struct {
		mode    session.SignMode
		promote bool
		secret  bool
	}{
		{session.SignNever, false, true}, {session.SignNever, true, true},
		{session.SignIfWon, false, true}, {session.SignIfWon, true, false},
		{session.Signed, false, false}, {session.Signed, true, false},
	} {
		a, b := signed(c.mode, c.promote, "Ana", "Bo"), signed(c.mode, c.promote, "Cleo", "Ana")
		if c.secret {
			sameOnPaper(t, "the author under "+string(c.mode), a, b)
		} else if bytes.Equal(everything(t, a), everything(t, b)) {
			t.Errorf("%s, promoted %v: the author does not show", c.mode, c.promote)
		}
	}
}

// A promoted idea's author is no secret on paper and at the desk, but on the
// wall until somebody has answered whose idea it was.
func TestMinutesForAFace(t *testing.T) {
	minutes := func(face session.Face, author string) string {
		o := newOffice(t, "Ana", "Bo", "Cleo")
		o.must(o.m.Session.ChooseMap(o.act(), "Coffee", []session.StepPlan{{Name: "Pay", Kind: session.KindPay}}))
		bell := o.idea(0, "A bell", session.Wow, author)
		o.must(o.m.Session.Decide(o.act(), "", "because", bell))
		_, err := o.m.Promote(o.act(), bell, session.Gate{})
		o.must(err)
		return MinutesFor(face, o.m, o.later()).Text(0)
	}
	for face, secret := range map[session.Face]bool{session.FaceRoom: true, session.FaceDesk: false, session.FacePaper: false} {
		if same := minutes(face, "Ana") == minutes(face, "Bo"); same != secret {
			t.Errorf("face %d: the same minutes for another author: %v", face, same)
		}
	}
}
