package desk

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"flashpoint/session"
	"flashpoint/ui/kit"
	"flashpoint/ui/kit/kittest"
)

func TestTellingTheAuthor(t *testing.T) {
	o := live(t, "")
	i := o.initiative()
	o.keys("l").says("There is no praise to pass on yet")
	o.keys("c", "w", "+ My mother can come again", "enter", "l").sees("Who told Ana?", "My mother can come again", "[yes] no")
	o.keys("zo").sees("Zoë").keys("enter").says("Told: Ana").misses("tell Ana").keys("esc")
	want := session.Telling{ID: i.Tellings[0].ID, Whom: []session.Person{o.person("Ana")}, By: o.person("Zoë"), On: december(1), InPerson: true, Words: "My mother can come again"}
	if diff := cmp.Diff(want, i.Tellings[0]); diff != "" {
		t.Error(diff)
	}
	o.keys("l").says("Ana has heard all praise")
	o.must(i.Count(o.act(), session.ReactionPraised, december(1)))
	o.keys("l").sees("Told by    Zo").keys("tab", "ctrl+u", "2 weeks ago", "tab", "n", "enter")
	if told := i.Tellings[1]; told.On != (session.Date{Year: 2026, Month: 11, Day: 17}) || told.InPerson {
		t.Errorf("%+v", told)
	}
}

// Who told, or heard it, is offered again for the rest of the day and no longer:
// tomorrow somebody else stands at the counter.
func TestANameIsRememberedForTheDay(t *testing.T) {
	o := live(t, "")
	remember(o, settingTold, o.person("Zoë").ID)
	if who := remembered(o, settingTold); who.Was.Name != "Zoë" {
		t.Errorf("today %+v", who.Was)
	}
	if kept := o.Setting(settingTold); strings.Contains(kept, "Zo") {
		t.Errorf("the name itself is kept: %q", kept)
	}
	if who := remembered(o, settingHeard); who.Was.Name != "" {
		t.Errorf("who heard it: %+v", who.Was)
	}
	o.now = o.now.AddDate(0, 0, 1)
	if who := remembered(o, settingTold); who.Was.Name != "" {
		t.Errorf("tomorrow %+v", who.Was)
	}
}

// heldBy is an idea of Ana's and Bo's that was praised ten days ago.
func heldBy(t *testing.T, mode session.SignMode) *office {
	o := heldUnder(t, mode, "Ana", 0, "")
	idea := o.meeting.Session.Ideas[0].ID
	o.must(o.meeting.Credit(o.act(), idea, o.person("Ana").ID, o.person("Bo").ID))
	o.openPage()
	o.must(o.initiative().Count(o.act(), session.ReactionLiked, december(1).AddDays(-10)))
	return o
}

func TestTellingSeveralAuthors(t *testing.T) {
	o := heldBy(t, session.SignIfWon)
	i := o.initiative()
	o.keys("l").sees("Who told the authors?", "[Ana and Bo]").keys("tab", "b", "enter").says("Told: Bo")
	o.keys("c").sees("tell Ana").keys("l").sees("Who told Ana?").keys("enter", "ctrl+z").sees("tell Ana").keys("esc")
	if got := len(i.Tellings); got != 1 {
		t.Errorf("%d tellings", got)
	}
	if untold, _ := i.Untold(); session.Names(untold) != "Ana" {
		t.Errorf("untold are %v", untold)
	}
}

// Who was promised that nobody would know is not told by name.
func TestTellingTheTeam(t *testing.T) {
	o := heldBy(t, session.SignNever)
	o.keys("l").sees("Who told the team?").misses("Ana", "Bo").keys("enter").says("Told: the team")
	if told := o.initiative().Tellings[0]; len(told.Whom) != 0 {
		t.Errorf("%+v", told)
	}
}

// On the wall nobody learns whose idea it was before it was asked there.
func TestTellingOnTheWall(t *testing.T) {
	o := heldBy(t, session.SignIfWon)
	o.onWall = true
	o.keys("c").misses("Ana").keys("w", "lovely", "enter")
	if strings.Contains(o.said, "Ana") {
		t.Errorf("the wall says %q", o.said)
	}
	o.misses("Ana").keys("esc", "l").says("Whose idea it was is not told here")
	o.must(o.meeting.Session.ShowAuthors(o.act(), o.meeting.Session.Ideas[0].ID))
	o.keys("c").sees("tell Ana and Bo")
}

// told is a list of what waits and of what was told.
func told(t testing.TB, text string) *office {
	t.Helper()
	o := newOffice(t)
	o.lists.Shop = "Corner Coffee"
	ana, bo := session.Person{Name: "Ana"}, session.Person{Name: "Bo"}
	title := func(s string) string { return s + text }
	day := func(back int) session.Date { return december(1).AddDays(-back) }
	of := func(what string, since session.Date, words string, whom ...session.Person) session.Thanks {
		return session.Thanks{InitiativeSummary: session.InitiativeSummary{News: words, ID: o.id(), Title: title(what), Untold: whom, UntoldSince: since}}
	}
	o.lists.Thanks = []session.Thanks{
		of("A bench by the door", day(12), title("My mother can come again"), bo, ana),
		of("Chalk the wait on the door", day(0), ""),
	}
	bench, wave := o.id(), o.id()
	for n := range 12 {
		id, what := bench, title("A bench by the door")
		if n%3 == 0 {
			id, what = wave, title("A wave for everyone")
		}
		told := day(11*(11-n) + 1)
		whom := []session.Person{ana, bo}[n%2 : 1+n%2]
		if id == wave {
			whom = nil // under "never"
		}
		o.lists.Told = append(o.lists.Told, session.Told{Initiative: id, Title: what, Whom: whom, InPerson: n%4 > 0, Wait: session.Wait{Heard: told.AddDays(-n % 5), Told: told}})
	}
	o.screen = NewThanks(o)
	return o
}

func TestThanksToPassOn(t *testing.T) {
	o := told(t, "")
	o.sees("A bench by the door", "tell Ana and Bo", "waits 12 days", "“My mother can come again”", "tell the team", "since today", "The last 90 days: half of the thanks came within 2 days (n 9)", "The 90 days before: half of the thanks came within 1 day (n 3)")
	o.keys("end", "end").sees("Month by month", "Aug 2026", "Idea by idea", "A wave for everyone: 2 days, n 4")
	o.keys("home", "o")
	if o.went != "initiative 0001" {
		t.Errorf("o went to %q", o.went)
	}
	o.keys("down", "down").sees("in person")
	if o.keys("enter"); o.went != "initiative 0003" {
		t.Errorf("Enter on what was told went to %q", o.went)
	}
	if o.keys("esc"); o.went != "home" {
		t.Errorf("esc went to %q", o.went)
	}
	o.lists.Thanks, o.lists.Told = nil, nil
	o.screen = NewThanks(o)
	o.sees("Nothing waits").keys("enter").says("Nothing waits")
}

// One is told from the list; the list is read again.
func TestTellingFromTheList(t *testing.T) {
	o := heldBy(t, session.SignIfWon)
	thanks, _ := o.initiative().Thanks()
	o.lists.Shop, o.lists.Thanks = "Corner Coffee", []session.Thanks{thanks}
	o.screen = NewHome(o)
	o.sees("Thanks to pass on: 1")
	if o.keys("l"); o.went != "thanks" {
		t.Errorf("l went to %q", o.went)
	}
	o.screen = NewThanks(o)
	o.keys("enter").sees("Who told the authors?").keys("enter").says("Told: Ana and Bo")
	if o.reread != 1 {
		t.Error("the list is not read again")
	}
	o.readOnly = true
	o.keys("enter").says(ReadOnly)
}

// Who has left is waited for no more, and told under the name they have now.
func TestThanksForSomebodyWhoLeft(t *testing.T) {
	o := heldBy(t, session.SignIfWon)
	shop := o.meeting.Shop
	o.must(shop.SetStanding(o.act(), o.person("Ana").ID, session.PersonLeft))
	thanks, _ := o.initiative().Thanks()
	o.lists.Shop, o.lists.Thanks = "Corner Coffee", []session.Thanks{thanks}
	o.screen = NewThanks(o)
	o.sees("tell Bo", "Ana has left")
	bo := o.person("Bo")
	bo.Name = "Bob"
	o.must(shop.ChangePerson(o.act(), bo))
	o.screen = NewThanks(o)
	o.sees("tell Bob").keys("enter").sees("[Ana and Bob]").keys("tab", "b", "enter").says("Told: Bob")
	o.lists.Thanks[0], _ = o.initiative().Thanks()
	o.lists.Told = o.initiative().Told()
	bo.Name = "Robert"
	o.must(shop.ChangePerson(o.act(), bo))
	o.screen = NewThanks(o)
	o.sees("Told lately", "Robert, Tue 1 Dec").misses("Bob")
	o.sees("Nothing waits", "Whoever had the idea has left", "Ana has left").misses("tell ")
	o.screen = NewHome(o)
	o.misses("thanks to pass on")
	HearAbout(o, o.initiative().ID())
	o.sees("unprompted").misses("tell ")
}

// Nothing here counts or orders people: whoever waits stands by their name alone
// behind an idea, and ideas stand by how long their praise waits.
func TestNobodyIsRanked(t *testing.T) {
	o := newOffice(t)
	o.lists.Shop = "Corner Coffee"
	for n, names := range [][]string{{"Zoë", "Ana"}, {"Bo"}, {"Zoë"}, {"Zoë"}} {
		thanks := session.Thanks{InitiativeSummary: session.InitiativeSummary{ID: o.id(), Title: fmt.Sprint("Idea ", 9-n), UntoldSince: december(1).AddDays(-min(n, 2))}}
		for _, name := range names {
			thanks.Untold = append(thanks.Untold, session.Person{Name: name})
		}
		o.lists.Thanks = append(o.lists.Thanks, thanks)
		o.lists.Told = append(o.lists.Told, session.Told{Title: thanks.Title, Whom: thanks.Untold, Wait: session.Wait{Heard: december(1), Told: december(1)}})
	}
	session.SortThanks(o.lists.Thanks)
	o.screen = NewThanks(o)
	screen := o.screenAt(80, 60)
	if !inOrder(screen, "Idea 6", "Idea 7", "Idea 8", "Idea 9", "Ana and Zoë") {
		t.Errorf("the order is another:\n%s", screen)
	}
	_, figures, _ := strings.Cut(screen, "From praise to thanks")
	figures, stories, _ := strings.Cut(figures, "Told lately")
	stories, months, _ := strings.Cut(stories, "Month by month")
	if !inOrder(stories, "Idea 6", "Zoë", "Idea 7", "Zoë", "Idea 8", "Bo", "Idea 9", "Zoë and Ana") { // the latest first, whoever it was
		t.Errorf("what was told lately is another:\n%s", stories)
	}
	figures += months
	for _, name := range []string{"Ana", "Bo", "Zoë"} {
		if strings.Contains(figures, name) {
			t.Errorf("%s stands beside a figure:\n%s", name, screen)
		}
	}
}

// How much praise somebody's ideas have moves nothing in a list of thanks, of the
// team, or of somebody's stories.
func TestPraiseOrdersNobody(t *testing.T) {
	drawn := func(most int) string {
		o := staffed(t, "Zoë", "Ana", "Bo", "Cleo")
		var stories []session.Story
		for n, name := range []string{"Zoë", "Ana", "Bo"} {
			p, idea := o.person(name), fmt.Sprint("Idea ", n)
			praise := session.Feedback{Praised: 1, Words: 1, GoodWords: 1, Last: december(1)}
			if n == most {
				praise = session.Feedback{Praised: 300, Liked: 40, Words: 20, GoodWords: 20, Last: december(1)}
			}
			sum := session.InitiativeSummary{ID: session.ID{byte(n + 1)}, Title: idea, Status: session.StatusLive, Untold: []session.Person{p}, UntoldSince: december(1), Feedback: praise}
			o.lists.Board = append(o.lists.Board, sum)
			o.lists.Thanks = append(o.lists.Thanks, session.Thanks{InitiativeSummary: sum})
			for range praise.Praised { // all on one day
				o.lists.Told = append(o.lists.Told, session.Told{Initiative: sum.ID, Title: idea, Wait: session.Wait{Heard: december(1), Told: december(1)}})
			}
			stories = append(stories, session.Story{Kind: session.StoryChosen, Text: idea, Title: idea, Begun: december(1), On: december(1), Initiative: sum.ID})
			o.stories[p.ID] = make([]session.Story, praise.Praised)
		}
		session.SortThanks(o.lists.Thanks)
		session.NewestFirst(stories)
		order := strings.Join(o.listed(), ", ") + "\n"
		o.openPerson("Ana", stories...)
		order += o.screenAt(80, 40)
		o.screen = NewThanks(o)
		waiting, _, _ := strings.Cut(o.screenAt(80, 40), "From praise")
		return order + waiting
	}
	for most := range 3 {
		if got, want := drawn(most), drawn(-1); got != want {
			t.Errorf("with much praise for idea %d the order is\n%s\nand without\n%s", most, got, want)
		}
	}
}

// Goldens of what is asked for over any screen.
func TestCustomersGoldens(t *testing.T) {
	o := live(t, "")
	o.keys("c", "1", "1", "3")
	all := map[string]func(w, h int) string{"customers": o.screenAt}
	form := live(t, "").keys("c", "w", "+ My mother can come again")
	wall := live(t, "")
	wall.onWall = true
	wall.keys("c")
	tell := live(t, "").keys("c", "1", "l")
	list := told(t, "")
	all["customers-words"], all["customers-wall"], all["told"], all["thanks"] = form.screenAt, wall.screenAt, tell.screenAt, list.screenAt
	for name, screenAt := range all {
		for _, size := range []kit.Size{{W: 48, H: 14}, {W: 60, H: 18}, {W: 80, H: 24}, {W: 200, H: 60}} {
			kittest.Golden(t, fmt.Sprintf("%s-%dx%d", name, size.W, size.H), screenAt(size.W, size.H))
		}
	}
}
