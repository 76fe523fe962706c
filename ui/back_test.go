package ui

import (
	"testing"

	"flashpoint/session"
)

// From a page one comes back to where it was opened, with the cursor there.
func TestApp_backToSomebodysStories(t *testing.T) {
	l := withLiveBench(t, newShelf()).keys("t", "enter").see("Ana", "A bench by the window")
	l.keys("down").keys("enter").see("Whose idea: Ana").keys("esc").notSee("Whose idea:", "What next?").see("Ana")
	l.keys("enter").see("Whose idea: Ana").keys("f6").see("It was the idea of").keys("esc").see("Whose idea:")
	l.keys("c").see("unprompted").keys("w", "+ My mother can come again", "enter", "esc").see("Whose idea:")
	l.keys("esc").see("can come again”") // the story is told anew
	l.keys("esc").see("Who works here?").keys("esc").see("What next?")
}

func TestApp_backToAStepOfTheMap(t *testing.T) {
	l := withLiveBench(t, newShelf())
	l.shelf.known(l.now)
	l.shelf.story = session.StepStory{Meetings: []session.StepMeeting{{Session: l.order(0), Opened: l.now, Ideas: 5}},
		Chosen: []session.ChosenIdea{{Initiative: l.bench(), Title: "A bench by the window", Status: session.StatusLive, Opened: l.now}}}
	l.keys("m").see("Look next at").keys("down", "down", "down", "down", "enter").see("Meetings that worked on it")
	l.keys("enter").see("Whose idea: Ana").keys("esc").see("Meetings that worked on it")
	l.shelf.story.Chosen[0].Praise = 7
	l.keys("enter").see("Whose idea: Ana").keys("esc").see("7")
	l.keys("down", "enter").notSee("Meetings that worked on it").keys("esc").see("Meetings that worked on it")
	l.keys("esc").see("Look next at").keys("esc").see("What next?")
}

func TestApp_backFromVisitsToTheirMap(t *testing.T) {
	l := afterAMeeting(t).keys("m", "down", "down").see("Look next at")
	l.keys("v").see("Mystery visits").keys("esc").see("Look next at").keys("v", "enter").see("Coffee shop")
	l.keys("esc").see("Mystery visits").keys("esc").see("Look next at").keys("esc").see("What next?")
	l.keys("m", "v").see("Mystery visits").keys("m").see("Look next at").keys("esc").see("What next?") // no way around in circles
	l.keys("v").see("Mystery visits").keys("esc").see("What next?")
}

func TestApp_backFromThanks(t *testing.T) {
	l := withLiveBench(t, newShelf()).keys("f5", "enter", "1", "esc", "l").see("Thanks to pass on", "tell Ana")
	l.keys("o").see("Whose idea:").keys("esc").see("Thanks to pass on").keys("esc").see("What next?")
}
