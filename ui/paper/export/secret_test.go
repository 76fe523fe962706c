package export

import (
	"bytes"
	"testing"

	"flashpoint/session"
)

// Two shops that differ only in a secret are the same on every paper, in every
// format; and once it is none, they differ.
func sameOnPaper(t *testing.T, secret string, same bool, a, b *office, without ...Format) {
	t.Helper()
	one, other := a.everything(without...), b.everything(without...)
	if len(one) != len(other) || len(one) < 40 {
		t.Fatalf("%s: %d and %d files", secret, len(one), len(other))
	}
	differ := false
	for n := range one {
		if bytes.Equal(one[n].Bytes, other[n].Bytes) && one[n].Name == other[n].Name {
			continue
		}
		differ = true
		if same {
			t.Errorf("%s shows in %s of %s as %s", secret, one[n].kind, one[n].of, one[n].as)
		}
	}
	if !same && !differ {
		t.Errorf("%s shows nowhere", secret)
	}
}

func TestNoFormatTellsAVote(t *testing.T) {
	for _, same := range []bool{true, false} {
		voted := func(slip ...int) *office {
			o := newOffice(t, session.SignIfWon)
			ids := []session.IdeaID{o.idea("A bell", "Ana"), o.idea("A bench", "Bo")}
			round, err := o.m.Session.OpenRound(o.act(), 2, 2, ids...)
			o.must(err)
			o.must(o.m.Session.CastSlip(o.act(), round, 0, []session.IdeaID{ids[slip[0]], ids[slip[1]]}))
			if !same {
				o.must(o.m.Session.Reveal(o.act(), round))
			}
			return o
		}
		sameOnPaper(t, "a vote", same, voted(0, 0), voted(1, 0), PDF)
	}
}

func TestNoFormatTellsARating(t *testing.T) {
	for _, same := range []bool{true, false} {
		rated := func(hands session.Hands) *office {
			o := newOffice(t, session.SignIfWon)
			o.must(o.m.Session.Rate(o.act(), o.m.Session.Steps[0].ID, hands))
			if !same {
				o.must(o.m.RevealRating(o.act()))
			}
			return o
		}
		sameOnPaper(t, "a rating", same, rated(session.Hands{3, 0, 0, 0, 0}), rated(session.Hands{0, 0, 1, 1, 1}), PDF)
	}
}

func TestNoFormatTellsAnAuthor(t *testing.T) {
	for _, c := range []struct {
		mode           session.SignMode
		promoted, same bool
	}{
		{session.SignNever, false, true}, {session.SignNever, true, true}, {session.SignIfWon, false, true}, {session.SignIfWon, true, false}, {session.Signed, false, false},
	} {
		had := func(by string) *office {
			o := newOffice(t, c.mode)
			id := o.idea("A bench", by)
			if c.promoted {
				o.chosen(id)
			}
			return o
		}
		sameOnPaper(t, "an author under “"+string(c.mode)+"”", c.same, had("Ana"), had("Bo"), PDF)
	}
}

func TestNoFormatHasWhatStaysAtTheDesk(t *testing.T) {
	for _, desk := range []bool{true, false} {
		said := func(words string) *office {
			o := newOffice(t, session.SignIfWon)
			i := o.chosen(o.idea("A bench", "Ana"))
			_, err := i.Note(o.act(), session.Comment{Words: words, Mood: session.MoodNotKeen, On: session.DateOf(o.now), DeskOnly: desk})
			o.must(err)
			_, err = i.Tell(o.act(), session.Telling{Whom: o.m.Shop.People[:1], On: session.DateOf(o.now), Words: words})
			o.must(err)
			return o
		}
		sameOnPaper(t, "a remark for the desk", desk, said("Bo was rude to me"), said("Ana never looked up once"), PDF)
	}
}

// All secrets at once, in the format that takes longest to make too.
func TestNoPDFTellsASecret(t *testing.T) {
	full := func(by, words string, slip int, hands session.Hands) *office {
		o := newOffice(t, session.SignNever)
		i := o.chosen(o.idea("A bench", by))
		_, err := i.Note(o.act(), session.Comment{Words: words, Mood: session.MoodNotKeen, On: session.DateOf(o.now), DeskOnly: true})
		o.must(err)
		ids := []session.IdeaID{o.idea("A bell", by), o.idea("A wave", "Cleo")}
		round, err := o.m.Session.OpenRound(o.act(), 2, 2, ids...)
		o.must(err)
		o.must(o.m.Session.CastSlip(o.act(), round, 0, []session.IdeaID{ids[slip]}))
		o.must(o.m.Session.Rate(o.act(), o.m.Session.Steps[0].ID, hands))
		return o
	}
	sameOnPaper(t, "something", true, full("Ana", "Bo was rude", 0, session.Hands{3}), full("Bo", "Ana was slow", 1, session.Hands{0, 0, 0, 3}))
}
