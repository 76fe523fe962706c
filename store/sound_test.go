package store

import "testing"

// A history to which another window adds just now lacks nothing at its end.
func TestCheckHistory_whileAnotherWindowSaves(t *testing.T) {
	w := newWorld(t)
	s := w.meeting("Ana")
	w.save(w.shop, s)
	look, err := forReview(t.Context(), w.path, nil)
	w.ok(err)
	defer func() { w.ok(look.close()) }()
	saved := make(chan error, 1)
	for range 40 {
		w.idea(s, "One more")
		go func() { saved <- saveTo(t.Context(), w.store, s) }()
		for waiting := true; waiting; {
			w.ok(look.checkHistory(t.Context()))
			select {
			case err := <-saved:
				w.ok(err)
				waiting = false
			default:
			}
		}
	}
}
