package store

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"flashpoint/session"
)

// remembered lists what is remembered beside a meeting, by the text.
func (w *world) remembered(except session.ID) map[string]session.Remembered {
	w.t.Helper()
	list, err := w.store.Remembered(w.t.Context(), w.shop, except, 100)
	w.ok(err)
	by := map[string]session.Remembered{}
	for _, r := range list {
		by[r.Text] = r
	}
	if len(by) != len(list) {
		w.t.Errorf("%d ideas, %d of them different", len(list), len(by))
	}
	return by
}

func TestStore_Remembered(t *testing.T) {
	w := newWorld(t)
	june := w.meeting("Theo", "Ana")
	theo, _ := w.shop.PersonNamed("Theo")
	wave := w.idea(june, "A wave", theo.ID)
	song, parked := w.idea(june, "A song", theo.ID), w.idea(june, "A bench", theo.ID)
	slip, part := w.idea(june, "A slip"), w.idea(june, "A seat")
	i := w.promote(june, wave)
	w.save(w.shop, june, i)
	if x := w.remembered(session.ID{})["A wave"]; x.Status != session.StatusChosen || x.Whose != "" {
		t.Errorf("chosen, and nobody asked on the wall whose it was: %+v", x)
	}
	w.ok(june.ShowAuthors(w.act(), wave))
	w.ok(june.Answer(w.act(), song, session.IdeaBacklog, ""))
	w.ok(june.Park(w.act(), parked, "needs the landlord"))
	w.ok(june.RemoveIdea(w.act(), slip))
	w.ok(june.Merge(w.act(), parked, part))
	w.ok(i.SetStatus(w.act(), session.StatusLive, session.DateOf(w.now), "it is only a wave"))
	w.save(w.shop, june, i)

	rehearsal := session.Rehearse(w.act(), w.id(), w.shop, session.Plans()[0])
	w.ok(rehearsal.ChooseMap(w.act(), "Counter visit", []session.StepPlan{{Name: "Come in"}}))
	w.idea(rehearsal, "A pretended idea")
	w.save(w.shop, rehearsal)

	july := w.meeting("Ana")
	w.idea(july, "Something of today")
	w.save(w.shop, july)
	got := w.remembered(july.ID())
	if len(got) != 3 {
		t.Fatalf("remembered %+v", got)
	}
	x := got["A wave"]
	if x.Session != june.ID() || x.Idea != wave || x.Map != "Counter visit" || x.Step != "Come in" || x.Whose != "Theo" ||
		x.Status != session.StatusLive || x.Since != session.DateOf(w.now) || x.Again || x.At.IsZero() {
		t.Errorf("the live one: %+v", x)
	}
	if x = got["A song"]; x.Whose != "" || x.State != session.IdeaBacklog || x.Status != "" {
		t.Errorf("one of the backlog: %+v", x)
	}
	if x = got["A bench"]; x.State != session.IdeaParked || x.Reason != "needs the landlord" {
		t.Errorf("the parked one: %+v", x)
	}

	// Taken up in July: for a third meeting it is there again, for July itself not.
	from, err := june.Origin(song)
	w.ok(err)
	_, err = july.Revive(w.act(), july.Steps[0].ID, from)
	w.ok(err)
	w.ok(w.shop.ChangePerson(w.act(), session.Person{ID: theo.ID, Name: "Theodor"}))
	w.save(w.shop, july)
	if got := w.remembered(july.ID()); got["A song"].Again || got["A wave"].Whose != "Theodor" {
		t.Errorf("remembered in July: %+v", got)
	}
	list, err := w.store.Remembered(t.Context(), w.shop, w.id(), 100)
	w.ok(err)
	again := 0
	for _, x := range list {
		if x.Again {
			again++
		}
	}
	if len(list) != 5 || again != 1 {
		t.Errorf("%d remembered, %d taken up: %+v", len(list), again, list)
	}
	w.sound()

	m := &session.Meeting{Shop: w.shop, Session: june, Initiatives: []*session.Initiative{i}}
	_, err = m.Undo(w.act()) // live
	w.ok(err)
	w.save(m.Streams()...)
	if x := w.remembered(july.ID())["A wave"]; x.Status != session.StatusChosen {
		t.Errorf("undone, and it is %s", x.Status)
	}
}

// More than a page, and of more than are remembered the newest.
func TestStore_Remembered_pages(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	var meetings []session.Stream
	for range 3 {
		s := w.meeting()
		a := w.act()
		for range rememberedPage {
			_, err := s.AddIdea(a, s.Steps[0].ID, "Idea", session.Wow)
			w.ok(err)
		}
		meetings = append(meetings, s)
	}
	w.save(append(meetings, w.shop)...)
	type idea struct {
		in session.ID
		id session.IdeaID
	}
	read := func(most int) []idea {
		list, err := w.store.Remembered(t.Context(), w.shop, session.ID{}, most)
		w.ok(err)
		ideas := make([]idea, len(list))
		for n, r := range list {
			ideas[n] = idea{r.Session, r.Idea}
		}
		return ideas
	}
	all := read(10 * rememberedPage)
	inOrder := slices.IsSortedFunc(all, func(a, b idea) int { return cmp.Or(a.in.Compare(b.in), cmp.Compare(a.id, b.id)) })
	if len(all) != 3*rememberedPage || len(slices.Compact(slices.Clone(all))) != len(all) || !inOrder || all[0].in != meetings[0].ID() {
		t.Errorf("%d ideas, in order: %v", len(all), inOrder)
	}
	for _, most := range []int{1, rememberedPage, rememberedPage + 7, 3 * rememberedPage} {
		if got := read(most); !slices.Equal(got, all[len(all)-most:]) {
			t.Errorf("the newest %d ideas are %d others", most, len(got))
		}
	}
	other, err := session.NewShop(w.act(), w.id(), "Elsewhere")
	w.ok(err)
	if list, err := w.store.Remembered(t.Context(), other, session.ID{}, 100); err != nil || len(list) != 0 {
		t.Errorf("%d ideas of another shop, %v", len(list), err)
	}
}

// Whoever had an idea first stands in no table where nobody may know.
func TestSecret_firstAuthors(t *testing.T) {
	t.Parallel()
	for _, modes := range [][2]session.SignMode{{session.SignNever, session.Signed}, {session.SignIfWon, session.Signed}, {session.Signed, session.SignNever}, {session.Signed, session.SignIfWon}} {
		take := func(author string) string {
			w := newWorld(t)
			june := w.meeting("Theo", "Vera", "Ana")
			w.ok(june.SetSign(w.act(), modes[0]))
			p, _ := w.shop.PersonNamed(author)
			bench := w.idea(june, "A bench", p.ID)
			july := w.meeting("Ana")
			w.ok(july.SetSign(w.act(), modes[1]))
			from, err := june.Origin(bench)
			w.ok(err)
			_, err = july.Revive(w.act(), july.Steps[0].ID, from)
			w.ok(err)
			id := w.idea(july, "A seat")
			w.ok(july.Link(w.act(), id, from))
			w.save(w.shop, june, july)
			w.sound()
			dump := w.dump()
			if modes[0] == session.Signed { // there everybody may know
				_, dump, _ = strings.Cut(dump, "text=A bench")
				_, dump, _ = strings.Cut(dump, "text=A bench")
			}
			return dump
		}
		if one, other := take("Theo"), take("Vera"); one != other {
			t.Errorf("%v: the tables tell who had it first", modes)
		}
	}
}
