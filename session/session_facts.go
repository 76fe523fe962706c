package session

import (
	"slices"
	"sync"
)

// fact knows every kind of event in a session's stream.
func (s *Session) fact(kind string) fact[*Session] { return sessionVocabulary().fact(kind) }

var sessionVocabulary = sync.OnceValue(func() vocabulary[*Session] {
	return vocabularyOf(slices.Concat(meetingFacts(), mapFacts(), ratingFacts(), ideaFacts(), originFacts(), turnFacts(), voteFacts(), notedFacts()))
})
