package session

// customer does something that customers of an idea bring about.
func (s *story) customer(a Act, i *Initiative) error {
	second := func(_ any, err error) error { return err }
	on := today.AddDays(s.n("days", -40, 1))
	event := int64(s.n("event", 1, 12))
	deeds := []func() error{
		func() error { return i.Count(a, pick(s, "reaction", Reactions(), "meh"), on) },
		func() error { return second(i.Note(a, s.comment(on))) },
		func() error {
			c := s.comment(on)
			c.ID = CommentID(event)
			return i.ChangeComment(a, c)
		},
		func() error { return i.RemoveComment(a, CommentID(event)) },
		func() error {
			var whom []Person
			for range s.n("whom", 0, 2) {
				whom = append(whom, s.pickPerson())
			}
			return second(i.Tell(a, Telling{Whom: whom, By: s.pickPerson(), On: on, InPerson: true, Words: s.words()}))
		},
		func() error { return i.RemoveTelling(a, TellingID(event)) },
		func() error {
			return i.CheckIn(a, CheckIn{On: on, Verdict: pick(s, "verdict", Verdicts(), "burn"), Note: s.words()})
		},
		func() error {
			return i.SetFigure(a, Figure{Name: s.words(), Before: Measure{Value: s.words(), N: s.n("n", -1, 3), On: on}})
		},
		func() error { return second(i.AddTask(a, Task{What: s.words(), Everyone: true})) },
		func() error { return i.SetShown(a, TaskID(event), s.pickPerson(), s.n("shown", 0, 1) == 0) },
		func() error {
			return second(i.SplitTask(a, Task{ID: TaskID(event), What: s.words()}, Task{What: s.words(), Due: on}))
		},
	}
	return deeds[s.n("customer", 0, len(deeds)-1)]()
}

func (s *story) comment(on Date) Comment {
	return Comment{
		Words: s.words(), Mood: pick(s, "mood", Moods(), "sad"), Channel: pick(s, "channel", Channels(), "pigeon"),
		HeardBy: s.pickPerson(), On: on, Tags: []string{s.words(), s.words()}, DeskOnly: s.n("desk", 0, 1) == 1,
	}
}
