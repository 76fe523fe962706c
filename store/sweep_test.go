package store

import (
	"testing"

	"flashpoint/session"
)

// The program is killed after a removal was saved and before the file was written
// anew: the next one that opens it does that.
func TestForget_KilledBeforeTheSweep(t *testing.T) {
	w, _, _ := forgettable(t)
	w.ok(w.shop.ForgetPerson(w.act(), w.person("Zebedee").ID))
	l := <-w.store.turn
	err := w.store.save(t.Context(), l, session.PendingOf(w.shop), nil)
	w.store.turn <- l
	w.ok(err)
	left := w.bytesWith("zebedee")
	w.reopen()
	alive, _, _ := forgettable(t)
	alive.ok(alive.shop.ForgetPerson(alive.act(), alive.person("Zebedee").ID))
	alive.save(alive.shop)
	if swept := w.bytesWith("zebedee"); swept != alive.bytesWith("zebedee") || left <= swept {
		t.Errorf("the file has the name %d times, and %d times when it was opened again", left, swept)
	}
	if settings, err := w.store.Settings(t.Context()); err != nil || len(settings) != 1 {
		t.Errorf("the settings are %q, %v", settings, err)
	}
	l = <-w.store.turn
	defer func() { w.store.turn <- l }()
	var due int
	w.ok(l.row(t.Context(), "SELECT count(*) FROM setting WHERE key = 'sweep'").Scan(&due))
	if due != 0 {
		t.Error("it is swept again and again")
	}
}
