package session

import "slices"

// Disclosed is the number of the last event that may leave the shop's file. It is
// the meeting's last one, unless there is a vote or a rating of steps that is
// neither revealed nor dropped: whoever reads the events after it began reads how
// it stands. What comes later follows the same events, so a copy that ends here
// goes on where it stopped when the rest is brought.
//
// A vote whose opening was undone is held back as long as redo could bring it
// back.
func (s *Session) Disclosed() int64 {
	for n, f := range s.facts {
		e := s.events[n]
		open := false
		switch f.(type) {
		case *roundOpened:
			r, there := s.RoundByID(RoundID(e.Seq))
			open = there && r.Open()
		case *ratingBegun:
			i := slices.IndexFunc(s.Ratings, func(r Rating) bool { return r.ID == RatingID(e.Seq) })
			open = i >= 0 && s.Ratings[i].Open()
		default:
			continue
		}
		if open || s.hasUndone(e.Act) {
			return e.Seq - 1
		}
	}
	return s.Seq()
}
