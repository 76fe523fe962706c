package paint

import (
	"errors"
	"io"
	"os"
	"testing"
)

// What was typed comes first, and then the end is told.
func TestTheEndOfTheKeysIsTold(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if _, err := w.WriteString("half a li"); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if typed, err := io.ReadAll(Keys{r}); string(typed) != "half a li" || !errors.Is(err, ErrGone) {
		t.Errorf("%q, %v", typed, err)
	}
}
