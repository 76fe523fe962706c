package session

import (
	"reflect"
	"testing"
)

// A copy has the same history, what can be undone in it too, and goes on by itself.
func TestShop_Copy(t *testing.T) {
	r := newRoom(t)
	_, err := r.shop.AddPerson(r.act(), "Ana", false)
	r.ok(err)
	r.ok(r.shop.Rename(r.act(), "Corner Coffee Uptown"))
	r.ok(r.shop.SaveMap(r.act(), "Counter visit", []StepPlan{{Name: "Come in"}, {Name: "Order"}}))
	_, err = Undo(r.act(), []Stream{r.shop}, nil)
	r.ok(err)
	r.shop.MarkSaved(r.shop.Seq() - 1)

	c := r.shop.Copy()
	if !reflect.DeepEqual(c.Events(), r.shop.Events()) || !reflect.DeepEqual(c.Pending(), r.shop.Pending()) || c.Name != r.shop.Name || !reflect.DeepEqual(c.People, r.shop.People) || len(c.Maps) > 0 {
		t.Errorf("the copy is %+v", c)
	}
	_, err = Redo(r.act(), []Stream{c}, nil)
	r.ok(err)
	_, err = r.shop.AddPerson(r.act(), "Zoë", false)
	r.ok(err)
	r.ok(c.ChangePerson(r.act(), Person{ID: c.People[0].ID, Name: "Adam"}))
	if _, there := c.PersonNamed("Zoë"); there || len(c.Maps) != 1 || len(r.shop.Maps) != 0 || r.shop.People[0].Name == "Adam" {
		t.Errorf("the copy has %d maps and its shop %d; Zoë is in both: %v", len(c.Maps), len(r.shop.Maps), there)
	}
	for _, s := range []*Shop{c, r.shop} { // each is what its own history says
		anew := EmptyShop(s.ID())
		r.ok(anew.Load(s.Events()))
		if !reflect.DeepEqual(anew.People, s.People) || !reflect.DeepEqual(anew.Maps, s.Maps) || anew.Name != s.Name {
			t.Errorf("read anew it is %+v, not %+v", anew, s)
		}
	}
}
