package store

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"flashpoint/session"
)

// named is a world in which people are named wherever something can be written.
func named(t *testing.T) (*world, []session.Stream) {
	w, s, i := forgettable(t)
	m := w.meeting("Old Quentin", "李小龙", "Jo")
	quentin := m.Attendees[0].Person
	w.ok(w.shop.ChangePerson(w.act(), session.Person{ID: quentin.ID, Name: "Quentin Quark"}))
	w.ok(w.shop.Rename(w.act(), "Zebedee's Corner"))
	w.ok(w.shop.SaveMap(w.act(), "The Zebedee tour", []session.StepPlan{{Name: "Greet Quentin", Kind: session.KindArrive}}))
	w.ok(m.SetPurpose(w.act(), "What Zebedee and QUENTIN want"))
	w.ok(m.RenameStep(w.act(), m.Steps[0].ID, "Wait for Zebedee"))
	meeting := &session.Meeting{Shop: w.shop, Session: m}
	_, err := meeting.ParkThought(w.act(), "Ask Zebedee about 李小龙的椅子")
	w.ok(err)
	w.ok(meeting.SetHouseRules(w.act(), "Zebedee speaks last"))
	for _, text := range []string{"Zebedees bench", "old quentin sings", "A song for Quark", "Jo plays, Jo's song", "李小龙 smiles"} {
		w.idea(m, text, quentin.ID)
	}
	chosen := w.promote(m, w.idea(m, "Zebedee waves", m.Attendees[1].ID))
	day := session.DateOf(w.now)
	w.ok(chosen.SetStandard(w.act(), "Zebedee is in", "wave like Quentin"))
	w.ok(chosen.SetAsking(w.act(), "Zebedee asks at the door"))
	w.ok(chosen.SetStatus(w.act(), session.StatusLive, day, "Zebedee had time, without balloons"))
	w.ok(chosen.SetCost(w.act(), session.Cost{Amount: "a beer for Zebedee", ApprovedBy: "Wilma the owner"}))
	_, err = chosen.Note(w.act(), session.Comment{Words: "Quentin, zebedee and zébédée waved", Mood: session.MoodLoved, HeardBy: quentin, On: day, Tags: []string{"zebedee"}})
	w.ok(err)
	whom, _ := chosen.Untold()
	_, err = chosen.Tell(w.act(), session.Telling{Whom: whom, By: quentin, On: day, Words: "They love you, Zebedee"})
	w.ok(err)
	w.ok(chosen.CheckIn(w.act(), session.CheckIn{On: day, Verdict: session.Verdicts()[0], Note: "Zebedee does it best"}))
	w.ok(chosen.SetFigure(w.act(), session.Figure{Name: "waves of Zebedee", Unit: "a Quentin", Before: session.Measure{Value: "12", On: day}}))
	_, err = w.shop.NoteVisit(w.act(), session.Visit{Map: "The Zebedee tour", On: day, By: session.Person{Name: "Wilma"}, Note: "Zebedee was slow",
		Steps: []session.VisitedStep{{Name: "Greet Quentin", Seen: true, Note: "only Zebedee did"}}})
	w.ok(err)
	w.save(w.shop, m, chosen)
	return w, []session.Stream{w.shop, s, i, m, chosen}
}

// A copy without names has none of them anywhere in the file, whole pages and free
// ones, and is a sound file of the same meetings.
func TestSeal_withoutNames(t *testing.T) {
	t.Parallel()
	w, streams := named(t)
	copied, seal := sealedFrom(w, SealOptions{Nameless: true, By: "fay"})
	content, err := os.ReadFile(copied.path)
	w.ok(err)
	lower := bytes.ToLower(content)
	for _, name := range []string{"zebedee", "zeb ", "quentin", "quark", "李小龙", "wilma", "fay", "zébédée"} {
		if at := bytes.Index(lower, []byte(name)); at >= 0 {
			t.Errorf("%q is in the file: %q", name, content[max(at-60, 0):min(at+60, len(content))])
		}
	}
	if !seal.Nameless || seal.By != "" {
		t.Errorf("the seal is %+v", seal)
	}
	copied.store = copied.open(Options{})
	for _, was := range streams {
		now := loaded(copied, session.Empty(was.Kind(), was.ID()))
		if now.Seq() != was.Seq() {
			t.Errorf("%d of %d events of %v came along", now.Seq(), was.Seq(), was.ID())
		}
	}
	report, err := copied.store.Compare(t.Context())
	w.ok(err)
	check, err := CheckSeal(t.Context(), copied.path)
	w.ok(err)
	if len(report.Differences) > 0 || !check.Unchanged() {
		t.Errorf("differences %v, checked %+v", report.Differences, check)
	}
	shop, err := copied.store.Shop(t.Context())
	w.ok(err)
	if session.Names(shop.People[:3]) != "Colleague A, Colleague B and Colleague C" || shop.Name != "Someone's Corner" {
		t.Errorf("there are %v in %s", shop.People, shop.Name)
	}
	dump := copied.dump()
	for _, want := range []string{"text=Someone bench", "text=someone sings", "text=Someone plays, someone's song", "text=someone smiles",
		"words=Someone, someone and someone waved", "text=A song for someone", "heard_by=Colleague"} {
		if !strings.Contains(dump, want) {
			t.Errorf("nothing says %q in %s", want, dump)
		}
	}
	if !copied.store.sealed.Nameless || !strings.Contains(copied.store.Note(), "Nobody is named in it.") {
		t.Errorf("the note is %s", copied.store.Note())
	}
}

// A guest of a later meeting, who is on no roster, is named in no earlier one.
func TestSeal_withoutTheNamesOfGuests(t *testing.T) {
	w := newWorld(t)
	first := w.meeting("Ana")
	w.idea(first, "Let Barnaby play the piano")
	w.now = w.now.AddDate(0, 0, 7)
	second := w.meeting("Ana")
	w.ok(second.Join(w.act(), session.Person{ID: w.id(), Name: "Barnaby"}))
	w.save(w.shop, first, second)
	copied, _ := sealedFrom(w, SealOptions{Nameless: true})
	content, err := os.ReadFile(copied.path)
	w.ok(err)
	if bytes.Contains(bytes.ToLower(content), []byte("barnaby")) {
		t.Error("the guest is in the file")
	}
	copied.store = copied.open(Options{})
	if there := loaded(copied, session.EmptySession(second.ID())); there.Attendees[1].Name != "Guest A" {
		t.Errorf("there were %+v", there.Attendees)
	}
}

// A name is a word of its own; a word of a longer name, or a short one, is only a
// name where it is not written small.
func TestNameless_words(t *testing.T) {
	n := newNameless()
	for _, name := range []string{"Ana", "José María", "Old Bob", "An", "Bo", "张伟", session.SomeoneWhoLeft} {
		n.learn(name)
	}
	for text, want := range map[string]string{
		"":                                  "",
		"a banana for anaïs":                "a banana for anaïs",
		"ANA, ana's and Anas":               "Someone, someone's and someone",
		"jose maria waits for José":         "someone waits for someone",
		"an old bench, and Old things":      "an old bench, and someone things",
		"An and bo and Bo":                  "Someone and bo and someone",
		"请张伟来":                              "请someone来",
		"nobody, " + session.SomeoneWhoLeft: "nobody, " + session.SomeoneWhoLeft,
	} {
		if got := n.words(text); got != want {
			t.Errorf("%q became %q, want %q", text, got, want)
		}
	}
	var all []string
	for _, i := range []int{0, 25, 26, 27, 701, 702} {
		all = append(all, letters(i))
	}
	if got := strings.Join(all, " "); got != "A Z AA AB ZZ AAA" {
		t.Errorf("counted %s", got)
	}
}
