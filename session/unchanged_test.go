package session

import (
	"testing"
	"time"
)

func TestWhatIsSaidAgainIsNotRecorded(t *testing.T) {
	for what, say := range map[string]func(*room) error{
		"the purpose":          func(r *room) error { return r.SetPurpose(r.act(), "More smiles") },
		"the plan":             func(r *room) error { return r.SetPlan(r.act(), Plan{"own", 25}) },
		"the next meeting":     func(r *room) error { return r.SetNext(r.act(), today) },
		"the promise":          func(r *room) error { return r.SetSign(r.act(), SignNever) },
		"the way to share":     func(r *room) error { return r.SetSharing(r.act(), SlipBox) },
		"the place":            func(r *room) error { return r.Enter(r.act(), PhaseTidy) },
		"who is here":          func(r *room) error { return r.Join(r.act(), r.person("Ana")) },
		"who is not here":      func(r *room) error { return r.Leave(r.act(), r.person("Ana").ID) },
		"a step's name":        func(r *room) error { return r.RenameStep(r.act(), r.step(0), "Come by") },
		"a step's kind":        func(r *room) error { return r.SetStepKind(r.act(), r.step(0), KindPay) },
		"the steps to work on": func(r *room) error { return r.Focus(r.act(), r.step(0), r.step(1)) },
		"an idea's words":      func(r *room) error { return r.Reword(r.act(), r.Ideas[0].ID, "A wider bench") },
		"an idea's tag":        func(r *room) error { return r.Tag(r.act(), r.Ideas[0].ID, Fix) },
		"an idea's answer":     func(r *room) error { return r.Park(r.act(), r.Ideas[0].ID, "off the topic") },
		"whose idea it was":    func(r *room) error { return r.SetAuthors(r.act(), r.Ideas[0].ID, r.person("Ana").ID) },
		"two that differ":      func(r *room) error { return r.TellApart(r.act(), r.Ideas[0].ID, r.Ideas[1].ID) },
		"the decision":         func(r *room) error { return r.Decide(r.act(), "Fay", "everybody smiled", r.Ideas[0].ID) },
		"the shop's name":      func(r *room) error { return r.shop.Rename(r.act(), "The other corner") },
		"a map":                func(r *room) error { return r.shop.SaveMap(r.act(), "A coffee", r.StepPlans()) },
		"somebody's standing":  func(r *room) error { return r.shop.SetStanding(r.act(), r.person("Ana").ID, PersonAway) },
	} {
		t.Run(what, func(t *testing.T) {
			r := newRoom(t, "Ana", "Bo")
			r.lettered(2)
			r.ok(say(r))
			r.ok(say(r))
			r.silent()
		})
	}
}

func TestWhatIsSaidOfAnInitiativeAgainIsNotRecorded(t *testing.T) {
	for what, say := range map[string]func(*room, *Initiative) error{
		"what it costs": func(r *room, i *Initiative) error { return i.SetCost(r.act(), Cost{Amount: "5", ApprovedBy: "Fay"}) },
		"the standard": func(r *room, i *Initiative) error {
			return i.SetStandard(r.act(), "when it rains", "we lend umbrellas")
		},
		"how it is asked":     func(r *room, i *Initiative) error { return i.SetAsking(r.act(), "at the till") },
		"the figure":          func(r *room, i *Initiative) error { return i.SetFigure(r.act(), Figure{Name: "smiles"}) },
		"a task that is done": func(r *room, i *Initiative) error { return i.SetDone(r.act(), i.Tasks[0].ID, true) },
		"what is cleared":     func(r *room, i *Initiative) error { return i.SetCleared(r.act(), i.Obstacles[0].ID, true) },
	} {
		t.Run(what, func(t *testing.T) {
			r, i := promoted(t, Gate{InTheWay: "no bell"})
			_, err := i.AddTask(r.act(), Task{What: "Buy a bell"})
			r.ok(err)
			r.ok(say(r, i))
			was := i.Written
			r.now = r.now.Add(time.Minute)
			r.ok(say(r, i))
			r.silent()
			equal(t, "when it was written", i.Written, was)
		})
	}
}
