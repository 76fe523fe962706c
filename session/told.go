package session

import (
	"slices"
	"strings"
)

// TellingID names a telling within its initiative: the number of the event that
// recorded it.
type TellingID int64

// A Telling is that somebody told an idea's authors what customers say. It
// passes on all praise that was noted before it.
type Telling struct {
	ID       TellingID `json:"-"`
	Whom     []Person  `json:"whom,omitempty"` // none: the whole team
	By       Person    `json:"by,omitzero"`    // zero: nobody said
	On       Date      `json:"on"`
	InPerson bool      `json:"in_person"`
	Words    string    `json:"words,omitempty"` // the words that were passed on
}

// Tell records that authors were told. Its ID is ignored. Nobody in Whom is the
// whole team; where authors are known they are told by name.
func (i *Initiative) Tell(a Act, t Telling) (TellingID, error) {
	t, err := i.checkTelling(a, t)
	if err != nil {
		return 0, err
	}
	return TellingID(i.record(a, &praiseTold{t}).Seq), nil
}

// ChangeTelling changes what is known of a telling. What it passed on stays the
// praise that was noted before it.
func (i *Initiative) ChangeTelling(a Act, t Telling) error {
	old, ok := i.Telling(t.ID)
	if !ok {
		return because(ErrNotFound, "This is no longer here")
	}
	id := t.ID
	t, err := i.checkTelling(a, t)
	if err != nil {
		return err
	}
	if t.ID = id; !t.equal(old) {
		i.record(a, &tellingChanged{Telling: id, To: t})
	}
	return nil
}

// ToldWords are the words that were passed on, as a face may have them: "" where
// they are those of a remark that stays at the desk, or were before it was put in
// other words or removed. See [Comment.Shows].
func (i *Initiative) ToldWords(t Telling, face Face) string {
	told := Fold(t.Words)
	if told == "" || slices.ContainsFunc(i.Comments, func(c Comment) bool { return c.Shows(face) && Fold(c.Words) == told }) {
		return t.Words
	}
	hidden := i.hiddenFrom(face)
	if len(hidden) == 0 {
		return t.Words
	}
	for n, e := range i.Events() {
		said := ""
		switch f := i.facts[n].(type) {
		case *commentNoted:
			if hidden[CommentID(e.Seq)] {
				said = Fold(f.Words)
			}
		case *commentChanged:
			if hidden[f.Comment] {
				said = Fold(f.To.Words)
			}
		}
		if said != "" && (strings.Contains(told, said) || strings.Contains(said, told)) {
			return ""
		}
	}
	return t.Words
}

// hiddenFrom are the customers' words that a face may not have, also those that were
// removed as such.
func (i *Initiative) hiddenFrom(face Face) map[CommentID]bool {
	hidden := map[CommentID]bool{}
	note := func(id CommentID, c Comment) {
		if c.Shows(face) {
			delete(hidden, id)
		} else {
			hidden[id] = true
		}
	}
	for n, e := range i.events {
		if i.out[e.Act] {
			continue
		}
		switch f := i.facts[n].(type) {
		case *commentNoted:
			note(CommentID(e.Seq), f.Comment)
		case *commentChanged:
			note(f.Comment, f.To)
		}
	}
	return hidden
}

// Telling looks a telling up.
func (i *Initiative) Telling(id TellingID) (Telling, bool) {
	return find(i.Tellings, func(t Telling) bool { return t.ID == id })
}

// SameTelling refuses when a telling is not any more what it was as somebody began
// to change it.
func (i *Initiative) SameTelling(was Telling) error {
	now, ok := i.Telling(was.ID)
	if ok && !now.equal(was) {
		return because(ErrMeanwhile, "Another window changed this meanwhile: look at it again")
	}
	return nil
}

func (t Telling) equal(o Telling) bool {
	return slices.Equal(t.Whom, o.Whom) && t.ID == o.ID && t.By == o.By && t.On == o.On && t.InPerson == o.InPerson && t.Words == o.Words
}

// checkTelling is a telling as it is kept, without its ID.
func (i *Initiative) checkTelling(a Act, t Telling) (Telling, error) {
	if err := i.exists(); err != nil {
		return t, err
	}
	if err := notAhead(a, "day", t.On); err != nil {
		return t, err
	}
	whom := distinctPeople(t.Whom)
	people, known := i.Authors()
	switch {
	case !known && len(whom) > 0:
		return t, refuse("whom", whom[0].Name, "Nobody was to know whose idea this is: tell the whole team")
	case len(people) > 0 && len(whom) == 0:
		return t, refuse("whom", "", "Say who was told: "+Names(people))
	}
	t.ID, t.Whom, t.By = 0, whom, t.By.named()
	var err error
	t.Words, err = optionalLine("words", t.Words, MaxIdea)
	return t, err
}

// RemoveTelling takes a telling back that did not happen.
func (i *Initiative) RemoveTelling(a Act, id TellingID) error {
	if err := i.exists(); err != nil {
		return err
	}
	if _, ok := i.Telling(id); !ok {
		return because(ErrNotFound, "This is no longer here")
	}
	i.record(a, &tellingRemoved{Telling: id})
	return nil
}

// Untold are the authors who have not heard the latest praise, and since when
// the oldest of it waits. The zero Date means that nothing waits; nobody with a
// Date means that the whole team is to be told.
func (i *Initiative) Untold() (whom []Person, since Date) {
	people, _ := i.Authors()
	if len(people) == 0 {
		return nil, i.oldestPraise(i.heardUpTo(nil))
	}
	for n := range people {
		if waits := i.oldestPraise(i.heardUpTo(&people[n])); !waits.IsZero() {
			whom, since = append(whom, people[n]), earlier(since, waits)
		}
	}
	return whom, since
}

// reached reports whether somebody was told; a telling to the team reaches all.
func (t Telling) reached(p Person) bool {
	return len(t.Whom) == 0 || slices.ContainsFunc(t.Whom, func(x Person) bool { return x.ID == p.ID })
}

// heardUpTo is the number of the last event whose praise an author, or with nil
// the team, has heard of.
func (i *Initiative) heardUpTo(p *Person) int64 {
	for _, t := range slices.Backward(i.Tellings) {
		if p == nil || t.reached(*p) {
			return int64(t.ID)
		}
	}
	return 0
}

// distinctPeople leaves out whoever stands there twice, and writes them down as
// other streams than the shop do.
func distinctPeople(people []Person) []Person {
	var out []Person
	for _, p := range people {
		if !slices.ContainsFunc(out, func(x Person) bool { return x.ID == p.ID }) {
			out = append(out, p.named())
		}
	}
	return out
}
