package lab

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
)

// A moment is one at which it may all be over.
type moment struct {
	disk   *disk
	ledger // what had been said by then
}

// powerCuts are the moments for the power to go: just before each flush, when most
// is uncertain, just after each line, and at the end.
func powerCuts(files map[string][]byte, calls []call) (all []moment, err error) {
	d, l := newDisk(files), ledger{}
	for i, c := range calls {
		if c.does == flushes {
			all = append(all, moment{d.still(), l})
		}
		if err := d.run(c); err != nil {
			return nil, err
		}
		l.hear(c)
		if c.does == says || i == len(calls)-1 {
			all = append(all, moment{d.still(), l})
		}
	}
	return all, nil
}

// kills are the moments at which a process may be killed: after each of its calls.
func kills(files map[string][]byte, calls []call) (all []moment, err error) {
	d, l := newDisk(files), ledger{}
	for _, c := range calls {
		if err := d.run(c); err != nil {
			return nil, err
		}
		l.hear(c)
		all = append(all, moment{d.still(), l})
	}
	return all, nil
}

// hear notes what was said by a call.
func (l *ledger) hear(c call) {
	if c.does == says {
		for line := range strings.Lines(string(c.bytes)) {
			l.note(strings.TrimSuffix(line, "\n"))
		}
	}
}

// fates are those that are tried at a moment: everything there, nothing, each
// step-th change alone missing, torn or only as a length, and combinations by lot.
func (m moment) fates(step, lots int) (all [][]fate) {
	n := len(m.disk.pending)
	all = append(all, make([]fate, n), slices.Repeat([]fate{gone}, n))
	for i := 0; i < n; i += step {
		c := m.disk.pending[i]
		for _, what := range []fate{gone, torn, grown} {
			if what == gone || c.does == writes {
				one := make([]fate, n)
				one[i] = what
				all = append(all, one)
			}
		}
	}
	random := rand.New(rand.NewPCG(uint64(len(m.attempted)), uint64(n))) // the same lots in every run
	for range lots {
		drawn := make([]fate, n)
		for i := range drawn {
			drawn[i] = []fate{there, gone, there, gone, torn, grown}[random.IntN(6)]
			if c := m.disk.pending[i]; c.does != writes && drawn[i] != there {
				drawn[i] = gone
			}
		}
		all = append(all, drawn)
	}
	return all
}

// An image is what was left at a moment.
type image struct {
	moment
	fates []fate // nil: all is there
}

// images of the moments that differ from each other are handed out, each in a folder
// of its own, to as many as take them at once.
type images struct {
	mu    sync.Mutex
	all   []image
	known map[string]bool
}

// darkened are the images of power cuts: see fates.
func darkened(moments []moment, step, lots int) *images {
	list := &images{known: map[string]bool{}}
	for _, m := range moments {
		for _, fates := range m.fates(step, lots) {
			list.all = append(list.all, image{m, fates})
		}
	}
	return list
}

// killed are the images of kills: the system outlives the process, and all is there.
func killed(moments []moment) *images {
	list := &images{known: map[string]bool{}}
	for _, m := range moments {
		list.all = append(list.all, image{m, nil})
	}
	return list
}

// next writes an image that nobody has had into a folder that is emptied before.
// False: there is no other.
func (l *images) next(t *testing.T, folder string) (image, bool) {
	t.Helper()
	for {
		one, ok := l.take()
		if !ok {
			return image{}, false
		}
		files := one.disk.image(one.fates)
		if l.isNew(one, files) {
			lay(t, folder, files)
			return one, true
		}
	}
}

func (l *images) take() (one image, ok bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(l.all) == 0 {
		return image{}, false
	}
	one, l.all = l.all[0], l.all[1:]
	return one, true
}

// isNew reports whether these files were not there before when the same had been said.
func (l *images) isNew(one image, files map[string][]byte) bool {
	key := fmt.Sprintf("%x %d %d", sumOf(files), len(one.attempted), len(one.acknowledged))
	l.mu.Lock()
	defer l.mu.Unlock()
	had := l.known[key]
	l.known[key] = true
	return !had
}
