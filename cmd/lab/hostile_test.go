package lab

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"flashpoint/store"
)

const (
	headerBytes = 100 // that a database begins with
	pageBytes   = 4096
)

// TestHostileFiles opens what is no file of a shop, or not a whole one.
func TestHostileFiles(t *testing.T) {
	t.Parallel()
	h := newHostile(t)
	with := func(at int, words ...byte) []byte {
		raw := bytes.Clone(h.raw)
		copy(raw[at:], words)
		return raw
	}
	var files [][]byte
	files = append(files, nil, make([]byte, 8192), []byte(strings.Repeat("Dear diary, today was a long day. ", 100)),
		with(68, 1, 2, 3, 4), with(60, 0, 0, 0, 99), with(60, 0xFF, 0xFF, 0xFF, 0xFF))
	for older := range binary.BigEndian.Uint32(h.raw[60:]) { // it says that it is older than it is
		files = append(files, with(63, byte(older)))
	}
	h.try(t, row{fault: "a file that is empty, text, newer or another program's"}, files)

	files = nil
	for length := 1; length <= 2*headerBytes; length += often(1, 13) {
		files = append(files, h.raw[:length])
	}
	for pages := 1; pages < len(h.raw)/pageBytes; pages += often(1, 9) {
		files = append(files, h.raw[:pages*pageBytes], h.raw[:pages*pageBytes+777])
	}
	h.try(t, row{fault: "a file cut short"}, append(files, h.raw[:len(h.raw)-1]))
}

// TestFlippedBits changes one bit at a time: of all bytes of the header and of every
// page's beginning, and of a sample of the others.
func TestFlippedBits(t *testing.T) {
	t.Parallel()
	h := newHostile(t)
	h.beside = true // half-typed lines and settings have no history that could tell
	var files [][]byte
	flip := func(at int) {
		raw := bytes.Clone(h.raw)
		raw[at] ^= 1 << (at % 8)
		files = append(files, raw)
	}
	for at := 0; at < headerBytes; at += often(1, 9) {
		flip(at)
	}
	for page := 0; page < len(h.raw); page += pageBytes * often(1, 12) {
		for at := page; at < page+12; at += often(3, 5) {
			flip(at)
		}
	}
	for at := headerBytes; at < len(h.raw); at += often(257, 4099) {
		flip(at)
	}
	h.try(t, row{fault: "a flipped bit"}, files)
}

// hostile is a real file and what it says.
type hostile struct {
	raw    []byte
	says   contents
	ideas  int
	beside bool // what is in no history may be another without anybody noticing

	mu      sync.Mutex
	unheard int // that made a difference which nobody noticed, all of them beside the history
}

func newHostile(t *testing.T) *hostile {
	t.Helper()
	h := &hostile{}
	path := realFile(t, t.TempDir())
	var err error
	if h.raw, err = os.ReadFile(path); err != nil {
		t.Fatal(err)
	}
	if h.says, err = read(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	h.ideas = strings.Count(h.says.histories, " idea.added ")
	return h
}

// try opens each of the files as the commands do, some at a time.
func (h *hostile) try(t *testing.T, r row, files [][]byte) {
	t.Helper()
	var mu sync.Mutex
	var all sync.WaitGroup
	said := map[string]int{}
	room := make(chan struct{}, 4)
	for n, raw := range files {
		folder := filepath.Join(t.TempDir(), fmt.Sprint(n))
		room <- struct{}{}
		all.Go(func() {
			defer func() { <-room }()
			v := h.open(t, folder, raw)
			mu.Lock()
			defer mu.Unlock()
			r.add(v)
			said[v.said]++
		})
	}
	all.Wait()
	r.said = mostOften(said)
	if h.beside {
		t.Logf("%d of %d changed half-typed lines or settings, which have no history that could tell", h.unheard, len(files))
	}
	report(t, r)
}

// mostOften is what was said most often.
func mostOften(said map[string]int) (words string) {
	delete(said, "") // nothing was wrong
	for _, one := range slices.Sorted(maps.Keys(said)) {
		if said[one] > said[words] {
			words = one
		}
	}
	return words
}

// open reads a file that may be damaged. What it says must be true, or known to be
// wrong to whoever examines it; and whatever it is, it stays as it is.
func (h *hostile) open(t *testing.T, folder string, raw []byte) (v verdict) {
	path := filepath.Join(folder, "shop.db")
	if err := errors.Join(os.Mkdir(folder, 0o700), os.WriteFile(path, raw, 0o600)); err != nil {
		t.Error(err)
		return v
	}
	defer h.untouched(t, path, raw)
	v.acknowledged = h.ideas
	h.recorded(t, path)
	says, err := read(t.Context(), path)
	if err != nil {
		v.said = h.sentence(t, path, err)
		return v
	}
	switch {
	case says == h.says:
	case len(examine(t.Context(), path)) > 0:
		v.said = "(found by doctor)"
	case h.beside && says.histories == h.says.histories && says.lists == h.says.lists:
		h.mu.Lock()
		h.unheard++
		h.mu.Unlock()
	default:
		v.wrong = []string{path}
		t.Errorf("%s says something else, and nobody notices", h.what(raw))
	}
	return v
}

// recorded opens the file as whoever records in it, and leaves.
func (h *hostile) recorded(t *testing.T, path string) {
	st, err := store.Open(t.Context(), path, store.Options{})
	if err == nil {
		err = st.Close()
	}
	if err != nil {
		h.sentence(t, path, err)
	}
}

// sentence is what people read; it must be one of those that say what to do.
func (h *hostile) sentence(t *testing.T, path string, err error) string {
	said := store.Sentence(err)
	var known *store.Error
	if !errors.As(err, &known) || strings.Contains(said, "unexpected") || strings.Contains(said, "SQL") {
		t.Errorf("%s: %q, of %v", filepath.Dir(path), said, err)
	}
	return said
}

// untouched fails where the file was changed or something was left beside it.
func (h *hostile) untouched(t *testing.T, path string, raw []byte) {
	now, err := os.ReadFile(path)
	if err != nil || !bytes.Equal(now, raw) {
		t.Errorf("%s was changed: %v", h.what(raw), err)
	}
	if beside, err := os.ReadDir(filepath.Dir(path)); err != nil || len(beside) != 1 {
		t.Errorf("%s has company: %v, %v", h.what(raw), beside, err)
	}
	if err := os.RemoveAll(filepath.Dir(path)); err != nil {
		t.Error(err)
	}
}

// what tells a file by where it differs from the real one.
func (h *hostile) what(raw []byte) string {
	for at := range raw {
		if at < len(h.raw) && raw[at] != h.raw[at] {
			return fmt.Sprintf("a file of %d bytes with byte %d changed, %d on page %d,", len(raw), at, at%pageBytes, at/pageBytes+1)
		}
	}
	return fmt.Sprintf("a file cut to %d bytes", len(raw))
}
