package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"

	"flashpoint/session"
	"flashpoint/store"
)

// matches goes through what may be the same in the file, without importing.
func (i importer) matches(ctx context.Context) error {
	st, err := i.record(ctx, false)
	if err != nil {
		return err
	}
	list, err := st.Matches(ctx)
	switch {
	case err != nil:
	case len(list) == 0:
		err = tell(i.out(), "In %s nothing of one shop seems to be the same as in another.\n", filepath.Base(st.Path()))
	case i.dry:
		i.offerMatches(i.out(), list)
	default:
		err = i.answerMatches(ctx, st, list)
	}
	return errors.Join(err, st.Close())
}

// offerMatches says what may be the same.
func (i importer) offerMatches(w io.Writer, list []store.Match) {
	for n, m := range list {
		if n == mostQuestions {
			fmt.Fprintf(w, "… and %d more questions\n", len(list)-n)
			break
		}
		fmt.Fprintln(w, matchWords(m))
	}
}

// answerMatches takes all for the same, asks about each, or says how to be asked.
// What nobody answers stays two.
func (i importer) answerMatches(ctx context.Context, st *store.Store, list []store.Match) error {
	if len(list) == 0 {
		return nil
	}
	if err := st.Describe(ctx, list); err != nil {
		return err
	}
	switch {
	case i.match && (i.yes || !i.ask.there):
		if err := st.AnswerMatches(ctx, list, true, i.now()); err != nil {
			return err
		}
		_, err := fmt.Fprintf(i.out(), "%s taken for the same.\n", session.Count(len(list), "pair"))
		return err
	case i.yes || !i.ask.there:
		i.offerMatches(i.talk(), list)
		return tell(i.talk(), "They stay two. To answer, or to take all for the same: flashpoint import --match%s\n", again(st.Path()))
	}
	same, two := 0, 0
	for n, m := range list {
		fmt.Fprintf(i.talk(), "Question %d of %d\n%s", n+1, len(list), matchAbout(m, i.now()))
		said, err := i.ask.yes(ctx, matchWords(m))
		switch said {
		case "y":
			same++
		case "n":
			two++
		}
		if err == nil && said != "" {
			err = st.AnswerMatches(ctx, []store.Match{m}, said == "y", i.now())
		}
		if err != nil {
			return err
		}
	}
	words := fmt.Sprintf("That was all: %s taken for the same, %d kept apart.", session.Count(same, "pair"), two)
	if left := len(list) - same - two; left > 0 {
		words += fmt.Sprintf(" %d without an answer: they stay two until you say, with: flashpoint import --match%s", left, again(st.Path()))
	}
	return tell(i.talk(), "%s\n", words)
}
