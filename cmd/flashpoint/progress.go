package main

import (
	"fmt"
	"io"
	"os"
	"time"
)

// bar draws how far something is and how long it may still take, where somebody
// watches; done wipes it.
func bar(w io.Writer, doing string, now func() time.Time) (progress func(done, total int), done func()) {
	f, ok := w.(*os.File)
	if !ok || !isTerminal(f) {
		return nil, func() {}
	}
	begun, shown, widest := now(), -1, 0
	progress = func(done, total int) {
		percent := 100 * done / max(total, 1)
		if percent == shown {
			return
		}
		shown = percent
		line := fmt.Sprintf("%s … %3d %%%s", doing, percent, left(now().Sub(begun), done, total))
		widest = max(widest, len(line))
		fmt.Fprintf(w, "\r%-*s", widest, line)
	}
	return progress, func() {
		if widest > 0 {
			fmt.Fprintf(w, "\r%-*s\r", widest, "")
		}
	}
}

// left says about how long the rest takes, once that can be told.
func left(spent time.Duration, done, total int) string {
	if spent < time.Second || done <= 0 || done >= total {
		return ""
	}
	rest := time.Duration(float64(spent) / float64(done) * float64(total-done))
	if rest > 90*time.Second {
		return fmt.Sprintf(", about %d min left", int(rest.Round(time.Minute).Minutes()))
	}
	return fmt.Sprintf(", about %d s left", max(int(rest.Round(time.Second).Seconds()), 1))
}
