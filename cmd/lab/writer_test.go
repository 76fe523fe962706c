package lab

import (
	"context"
	"encoding/binary"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
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

// write is the life of a writer. What could not be saved stays with it and goes
// along with the next idea, and is tried once more at the end, as in the program.
func write(path string) int {
	runtime.LockOSThread() // whoever traces it counts the calls of each thread
	if deed := os.Getenv(deedVar); deed != "" {
		return doDeed(deed, path)
	}
	ctx := context.Background()
	st, s, err := begin(ctx, path)
	if err != nil {
		fmt.Println(lineNo + store.Sentence(err))
		return 1
	}
	most, _ := strconv.Atoi(os.Getenv(countVar))
	var waiting []string
	for n := 1; most == 0 || n <= most; n++ {
		words := fmt.Sprintf("Idea %d of process %07d", n, writerNumber()) // as long in every run
		if _, err := s.AddIdea(nextAct(s), s.Steps[0].ID, words, session.Wow); err != nil {
			fmt.Println(lineNo + err.Error())
			return 1
		}
		fmt.Println(lineTry + words)
		waiting = save(ctx, st, s, append(waiting, words))
	}
	if len(waiting) > 0 {
		save(ctx, st, s, waiting)
	}
	if err := st.Close(); err != nil {
		fmt.Println(lineNo + store.Sentence(err))
		return 1
	}
	fmt.Println(lineDone)
	return 0
}

// begin opens the file, and tries it once more where that fails.
func begin(ctx context.Context, path string) (*store.Store, *session.Session, error) {
	st, err := store.Open(ctx, path, store.Options{})
	if err != nil {
		fmt.Println(lineNo + store.Sentence(err))
		if st, err = store.Open(ctx, path, store.Options{}); err != nil {
			return nil, nil, err
		}
	}
	s, err := firstMeeting(ctx, st)
	return st, s, err
}

// save answers the ideas that still wait.
func save(ctx context.Context, st *store.Store, s *session.Session, waiting []string) []string {
	if err := st.Append(ctx, session.PendingOf(s)); err != nil {
		fmt.Println(lineNo + store.Sentence(err))
		return waiting
	}
	s.MarkSaved(s.Seq())
	for _, words := range waiting {
		fmt.Println(lineOK + words)
	}
	return nil
}

func firstMeeting(ctx context.Context, st *store.Store) (*session.Session, error) {
	found, err := st.Summaries(ctx, store.SummaryQuery{})
	if err != nil {
		return nil, err
	}
	s := session.EmptySession(found[0].ID)
	return s, st.Load(ctx, s)
}

// nextAct is the next deed in a meeting, a second after the last. Its ID tells the
// process: two writers never make the same.
func nextAct(s *session.Session) session.Act {
	at := s.Last().Add(time.Second)
	counter := uint64(writerNumber())<<32 | uint64(s.Seq())<<8
	next := func() (id session.ID) {
		counter++
		binary.BigEndian.PutUint64(id[:8], uint64(at.UnixMilli())<<16|7<<12)
		binary.BigEndian.PutUint64(id[8:], counter)
		return id
	}
	return session.Act{ID: next(), At: at, Actor: "Fay", NewID: next}
}

// newFile makes a shop's file with a meeting in it in which ideas can be added.
func newFile(t *testing.T, folder string) (path string) {
	t.Helper()
	path = filepath.Join(folder, "shop.db")
	st, err := store.Open(t.Context(), path, store.Options{Create: true})
	if err != nil {
		t.Fatal(err)
	}
	defer closed(t, st)
	n := byte(0)
	act := func() session.Act {
		n++
		return session.Act{ID: session.ID{15: n}, At: time.Date(2026, time.March, 2, 8, 0, int(n), 0, time.UTC), Actor: "Fay"}
	}
	shop, err := session.NewShop(act(), session.ID{1}, "Corner Coffee")
	if err != nil {
		t.Fatal(err)
	}
	s := session.Open(act(), session.ID{2}, shop, session.Plans()[0], false)
	if err := s.ChooseMap(act(), "Counter visit", []session.StepPlan{{Name: "Wait in the queue", Kind: session.KindWait, LongestWait: true}}); err != nil {
		t.Fatal(err)
	}
	if err := st.Append(t.Context(), session.PendingOf(shop, s)); err != nil {
		t.Fatal(err)
	}
	return path
}
