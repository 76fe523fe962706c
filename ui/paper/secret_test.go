package paper

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"flashpoint/session"
)

// everything is all that paper can make of a meeting, one after the other.
func everything(t *testing.T, o *office) []byte {
	t.Helper()
	var out bytes.Buffer
	papers := o.papers()
	for _, name := range slices.Sorted(maps.Keys(papers)) {
		out.WriteString(papers[name].Text(0))
		raw, err := json.Marshal(papers[name])
		o.must(err)
		out.Write(raw)
	}
	data := NewData(o.later())
	data.Meeting(o.m)
	fmt.Fprintf(&out, "%+v", data.Tables())
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

func TestRatingsStaySecret(t *testing.T) {
	rated := func(hands session.Hands, end func(*office) error) *office {
		o := newOffice(t, "Ana", "Bo", "Cleo")
		o.must(o.m.Session.ChooseMap(o.act(), "Coffee", []session.StepPlan{{Name: "Pay", Kind: session.KindPay}}))
		o.must(o.m.Session.Rate(o.act(), o.m.Session.Steps[0].ID, hands))
		o.must(end(o))
		return o
	}
	for name, end := range map[string]func(*office) error{
		"an open rating":                     func(*office) error { return nil },
		"an open rating of a closed meeting": func(o *office) error { return o.m.Session.Close(o.act()) },
		"a dropped rating": func(o *office) error {
			return o.m.Session.ChooseMap(o.act(), "Tea", []session.StepPlan{{Name: "Pay", Kind: session.KindPay}})
		},
	} {
		sameOnPaper(t, name, rated(session.Hands{3, 0, 0, 0, 0}, end), rated(session.Hands{0, 0, 0, 1, 1}, end))
	}
	reveal := func(o *office) error { return o.m.RevealRating(o.act()) }
	if bytes.Equal(everything(t, rated(session.Hands{3, 0, 0, 0, 0}, reveal)), everything(t, rated(session.Hands{0, 0, 0, 1, 1}, reveal))) {
		t.Error("a revealed rating does not show")
	}
}

// The minutes of a meeting compare with the time before it, also years later.
func TestMinutesCompareWithLastTime(t *testing.T) {
	o := newOffice(t, "Ana", "Bo")
	meet := func(hands session.Hands) *session.Session {
		o.m.Session = session.Open(o.act(), o.id(), o.m.Shop, session.Plans()[0], false)
		o.must(o.m.Session.ChooseMap(o.act(), "Coffee", []session.StepPlan{{Name: "Pay", Kind: session.KindPay}}))
		o.must(o.m.Session.Rate(o.act(), o.m.Session.Steps[0].ID, hands))
		o.must(o.m.RevealRating(o.act()))
		return o.m.Session
	}
	first := meet(session.Hands{0, 2, 0, 0, 0})
	id, err := o.m.ParkThought(o.act(), "The door")
	o.must(err)
	second := meet(session.Hands{0, 0, 0, 1, 1})
	o.must(o.m.FinishThought(o.act(), id, ""))
	meet(session.Hands{0, 0, 2, 0, 0})
	minutes := func(s *session.Session) string {
		return Minutes(&session.Meeting{Shop: o.m.Shop, Session: s}, o.later()).Text(0)
	}
	for s, want := range map[*session.Session][]string{
		first:  {"rated -1.0, n 2 (2 gave -1)", "[x] The door\n    dealt with\n"},
		second: {"rated +1.5, n 2 (1 gave +2, 1 gave +1)", "last time: -1.0, n 2", "parked Tue 1 Dec, dealt with"},
	} {
		for _, words := range want {
			if got := minutes(s); !strings.Contains(got, words) {
				t.Errorf("%q is not in\n%s", words, got)
			}
		}
	}
	if got := minutes(first); strings.Contains(got, "last time") {
		t.Errorf("the first meeting has a time before:\n%s", got)
	}
}
