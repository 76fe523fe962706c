package desk

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"flashpoint/session"
)

// staffed is the roster of a shop with these people; the last one is a manager,
// the one before is away, the one before that has left.
func staffed(t testing.TB, names ...string) *office {
	o := newOffice(t)
	var err error
	o.meeting.Shop, err = session.NewShop(o.act(), o.id(), "Corner Coffee")
	o.must(err)
	for n, name := range names {
		p, err := o.meeting.Shop.AddPerson(o.act(), name, n > 0 && n == len(names)-1)
		o.must(err)
		switch len(names) - n {
		case 2:
			o.must(o.meeting.Shop.SetStanding(o.act(), p.ID, session.PersonAway))
		case 3:
			o.must(o.meeting.Shop.SetStanding(o.act(), p.ID, session.PersonLeft))
		}
	}
	o.stories = map[session.PersonID][]session.Story{}
	o.screen = NewTeam(o)
	return o
}

// team is a roster worth drawing.
func team(t testing.TB) *office {
	return staffed(t, "Zoë", "Ana", "bo", "Jose", "José M.", "Dana", "Cleo", "Terry")
}

// listed are the people on the roster's page, from the top.
func (o *office) listed() (names []string) {
	for _, e := range o.screen.(*Team).sheet.entries {
		o.screen.(*Team).sheet.choose(o.screen.(*Team).sheet.rows[e].key)
		p, _ := o.screen.(*Team).current()
		names = append(names, p.Name)
	}
	return names
}

func (o *office) on(name string) *office {
	o.t.Helper()
	o.screenAt(80, 24)
	if !o.screen.(*Team).sheet.choose(personKey(o.person(name).ID)) {
		o.t.Fatalf("%s is not on the page", name)
	}
	return o
}

func TestTheTeamIsInTheOrderOfTheAlphabet(t *testing.T) {
	o := team(t).sees("Who works here?", "Have left", "Cleo", "away", "Terry", "manager")
	if got, want := o.listed(), []string{"Ana", "bo", "Cleo", "Jose", "José M.", "Terry", "Zoë", "Dana"}; !slices.Equal(got, want) {
		t.Errorf("listed %v", got)
	}
}

func TestSomebodyIsAddedAndBroughtBack(t *testing.T) {
	o := team(t)
	o.keys("a", "ana", "enter").sees("Ana is on the roster already: add a letter or a last name")
	o.keys("backspace", "backspace", "backspace", "mia", "enter")
	if p := o.person("Mia"); p.ID.IsZero() || o.screen.(*Team).sheet.key() != personKey(p.ID) {
		t.Errorf("Mia is %v", p)
	}
	o.keys("a", "dana").sees("Dana had left and is back")
	o.keys("enter")
	if p := o.person("Dana"); p.Standing != session.PersonHere || len(o.meeting.Shop.People) != 9 {
		t.Errorf("Dana is %v, %d people", p, len(o.meeting.Shop.People))
	}
	if o.drafts["team:add"] != "" {
		t.Errorf("a draft is left: %q", o.drafts["team:add"])
	}
}

func TestSomebodyIsRenamedAwayAndManager(t *testing.T) {
	o := team(t)
	o.on("bo").keys("e", "b", "enter")
	if o.person("bob").ID.IsZero() {
		t.Errorf("not renamed: %v", o.meeting.Shop.People)
	}
	o.keys("s", "down", "enter").sees("away")
	if p := o.person("bob"); p.Standing != session.PersonAway {
		t.Errorf("bob is %q", p.Standing)
	}
	o.keys("s", "down", "enter", "m")
	if !strings.Contains(o.said, "bob is a manager now") {
		t.Errorf("said %q", o.said)
	}
	if p := o.person("bob"); p.Standing != session.PersonLeft || !p.Manager {
		t.Errorf("bob is %v", p)
	}
}

// Merging shows first what will follow, and can go either way.
func TestTwoSpellingsAreMergedAfterAPreview(t *testing.T) {
	o := team(t)
	jose, m := o.person("Jose"), o.person("José M.")
	o.stories[jose.ID] = []session.Story{{Kind: session.StoryChosen, Text: "A bench by the window"}, {Kind: session.StoryTask, Text: "Buy paint"}}
	o.on("Jose").keys("g").sees("Jose is the same person as")
	o.keys("enter")
	o.sees("Jose and José M. are one person", "From now on the name is José M.", "What then belongs to José M.", "A bench by the window", "Did: Buy paint")
	o.keys("o").sees("From now on the name is Jose.", "Nothing was done under the name José M. so far.")
	o.keys("esc").sees("Who works here?")
	o.on("Jose").keys("g", "enter", "enter")
	if o.meeting.Shop.Now(jose) != m {
		t.Errorf("Jose is %v now", o.meeting.Shop.Now(jose))
	}
	if !strings.Contains(o.said, "Jose is José M. from now on") {
		t.Errorf("said %q", o.said)
	}
}

func TestANameIsRemovedOnlyWhenItIsTyped(t *testing.T) {
	o := team(t)
	o.mentions = session.Mentions{Lines: 2, HalfTyped: 1, Copies: []string{"shop.db.v1.bak", "shop.db.v2.bak"}}
	ana := o.person("Ana")
	o.on("Ana").keys("f")
	o.sees("Remove the name Ana for good", "someone who has left", "It can't be undone", "2 lines that people typed have this name in them", "1 half-typed line has it too", "delete them", "shop.db.v1.bak and shop.db.v2.bak", "stick")
	o.keys("esc")
	if o.person("Ana") != ana {
		t.Fatal("the name is gone")
	}
	o.on("Ana").keys("f", "enter", "bo", "enter").sees("type the whole name: Ana")
	if o.person("Ana") != ana {
		t.Fatal("the name is gone")
	}
	o.keys("backspace", "backspace", "ANA", "enter")
	if now := o.meeting.Shop.Now(ana); now.Name != session.SomeoneWhoLeft {
		t.Errorf("Ana is %v", now)
	}
	o.sees("Who works here?")
	if strings.Contains(o.said, "removed") {
		t.Errorf("said %q before it was saved", o.said)
	}
}

// The list of whose other spelling a name is begins on the one that looks like it.
func TestMergingBeginsOnTheNameThatLooksAlike(t *testing.T) {
	for _, x := range []struct {
		from, want string
		others     []string
	}{
		{"Ingrid", "Ingrd", []string{"Ines", "Ingrd", "Jan", "Zoë"}},
		{"Catherine", "Katherine", []string{"Dana", "Katherine", "Zoë"}},
		{"Ingrid", "Ingrid Berg", []string{"Astrid", "Ingrid Berg", "Jan"}},
		{"Zoë", "Zoe B.", []string{"Ana", "Bo", "Zoe B."}},
		{"Bo", "Ana", []string{"Ana"}},
	} {
		var others []session.Person
		for _, name := range x.others {
			others = append(others, session.Person{Name: name})
		}
		if got := others[likest(session.Person{Name: x.from}, others)].Name; got != x.want {
			t.Errorf("%s is most like %s, not %s", x.from, got, x.want)
		}
	}
}

// Another window, or undo, may take somebody off the list while something is asked
// about them.
func TestAQuestionGoesWithWhomItIsAbout(t *testing.T) {
	o := team(t)
	o.on("Ana").keys("f").sees("Remove the name Ana")
	o.must(o.meeting.Shop.ForgetPerson(o.act(), o.person("Ana").ID))
	o.sees("Who works here?")
}

func TestTheTeamOfAFileToReviewCanBeRead(t *testing.T) {
	o := team(t)
	o.readOnly = true
	for _, key := range []string{"a", "e", "s", "m", "g", "f"} {
		before := o.meeting.Shop.Seq()
		o.on("Ana").keys(key)
		if o.said != ReadOnly || o.dialog != nil || o.meeting.Shop.Seq() != before {
			t.Errorf("%s: %q", key, o.said)
		}
	}
	o.keys("enter")
	if o.went != "person "+o.name(o.person("Ana").ID) {
		t.Errorf("went to %q", o.went)
	}
}

func TestAnEmptyTeam(t *testing.T) {
	o := staffed(t).sees("Nobody yet. Press a")
	for _, key := range []string{"enter", "e", "s", "m", "g", "f"} {
		if o.keys(key); o.said != "Nobody is on the list yet: a adds the first name" {
			t.Errorf("%s: %q", key, o.said)
		}
	}
	one := staffed(t, "Ana")
	if one.on("Ana").keys("g"); one.said != "There is only one name on the list" {
		t.Errorf("said %q", one.said)
	}
	home := busyHome(t, 1, 1, "")
	if home.keys("t"); home.went != "team" {
		t.Errorf("t goes to %q", home.went)
	}
}

// The page of an idea calls people as they are called now.
func TestAnIdeasPageCallsPeopleAsTheyAreNow(t *testing.T) {
	o := held(t, 3, "")
	o.must(o.meeting.Session.Close(o.act()))
	o.must(o.meeting.MergePeople(o.act(), o.person("Ana").ID, o.person("Zoë").ID))
	o.must(o.meeting.ForgetPerson(o.act(), o.person("Bo").ID))
	page := o.openPage().screenAt(100, 60)
	if strings.Contains(page, "Ana") || !strings.Contains(page, "Whose idea: Zoë") || !strings.Contains(page, session.SomeoneWhoLeft) {
		t.Errorf("the page:\n%s", page)
	}
}

// A task stays with whoever left until somebody gives it to another: the page says so.
func TestATaskOfSomebodyWhoLeftWaitsForAnother(t *testing.T) {
	const says = "has left; e gives it to somebody else"
	o := held(t, 3, "")
	o.must(o.meeting.Session.Close(o.act()))
	i := o.meeting.Initiatives[0]
	id, err := i.AddTask(o.act(), session.Task{What: "Buy paint", Owner: o.person("Bo"), Due: december(20)})
	o.must(err)
	before := strings.Join(strings.Fields(o.openPage().screenAt(100, 60)), " ")
	if strings.Contains(before, says) {
		t.Fatalf("Bo is here:\n%s", before)
	}
	o.must(o.meeting.Shop.SetStanding(o.act(), o.person("Bo").ID, session.PersonLeft))
	if page := strings.Join(strings.Fields(o.openPage().screenAt(100, 60)), " "); !strings.Contains(page, says) {
		t.Errorf("left:\n%s", page)
	}
	o.must(o.meeting.ForgetPerson(o.act(), o.person("Bo").ID))
	page := strings.Join(strings.Fields(o.openPage().screenAt(100, 60)), " ")
	o.must(i.SetDone(o.act(), id, true))
	done := strings.Join(strings.Fields(o.openPage().screenAt(100, 60)), " ")
	if n := strings.Count(page, says); n < 1 || strings.Count(done, says) != n-1 {
		t.Errorf("removed:\n%s\nand done:\n%s", page, done)
	}
}

// Nobody is ranked. Whoever did a great deal and whoever did nothing stand in the
// same place of the same list, drawn in the same way, and no page about people
// shows a number that could be compared: only days have digits.
func TestPeopleAreNotCompared(t *testing.T) {
	drawn := func(busy string) string {
		o := team(t)
		p := o.person(busy)
		for n := range 30 {
			o.stories[p.ID] = append(o.stories[p.ID], session.Story{Kind: session.StoryTask, Text: "Buy paint", Title: "A bench", On: december(1).AddDays(-n)})
		}
		return o.screenAt(80, 24)
	}
	if drawn("Ana") != drawn("Terry") {
		t.Errorf("the list depends on what people did:\n%s\n%s", drawn("Ana"), drawn("Terry"))
	}
	if digits := regexp.MustCompile(`\d`).FindString(drawn("Ana")); digits != "" {
		t.Errorf("a number on the list: %s", drawn("Ana"))
	}
	o := team(t).openPerson("Ana", tales(newOffice(t))...)
	day := regexp.MustCompile(`\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d{1,2} [A-Z][a-z]{2}( \d{4})?\b`)
	for n := range 20 {
		page := day.ReplaceAllString(o.screenAt(80, 24), "")
		if at := regexp.MustCompile(`.*\d.*`).FindString(page); at != "" {
			t.Fatalf("after %d keys a number: %s", n, at)
		}
		o.keys("down")
	}
}

// tales are stories of every kind, newest first.
func tales(o *office) []session.Story {
	dana := session.Person{ID: session.ID{9}, Name: "Dana"}
	nov := session.Date{Year: 2026, Month: 11, Day: 24}
	bench := session.Story{Kind: session.StoryChosen, Text: "Bench by the window", Title: "Bench by the window", Step: "Wait", Begun: nov, On: december(4),
		Initiative: o.id(), Status: session.StatusLive, Praise: session.Comment{Words: "My mother can come again now", On: december(3)},
		Telling: session.Telling{ID: 3, By: dana, InPerson: true, On: december(4)}}
	untold := bench
	untold.Text, untold.Telling, untold.Waiting, untold.Status, untold.On = "A bell", session.Telling{}, true, session.StatusKept, december(3)
	return []session.Story{
		bench, untold,
		{Kind: session.StoryTold, On: december(2), Title: "A bell", Text: "Best bell in town", Initiative: o.id(), Whom: []session.Person{dana}},
		{Kind: session.StoryHeard, On: december(2), Title: "A bell", Text: "Best bell in town", Initiative: o.id()},
		{Kind: session.StoryTask, On: december(1), Title: "Bench by the window", Text: "Buy the wood", Initiative: o.id()},
		{Kind: session.StoryObstacle, On: nov, Title: "Bench by the window", Text: "policy: no furniture", Initiative: o.id()},
		{Kind: session.StoryIdea, On: nov, Begun: nov, Text: "Chalk the wait on the door", Step: "Wait", Session: o.id(), State: session.IdeaNotNow, Because: "it rains", With: []session.Person{dana}},
	}
}

func (o *office) openPerson(name string, stories ...session.Story) *office {
	o.screen = NewPerson(o, o.person(name).ID, stories)
	return o
}

func TestAPersonsPageTellsStories(t *testing.T) {
	o := team(t)
	all := tales(o)
	o.openPerson("Ana", all...)
	page := strings.Join(strings.Fields(o.screenAt(80, 60)), " ")
	for _, text := range []string{
		"Bench by the window (Wait)", "Ana's idea, chosen on Tue 24 Nov, live now. “My mother can come again now”, a customer said on Thu 3 Dec. Told by Dana, in person, on Fri 4 Dec.",
		"A bell (Wait)", "and it is how we do it now. “My mother can come again now”, a customer said on Thu 3 Dec. ! A customer's praise has not been passed on yet.",
		"Told Dana Ana passed on what customers say about A bell, on Wed 2 Dec. “Best bell in town”",
		"Ana heard a customer say it on Wed 2 Dec, about A bell.", "Ana's task, done on Tue 1 Dec, for Bench by the window.",
		"Ana cleared it out of the way on Tue 24 Nov", "Ana's idea with Dana, on Tue 24 Nov. Not now. It rains",
	} {
		if !strings.Contains(page, text) {
			t.Errorf("nowhere is %q:\n%s", text, page)
		}
	}
	if o.keys("enter"); o.went != "initiative "+o.name(all[0].Initiative) {
		t.Errorf("went to %q", o.went)
	}
	if o.keys("end", "enter"); o.went != "read "+o.name(all[6].Session) {
		t.Errorf("went to %q", o.went)
	}
	if o.keys("esc"); o.went != "team" {
		t.Errorf("went to %q", o.went)
	}
	if o.keys("q"); o.went != "home" {
		t.Errorf("went to %q", o.went)
	}
	quiet := team(t).openPerson("Cleo").sees("Cleo", "No story yet")
	if quiet.keys("enter"); quiet.said != "There is no story to open yet" {
		t.Errorf("said %q", quiet.said)
	}
	gone := team(t)
	who := gone.person("Ana").ID
	gone.must(gone.meeting.ForgetPerson(gone.act(), who))
	gone.screen = NewPerson(gone, who, all)
	gone.sees("Their idea, chosen on", "They passed on")
	team(t).openPerson("Dana").sees("Dana, who has left")
	team(t).openPerson("Cleo").sees("Cleo, away at the moment")
}

// peopleScreens are the states of the roster and of a person's page, with this
// text as names and words.
func peopleScreens(t testing.TB, text string) map[string]*office {
	var names []string
	for n := range 30 {
		names = append(names, cut(fmt.Sprintf("%c%d %s", 'a'+n%26, n, text)))
	}
	all := map[string]*office{"team": staffed(t, names...), "person": staffed(t, names...), "merge": staffed(t, names...), "forget": staffed(t, names...)}
	all["no person"] = staffed(t, names...)
	all["no person"].openPerson(names[0])
	var stories []session.Story
	for _, s := range tales(all["person"]) {
		if text != "" {
			s.Text, s.Title, s.Step, s.Because, s.Praise.Words = text, text, text, text, text
		}
		stories = append(stories, s)
	}
	all["person"].openPerson(names[0], stories...)
	o := all["merge"]
	o.stories[o.person(names[1]).ID] = stories
	o.screen.(*Team).previewMerge(o.person(names[1]), o.person(names[2]))
	o = all["forget"]
	o.mentions = session.Mentions{Lines: 1, HalfTyped: 2, Copies: []string{"shop.db.v1.bak"}}
	o.on(names[1]).screen.(*Team).askForget()
	return all
}
