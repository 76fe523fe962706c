package lab

import (
	"context"
	"fmt"
	"io"
	"os"

	"flashpoint/session"
	"flashpoint/store"
)

// lookVar makes a copy of this program somebody who opens a file to record.
const lookVar = "FLASHPOINT_LAB_LOOK"

// oneMore is an idea that whoever looks tries to save.
const oneMore = "One more"

// look is the life of somebody who looks: they say what they read and what they were
// told, and stay until they are sent away.
func look(path string) int {
	ctx := context.Background()
	st, err := store.Open(ctx, path, store.Options{})
	if err != nil {
		fmt.Println(lineNo + store.Sentence(err))
		return 1
	}
	fmt.Println("note " + st.Note())
	s, err := firstMeeting(ctx, st)
	if err != nil {
		fmt.Println(lineNo + store.Sentence(err))
		return 1
	}
	for _, idea := range s.Ideas {
		fmt.Println("idea " + idea.Text)
	}
	if _, err := s.AddIdea(nextAct(s, os.Getpid()), s.Steps[0].ID, oneMore, session.Wow); err != nil {
		fmt.Println(lineNo + err.Error())
		return 1
	}
	fmt.Println(lineTry + oneMore)
	if err := st.Append(ctx, session.PendingOf(s)); err != nil {
		fmt.Println(lineNo + store.Sentence(err))
	} else {
		fmt.Println(lineOK + oneMore)
	}
	fmt.Println(lineDone)
	_, _ = io.Copy(io.Discard, os.Stdin)
	if err := st.Close(); err != nil {
		fmt.Println(lineNo + store.Sentence(err))
	}
	return 1
}
