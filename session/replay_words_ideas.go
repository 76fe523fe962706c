package session

import "fmt"

// ofIdeas is what happened to an idea.
func (t *teller) ofIdeas(s *Session, f fact[*Session], _ Event) string {
	switch f := f.(type) {
	case *ideaAdded:
		return "idea: " + quoted(f.Text)
	case *ideaReworded:
		return "it says now: " + quoted(f.Text)
	case *ideaSigned:
		return "noted whose idea it was: " + quoted(f.Text)
	case *ideaTagged:
		return quoted(f.Text) + " is a " + string(f.Kind)
	case *ideaAnswered:
		return quoted(f.Text) + answerWords(f)
	case *ideasMerged:
		words := Count(len(f.From)+1, "idea") + " become one"
		if x, ok := s.Idea(f.Into); ok {
			words += ": " + quoted(x.Text)
		}
		return words
	case *ideaSplit:
		return quoted(f.Text) + " is an idea of its own again"
	case *ideasToldApart:
		return "two ideas that look alike are two"
	case *ideaRevived:
		return "an earlier idea comes back: " + quoted(f.Text)
	case *ideaLinked:
		return quoted(f.Text) + " was said before"
	case *authorsShown:
		return t.shown(s, f)
	case *thoughtNoted:
		if f.Done {
			return "dealt with: " + quoted(f.Text)
		}
		return "for another time: " + quoted(f.Text)
	}
	return ""
}

func answerWords(f *ideaAnswered) string {
	because := ""
	if f.Reason != "" {
		because = ", because " + f.Reason
	}
	switch f.State {
	case IdeaBacklog:
		return " is kept for another time" + because
	case IdeaParked:
		return " is parked" + because
	case IdeaNotNow:
		return " is not for now" + because
	case IdeaRemoved:
		return " is taken off"
	case IdeaOpen:
		return " has no answer any more"
	}
	return ": " + string(f.State)
}

// shown names whose idea it was, where the desk could know then and may know now.
func (t *teller) shown(s *Session, f *authorsShown) string {
	x, ok := s.Idea(f.Idea)
	later, still := t.now.Session.Idea(f.Idea)
	if !ok || !still || !t.now.Session.AuthorsVisible(later, FaceDesk) {
		return "whose idea it was is shown: " + quoted(f.Text)
	}
	people, ok := s.Authors(x, FaceDesk)
	if !ok {
		return "whose idea it was is shown: " + quoted(f.Text)
	}
	return quoted(f.Text) + " was the idea of " + Names(t.shop.NowAll(people))
}

// ofVote is what happened to the vote and the decision. Before the reveal it counts
// ballots and nothing else; afterwards it tells what the room saw.
func (t *teller) ofVote(s *Session, f fact[*Session], _ Event) string {
	switch f := f.(type) {
	case *roundOpened:
		return fmt.Sprintf("a vote on %s", Count(len(f.Candidates), "idea"))
	case *ballotCast:
		if f.Slip == 0 {
			return "a ballot from the booth is in"
		}
		return fmt.Sprintf("slip %d is in", f.Slip)
	case *handsCounted:
		return "hands are counted"
	case *candidateWithdrawn:
		return quoted(f.Text) + " is withdrawn"
	case *roundRevealed:
		return revealWords(s, f.Round)
	case *roundDropped:
		return "the vote is dropped"
	case *roundRegrouped:
		return "the vote is counted again, after a merge"
	case *tieDecided:
		return "the decider chose, because " + f.Reason
	case *tieDrawn:
		return "lots are drawn"
	case *decisionMade:
		var texts []string
		for _, id := range f.Ideas {
			if x, ok := s.Idea(id); ok {
				texts = append(texts, quoted(x.Text))
			}
		}
		if len(texts) == 0 {
			return "nothing is chosen"
		}
		return "we decided for " + Join(texts)
	case *ideaPromoted:
		return quoted(f.Text) + " gets a checklist"
	}
	return ""
}

// revealWords say what a revealed round says first.
func revealWords(s *Session, id RoundID) string {
	words := "the vote is revealed"
	r, ok := s.RoundByID(id)
	if !ok {
		return words
	}
	standings, err := r.Tally()
	if err != nil || len(standings) == 0 || standings[0].Dots == 0 {
		return words
	}
	if len(standings) > 1 && standings[1].Place == standings[0].Place {
		return words + ": a tie"
	}
	x, _ := s.Idea(standings[0].Idea)
	return words + ": " + quoted(x.Text) + " is first, with " + r.Words(standings[0])
}

// onChecklist is what happened to what was chosen, in its meeting.
func onChecklist(f fact[*Initiative]) string {
	switch f := f.(type) {
	case *initiativeOpened, *initiativeSigned: // the meeting says so itself
		return ""
	case *taskAdded:
		return "task: " + quoted(f.What)
	case *taskDone:
		return "done: " + quoted(f.What)
	case *obstacleAdded:
		return "in the way: " + quoted(f.What)
	case *obstacleCleared:
		return "out of the way: " + quoted(f.What)
	case *standardSet:
		return f.Standard.String()
	case *costSet:
		return "what it costs"
	case *statusChanged:
		return "it is " + string(f.To)
	}
	return f.words()
}
