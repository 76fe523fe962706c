package session

import (
	"errors"
	"testing"
)

func TestMeeting_Do_wholeOrNotAtAll(t *testing.T) {
	r := newRoom(t)
	m := &Meeting{Shop: r.shop, Session: r.Session}
	shop, meeting := m.Shop.Seq(), m.Session.Seq()
	people := len(m.Shop.People)
	no := errors.New("no")
	err := m.Do(r.act(), func(a Act, m *Meeting) error {
		if _, err := m.AddPerson(a, "Somebody new", false); err != nil {
			return err
		}
		return no
	})
	if !errors.Is(err, no) || m.Shop.Seq() != shop || m.Session.Seq() != meeting || len(m.Shop.People) != people {
		t.Errorf("half an act stayed: %v, %d and %d events, %d people", err, m.Shop.Seq(), m.Session.Seq(), len(m.Shop.People))
	}
}
