package session

import (
	"testing"

	"flashpoint/session/floortest"
)

// waits are the gaps in the order of the tellings.
func waits(i *Initiative) []Wait {
	var all []Wait
	for _, t := range i.Told() {
		all = append(all, t.Wait)
	}
	return all
}

// A telling to the whole team reaches every author of an idea: nothing waits for
// any of them afterwards. It is recorded while nobody may know whose idea it is.
func TestATellingToTheTeamReachesAll(t *testing.T) {
	_, init := live(t)
	init.Reactions = []Counted{{Seq: 2, Reaction: ReactionPraised, On: today}}
	init.Tellings = []Telling{{ID: 3, On: today.AddDays(1)}}
	people, known := init.Authors()
	equal(t, "known", known && len(people) == 2, true)
	whom, since := init.Untold()
	equal(t, "waits", len(whom) == 0 && since.IsZero(), true)
	equal(t, "waited", waits(init), []Wait{{Heard: today, Told: today.AddDays(1)}})
}

// The gap is that from the oldest praise to those who hear it, whatever day was
// named for it, and praise that another author heard before still is news.
func TestWaitsByAuthor(t *testing.T) {
	_, init := live(t)
	people, _ := init.Authors()
	on := today.AddDays
	init.Reactions = []Counted{{Seq: 2, Reaction: ReactionPraised, On: on(3)}, {Seq: 4, Reaction: ReactionNotKeen, On: on(0)}, {Seq: 7, Reaction: ReactionLiked, On: on(6)}}
	init.Comments = []Comment{{ID: 3, Mood: MoodLoved, On: on(2)}, {ID: 6, Mood: MoodLoved, On: on(1), DeskOnly: true}}
	init.Tellings = []Telling{{ID: 5, Whom: people[:1], On: on(4)}, {ID: 8, Whom: people, On: on(7)}, {ID: 9, Whom: people[1:], On: on(8)}}
	equal(t, "waits", init.Waits(), map[TellingID]Wait{5: {Heard: on(2), Told: on(4)}, 8: {Heard: on(2), Told: on(7)}})
	init.Tellings = init.Tellings[:1]
	whom, since := init.Untold()
	equal(t, "who waits", Names(whom), "Ana and Bo")
	equal(t, "since", since, on(2))
}

// Waits are asked after every count: their cost grows with what was noted, not
// with the number of tellings times that. 200 tellings may cost five times what two
// do, where a hundred times as many would show.
func BenchmarkInitiative_Waits(b *testing.B) {
	waits := func(tellings int) func() {
		init := EmptyInitiative(ID{1})
		seq := int64(1)
		for n := range 2000 {
			seq++
			init.Comments = append(init.Comments, Comment{ID: CommentID(seq), Mood: MoodLoved, On: today})
			if n%(2000/tellings) == 0 {
				seq++
				init.Tellings = append(init.Tellings, Telling{ID: TellingID(seq), On: today.AddDays(n)})
			}
		}
		return func() {
			if len(init.Waits()) != tellings {
				b.Fatal(len(init.Waits()))
			}
		}
	}
	floortest.Beside(b, "two-tellings", 5, waits(200), waits(2))
}
