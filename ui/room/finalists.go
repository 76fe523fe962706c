package room

import (
	"fmt"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// finalsAction leads to the choice of finalists.
func (v *vote) finalsAction() kit.Action {
	a := kit.Action{ID: "finalists", Keys: []string{"f"}, Name: "finalists", Help: "Choose 3 to 5 ideas for a second round: everybody gives each 0 to 4 points", Hint: true, Do: deed(v.chooseFinals)}
	switch ids := v.canBeFinal(); {
	case v.count().dots == 0:
		a.Off = "Finalists come from a vote with dots"
	case len(ids) < session.MinFinalists:
		a.Off = fmt.Sprintf("It takes %d ideas without an answer: %d there", session.MinFinalists, len(ids))
	}
	return a
}

// canBeFinal are the ideas of the latest vote with dots that are still open, best
// first.
func (v *vote) canBeFinal() []session.IdeaID { return v.count().stillOpen(v.count().dots) }

// chooseFinals begins with those the vote suggests.
func (v *vote) chooseFinals() {
	v.fresh()
	v.finals.begin(v.latest().round.ID, v.count().finals)
}

func (v finalistsScreen) actions() []kit.Action {
	return []kit.Action{
		{ID: "enter", Keys: []string{"enter"}, Name: "score them", Help: "Start the second round: 0 to 4 points for each finalist", Hint: true, Do: deed(v.scoreFinals)},
		toggleAction(&v.finals, v.canBeFinal(), "Make the idea a finalist, or not"),
		{ID: "back", Keys: []string{"esc"}, Name: "back to the bars", Help: "Look at the result again", Hint: true, Do: deed(v.finals.leave)},
	}
}

func (v *vote) scoreFinals() {
	finalists := v.finals.marked(v.canBeFinal())
	if attempt(v.host, func(a session.Act, m *session.Meeting) error {
		_, err := m.Session.ScoreFinalists(a, finalists...)
		return err
	}) {
		v.opened()
	}
}

// missingFinals says how many finalists there are, and whether that will do.
func (v *vote) missingFinals() string {
	switch n := len(v.finals.marked(v.canBeFinal())); {
	case n < session.MinFinalists:
		return fmt.Sprintf("%s marked: %d to %d are needed, so %d more.", isAre(n), session.MinFinalists, session.MaxFinalists, session.MinFinalists-n)
	case n > session.MaxFinalists:
		return fmt.Sprintf("%s marked: at most %d, so %d fewer.", isAre(n), session.MaxFinalists, n-session.MaxFinalists)
	default:
		return fmt.Sprintf("%s marked: Enter starts the second round.", isAre(n))
	}
}

func isAre(n int) string {
	if n == 1 {
		return "1 is"
	}
	return fmt.Sprintf("%d are", n)
}

func (v finalistsScreen) frame(w, h int) kit.Frame {
	f := heading(v.host, w, h, "", "Which of them go into the second round?")
	var foot kit.Frame
	if h >= 14 {
		paragraph(&foot, kit.Text, "Then everybody gives each of them 0 to 4 points.", w)
	}
	paragraph(&foot, kit.Strong, v.missingFinals(), w)
	f.Add(v.pickLines(&v.finals, v.canBeFinal(), v.count().result(v.count().dots), w, h-len(f.Lines)-len(foot.Lines))...)
	f.FitOver(foot, h)
	return f
}
