package session

import "testing"

// names are those on the roster, in its order.
func rosterNames(s *Shop) (list []string) {
	for _, p := range s.People {
		list = append(list, p.Name)
	}
	return list
}

func TestSomebodyIsAwayThenLeavesThenIsBack(t *testing.T) {
	r := newRoom(t, "Ana", "Bo")
	ana := r.person("Ana")
	r.ok(r.shop.SetStanding(r.act(), ana.ID, PersonAway))
	equal(t, "standing", r.person("Ana").Standing, PersonAway)
	r.ok(r.shop.SetStanding(r.act(), ana.ID, PersonAway))
	r.silent()
	r.ok(r.shop.SetStanding(r.act(), ana.ID, PersonLeft))
	equal(t, "known", rosterNames(r.shop), []string{"Ana", "Bo"})
	equal(t, "offered", r.meeting().People(), []Person{r.person("Bo")})

	again, err := r.shop.AddPerson(r.act(), " ana", true)
	r.ok(err)
	equal(t, "the same Ana", again, ana)
	equal(t, "back", r.person("Ana"), ana)
	said, err := Undo(r.act(), []Stream{r.shop}, nil)
	r.ok(err)
	equal(t, "undone", said, "Ana back")
	equal(t, "left again", r.person("Ana").Standing, PersonLeft)
	r.folds()
}

func TestAChangedNameKeepsHowSomebodyStands(t *testing.T) {
	r := newRoom(t, "Ana")
	r.ok(r.shop.SetStanding(r.act(), r.person("Ana").ID, PersonAway))
	ana := r.person("Ana")
	ana.Name, ana.Standing = "Anna", PersonHere
	r.ok(r.shop.ChangePerson(r.act(), ana))
	equal(t, "Anna", r.person("Anna").Standing, PersonAway)
	r.folds()
}

// Whoever left is meant only where their whole name is typed.
func TestWhoLeftIsMeantByTheWholeName(t *testing.T) {
	r := newRoom(t, "Anatol", "Ana Berg")
	r.ok(r.shop.SetStanding(r.act(), r.person("Anatol").ID, PersonLeft))
	m := r.meeting()
	for typed, want := range map[string]string{"an": "Ana Berg", "anat": "", "anatol": "Anatol"} {
		p, err := m.PersonMeant(typed)
		r.ok(err)
		equal(t, typed, p.Name, want)
	}
	var known []Attendee
	for _, p := range m.Everybody() {
		known = append(known, Attendee{Person: p})
	}
	for typed, want := range map[string]string{"Order cups @anat": "anat", "Order cups @anatol": ""} {
		line, err := ParseTask(typed, known, today)
		r.ok(err)
		equal(t, typed, line.Unknown, want)
	}
}

func TestWhoIsInTheRoomIsNotAwayAnyMore(t *testing.T) {
	r := newRoom(t, "Ana", "Bo")
	m := r.meeting()
	for _, standing := range []PersonStanding{PersonAway, PersonLeft} {
		ana := r.person("Ana")
		r.ok(r.Leave(r.act(), ana.ID))
		r.ok(r.shop.SetStanding(r.act(), ana.ID, standing))
		r.ok(m.Arrive(r.act(), r.person("Ana")))
		equal(t, "standing", r.person("Ana").Standing, PersonHere)
		at, _ := r.Attendee(ana.ID)
		equal(t, "in the meeting", at, Attendee{Person: ana, Present: true})
		r.undo()
		equal(t, "undone in both", r.person("Ana").Standing, standing)
		_, err := m.AddPerson(r.act(), "ANA", false)
		r.ok(err)
		equal(t, "by name", r.person("Ana").Standing, PersonHere)
	}
	r.folds()
}

func TestOtherStreamsDoNotSayHowSomebodyStands(t *testing.T) {
	r, init := promoted(t, Gate{})
	r.ok(r.shop.SetStanding(r.act(), r.person("Ana").ID, PersonAway))
	task, err := init.AddTask(r.act(), Task{What: "x", Owner: r.person("Ana")})
	r.ok(err)
	_, err = init.AddObstacle(r.act(), Obstacle{What: "x", Who: r.person("Ana")})
	r.ok(err)
	got, _ := init.Task(task)
	equal(t, "owner", got.Owner.Standing, PersonHere)
	equal(t, "obstacle", init.Obstacles[0].Who.Standing, PersonHere)
	r.ok(r.Join(r.act(), r.person("Ana")))
	r.silent()
}

func TestTwoSpellingsBecomeOnePerson(t *testing.T) {
	r := newRoom(t, "Jose", "José M.", "Josie", "Bo")
	jose, m, josie := r.person("Jose"), r.person("José M."), r.person("Josie")
	r.ok(r.shop.MergePeople(r.act(), jose.ID, m.ID))
	equal(t, "roster", rosterNames(r.shop), []string{"José M.", "Josie", "Bo"})
	equal(t, "now", r.shop.Now(jose), m)
	equal(t, "same", r.shop.Same(jose.ID, m.ID), true)
	equal(t, "not Bo", r.shop.Same(jose.ID, r.person("Bo").ID), false)
	got, _ := r.shop.PersonNamed("JOSÉ")
	equal(t, "the other spelling is still understood", got, m)
	_, err := r.shop.AddPerson(r.act(), "jose", false)
	r.says(err, "jose is another spelling of José M.: add a letter or a last name to tell the two apart")

	r.ok(r.shop.MergePeople(r.act(), m.ID, josie.ID))
	equal(t, "through a chain", r.shop.Now(jose), josie)
	equal(t, "spellings", r.shop.Spellings(m.ID), []PersonID{josie.ID, jose.ID, m.ID})
	equal(t, "each once", r.shop.NowAll([]Person{jose, r.person("Bo"), m, josie}), []Person{josie, r.person("Bo")})
	josie.Name = "Jose" // their own other spelling
	r.ok(r.shop.ChangePerson(r.act(), josie))
	equal(t, "now", r.shop.Now(m), josie)
	r.folds()

	for _, want := range []string{"the change of Jose", "“José M.” and “Josie” as one person", "“Jose” and “José M.” as one person"} {
		said, err := Undo(r.act(), []Stream{r.shop}, nil)
		r.ok(err)
		equal(t, "undone", said, want)
	}
	equal(t, "roster", rosterNames(r.shop), []string{"Jose", "José M.", "Josie", "Bo"})
	equal(t, "now", r.shop.Now(jose), jose)
	r.folds()
}

// Undo in a meeting takes somebody off the roster into whom another one was
// merged: nobody is lost with them.
func TestNobodyIsLostInAMergeWhoseOtherSideIsUndone(t *testing.T) {
	r := newRoom(t, "Ana")
	r.join("Anna")
	r.ok(r.shop.MergePeople(r.act(), r.person("Ana").ID, r.person("Anna").ID))
	equal(t, "undone", r.undo(), "Anna coming in")
	equal(t, "roster", rosterNames(r.shop), []string{"Ana"})
	equal(t, "redone", r.redo(), "Anna coming in")
	equal(t, "roster", rosterNames(r.shop), []string{"Anna"})
}

func TestAForgottenPersonHasNoName(t *testing.T) {
	r := newRoom(t, "Ana", "Anna", "Bo")
	ana, anna := r.person("Ana"), r.person("Anna")
	r.ok(r.shop.MergePeople(r.act(), anna.ID, ana.ID))
	r.ok(r.shop.ForgetPerson(r.act(), ana.ID))
	equal(t, "roster", rosterNames(r.shop), []string{"Bo"})
	for _, p := range []Person{ana, anna} {
		equal(t, "now", r.shop.Now(p), Person{ID: ana.ID, Name: "someone who has left", Standing: PersonLeft})
		equal(t, "forgotten", r.shop.Forgotten(p.ID), true)
	}
	equal(t, "Bo", r.shop.Forgotten(r.person("Bo").ID), false)
	fresh, err := r.shop.AddPerson(r.act(), "Anna", false)
	r.ok(err)
	equal(t, "a new Anna is somebody else", r.shop.Same(fresh.ID, anna.ID), false)
	r.folds()

	r.restart()
	_, err = Undo(r.act(), []Stream{r.shop}, nil)
	r.ok(err) // the new Anna
	_, err = Undo(r.act(), []Stream{r.shop}, nil)
	r.answers(err, ErrWall, "Undo stops here: a name was removed on request, and it stays removed")
	_, err = r.tryUndo() // Bo came in with an act that lies behind the wall
	r.ok(err)            // the map
	_, err = r.tryUndo()
	r.answers(err, ErrWall, "Undo stops here: a name was removed on request, and it stays removed")
}

func TestWhomTheShopDoesNotKnowStaysAsGiven(t *testing.T) {
	r := newRoom(t, "Ana")
	stranger := Person{ID: ID{1}, Name: "Basil"}
	equal(t, "of a rehearsal", r.shop.Now(stranger), stranger)
	equal(t, "nobody yet", r.shop.Now(Person{}), Person{})
	equal(t, "without a shop", (*Shop)(nil).Now(stranger), stranger)
	renamed := r.person("Ana")
	renamed.Name = "Anna"
	r.ok(r.shop.ChangePerson(r.act(), renamed))
	equal(t, "renamed", r.shop.Now(Person{ID: renamed.ID, Name: "Ana"}), renamed)
}

func TestPeopleRefusals(t *testing.T) {
	const gone = "This person is not on the roster any more"
	refusals(t, []refusal{
		{"a stranger away", func(r *room) error { return r.shop.SetStanding(r.act(), r.id(), PersonAway) }, ErrNotFound, gone},
		{"an odd standing", func(r *room) error { return r.shop.SetStanding(r.act(), r.person("Ana").ID, "asleep") }, nil,
			"Somebody is here, away, or has left"},
		{"one with oneself", func(r *room) error {
			return r.shop.MergePeople(r.act(), r.person("Ana").ID, r.person("Ana").ID)
		}, nil, "That is the same name twice: choose the other spelling"},
		{"a stranger merged", func(r *room) error { return r.shop.MergePeople(r.act(), r.id(), r.person("Ana").ID) }, ErrNotFound, gone},
		{"into a stranger", func(r *room) error { return r.shop.MergePeople(r.act(), r.person("Ana").ID, r.id()) }, ErrNotFound, gone},
		{"who was merged already", func(r *room) error {
			ana, bo := r.person("Ana").ID, r.person("Bo").ID
			r.ok(r.shop.MergePeople(r.act(), ana, bo))
			return r.shop.MergePeople(r.act(), bo, ana)
		}, ErrNotFound, gone},
		{"a stranger forgotten", func(r *room) error { return r.shop.ForgetPerson(r.act(), r.id()) }, ErrNotFound, gone},
		{"forgotten twice", func(r *room) error {
			ana := r.person("Ana").ID
			r.ok(r.shop.ForgetPerson(r.act(), ana))
			return r.shop.ForgetPerson(r.act(), ana)
		}, ErrNotFound, gone},
		{"merged in the meeting", func(r *room) error {
			return r.meeting().MergePeople(r.act(), r.person("Ana").ID, r.person("Bo").ID)
		}, nil, "Ana is in this meeting: merge the two when it is closed"},
		{"forgotten in the meeting", func(r *room) error {
			return r.meeting().ForgetPerson(r.act(), r.person("Ana").ID)
		}, nil, "Ana is in this meeting: remove the name when it is closed"},
	})
}

func TestARehearsalLeavesTheRosterAlone(t *testing.T) {
	r, m := rehearsal(t)
	amber, ana := r.Attendees[0].ID, r.person("Ana").ID
	r.says(m.MergePeople(r.act(), ana, amber), "This is a rehearsal: the shop's roster stays as it is")
	r.says(m.ForgetPerson(r.act(), ana), "This is a rehearsal: the shop's roster stays as it is")
}

func TestMergeAndForgetOutsideTheMeeting(t *testing.T) {
	r := newRoom(t, "Ana", "Anna")
	r.ok(r.Close(r.act()))
	m := r.meeting()
	r.ok(m.MergePeople(r.act(), r.person("Ana").ID, r.person("Anna").ID))
	m.Session = nil
	r.ok(m.ForgetPerson(r.act(), r.person("Anna").ID))
	equal(t, "roster", rosterNames(r.shop), []string(nil))
}

// Whoever was merged while a meeting was left unfinished is in it under the other
// spelling.
func TestWhoWasMergedMeanwhileIsStillInTheRoom(t *testing.T) {
	r := newRoom(t, "Anna", "Bo")
	ana, err := r.shop.AddPerson(r.act(), "Ana", false)
	r.ok(err)
	r.ok(r.shop.MergePeople(r.act(), r.person("Anna").ID, ana.ID)) // at the desk
	m := r.meeting()
	equal(t, "Ana is here", m.IsHere(ana.ID), true)
	equal(t, "called so", m.Attendees()[0].Name, "Ana")
	r.ok(m.Arrive(r.act(), ana))
	r.silent()
	_, err = m.LetIn(r.act(), ana)
	r.says(err, "Ana is here already")
	r.ok(m.Depart(r.act(), ana.ID))
	equal(t, "Ana has gone", m.IsHere(ana.ID), false)
	equal(t, "Bo is here", m.IsHere(r.person("Bo").ID), true)
}

// With a name its other spellings are free again.
func TestTheSpellingsOfAForgottenPersonMeanNobody(t *testing.T) {
	r := newRoom(t, "Jose", "José M.")
	jose, m := r.person("Jose"), r.person("José M.")
	r.ok(r.shop.MergePeople(r.act(), jose.ID, m.ID))
	r.ok(r.shop.ForgetPerson(r.act(), m.ID))
	for _, name := range []string{"Jose", "José M.", SomeoneWhoLeft} {
		_, known := r.shop.PersonNamed(name)
		equal(t, name, known, false)
	}
	again, err := r.shop.AddPerson(r.act(), "Jose", false)
	r.ok(err)
	equal(t, "somebody else", again.ID != jose.ID && again.ID != m.ID, true)
	r.folds()
}
