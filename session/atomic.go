package session

// Do carries out one act on a meeting, whole or not at all: when rule answers an
// error, what it had recorded until then is forgotten.
func (m *Meeting) Do(a Act, rule func(Act, *Meeting) error) error {
	before := *m
	seqs := make([]int64, 0, 4)
	for _, s := range m.Streams() {
		seqs = append(seqs, s.Seq())
	}
	err := rule(a, m)
	if err == nil {
		return nil
	}
	*m = before
	for i, s := range m.Streams() {
		s.forget(seqs[i])
	}
	return err
}

// Did says in words what an act did, "" when it left nothing.
func (m *Meeting) Did(act ID) string {
	for _, s := range m.Streams() {
		if words := s.did(act); words != "" {
			return words
		}
	}
	return ""
}

// forget takes the events after seq out again. They must not be on the disk.
func (l *Log[A]) forget(seq int64) {
	if seq >= l.Seq() {
		return
	}
	events, facts := l.events[:seq:seq], l.facts[:seq:seq]
	*l = Log[A]{id: l.id, of: l.of, saved: l.saved, out: map[ID]bool{}}
	for i, e := range events {
		l.add(e, facts[i])
	}
	l.fold()
}
