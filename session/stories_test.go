package session

import (
	"slices"
	"testing"
	"time"
)

// kindsTold are the kinds of the stories, in order.
func kindsTold(stories []Story) (list []StoryKind) {
	for _, s := range stories {
		list = append(list, s.Kind)
	}
	return list
}

func TestStoriesOfAnInitiative(t *testing.T) {
	r, init := promoted(t, Gate{InTheWay: "no room"})
	r.join("Bo")
	ana, bo := r.person("Ana"), r.person("Bo")
	task, err := init.AddTask(r.act(), Task{What: "Buy wood", Owner: bo})
	r.ok(err)
	_, err = init.AddTask(r.act(), Task{What: "Not done", Owner: bo})
	r.ok(err)
	r.ok(init.SetDone(r.act(), task, true))
	o := init.Obstacles[0]
	o.Who = bo
	r.ok(init.ChangeObstacle(r.act(), o))
	r.ok(init.SetCleared(r.act(), o.ID, true))
	_, err = init.Note(r.act(), Comment{Words: "My mother can come again", Mood: MoodLoved, HeardBy: bo, On: today})
	r.ok(err)
	_, err = init.Note(r.act(), Comment{Words: "Ana was rude", Mood: MoodNotKeen, HeardBy: bo, On: today, DeskOnly: true})
	r.ok(err)

	hers := init.Stories(r.shop, ana.ID, time.UTC)
	equal(t, "Ana's", kindsTold(hers), []StoryKind{StoryChosen})
	equal(t, "what a customer said", hers[0].Praise.Words, "My mother can come again")
	equal(t, "not passed on yet", hers[0].Waiting, true)
	r.now = r.now.AddDate(0, 0, 1)
	_, err = init.Tell(r.act(), Telling{Whom: []Person{ana}, By: bo, On: today.AddDays(1), InPerson: true})
	r.ok(err)
	hers = init.Stories(r.shop, ana.ID, time.UTC)
	equal(t, "passed on", hers[0].Waiting, false)
	equal(t, "by whom", hers[0].Telling.By, bo)
	equal(t, "on its last day", hers[0].On, today.AddDays(1))

	his := init.Stories(r.shop, bo.ID, time.UTC)
	equal(t, "Bo's", kindsTold(his), []StoryKind{StoryTask, StoryObstacle, StoryHeard, StoryTold})
	equal(t, "whom", his[3].Whom, []Person{ana})
	NewestFirst(his)
	equal(t, "the newest first", kindsTold(his)[0], StoryTold)

	r.ok(r.Close(r.act()))
	r.ok(r.shop.MergePeople(r.act(), bo.ID, ana.ID))
	all := kindsTold(init.Stories(r.shop, ana.ID, time.UTC))
	equal(t, "after they turned out to be one", len(all), 5)
	equal(t, "under either name", kindsTold(init.Stories(r.shop, bo.ID, time.UTC)), all)
	equal(t, "of a stranger", len(init.Stories(r.shop, ID{1}, time.UTC)), 0)
}

// Ideas stand on somebody's page only where their names may be shown.
func TestStoriesKeepThePromiseAboutNames(t *testing.T) {
	for mode, want := range map[SignMode][]string{Signed: {"A bell"}, SignIfWon: nil, SignNever: nil} {
		r := newRoom(t, "Ana", "Bo")
		r.ok(r.SetSign(r.act(), mode))
		chosen := r.idea("A bench", "Ana")
		r.idea("A bell", "Ana")
		removed := r.idea("A slip", "Ana")
		r.ok(r.RemoveIdea(r.act(), removed))
		init := r.promote(chosen, Gate{})
		var texts []string
		for _, s := range r.Stories(r.shop, r.person("Ana").ID, time.UTC) {
			texts = append(texts, s.Text)
		}
		if !slices.Equal(texts, want) {
			t.Errorf("%s: %q", mode, texts)
		}
		if had := len(init.Stories(r.shop, r.person("Ana").ID, time.UTC)) == 1; had == (mode == SignNever) {
			t.Errorf("%s: the chosen idea is told: %v", mode, had)
		}
	}
}
