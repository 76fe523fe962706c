package session

import (
	"strings"
	"testing"
)

// promoted is a room with an initiative.
func promoted(t testing.TB, gate Gate) (*room, *Initiative) {
	r := newRoom(t, "Ana", "Bo")
	return r, r.promote(r.idea("A bench", "Ana"), gate)
}

func TestStatusMovesOn(t *testing.T) {
	all := []Status{StatusChosen, StatusPreparing, StatusLive, StatusKept, StatusChanged, StatusStopped}
	paths := map[Status][]Status{
		StatusChosen: nil, StatusPreparing: {StatusPreparing}, StatusLive: {StatusLive},
		StatusKept: {StatusLive, StatusKept}, StatusChanged: {StatusLive, StatusChanged}, StatusStopped: {StatusStopped},
	}
	follows := map[Status]string{
		StatusChosen: "preparing live stopped", StatusPreparing: "live stopped", StatusLive: "kept changed stopped",
	}
	for from, path := range paths {
		for _, to := range all {
			r, init := promoted(t, Gate{})
			for _, step := range path {
				r.ok(init.SetStatus(r.act(), step, today, "because"))
			}
			err := init.SetStatus(r.act(), to, today, "because")
			if !strings.Contains(" "+follows[from]+" ", " "+string(to)+" ") {
				r.says(err, "From "+string(from)+" an initiative can't become "+string(to))
				continue
			}
			r.ok(err)
			equal(t, "status", init.Status, to)
			equal(t, "last move", init.Moves[len(init.Moves)-1], Move{To: to, On: today, Reason: "because", Said: r.now})
			ended := to == StatusKept || to == StatusChanged || to == StatusStopped
			equal(t, "ended", to.Ended(), ended)
			r.folds()
		}
	}
}

func TestStatusNeedsAReasonAtTheEnd(t *testing.T) {
	r, init := promoted(t, Gate{})
	r.says(init.SetStatus(r.act(), StatusStopped, today, " "), "Say in a line why it is stopped")
	r.ok(init.SetStatus(r.act(), StatusLive, today, ""))
	r.says(init.SetStatus(r.act(), StatusKept, today, ""), "Say in a line why it is kept")
	r.says(init.SetStatus(r.act(), StatusChanged, today, ""), "Say in a line why it is changed")
	r.says(init.SetStatus(r.act(), StatusStopped, Date{2026, 13, 1}, "x"), "2026-13-01 is not a day in the calendar")
}

func TestGoingLiveOverAnObstacleNeedsAReason(t *testing.T) {
	r, init := promoted(t, Gate{InTheWay: "no room"})
	const stands = `“no room” is still in the way. Clear it, or say why customers can have it all the same`
	r.says(init.SetStatus(r.act(), StatusLive, today, ""), stands)
	r.ok(init.SetStatus(r.act(), StatusPreparing, today, ""))
	r.says(init.SetStatus(r.act(), StatusLive, today, ""), stands)
	r.ok(init.SetCleared(r.act(), init.Obstacles[0].ID, true))
	r.ok(init.SetStatus(r.act(), StatusLive, today, ""))

	r, init = promoted(t, Gate{InTheWay: "no room"})
	r.ok(init.SetStatus(r.act(), StatusLive, today, "outside for now"))
	equal(t, "reason", init.Moves[0].Reason, "outside for now")
}

func TestTasks(t *testing.T) {
	r, init := promoted(t, Gate{})
	ana := r.person("Ana")
	id, err := init.AddTask(r.act(), Task{ID: 77, What: " Ask  the carpenter", Done: r.now})
	r.ok(err)
	same(t, []Task{{ID: id, What: "Ask the carpenter"}}, init.Tasks)
	r.folds()
	equal(t, "ready", init.Tasks[0].Ready(), false)
	equal(t, "late", init.Tasks[0].Late(today), false)

	full := Task{ID: id, What: "Ask the carpenter", Owner: ana, Due: today.AddDays(3), Cost: "about  20"}
	r.ok(init.ChangeTask(r.act(), full))
	full.Cost = "about 20"
	same(t, full, init.Tasks[0])
	equal(t, "ready", init.Tasks[0].Ready(), true)
	r.ok(init.ChangeTask(r.act(), full))
	r.silent()

	equal(t, "late on its day", init.Tasks[0].Late(today.AddDays(3)), false)
	equal(t, "late after its day", init.Tasks[0].Late(today.AddDays(4)), true)
	r.ok(init.SetDone(r.act(), id, true))
	equal(t, "done", init.Tasks[0].Done, r.now)
	r.ok(init.SetDone(r.act(), id, true)) // another window was slower
	r.silent()
	equal(t, "late when done", init.Tasks[0].Late(today.AddDays(4)), false)
	full.What = "Ask two carpenters"
	full.Done = r.now.AddDate(1, 0, 0)
	done := init.Tasks[0].Done
	r.ok(init.ChangeTask(r.act(), full))
	equal(t, "done stays", init.Tasks[0].Done, done)
	equal(t, "done tasks", init.DoneTasks(), 1)
	r.ok(init.SetDone(r.act(), id, false))
	equal(t, "open again", init.DoneTasks(), 0)
	r.folds()
	r.ok(init.RemoveTask(r.act(), id))
	equal(t, "tasks", len(init.Tasks), 0)
	r.folds()

	undo := func() string {
		said, err := Undo(r.act(), []Stream{init}, []Stream{r.Session, r.shop})
		r.ok(err)
		return said
	}
	for _, want := range []string{`removing “Ask two carpenters”`, `“Ask two carpenters” open again`, `the change of “Ask two carpenters”`,
		`“Ask the carpenter” done`, `the change of “Ask the carpenter”`, `the task “Ask the carpenter”`} {
		equal(t, "undone", undo(), want)
	}
}

func TestObstacles(t *testing.T) {
	r, init := promoted(t, Gate{})
	bo := r.person("Bo")
	id, err := init.AddObstacle(r.act(), Obstacle{ID: 5, What: " no  money", Cleared: r.now})
	r.ok(err)
	same(t, []Obstacle{{ID: id, Kind: ObstacleOther, What: "no money"}}, init.Obstacles)
	r.folds()

	full := Obstacle{ID: id, Kind: ObstacleMoney, What: "no money", Who: bo, By: today.AddDays(1)}
	r.ok(init.ChangeObstacle(r.act(), full))
	same(t, full, init.Obstacles[0])
	r.ok(init.ChangeObstacle(r.act(), full))
	r.silent()
	equal(t, "late on its day", init.Obstacles[0].Late(today.AddDays(1)), false)
	equal(t, "late after it", init.Obstacles[0].Late(today.AddDays(2)), true)
	r.ok(init.SetCleared(r.act(), id, true))
	equal(t, "cleared", init.Obstacles[0].Cleared, r.now)
	equal(t, "late when cleared", init.Obstacles[0].Late(today.AddDays(2)), false)
	equal(t, "open", len(init.OpenObstacles()), 0)
	r.ok(init.SetCleared(r.act(), id, true)) // another window was slower
	r.silent()
	r.ok(init.SetCleared(r.act(), id, false))
	equal(t, "open again", len(init.OpenObstacles()), 1)
	r.folds()
	r.ok(init.RemoveObstacle(r.act(), id))
	equal(t, "obstacles", len(init.Obstacles), 0)
	r.folds()
}

func TestInitiativeRefusals(t *testing.T) {
	const noTask, noObstacle = "This task is no longer on the checklist", "This obstacle is no longer on the list"
	const noKind = "An obstacle is money, policy, time, supplier, space, skill, safety or law, or other"
	added := func(_ any, err error) error { return err }
	for name, c := range map[string]struct {
		do   func(a Act, i *Initiative) error
		says string
	}{
		"an empty task":          {func(a Act, i *Initiative) error { return added(i.AddTask(a, Task{})) }, emptyLine},
		"a task on 30 February":  {func(a Act, i *Initiative) error { return added(i.AddTask(a, Task{What: "x", Due: Date{2027, 2, 30}})) }, "2027-02-30 is not a day in the calendar"},
		"a task that is gone":    {func(a Act, i *Initiative) error { return i.ChangeTask(a, Task{ID: 9, What: "x"}) }, noTask},
		"ticking what is gone":   {func(a Act, i *Initiative) error { return i.SetDone(a, 9, true) }, noTask},
		"removing what is gone":  {func(a Act, i *Initiative) error { return i.RemoveTask(a, 9) }, noTask},
		"an empty obstacle":      {func(a Act, i *Initiative) error { return added(i.AddObstacle(a, Obstacle{})) }, emptyLine},
		"an obstacle of no kind": {func(a Act, i *Initiative) error { return added(i.AddObstacle(a, Obstacle{What: "x", Kind: "rain"})) }, noKind},
		"an obstacle on no day": {func(a Act, i *Initiative) error {
			return added(i.AddObstacle(a, Obstacle{What: "x", By: Date{2027, 0, 1}}))
		}, "2027-00-01 is not a day in the calendar"},
		"changing a gone obstacle":  {func(a Act, i *Initiative) error { return i.ChangeObstacle(a, Obstacle{ID: 9, What: "x"}) }, noObstacle},
		"clearing a gone obstacle":  {func(a Act, i *Initiative) error { return i.SetCleared(a, 9, true) }, noObstacle},
		"removing a gone obstacle":  {func(a Act, i *Initiative) error { return i.RemoveObstacle(a, 9) }, noObstacle},
		"an empty cost":             {func(a Act, i *Initiative) error { return i.SetCost(a, Cost{}) }, emptyLine},
		"an empty way of asking":    {func(a Act, i *Initiative) error { return i.SetAsking(a, "") }, emptyLine},
		"a standard without a when": {func(a Act, i *Initiative) error { return i.SetStandard(a, "when ,", "we wave") }, "Say when: what the customer does or what we notice"},
		"a standard without a we":   {func(a Act, i *Initiative) error { return i.SetStandard(a, "it rains", " ") }, "Say what we do then"},
	} {
		t.Run(name, func(t *testing.T) {
			r, init := promoted(t, Gate{})
			r.says(c.do(r.act(), init), c.says)
		})
	}
}

func TestStandardIsOneSentence(t *testing.T) {
	for _, c := range []struct{ when, we, want string }{
		{"somebody waits", "say hello", "When somebody waits, we say hello"},
		{"When somebody waits,", "We say hello", "When somebody waits, we say hello"},
		{" WHEN  somebody waits , ", "we  say hello,", "When somebody waits, we say hello"},
		{"whenever it rains", "weigh twice", "When whenever it rains, we weigh twice"},
	} {
		r, init := promoted(t, Gate{})
		r.ok(init.SetStandard(r.act(), c.when, c.we))
		equal(t, "standard", init.Standard.String(), c.want)
		r.folds()
	}
	equal(t, "none", Standard{}.String(), "")
}

func TestCostAndAsking(t *testing.T) {
	r, init := promoted(t, Gate{})
	r.ok(init.SetCost(r.act(), Cost{Amount: " 40  euros", ApprovedBy: " Gus "}))
	equal(t, "cost", init.Cost, Cost{Amount: "40 euros", ApprovedBy: "Gus"})
	r.ok(init.SetAsking(r.act(), "at the till: how do you like the bench?"))
	equal(t, "asking", init.Asking, "at the till: how do you like the bench?")
	r.folds()
}

func TestPromotionTakenBackRefusesEveryRule(t *testing.T) {
	r, init := promoted(t, Gate{InTheWay: "no room"})
	task, err := init.AddTask(r.act(), Task{What: "x"})
	r.ok(err)
	r.undo() // the promotion: the meeting's last act
	equal(t, "opened", init.Opened.IsZero(), true)
	const gone = "This idea is no longer chosen: its promotion was taken back in its meeting"
	_, addTask := init.AddTask(r.act(), Task{What: "x"})
	_, addObstacle := init.AddObstacle(r.act(), Obstacle{What: "x"})
	for rule, err := range map[string]error{
		"status": init.SetStatus(r.act(), StatusLive, today, "x"), "cost": init.SetCost(r.act(), Cost{Amount: "x"}),
		"standard": init.SetStandard(r.act(), "x", "y"), "asking": init.SetAsking(r.act(), "x"), "task": addTask, "obstacle": addObstacle,
		"tick": init.SetDone(r.act(), task, true), "remove": init.RemoveTask(r.act(), task),
	} {
		if err == nil {
			t.Fatalf("%s: not refused", rule)
		}
		r.answers(err, ErrNotFound, gone)
	}
	r.redo()
	equal(t, "tasks", len(init.Tasks), 1)
	r.ok(init.SetDone(r.act(), task, true))
}

func TestSummaries(t *testing.T) {
	r, init := promoted(t, Gate{InTheWay: "no room"})
	r.ok(r.Leave(r.act(), r.person("Bo").ID))
	ids := r.lettered(4)
	r.ok(r.Tag(r.act(), ids[0], Fix))
	r.ok(r.RemoveIdea(r.act(), ids[1]))
	r.ok(r.Merge(r.act(), ids[0], ids[2]))
	r.vote(1, 1, "A")
	r.ballot(1, 1)
	equal(t, "meeting", r.Summary(), Summary{
		ID: r.ID(), Shop: r.shop.ID(), ShopName: "Corner Coffee", Title: "Counter visit", Opened: r.Opened, Last: r.now,
		Phase: PhaseOpen, Present: 1, Steps: 3, Ideas: 3, Wows: 2, Rounds: 1, Chosen: []string{"A bench"},
	})

	ana := r.person("Ana")
	for _, task := range []Task{
		{What: "later", Owner: ana, Due: today.AddDays(9)}, {What: "sooner", Due: today.AddDays(2)}, {What: "some day", Owner: ana},
		{What: "done", Owner: ana, Due: today},
	} {
		_, err := init.AddTask(r.act(), task)
		r.ok(err)
	}
	r.ok(init.SetDone(r.act(), init.Tasks[3].ID, true))
	_, err := init.AddObstacle(r.act(), Obstacle{What: "law", By: today.AddDays(1)})
	r.ok(err)
	sum := init.Summary()
	equal(t, "initiative", sum, InitiativeSummary{
		ID: init.ID(), Shop: r.shop.ID(), Session: r.ID(), Title: "A bench", Map: "Counter visit", Step: "Come in", Status: StatusChosen,
		Opened: init.Opened, Tasks: 4, Done: 1, NextDue: today.AddDays(2), NextTask: "sooner", Unready: 2, Obstacles: 2, Unowned: 2, ClearBy: today.AddDays(1), Authors: []Person{r.person("Ana")}, Signed: true,
	})
	for days, late := range map[int]bool{0: false, 1: false, 2: true, 3: true} {
		equal(t, "late", sum.Late(today.AddDays(days)), late)
	}
	equal(t, "late without days", InitiativeSummary{}.Late(today), false)
}
