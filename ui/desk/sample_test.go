package desk

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"flashpoint/session"
)

func december(day int) session.Date { return session.Date{Year: 2026, Month: 12, Day: day} }

// busy is home in the middle of a good year, with these texts as titles.
func busy(t testing.TB, initiatives, meetings int, text string) *office {
	o := newOffice(t)
	o.lists.Shop = "Corner Coffee"
	if text == "" {
		text = "A bell the customer may ring"
	} else {
		o.lists.Shop = text
	}
	o.lists.Unfinished = []session.Summary{
		{ID: o.id(), Title: "Coffee to go", Phase: session.PhaseIdeas, Opened: o.now.Add(-80 * time.Minute), Ideas: 5},
		{ID: o.id(), Title: text, Phase: session.PhaseVote, Opened: o.now.Add(-20 * time.Hour), Ideas: 1, Rehearsal: true},
	}
	var late, others []session.InitiativeSummary
	for n := range initiatives {
		i := session.InitiativeSummary{ID: o.id(), Title: text, Step: "Wait to order", Status: session.StatusPreparing,
			Tasks: 5, Done: 3, NextDue: december(4), NextTask: "order the cups"}
		switch n % 4 {
		case 1:
			i.Title, i.Tasks, i.Done, i.NextDue, i.Unready = "Chalk the wait on the door", 0, 0, session.Date{}, 0
		case 2:
			i.Title, i.NextDue, i.Obstacles, i.ClearBy = "Two stools by the window", session.Date{Year: 2026, Month: 11, Day: 29}, 1, session.Date{Year: 2026, Month: 11, Day: 30}
		case 3:
			i.Status, i.NextTask, i.Unready, i.Obstacles = session.StatusLive, text, 2, 3
		}
		if n%4 == 2 {
			late = append(late, i)
		} else {
			others = append(others, i)
		}
	}
	o.lists.Initiatives = slices.Concat(late, others)
	o.lists.Board = slices.Concat(late, others, ended(o, initiatives/4, text))
	for n := range meetings {
		m := session.Summary{ID: o.id(), Title: "Coffee to go", Closed: o.now, Opened: o.now.AddDate(0, 0, -4*n), Ideas: 12, Chosen: []string{text}}
		if n%3 == 1 {
			m.Chosen = nil
		}
		o.lists.Recent = append(o.lists.Recent, m)
	}
	return o
}

// ended are initiatives that came to an end.
func ended(o *office, n int, text string) []session.InitiativeSummary {
	var list []session.InitiativeSummary
	for k := range n {
		i := session.InitiativeSummary{ID: o.id(), Title: text, Step: "Pay", Status: session.StatusKept, Since: december(1).AddDays(-40 - k), Tasks: 2, Done: 2}
		if k%3 == 1 {
			i.Status, i.Title, i.Obstacles, i.NextDue = session.StatusStopped, "A card for the offices", 1, december(1).AddDays(-90)
		}
		list = append(list, i)
	}
	return list
}

// boardOf is the board with one idea of each kind: late, blocked, untold, gone
// quiet, well, and ended; n times.
func boardOf(t testing.TB, n int, text string) *office {
	o := newOffice(t)
	o.lists.Shop = "Corner Coffee"
	title := func(plain string) string {
		if text != "" {
			return text
		}
		return plain
	}
	ana := session.Person{ID: o.id(), Name: "Ana"}
	for range n {
		add := func(i session.InitiativeSummary) {
			i.ID, i.Step = o.id(), "Wait to order"
			o.lists.Board = append(o.lists.Board, i)
		}
		add(session.InitiativeSummary{Title: title("Chalk the wait on the door"), Status: session.StatusPreparing, Tasks: 1, NextDue: december(4), NextTask: "buy chalk"})
		add(session.InitiativeSummary{Title: title("Two stools by the window"), Status: session.StatusPreparing, Tasks: 5, Done: 3, NextDue: december(1).AddDays(-2), NextTask: title("order the stools")})
		add(session.InitiativeSummary{Title: title("A wave for the last in the queue"), Status: session.StatusChosen, Obstacles: 1, Unowned: 1})
		add(session.InitiativeSummary{Title: title("A bench for the mothers"), Status: session.StatusLive, LiveOn: december(1).AddDays(-50), Untold: []session.Person{ana}, UntoldSince: december(1).AddDays(-5),
			Feedback: session.Feedback{Praised: 3, Last: december(1).AddDays(-5)}})
		add(session.InitiativeSummary{Title: title("Draw in the foam"), Status: session.StatusLive, LiveOn: december(1).AddDays(-90), Feedback: session.Feedback{Praised: 1, Last: december(1).AddDays(-59)}})
		o.lists.Board = append(o.lists.Board, ended(o, 2, title("The dogs on the slate"))...)
	}
	o.screen = NewBoard(o)
	return o
}

// busyHome is home on these lists.
func busyHome(t testing.TB, initiatives, meetings int, text string) *office {
	o := busy(t, initiatives, meetings, text)
	o.screen = NewHome(o)
	return o
}

// held is a meeting with one chosen idea by Ana, and n tasks and obstacles.
func held(t testing.TB, n int, text string) *office {
	return heldUnder(t, session.SignIfWon, "Ana", n, text)
}

// heldUnder is held with the idea of that author, under a promise about names.
func heldUnder(t testing.TB, names session.SignMode, author string, n int, text string) *office {
	o := newOffice(t)
	title, shop := text, text
	if text == "" {
		title, shop, text = "A bell the customer may ring when the queue is long", "Corner Coffee", "Order the cups"
	}
	now := o.now
	o.now = time.Date(2026, 11, 24, 7, 30, 0, 0, o.now.Location())
	var err error
	o.meeting.Shop, err = session.NewShop(o.act(), o.id(), cut(shop))
	o.must(err)
	s := session.Open(o.act(), o.id(), o.meeting.Shop, session.Plans()[0], false)
	o.meeting.Session = s
	for _, name := range []string{"Ana", "Bo", "Zoë"} {
		_, err := o.meeting.AddPerson(o.act(), name, name == "Zoë")
		o.must(err)
	}
	o.must(s.SetSign(o.act(), names))
	o.must(s.ChooseMap(o.act(), "Coffee to go", []session.StepPlan{{Name: "Wait to order", Kind: session.KindWait}}))
	idea, err := s.AddIdea(o.act(), s.Steps[0].ID, title, session.Wow, o.person(author).ID)
	o.must(err)
	o.must(s.Decide(o.act(), "Zoë", "everybody laughed", idea))
	i, err := o.meeting.Promote(o.act(), idea, session.Gate{Cost: "small change", Approver: "Zoë"})
	o.must(err)
	for k := range n {
		t := session.Task{What: fmt.Sprintf("%s %d", text, k+1), Owner: o.person("Bo"), Due: december(4), Cost: "20 euro"}
		switch k % 4 {
		case 1:
			t.Due = session.Date{Year: 2026, Month: 11, Day: 29}
		case 2:
			t.Owner, t.Due, t.Cost = session.Person{}, session.Date{}, ""
		}
		_, err := i.AddTask(o.act(), t)
		o.must(err)
		_, err = i.AddObstacle(o.act(), session.Obstacle{Kind: session.ObstaclePolicy, What: fmt.Sprintf("%s %d is not allowed", text, k+1), By: december(2).AddDays(-6 * (k % 2))})
		o.must(err)
	}
	if n > 3 {
		o.must(i.SetDone(o.act(), i.Tasks[3].ID, true))
		o.must(i.SetCleared(o.act(), i.Obstacles[3].ID, true))
		o.must(i.SetStandard(o.act(), "the queue reaches the door", "ring for a second pair of hands"))
		o.must(i.SetAsking(o.act(), text))
		o.must(i.SetCost(o.act(), session.Cost{Amount: "30 euro", ApprovedBy: "Zoë"}))
		o.now = now
		o.must(i.SetStatus(o.act(), session.StatusPreparing, december(1), ""))
	}
	o.now = now
	return o
}

// cut is a name no longer than a shop may have.
func cut(name string) string {
	r := []rune(session.Clean(name))
	return strings.TrimSpace(string(r[:min(len(r), session.MaxName)]))
}

func (o *office) person(name string) session.Person {
	p, _ := o.meeting.Shop.PersonNamed(name)
	return p
}

func (o *office) initiative() *session.Initiative { return o.meeting.Initiatives[0] }

func (o *office) openPage() *office {
	o.screen = NewInitiative(o, o.initiative().ID())
	return o
}

func (o *office) openReader() *office {
	o.screen = NewReader(o)
	return o
}
