package years

import (
	"fmt"

	"flashpoint/session"
)

const mapName = "A coffee at the counter"

func steps() []session.StepPlan {
	return []session.StepPlan{
		{Name: "See us from the corner", Kind: session.KindNotice},
		{Name: "Come in", Kind: session.KindArrive},
		{Name: "Order", Kind: session.KindOrder},
		{Name: "Wait for the cup", Kind: session.KindWait, LongestWait: true},
		{Name: "Get the cup", Kind: session.KindHandover},
		{Name: "Say goodbye", Kind: session.KindLeave, Ending: true},
	}
}

// ideasSaid is how many ideas a meeting has.
const ideasSaid = 24

// week is one meeting, which promotes this many ideas, and what comes of them in
// the days after.
func (y *Years) week(promoted int) {
	n := len(y.Meetings)
	s := session.Open(y.Act(), y.newID(), y.Shop, session.Plans()[1], false)
	y.Meetings = append(y.Meetings, s)
	for _, p := range y.Shop.People {
		must(s.Join(y.Act(), p))
	}
	must(s.ChooseMap(y.Act(), mapName, steps()))
	must(s.SetSign(y.Act(), []session.SignMode{session.Signed, session.SignIfWon, session.SignNever, session.Signed}[n%4]))
	ideas := y.sayIdeas(s, n, ideasSaid)
	y.choose(s, s.Candidates(true), ideas[:promoted])
	must(s.Close(y.Act()))
	for range 7 {
		y.nextDay()
	}
}

// sayIdeas has so many ideas said, as many for each step as for any other.
func (y *Years) sayIdeas(s *session.Session, n, many int) (ideas []session.IdeaID) {
	for i := range many {
		step := s.Steps[i*len(s.Steps)/many]
		words := fmt.Sprintf("%s %s at “%s”, week %d", openings[(n+i)%len(openings)], things[(n*7+i*3)%len(things)], step.Name, n)
		id, err := s.AddIdea(y.Act(), step.ID, words, session.Wow, y.person(n+i).ID)
		must(err)
		ideas = append(ideas, id)
	}
	return ideas
}

func (y *Years) person(n int) session.Person { return y.Shop.People[n%len(y.Shop.People)] }

// choose votes on the candidates, decides and promotes.
func (y *Years) choose(s *session.Session, candidates, ideas []session.IdeaID) {
	round, err := s.OpenRound(y.Act(), 3, 2, candidates...)
	must(err)
	for range y.Shop.People {
		must(s.CastSlip(y.Act(), round, 0, ideas[:1]))
	}
	must(s.Reveal(y.Act(), round))
	must(s.Decide(y.Act(), "Dana", "all of them are cheap", ideas...))
	for _, idea := range ideas {
		i, err := s.Promote(y.Act(), idea, session.Gate{InTheWay: "Nobody has done it before"})
		must(err)
		y.checklist(i)
		y.Initiatives = append(y.Initiatives, i)
	}
}

// checklist is what Plan writes down.
func (y *Years) checklist(i *session.Initiative) {
	n := len(y.Initiatives)
	for t := range 3 {
		_, err := i.AddTask(y.Act(), session.Task{What: fmt.Sprintf("Thing %d to do", t+1), Owner: y.person(n + t), Due: y.Today().AddDays(4 + 3*t)})
		must(err)
	}
	_, err := i.AddTask(y.Act(), session.Task{What: "Show everybody", Everyone: true})
	must(err)
}

var (
	openings = [...]string{"Let children draw", "Write down", "Sing about", "Hand out", "Photograph", "Borrow", "Guess", "Wave with"}
	things   = [...]string{"the menu of the day", "every dog's name", "a small bench", "umbrellas", "the first cup", "sugar stars", "the weather", "old postcards", "a paper crown", "the last biscuit", "a bell"}
)
