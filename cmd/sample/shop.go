package sample

import (
	"strings"

	"flashpoint/session"
)

// The sample shop. Every person, customer and dog in it is invented.

// The two maps of Corner Coffee.
const (
	counterMap = "A coffee at the counter"
	officeMap  = "Coffee for the office"
)

// ourMaps are the shop's own maps in the order they were drawn.
func ourMaps() []session.Map {
	return []session.Map{
		{Name: counterMap, Steps: []session.StepPlan{
			{Name: "See us from the corner", Kind: session.KindNotice},
			{Name: "Come in", Kind: session.KindArrive},
			{Name: "Get noticed", Kind: session.KindGreet},
			{Name: "Read the board", Kind: session.KindExplore},
			{Name: "Order", Kind: session.KindOrder},
			{Name: "Pay", Kind: session.KindPay},
			{Name: "Wait for the cup", Kind: session.KindWait, LongestWait: true},
			{Name: "Get the cup", Kind: session.KindHandover},
			{Name: "Say goodbye", Kind: session.KindLeave, Ending: true},
		}},
		{Name: officeMap, Steps: []session.StepPlan{
			{Name: "Hear about it", Kind: session.KindNotice},
			{Name: "Call us", Kind: session.KindAsk},
			{Name: "Say who drinks what", Kind: session.KindOrder, LongestWait: true},
			{Name: "Come and fetch it", Kind: session.KindArrive},
			{Name: "Check the box", Kind: session.KindCheck},
			{Name: "Carry it over", Kind: session.KindHandover, Ending: true},
			{Name: "Something was wrong", Kind: session.KindRecover},
			{Name: "Pay at month's end", Kind: session.KindPay},
		}},
	}
}

// roster are the shop's people; a star marks the manager.
const roster = "Dana*,Zoë,Mary Ann,Ravi,Theo,Ingrid,Malik,Bea,Yusuf,Kofi"

// foundShop names the shop, its people and its maps.
func (t *tale) foundShop() {
	t.clock("2026-06-16 06:40")
	t.do(func(a session.Act) (err error) {
		if t.shop, err = session.NewShop(a, a.NewID(), "Corner Coffee"); err == nil {
			t.streams = append(t.streams, t.shop)
		}
		return err
	})
	for _, name := range commas(roster) {
		name, manager := strings.CutSuffix(name, "*")
		t.do(func(a session.Act) error {
			_, err := t.shop.AddPerson(a, name, manager)
			return err
		})
	}
	for _, m := range ourMaps() {
		t.do(func(a session.Act) error { return t.shop.SaveMap(a, m.Name, m.Steps) })
	}
}
