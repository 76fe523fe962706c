package main

import (
	"errors"
	"strings"
	"testing"

	"flashpoint/session"
	"flashpoint/store"
	"flashpoint/ui/desk"
	"flashpoint/ui/paper"
)

// amongOthers is the sample shop's file, into which two other shops came.
func amongOthers(t *testing.T) (shelf, []session.Summary) {
	t.Helper()
	s := sampleShelf(t)
	_, files := chainOf(t, 2)
	for _, file := range files {
		src, err := store.OpenSource(t.Context(), file)
		if err == nil {
			_, err = s.Import(t.Context(), []*store.Source{src}, store.ImportOptions{At: s.now()})
			err = errors.Join(err, src.Close())
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	home, err := s.HomeShop(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	all, err := s.Summaries(t.Context(), store.SummaryQuery{})
	if err != nil {
		t.Fatal(err)
	}
	var others []session.Summary
	for _, m := range all {
		if m.Shop != home {
			others = append(others, m)
		}
	}
	if len(others) != 4 {
		t.Fatalf("the others have %d meetings", len(others))
	}
	return s, others
}

// A meeting of another shop comes with that shop, to be read, and can't be resumed.
func TestShelf_aMeetingOfAnotherShop(t *testing.T) {
	s, others := amongOthers(t)
	m, err := s.Meeting(t.Context(), others[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	if !m.Elsewhere || m.Shop.ID() != others[0].Shop || m.Shop.Name != others[0].ShopName || len(m.Shop.People) == 0 {
		t.Errorf("it came with %v of %q", m.Shop.People, m.Shop.Name)
	}
	if page := paper.Minutes(m, s.now()).Text(80); !strings.Contains(page, m.Shop.Name) {
		t.Errorf("its minutes say\n%s", page)
	}
	own, err := s.Meeting(t.Context(), session.ID{})
	if err != nil || own.Elsewhere || own.Shop.ID() == m.Shop.ID() {
		t.Errorf("home is %v, %v", own, err)
	}
	_, err = unfinished(t.Context(), s.Store, others[0].ID.String())
	if codeFor(err) != codeNotFound || !strings.HasPrefix(wordsFor(err), "This meeting belongs to "+others[0].ShopName+": it can be read here") {
		t.Errorf("resumed: %v", err)
	}
	latest, err := meetingNamed(t.Context(), s.Store, "latest")
	if err != nil || latest == others[0].ID {
		t.Errorf("the latest is %v, %v", latest, err)
	}
}

// Home shows the same as before others came.
func TestShelf_ListsAmongOthers(t *testing.T) {
	s, _ := amongOthers(t)
	alone := sampleShelf(t)
	lists, err := s.Lists(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	before, err := alone.Lists(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if len(lists.Recent) != len(before.Recent) || len(lists.Board) != len(before.Board) || len(lists.Unfinished) != len(before.Unfinished) ||
		len(lists.Thanks) != len(before.Thanks) || len(lists.Told) != len(before.Told) || lists.Shop != before.Shop {
		t.Errorf("home shows\n%+v\nshowed\n%+v", lists, before)
	}
}

// The list has a column for the shop where there are several, and can be of one.
func TestListOfSeveralShops(t *testing.T) {
	s, others := amongOthers(t)
	found, _, err := meetings(t.Context(), s.Store, store.SummaryQuery{}, false)
	if err != nil {
		t.Fatal(err)
	}
	if text := paper.SessionList(found, s.now()); !strings.Contains(text, " SHOP ") || !strings.Contains(text, others[0].ShopName) || !strings.Contains(text, "Corner Coffee") {
		t.Errorf("listed\n%s", text)
	}
	name := strings.ToUpper(others[0].ShopName)
	id, err := shopNamed(t.Context(), s.Store, name)
	if err != nil || id != others[0].Shop {
		t.Errorf("%s is %v, %v", name, id, err)
	}
	found, _, err = meetings(t.Context(), s.Store, store.SummaryQuery{Shop: id}, false)
	if err != nil || len(found) != 2 || strings.Contains(paper.SessionList(found, s.now()), "SHOP") {
		t.Errorf("listed %v, %v", found, err)
	}
	if _, err = shopNamed(t.Context(), s.Store, "nobody"); codeFor(err) != codeNotFound || !strings.Contains(wordsFor(err), "Corner Coffee") {
		t.Errorf("found nobody: %v", err)
	}
	if _, err = shopNamed(t.Context(), s.Store, ""); codeFor(err) != codeUsage {
		t.Errorf("found all: %v", err)
	}
}

// The doctor says whose the file is, and where two copies of it grew apart.
func TestDoctorOfSeveralShops(t *testing.T) {
	s, _ := amongOthers(t)
	said := func() string {
		var words []string
		for _, f := range severalShops(t.Context(), s.Store) {
			words = append(words, f.Grade.String()+" "+f.Found)
		}
		return strings.Join(words, "\n")
	}
	if got := said(); got != "ok 3 shops. It is the file of Corner Coffee: the others are here to be read." {
		t.Errorf("says %s", got)
	}
	if err := s.SaveSetting(t.Context(), "shop", ""); err != nil {
		t.Fatal(err)
	}
	if got := said(); !strings.HasPrefix(got, desk.Look.String()+" 3 shops were brought together here") {
		t.Errorf("says %s", got)
	}
	if got := severalShops(t.Context(), sampleShelf(t).Store); len(got) != 0 {
		t.Errorf("of one shop: %v", got)
	}
}

// Paper about a map asks whose, in a file that is no shop's own.
func TestExportOfAMapOfSeveralShops(t *testing.T) {
	s, others := amongOthers(t)
	own, err := exporting{kind: "booklet", format: "txt"}.make(t.Context(), s, nil)
	if err != nil || !strings.Contains(string(own.Bytes), "Corner Coffee") {
		t.Errorf("made %s: %v", own.Bytes, err)
	}
	if err := s.SaveSetting(t.Context(), "shop", ""); err != nil {
		t.Fatal(err)
	}
	_, err = exporting{kind: "booklet", format: "txt"}.make(t.Context(), s, nil)
	if codeFor(err) != codeUsage || !strings.Contains(wordsFor(err), "shop.db has 3 shops: say with --shop whose map is meant. There are: Corner 2, Corner Coffee, Harbour 1.") {
		t.Errorf("says %v", err)
	}
	if _, err = (exporting{kind: "booklet", format: "txt", shop: others[0].ShopName}).make(t.Context(), s, nil); err != nil {
		t.Error(err)
	}
}

// An idea that two shops have in the same words is asked for, and --shop says whose.
func TestExportOfAnIdeaOfSeveralShops(t *testing.T) {
	s, others := amongOthers(t)
	const words = "Write down old postcards at “See us from the corner”, week 1"
	x := exporting{kind: "story", format: "txt"}
	if _, err := x.make(t.Context(), s, []string{words}); codeFor(err) != codeUsage || !strings.HasPrefix(wordsFor(err), "Several chosen ideas are meant by") {
		t.Errorf("of two: %v", err)
	}
	for _, of := range others {
		x.shop = of.ShopName
		subject, err := x.subject(t.Context(), s, []string{words})
		if err != nil {
			t.Fatal(err)
		}
		if i, err := s.Initiative(t.Context(), subject.id); err != nil || i.Shop != of.Shop {
			t.Errorf("with --shop %s it is of %v, %v", of.ShopName, i.Shop, err)
		}
	}
}
