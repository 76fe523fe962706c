package session

import "slices"

// A Face is who looks: the room, one person at the desk, or paper.
type Face int

// The three faces.
const (
	FaceRoom  Face = iota // projected; never shows a secret
	FaceDesk              // facilitator or manager alone
	FacePaper             // whatever leaves the program, read tables included
)

// AuthorsVisible decides who may see whose idea it was. Nothing else decides
// it; whoever shows, exports, lists or stores an author asks here.
//
//   - never: nobody, on any face.
//   - signed: everybody, but not in Tidy and Vote, where the idea counts and not
//     who had it.
//   - if it wins: once the idea is decided for or promoted; on the wall once
//     somebody has answered "whose idea was it?".
func (s *Session) AuthorsVisible(x Idea, face Face) bool {
	switch s.Sign {
	case SignNever:
		return false
	case Signed:
		return face != FaceRoom || s.Place.Phase != PhaseTidy && s.Place.Phase != PhaseVote
	}
	return s.chosen(x) && (face != FaceRoom || x.Shown)
}

// chosen reports whether an idea was decided for: whoever changes the decision
// before the promotion takes the names back too.
func (s *Session) chosen(x Idea) bool {
	return !x.Initiative.IsZero() || s.Decision != nil && slices.Contains(s.Decision.Ideas, x.ID)
}

// Authors are the people whose idea it was, merged parts included, in the
// order they spoke; none when it was the team's. ok is false where that face
// may not know, and then there are none either.
func (s *Session) Authors(x Idea, face Face) (people []Person, ok bool) {
	if !s.AuthorsVisible(x, face) {
		return nil, false
	}
	for _, id := range s.authorsOf(x) {
		if at, known := s.Attendee(id); known {
			people = append(people, at.Person)
		}
	}
	return people, true
}

// authorsOf are an idea's own authors and those of everything merged into it.
func (s *Session) authorsOf(x Idea) []PersonID {
	ids := slices.Clone(x.authors)
	for _, part := range s.PartsOf(x.ID) {
		for _, id := range s.authorsOf(part) {
			if !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
	}
	return ids
}

// Names joins people's names as one would say them: "Ana", "Ana and Bo",
// "Ana, Bo and Cleo"; "the team" for nobody.
func Names(people []Person) string {
	if len(people) == 0 {
		return "the team"
	}
	names := make([]string, len(people))
	for i, p := range people {
		names[i] = p.Name
	}
	return Join(names)
}
