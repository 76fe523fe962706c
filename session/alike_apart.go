package session

// TellApart says that two ideas look alike and are not the same, so that nobody
// is asked again: not after one of them was put into clearer words, as it stays
// the same idea, and not about an idea that one of them was merged into. A split
// makes a part an idea of its own again, told apart from what it was.
func (s *Session) TellApart(a Act, one, other IdeaID) error {
	if err := s.writable(); err != nil {
		return err
	}
	for _, id := range []IdeaID{one, other} {
		if _, err := s.whole(id); err != nil {
			return err
		}
	}
	switch {
	case one == other:
		return refuse("idea", "", "Choose a second idea to tell this one from")
	case !s.apartNow()[pairOf(one, other)]:
		s.record(a, &ideasToldApart{A: min(one, other), B: max(one, other)})
	}
	return nil
}

// pairOf names two ideas whatever their order.
func pairOf(one, other IdeaID) [2]IdeaID { return [2]IdeaID{min(one, other), max(one, other)} }

// apartNow are the ideas told apart, each as the whole it is part of now.
func (s *Session) apartNow() map[[2]IdeaID]bool {
	now := make(map[[2]IdeaID]bool, len(s.apart))
	for _, pair := range s.apart {
		now[pairOf(s.wholeOf(pair[0]), s.wholeOf(pair[1]))] = true
	}
	return now
}

// wholeOf is the idea that an idea is part of now, at last; itself if of none.
func (s *Session) wholeOf(id IdeaID) IdeaID {
	for {
		i, ok := s.ideaAt(id)
		if !ok || s.Ideas[i].State != IdeaMerged {
			return id
		}
		id = s.Ideas[i].Into
	}
}
