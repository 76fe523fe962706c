package session

// MayComeBack are the ideas of a map's earlier meetings that may be brought back
// in this one, the latest first: not those that are here already. It gives at most
// [MostWaiting].
func (s *Session) MayComeBack(m *Memory, mapName string) []Remembered {
	type which struct {
		session ID
		idea    IdeaID
	}
	here := map[which]bool{}
	for i := range s.Ideas {
		if x := &s.Ideas[i]; !x.From.IsZero() && x.State != IdeaRemoved {
			here[which{x.From.Session, x.From.Idea}] = true
		}
	}
	var ideas []Remembered
	for _, r := range m.Waiting(mapName) {
		if !here[which{r.Session, r.Idea}] {
			ideas = append(ideas, s.MayTell(r))
		}
	}
	return ideas
}

// MayTell is an earlier idea as it may be told in this meeting. Where names are
// never shown, whose it was would tell who says it again.
func (s *Session) MayTell(r Remembered) Remembered {
	if s.Sign == SignNever {
		r.Whose = ""
	}
	return r
}

// UnderWay is the earlier idea that one of this meeting is, where that has its
// initiative and was not stopped: a second checklist would be one too many.
func (s *Session) UnderWay(m *Memory, x Idea) (Remembered, bool) {
	if x.From.IsZero() {
		return Remembered{}, false
	}
	r, known := m.Of(x.From.Session, x.From.Idea)
	if !known || r.Status == "" || r.Status == StatusStopped {
		return Remembered{}, false
	}
	return s.MayTell(r), true
}
