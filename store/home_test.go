package store

import (
	"fmt"
	"reflect"
	"testing"

	"flashpoint/session"
)

// A shop that is asked for again is not read again: what was added is, by this window
// or another one, and what somebody does with their copy stays with them.
func TestStore_Shop_again(t *testing.T) {
	w := newWorld(t)
	for n := range 500 {
		_, err := w.shop.AddPerson(w.act(), fmt.Sprint("Person ", n), false)
		w.ok(err)
	}
	w.save(w.shop)
	read := func() *session.Shop {
		t.Helper()
		shop, err := w.store.Shop(t.Context())
		w.ok(err)
		anew := session.EmptyShop(shop.ID())
		w.ok(w.store.Load(t.Context(), anew))
		if !reflect.DeepEqual(shop.Events(), anew.Events()) || !reflect.DeepEqual(shop.People, anew.People) || len(shop.Pending()) > 0 {
			t.Errorf("%d people and %d events, read anew %d and %d", len(shop.People), shop.Seq(), len(anew.People), anew.Seq())
		}
		return shop
	}
	mine := read()
	w.ok(mine.Rename(w.act(), "Not saved"))
	if again := read(); again.Name == mine.Name {
		t.Errorf("what was done with one copy is in the next: %s", again.Name)
	}
	if allocated := testing.AllocsPerRun(10, func() { _, _ = w.store.Shop(t.Context()) }); allocated > 200 {
		t.Errorf("%.0f allocations for a shop that is as it was", allocated)
	}

	other := w.open(Options{})
	there, err := other.Shop(t.Context())
	w.ok(err)
	w.ok(there.Rename(w.act(), "Corner Coffee Uptown"))
	w.ok(other.Append(t.Context(), session.PendingOf(there)))
	w.ok(other.Close())
	if again := read(); again.Name != "Corner Coffee Uptown" {
		t.Errorf("it is still called %s", again.Name)
	}
}

// The store's own copy of the shop, with which it saves, shares what happened with
// what was given out.
func TestStore_Shop_isKeptOnce(t *testing.T) {
	w := newWorld(t)
	w.save(w.shop)
	w.store = w.reopen()
	shop, err := w.store.Shop(t.Context())
	w.ok(err)
	first := &shop.Events()[0].Body[0]
	w.ok(shop.Rename(w.act(), "Corner Coffee Uptown"))
	w.save(shop)
	if kept := w.store.cache[shop.ID()].stream.Events(); &kept[0].Body[0] != first {
		t.Error("what happened to the shop is kept twice")
	}
}
