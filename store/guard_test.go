package store

import "testing"

// Whoever opens the file while another window saves to it is not told that it is cut
// short, whatever grows between two looks at it.
func TestGuard_whileAnotherWindowSaves(t *testing.T) {
	w := newWorld(t)
	s := w.meeting("Ana")
	w.save(w.shop, s)
	done := make(chan error)
	go func() {
		var err error
		for range 60 {
			for range 10 {
				w.idea(s, "Something long enough for the file to grow every now and then, which it does in steps of a page")
			}
			if err = saveTo(t.Context(), w.store, s); err != nil {
				break
			}
		}
		done <- err
	}()
	for {
		select {
		case err := <-done:
			w.ok(err)
			return
		default:
		}
		if _, err := guard(w.path, len(schemaSteps())); err != nil {
			t.Errorf("refused: %v", err)
			w.ok(<-done)
			return
		}
		other, err := Open(t.Context(), w.path, Options{ReadOnly: true})
		if err != nil {
			t.Errorf("refused: %v", err)
			w.ok(<-done)
			return
		}
		w.ok(other.Close())
	}
}
