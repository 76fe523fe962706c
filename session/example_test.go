package session_test

import (
	"encoding/binary"
	"fmt"
	"time"

	"flashpoint/session"
)

// A huddle from the first key to the checklist. The program makes the acts with
// UUIDs of version 7 and the computer's clock; here both are counted.
func Example() {
	var counter uint64
	newID := func() (id session.ID) {
		counter++
		binary.BigEndian.PutUint64(id[8:], counter)
		return id
	}
	now := time.Date(2026, time.March, 2, 8, 0, 0, 0, time.UTC)
	act := func() session.Act {
		now = now.Add(time.Second)
		return session.Act{ID: newID(), At: now, Actor: "Ana", NewID: newID}
	}
	must := func(err error) {
		if err != nil {
			panic(err)
		}
	}

	shop, err := session.NewShop(act(), newID(), "Corner Coffee")
	must(err)
	meeting := session.Open(act(), newID(), shop, session.Plans()[0], false)

	// Adding somebody in the meeting is one act in two streams.
	join := act()
	ana, err := shop.AddPerson(join, "Ana", false)
	must(err)
	must(meeting.Join(join, ana))

	step, err := meeting.AddStep(act(), session.StepPlan{Name: "Wait in the queue", Kind: session.KindWait}, 0)
	must(err)
	line := session.ParseLine("A bench by the door @ana", meeting.Attendees)
	bench, err := meeting.AddIdea(act(), step, line.Text, session.Wow, line.Authors...)
	must(err)
	_, err = meeting.AddIdea(act(), step, "Chalk the wait on the door", session.Wow)
	must(err)

	ideas := meeting.Candidates(false)
	budget, most, _ := session.SuggestDots(len(ideas))
	id, err := meeting.OpenRound(act(), budget, most, ideas...)
	must(err)
	round, _ := meeting.Round()
	dots, err := round.ParseSlip("a a")
	must(err)
	must(meeting.CastSlip(act(), id, 0, dots))

	_, err = round.Tally()
	fmt.Println("Before the reveal:", err)
	must(meeting.Reveal(act(), id))
	out, _ := meeting.Outcome()
	fmt.Println("The vote:", out.Standings[0].Letter, "by", out.How)

	must(meeting.Decide(act(), "Ana", "", bench))
	initiative, err := meeting.Promote(act(), bench, session.Gate{Cost: "small change", InTheWay: "no room by the door"})
	must(err)
	fmt.Println(initiative.Title+":", initiative.Vote)
	fmt.Println("In the way:", initiative.OpenObstacles()[0].What)

	authors, _ := meeting.Authors(meeting.Ideas[0], session.FaceDesk)
	fmt.Println("Whose idea:", session.Names(authors))

	said, err := session.Undo(act(), []session.Stream{meeting}, []session.Stream{shop, initiative})
	must(err)
	fmt.Println("Undone:", said)
	fmt.Println("To save:", len(session.PendingOf(shop, meeting, initiative)), "streams")
	// Output:
	// Before the reveal: the votes are secret until they are revealed
	// The vote: A by most dots
	// A bench by the door: 2 dots from 1 supporter, won by most dots
	// In the way: no room by the door
	// Whose idea: Ana
	// Undone: the promotion of “A bench by the door”
	// To save: 3 streams
}
