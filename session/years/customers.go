package years

import (
	"fmt"

	"flashpoint/session"
)

// customers tells what became of the initiatives: they go live one after the
// other, customers say what they say, authors are told, and in the end most
// are kept or stopped.
func (y *Years) customers(comments int) {
	n := len(y.Initiatives)
	ending, live := n*6/10, (n*9+9)/10 // the first so many end, and the others up to there stay live
	each := comments * 9 / 10 / max(live, 1)
	for k, i := range y.Initiatives[:live] {
		said := each
		if k == ending {
			said = comments - each*(live-1)
		}
		y.goLive(i, k)
		y.say(i, k, said)
		must(i.CheckIn(y.Act(), session.CheckIn{On: y.Today(), Verdict: session.VerdictKeep, Surprise: session.SurpriseStill, Note: "People still smile"}))
		if k < ending {
			must(i.SetStatus(y.Act(), []session.Status{session.StatusKept, session.StatusStopped}[k%2], y.Today(), "So it was decided"))
		}
		if k%2 == 0 {
			y.nextDay()
		}
	}
}

// lately tells what customers said of live ideas since the last meeting.
func (y *Years) lately(comments int) {
	for k := 0; comments > 0; k++ {
		if i := y.Initiatives[k%len(y.Initiatives)]; i.Status == session.StatusLive {
			y.say(i, k, 1)
			comments--
		}
	}
}

func (y *Years) goLive(i *session.Initiative, k int) {
	for _, t := range i.Tasks[:3-k%2] {
		must(i.SetDone(y.Act(), t.ID, true))
	}
	if k%3 > 0 {
		must(i.SetCleared(y.Act(), i.Obstacles[0].ID, true))
	}
	must(i.SetStatus(y.Act(), session.StatusLive, y.Today(), "It is ready"))
}

// say notes this many comments and counts as many reactions. Authors are told of
// every tenth, and hear the last only of every second idea.
func (y *Years) say(i *session.Initiative, k, comments int) {
	for n := range comments {
		if n%400 == 399 {
			y.nextDay()
		}
		must(i.Count(y.Act(), session.Reactions()[(k+n)%4], y.Today()))
		c := session.Comment{
			Words: fmt.Sprintf("%s, said customer %d of idea %d", said[(k+n)%len(said)], n+1, k+1), On: y.Today(),
			Mood: session.Moods()[(k+n)%4], Channel: session.Channels()[n%6], HeardBy: y.person(k + n), DeskOnly: n%25 == 24,
		}
		if n%3 == 0 {
			c.Tags = []string{"children"}
		}
		_, err := i.Note(y.Act(), c)
		must(err)
		if n%10 == 9 && (k%2 == 0 || n+10 < comments) {
			y.tell(i)
		}
	}
}

func (y *Years) tell(i *session.Initiative) {
	whom, _ := i.Authors()
	_, err := i.Tell(y.Act(), session.Telling{Whom: whom, By: y.person(0), On: y.Today(), InPerson: true})
	must(err)
}

var said = [...]string{"My mother can come again now", "I told everybody at work", "It took too long", "So that is what the bell is for", "I did not see it"}
