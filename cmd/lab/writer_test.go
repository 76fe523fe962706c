package lab

import (
	"cmp"
	"context"
	"encoding/binary"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"testing"
	"time"

	"flashpoint/session"
	"flashpoint/store"
)

// countVar says how many ideas a writer adds before it ends by itself; none is
// until it is killed.
const countVar = "FLASHPOINT_LAB_IDEAS"

// endless is how many ideas "until it is killed" is at the most: a writer that
// nobody kills should not fill the disk.
const endless = 20_000

// pauseVar is how long a writer rests after each idea, as time.ParseDuration reads it;
// none is not at all.
const pauseVar = "FLASHPOINT_LAB_PAUSE"

// nameVar is a number by which the ideas of one writer are known. Two writers of one
// file need different ones; without it is that of the process.
const nameVar = "FLASHPOINT_LAB_NAME"

// writerNumber is the number of this writer.
func writerNumber() int {
	if n, err := strconv.Atoi(os.Getenv(nameVar)); err == nil {
		return n
	}
	return os.Getpid()
}

// writer prepares a process that adds ideas to the first meeting of a file, this
// many, or without an end for 0. Whoever starts it reads its lines into a ledger.
func writer(t *testing.T, path string, ideas int) *exec.Cmd {
	t.Helper()
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(exe)
	cmd.Env = append(os.Environ(), writerVar+"="+path, countVar+"="+strconv.Itoa(ideas))
	return cmd
}

// write is the life of a writer.
func write(path string) int {
	runtime.LockOSThread() // whoever traces it counts the calls of each thread
	if deed := os.Getenv(deedVar); deed != "" {
		return doDeed(deed, path)
	}
	h := hand{number: writerNumber(), say: func(line string) { fmt.Println(line) }}
	ctx := context.Background()
	open := h.open(ctx, path)
	if !open { // a person tries again
		open = h.open(ctx, path)
	}
	if !open {
		return 1
	}
	most, _ := strconv.Atoi(os.Getenv(countVar))
	pause, _ := time.ParseDuration(os.Getenv(pauseVar))
	for range cmp.Or(most, endless) {
		h.add(ctx)
		time.Sleep(pause)
	}
	h.save(ctx) // what still waits
	if !h.close() {
		return 1
	}
	fmt.Println(lineDone)
	return 0
}

// A hand adds ideas to the first meeting of a file, and says what becomes of them.
// What could not be saved stays with it and goes along with what comes next, as in
// the program.
type hand struct {
	number  int // its ideas are known by it
	say     func(line string)
	st      *store.Store
	s       *session.Session
	count   int
	waiting []string
}

// told says what went wrong, if anything did.
func (h *hand) told(err error) bool {
	if err != nil {
		h.say(lineNo + store.Sentence(err))
	}
	return err == nil
}

func (h *hand) open(ctx context.Context, path string) bool {
	st, err := store.Open(ctx, path, store.Options{})
	if err == nil {
		if h.s, err = firstMeeting(ctx, st); err != nil {
			_ = st.Close()
		}
	}
	h.st = st
	return h.told(err)
}

// add has one more idea, and tries to save all that wait. False: they wait on.
func (h *hand) add(ctx context.Context) bool {
	h.count++
	words := fmt.Sprintf("Idea %d of process %07d", h.count, h.number) // as long in every run
	if _, err := h.s.AddIdea(nextAct(h.s, h.number), h.s.Steps[0].ID, words, session.Wow); err != nil {
		return h.told(err)
	}
	h.say(lineTry + words)
	h.waiting = append(h.waiting, words)
	return h.save(ctx)
}

func (h *hand) save(ctx context.Context) bool {
	if len(h.waiting) == 0 {
		return true
	}
	if !h.told(h.st.Append(ctx, session.PendingOf(h.s))) {
		return false
	}
	h.s.MarkSaved(h.s.Seq())
	for _, words := range h.waiting {
		h.say(lineOK + words)
	}
	h.waiting = nil
	return true
}

func (h *hand) close() bool { return h.told(h.st.Close()) }

func firstMeeting(ctx context.Context, st *store.Store) (*session.Session, error) {
	found, err := st.Summaries(ctx, store.SummaryQuery{})
	if err != nil {
		return nil, err
	}
	s := session.EmptySession(found[0].ID)
	return s, st.Load(ctx, s)
}

// nextAct is the next deed in a meeting, a second after the last. Its ID tells who
// did it: two writers never make the same.
func nextAct(s *session.Session, number int) session.Act {
	at := s.Last().Add(time.Second)
	counter := uint64(number)<<32 | uint64(s.Seq())<<8
	next := func() (id session.ID) {
		counter++
		binary.BigEndian.PutUint64(id[:8], uint64(at.UnixMilli())<<16|7<<12)
		binary.BigEndian.PutUint64(id[8:], counter)
		return id
	}
	return session.Act{ID: next(), At: at, Actor: "Fay", NewID: next}
}
