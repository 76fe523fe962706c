package room

import (
	"fmt"
	"slices"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// sharingSpoken is what people are told about a way to share.
func sharingSpoken(way session.Sharing) string {
	if way == session.SlipBox {
		return "Hand in your slips; I shuffle and read them."
	}
	return "One idea each, in turn. Pass is fine."
}

// sharingSaid is what is said when the sharing of a stage begins.
func sharingSaid(s *session.Session) string {
	switch {
	case s.Place.Stage != session.StageMore:
		return spoken(sharingSpoken(s.Sharing))
	case s.Sharing == session.SlipBox:
		return spoken("Hand in the second slips; I shuffle and read them.")
	}
	return spoken("What did the second write bring?")
}

// firstWords say what to do while no idea is there yet.
func (i *ideas) firstWords() string {
	s := i.session()
	switch {
	case s.InTurn():
		return "Type the first idea as it is said, then Enter. Tab passes."
	case s.Sharing == session.SlipBox:
		return "Type the first slip as it is read, then Enter. @ names whoever claims it."
	}
	return "Type the first idea as it is said, then Enter. @ names its author."
}

// invitation is what the empty line says.
func (i *ideas) invitation() string {
	if _, ok := i.session().Speaker(); ok {
		return "one idea, then Enter; tab passes"
	}
	return "one idea, then Enter"
}

// turnWords say who speaks next.
func turnWords(s *session.Session) string {
	speaker, ok := s.Speaker()
	switch {
	case ok:
		return "Next to speak: " + speaker.Name
	case s.AllPassed():
		return "Everybody has passed. Enter goes on."
	}
	return ""
}

// whose says whose idea Enter would save. The names in the line are on the wall
// already, and whose turn it is was said aloud.
func (i *ideas) whose() string {
	if i.typed() == "" {
		return ""
	}
	s := i.session()
	speaker, turn := s.Speaker()
	line, stays := s.ParseIdea(i.line.Value()), ""
	if turn && !slices.Contains(line.Authors, speaker.ID) {
		stays = "; it stays " + speaker.Name + "'s turn"
	}
	switch {
	case len(line.Unknown) > 0:
		return ""
	case len(line.Authors) > 0:
		var people []session.Person
		for _, id := range line.Authors {
			at, _ := s.Attendee(id)
			people = append(people, at.Person)
		}
		return "by " + session.Names(people) + stays
	case line.Team:
		return "by the team" + stays
	case turn && s.Sign == session.SignNever:
		return speaker.Name + "'s turn; no name is kept"
	case turn:
		return speaker.Name + "'s turn; @ for somebody else"
	case s.InTurn():
		return "by the team; @ for somebody"
	case s.Sharing == session.SlipBox:
		return "No name with it; @ names whoever claims it"
	}
	return ""
}

// passAction lets the turn go by.
func (i *ideas) passAction() kit.Action {
	a := kit.Action{ID: "pass", Keys: []string{"tab"}, Name: "pass", Help: "Let the turn go by; nobody has to have an idea. The arrow up goes to the list",
		Hint: true, Do: deed(i.pass)}
	if i.typed() != "" {
		a.Off = "Enter saves this line; tab passes when the line is empty"
	} else if i.session().AllPassed() {
		a.Off = "Everybody has passed: Enter goes on"
	}
	return a
}

func (i *ideas) pass() {
	speaker, ok := i.session().Speaker()
	if ok && attempt(i.host, func(a session.Act, m *session.Meeting) error { return m.Session.Pass(a, speaker.ID) }) {
		i.saved = false
		i.host.Say(speaker.Name + " passes.")
	}
}

// unheard says how many have not been heard yet, never who: "" for none, and
// where one person is alone.
func (i *ideas) unheard() string {
	s := i.session()
	here := len(s.Present())
	if !s.InTurn() || here < 2 {
		return ""
	}
	switch n := len(s.Unheard()); n {
	case 0:
		return ""
	case 1:
		return fmt.Sprintf("1 of %d has not been heard yet.", here)
	default:
		return fmt.Sprintf("%d of %d have not been heard yet.", n, here)
	}
}

// sharingKeys are free where people write, and on both sides where they share.
func (i *ideas) sharingKeys(share bool) []string {
	if share {
		return i.reach("w", "ctrl+g")
	}
	return []string{"ctrl+g"}
}

// sharingAction changes how ideas are shared.
func sharingAction(host Host, keys ...string) kit.Action {
	return kit.Action{ID: "sharing", Keys: keys, Name: "how to share", Help: "In turn, or from slips that are shuffled and read out",
		Do: deed(func() { askSharing(host) })}
}

// askSharing asks how ideas are shared, each way with what to say.
func askSharing(host Host) {
	ways := session.Sharings()
	var options []kit.Option
	for _, way := range ways {
		options = append(options, kit.Option{Text: spoken(sharingSpoken(way)), Note: string(way)})
	}
	d := kit.NewChoose("How do we share what was written?", options)
	d.SetCursor(slices.Index(ways, host.Meeting().Session.Sharing))
	host.Ask(d, func() {
		way := ways[d.Chosen()]
		if attempt(host, func(a session.Act, m *session.Meeting) error { return m.Session.SetSharing(a, way) }) {
			host.Say(spoken(sharingSpoken(way)))
		}
	})
}
