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
//
// The promise is [Session.Promise].
//
// A meeting out of a [Replay] asks the meeting of today as well: names that were
// taken back, or promised never to be shown, stay hidden at every moment.
func (s *Session) AuthorsVisible(x Idea, face Face) bool {
	if s.today != nil {
		if now, ok := s.today.Idea(x.ID); !ok || !s.today.AuthorsVisible(now, face) {
			return false
		}
	}
	switch s.Promise(x) {
	case SignNever:
		return false
	case Signed:
		return face != FaceRoom || s.Place.Phase != PhaseTidy && s.Place.Phase != PhaseVote
	}
	return s.chosen(x) && (face != FaceRoom || x.Shown)
}

// Promise is what the people behind an idea were told about their names: of what
// was promised in this meeting and, for an idea that was had before, in earlier
// ones, the strictest. Ideas that were merged into it count too.
func (s *Session) Promise(x Idea) SignMode {
	mode := s.Sign
	if first := x.From.promised(); discretion(first) > discretion(mode) {
		mode = first
	}
	for _, part := range s.PartsOf(x.ID) {
		if theirs := s.Promise(part); discretion(theirs) > discretion(mode) {
			mode = theirs
		}
	}
	return mode
}

// Acknowledged reports whether everybody may know whose idea it was, on a wall
// too, whenever it is remembered later: it was signed, or it won and somebody
// answered "whose idea was it?".
func (s *Session) Acknowledged(x Idea) bool {
	switch s.Promise(x) {
	case SignNever:
		return false
	case Signed:
		return true
	}
	return s.chosen(x) && x.Shown
}

// chosen reports whether an idea was decided for: whoever changes the decision
// before the promotion takes the names back too.
func (s *Session) chosen(x Idea) bool {
	return !x.Initiative.IsZero() || s.Decision != nil && slices.Contains(s.Decision.Ideas, x.ID)
}

// Authors are the people whose idea it was, merged parts included, in the
// order they spoke: whoever had it in an earlier meeting first, though they may
// not be in this one; none when it was the team's. ok is false where that face
// may not know, and then there are none either.
func (s *Session) Authors(x Idea, face Face) (people []Person, ok bool) {
	if !s.AuthorsVisible(x, face) {
		return nil, false
	}
	return s.authorsOf(x), true
}

// AuthorsOf are the people whose idea an initiative was, as they are called now;
// none when it was the team's. ok is false where that face may not know, and
// then there are none either. Every screen and paper that names an initiative's
// authors asks here, but for lists: an [InitiativeSummary] has the names of one
// from another meeting.
//
// An initiative has won, and with [SignIfWon] that is when names are shown: so it
// names its authors, unless names are never shown. Only the wall of its own
// meeting waits, as long as that is not closed, until they were shown there; see
// [Session.AuthorsVisible]. Where the promise of the meeting and the one that the
// initiative keeps differ, both have to allow it. Without a meeting, and so
// without the shop, the names are those of then.
func (m *Meeting) AuthorsOf(i *Initiative, face Face) (people []Person, ok bool) {
	people, ok = i.Authors()
	if m == nil {
		return people, ok
	}
	if x, own := m.ideaOf(i); own && ok {
		if !m.Session.Closed.IsZero() && face == FaceRoom {
			face = FaceDesk // the meeting is over: nobody is surprised any more
		}
		people, ok = m.Session.Authors(x, face)
	}
	if !ok {
		return nil, false
	}
	return m.Shop.NowAll(people), true
}

// ideaOf is the idea of this meeting that became an initiative; own is false for
// one of another meeting.
func (m *Meeting) ideaOf(i *Initiative) (x Idea, own bool) {
	if m.Session == nil || m.Session.ID() != i.Session {
		return Idea{}, false
	}
	return m.Session.Idea(i.Idea)
}

// authorsOf are an idea's first authors, its own, and those of everything merged
// into it. Who is in this meeting is called as they are here.
func (s *Session) authorsOf(x Idea) (people []Person) {
	add := func(p Person) {
		if at, here := s.Attendee(p.ID); here {
			p = at.Person
		}
		if !slices.ContainsFunc(people, func(q Person) bool { return q.ID == p.ID }) {
			people = append(people, p)
		}
	}
	for _, p := range x.From.firstAuthors() {
		add(p)
	}
	for _, id := range x.authors {
		if at, known := s.Attendee(id); known {
			add(at.Person)
		}
	}
	for _, part := range s.PartsOf(x.ID) {
		for _, p := range s.authorsOf(part) {
			add(p)
		}
	}
	return people
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
