package store

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"flashpoint/session"
)

// TestImport_TheOrderMakesNoDifference merges the files of shops in which anything
// happened, older and newer copies of them too, in whatever order.
func TestImport_TheOrderMakesNoDifference(t *testing.T) {
	t.Parallel()
	folder, n := t.TempDir(), 0
	rapid.Check(t, func(rt *rapid.T) {
		n++
		c := &chainOfShops{rt: rt, folder: filepath.Join(folder, fmt.Sprint(n))}
		c.tell()
		one, other := c.gathered("one"), c.gathered("other")
		if one.tips() != other.tips() {
			rt.Fatalf("the histories differ:\n%s\n%s", one.tips(), other.tips())
		}
		if !c.apart && one.shown() != other.shown() {
			rt.Fatalf("what is shown differs")
		}
	})
}

// A chainOfShops is files of which some are copies of others.
type chainOfShops struct {
	rt     *rapid.T
	folder string
	files  []string
	apart  bool // some copies grew apart
}

func (c *chainOfShops) tell() {
	for k := range 2 {
		w := c.world(fmt.Sprint("shop", k), uint64(k+1)<<40)
		p := &play{world: w, rt: c.rt, m: &session.Meeting{Shop: w.shop, Session: w.meeting("Ana", "Bo", "Cleo"), Others: []*session.Initiative{w.last()}}}
		c.happens(p)
		c.copied(p, fmt.Sprint("older", k), false)
		c.happens(p)
		if rapid.Bool().Draw(c.rt, "apart") {
			c.copied(p, fmt.Sprint("apart", k), true)
			c.happens(p)
		}
		w.ok(w.store.Close())
		c.files = append(c.files, w.path)
	}
}

func (c *chainOfShops) world(name string, counter uint64) *world {
	w := &world{t: c.rt, path: filepath.Join(c.folder, name, "shop.db"), now: monday, counter: counter}
	w.store = w.open(Options{Create: true})
	var err error
	w.shop, err = session.NewShop(w.act(), w.id(), name)
	w.ok(err)
	w.save(w.shop)
	return w
}

func (c *chainOfShops) happens(p *play) {
	for range rapid.IntRange(1, 15).Draw(c.rt, "acts") {
		p.act()
	}
	p.save(p.m.Streams()...)
}

// copied puts a copy aside as it is now; one that grows apart lives on there.
func (c *chainOfShops) copied(p *play, name string, apart bool) {
	path := filepath.Join(c.folder, name+".db")
	p.ok(p.store.Backup(c.rt.Context(), path, nil))
	c.files = append(c.files, path)
	if !apart {
		return
	}
	c.apart = true
	w := &world{t: c.rt, path: path, now: p.now, counter: p.counter + 1<<32}
	w.store = w.open(Options{})
	var err error
	w.shop, err = w.store.Shop(c.rt.Context())
	w.ok(err)
	q := &play{world: w, rt: c.rt, m: &session.Meeting{Shop: w.shop, Session: loaded(w, session.EmptySession(p.m.Session.ID()))}}
	for _, i := range p.m.Initiatives {
		q.m.Initiatives = append(q.m.Initiatives, loaded(w, session.EmptyInitiative(i.ID())))
	}
	for _, i := range p.m.Others {
		q.m.Others = append(q.m.Others, loaded(w, session.EmptyInitiative(i.ID())))
	}
	c.happens(q)
	w.ok(w.store.Close())
}

// gathered brings all files into a new one, in an order of its own, and once more.
func (c *chainOfShops) gathered(name string) *world {
	w := &world{t: c.rt, path: filepath.Join(c.folder, name, "all.db"), now: monday}
	w.store = w.open(Options{Create: true})
	order := rapid.Permutation(c.files).Draw(c.rt, name)
	for len(order) > 0 {
		several := order[:rapid.IntRange(1, len(order)).Draw(c.rt, "at once")]
		order = order[len(several):]
		c.bring(w, several)
	}
	w.sound()
	before := w.content()
	c.bring(w, c.files)
	if w.content() != before {
		c.rt.Fatalf("the second time changed something")
	}
	return w
}

func (c *chainOfShops) bring(w *world, files []string) {
	var from []*Source
	for _, path := range files {
		src, err := OpenSource(c.rt.Context(), path)
		w.ok(err)
		defer src.Close()
		from = append(from, src)
	}
	_, err := w.store.Import(c.rt.Context(), from, ImportOptions{At: w.now})
	w.ok(err)
}

// tips are the ends of all histories: the sum of an end seals all before it.
func (w *world) tips() string {
	w.t.Helper()
	l := <-w.store.turn
	defer func() { w.store.turn <- l }()
	lines := strings.Split(w.rows(l,
		"SELECT stream, seq, sum FROM event AS e WHERE seq = (SELECT max(seq) FROM event WHERE stream = e.stream)",
		"SELECT stream, seq, sum FROM branch_event AS e WHERE seq = (SELECT max(seq) FROM branch_event WHERE stream = e.stream AND branch = e.branch)"), "\n")
	lines = slices.DeleteFunc(lines, func(line string) bool { return strings.HasPrefix(line, "SELECT") })
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

// TestImport_killed kills an import in the middle, without warning. The file is as it
// was before, or has all of it.
func TestImport_killed(t *testing.T) {
	t.Parallel()
	w, harbour := newWorld(t), elsewhere(t, "Harbour", 1)
	w.aMeeting()
	for range 12 {
		harbour.aMeeting()
	}
	before := w.content()
	w.ok(w.store.Close())
	harbour.ok(harbour.store.Close())
	late := "" // what is there when it was killed too late
	for after := 0; ; after += 2 {
		done := importUntilKilled(t, w.path, harbour.path, after)
		w.store = w.open(Options{})
		now := w.content()
		w.sound()
		w.ok(w.store.Close())
		switch {
		case done && now == before:
			t.Fatal("nothing came in")
		case done && late != "" && late != now:
			t.Fatal("killed at the end, and half of it is there")
		case done:
			return
		case now != before:
			late = now
		}
		if late != "" && now == before {
			t.Fatal("what was there is gone")
		}
	}
}

// importUntilKilled runs an import in another process and kills it after so many
// streams; done says that it came to its end before.
func importUntilKilled(t *testing.T, into, from string, after int) (done bool) {
	t.Helper()
	cmd := exec.Command(os.Args[0], into, from)
	cmd.Env = append(os.Environ(), helperVar+"=import")
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	for lines := bufio.NewScanner(out); lines.Scan(); after-- {
		if lines.Text() == "done" {
			done = true
		} else if after <= 0 {
			break
		}
	}
	if !done {
		if err := cmd.Process.Kill(); err != nil {
			t.Fatal(err)
		}
	}
	_, _ = io.Copy(io.Discard, out)
	_ = cmd.Wait()
	return done
}

// importSlowly says after each stream how far it is.
func importSlowly(into, from string) error {
	ctx := context.Background()
	store, err := Open(ctx, into, Options{})
	if err != nil {
		return err
	}
	src, err := OpenSource(ctx, from)
	if err != nil {
		return err
	}
	_, err = store.Import(ctx, []*Source{src}, ImportOptions{At: monday, Progress: func(done, total int) {
		fmt.Println(done, total)
		time.Sleep(5 * time.Millisecond)
	}})
	if err == nil {
		fmt.Println("done")
	}
	return err
}
