package store

import (
	"fmt"

	"flashpoint/session"
)

// called is how people call a stream: what it is, and whose.
func called(of session.Stream) (title, shop string) {
	switch of := of.(type) {
	case *session.Shop:
		return of.Name, of.Name
	case *session.Session:
		return of.Title(), of.ShopName
	case *session.Initiative:
		return of.Title, ""
	}
	return "", ""
}

// end reads how a history ends.
func end(st storedStream, c chain, fork int64) (End, session.Stream, error) {
	of, err := c.fold(st)
	if err != nil {
		return End{}, nil, err
	}
	return End{Events: of.Seq() - fork, Last: of.Events()[of.Seq()-1].At, Words: far(of)}, of, nil
}

// far says how far a stream came.
func far(of session.Stream) string {
	switch of := of.(type) {
	case *session.Shop:
		return fmt.Sprintf("%s, %s", people(len(of.People)), session.Count(len(of.Maps), "map"))
	case *session.Session:
		words := session.Count(of.Summary().Ideas, "idea")
		if n := len(of.Promoted()); n > 0 {
			words += fmt.Sprintf(", %d chosen", n)
		}
		if of.Closed.IsZero() {
			return words + ", not closed"
		}
		return words + ", closed"
	case *session.Initiative:
		return fmt.Sprintf("%s, %s", of.Status, session.Count(len(of.Tasks), "task"))
	}
	return ""
}

func people(n int) string {
	if n == 1 {
		return "1 person"
	}
	return fmt.Sprintf("%d people", n)
}
