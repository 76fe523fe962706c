package session

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"
)

// monthLater is the shop's next meeting, with these people.
func (r *room) monthLater(names ...string) *room {
	r.t.Helper()
	next := *r
	next.now, next.inits = r.now.AddDate(0, 1, 0), nil
	next.Session = Open(next.act(), next.id(), r.shop, Plans()[1], false)
	for _, name := range names {
		next.join(name)
	}
	next.ok(next.ChooseMap(next.act(), "Counter visit", counterVisit()))
	return &next
}

// from is one of this meeting's ideas, to be taken up in a later one.
func (r *room) from(id IdeaID) Origin {
	r.t.Helper()
	o, err := r.Origin(id)
	r.ok(err)
	return o
}

func (r *room) revive(o Origin) IdeaID {
	r.t.Helper()
	id, err := r.Revive(r.act(), r.step(0), o)
	r.ok(err)
	return id
}

// shown are the names that a face may know, "?" where it may not.
func (r *room) shown(id IdeaID, face Face) string {
	r.t.Helper()
	people, ok := r.Authors(r.get(id), face)
	if !ok {
		return "?"
	}
	return Names(people)
}

func TestRevivedIdeaKeepsItsFirstAuthor(t *testing.T) {
	june := newRoom(t, "Theo", "Ana")
	bench := june.idea("A bench", "Theo")
	june.ok(june.Tag(june.act(), bench, Fix))
	june.ok(june.Answer(june.act(), bench, IdeaBacklog, ""))

	july := june.monthLater("Ana", "Bo")
	id := july.revive(june.from(bench))
	x := july.get(id)
	equal(t, "text", x.Text, "A bench")
	equal(t, "kind", x.Kind, Fix)
	equal(t, "state", x.State, IdeaOpen)
	equal(t, "from", x.From.Session, june.ID())
	equal(t, "idea", x.From.Idea, bench)
	equal(t, "first said", x.From.At, june.get(bench).At)
	equal(t, "before it is chosen", july.shown(id, FaceDesk), "?")
	july.ok(july.Decide(july.act(), "", "it is time", id))
	equal(t, "on the desk", july.shown(id, FaceDesk), "Theo")
	equal(t, "on the wall", july.shown(id, FaceRoom), "?")
	july.ok(july.ShowAuthors(july.act(), id))
	equal(t, "on the wall", july.shown(id, FaceRoom), "Theo")
	july.ok(july.Reword(july.act(), id, "A bench outside"))
	people, _ := july.promote(id, Gate{}).Authors()
	equal(t, "of the initiative", Names(people), "Theo")
	july.folds()
}

func TestLinkedIdeaNamesItsFirstAuthorFirst(t *testing.T) {
	june := newRoom(t, "Theo", "Ana")
	bench := june.idea("A bench", "Theo", "Ana")
	july := june.monthLater("Ana", "Bo")
	id := july.idea("A seat outside", "Bo", "Ana")
	july.ok(july.Link(july.act(), id, june.from(bench)))
	equal(t, "text", july.get(id).Text, "A seat outside")
	july.ok(july.Link(july.act(), id, june.from(bench)))
	july.silent()
	july.ok(july.Decide(july.act(), "", "x", id))
	equal(t, "authors", july.shown(id, FacePaper), "Theo, Ana and Bo")

	equal(t, "undone", july.undo(), "the decision")
	equal(t, "undone", july.undo(), "the link of “A seat outside” to an earlier idea")
	equal(t, "from", july.get(id).From, Origin{})
	july.redo()
	july.redo()
	equal(t, "authors", july.shown(id, FacePaper), "Theo, Ana and Bo")
	july.ok(july.Unlink(july.act(), id))
	equal(t, "authors", july.shown(id, FacePaper), "Bo and Ana")
	july.ok(july.Unlink(july.act(), id))
	july.silent()
	equal(t, "undone", july.undo(), "telling “A seat outside” from an earlier idea")
	equal(t, "authors", july.shown(id, FacePaper), "Theo, Ana and Bo")
	july.folds()
}

// Of what was promised in both meetings the stricter counts.
func TestStricterPromiseOfBothMeetings(t *testing.T) {
	for _, then := range SignModes() {
		for _, now := range SignModes() {
			for _, how := range []string{"revived", "linked", "merged"} {
				june := newRoom(t, "Theo")
				june.ok(june.SetSign(june.act(), then))
				bench := june.idea("A bench", "Theo")
				july := june.monthLater("Bo")
				july.ok(july.SetSign(july.act(), now))
				var id IdeaID
				switch how {
				case "revived":
					id = july.revive(june.from(bench))
				case "linked":
					id = july.idea("A seat", "Bo")
					july.ok(july.Link(july.act(), id, june.from(bench)))
				default:
					id = july.idea("A seat", "Bo")
					july.ok(july.Merge(july.act(), id, july.revive(june.from(bench))))
				}
				strict := then
				if discretion(now) > discretion(then) {
					strict = now
				}
				what := fmt.Sprintf("%s then, %s now, %s", then, now, how)
				equal(t, what, july.Promise(july.get(id)), strict)
				names := map[string]string{"revived": "Theo", "linked": "Theo and Bo", "merged": "Bo and Theo"}[how]
				before, after := "?", names
				switch strict {
				case Signed:
					before = names
				case SignNever:
					after = "?"
				}
				july.ok(july.Enter(july.act(), PhaseIdeas))
				for _, face := range []Face{FaceRoom, FaceDesk, FacePaper} {
					equal(t, what+": open", july.shown(id, face), before)
				}
				july.ok(july.Decide(july.act(), "", "x", id))
				err := july.ShowAuthors(july.act(), id)
				equal(t, what+": can be shown", err == nil, strict != SignNever)
				for _, face := range []Face{FaceRoom, FaceDesk, FacePaper} {
					equal(t, what+": shown", july.shown(id, face), after)
				}
				people, ok := july.promote(id, Gate{}).Authors()
				equal(t, what+": the initiative may tell", ok, strict != SignNever)
				equal(t, what+": the initiative", len(people) > 0, strict != SignNever)
				july.folds()
			}
		}
	}
}

// What was shown on the wall is no secret any more: the new meeting's promise counts.
func TestWhoWonInTheOpenIsKnown(t *testing.T) {
	june := newRoom(t, "Theo")
	bench := june.idea("A bench", "Theo")
	june.ok(june.Decide(june.act(), "", "x", bench))
	july := june.monthLater("Bo")
	july.ok(july.SetSign(july.act(), Signed))
	equal(t, "chosen, not shown", july.shown(july.revive(june.from(bench)), FaceDesk), "?")
	july.undo()
	june.ok(june.ShowAuthors(june.act(), bench))
	equal(t, "shown", july.shown(july.revive(june.from(bench)), FaceDesk), "Theo")
	august := july.monthLater("Bo")
	back := august.revive(june.from(bench))
	equal(t, "under a promise", august.shown(back, FaceDesk), "?")
}

// Where names are never shown no name goes along, not even into the log; and
// nothing that is printed tells a first author.
func TestFirstAuthorsAreNotToldByTheWay(t *testing.T) {
	for _, modes := range [][2]SignMode{{SignNever, Signed}, {Signed, SignNever}, {SignIfWon, SignIfWon}} {
		june := newRoom(t, "Theodora")
		june.ok(june.SetSign(june.act(), modes[0]))
		origin := june.from(june.idea("A bench", "Theodora"))
		july := june.monthLater("Bo")
		july.ok(july.SetSign(july.act(), modes[1]))
		id := july.revive(origin)
		linked := july.idea("A seat", "Bo")
		july.ok(july.Link(july.act(), linked, origin))
		raw, err := json.Marshal(july.Session)
		july.ok(err)
		printed := string(raw) + fmt.Sprintf("%v %+v %v %+v", july.get(id), july.get(id), origin, origin)
		if modes[0] != SignIfWon {
			for _, e := range july.Events() {
				printed += string(e.Body)
			}
		}
		printed += july.undo() + july.undo() + july.undo()
		if strings.Contains(printed, "Theodora") {
			t.Errorf("%v: a name is told: %s", modes, printed)
		}
	}
}

func TestAnOriginGoesFromMeetingToMeeting(t *testing.T) {
	may := newRoom(t, "Theo")
	bench := may.idea("A bench", "Theo")
	june := may.monthLater("Ana")
	second := june.revive(may.from(bench))
	june.ok(june.SetAuthors(june.act(), second, june.person("Ana").ID))
	july := june.monthLater("Bo")
	third := july.revive(june.from(second))
	equal(t, "from", july.get(third).From.Session, june.ID())
	equal(t, "first said", july.get(third).From.At, may.get(bench).At)
	july.ok(july.Decide(july.act(), "", "x", third))
	equal(t, "authors", july.shown(third, FaceDesk), "Theo and Ana")
}

// Whoever is in the meeting is called as they are here, and named once.
func TestFirstAuthorWhoIsHere(t *testing.T) {
	june := newRoom(t, "Theo")
	origin := june.from(june.idea("A bench", "Theo"))
	theo := june.person("Theo")
	june.ok(june.shop.ChangePerson(june.act(), Person{ID: theo.ID, Name: "Theo B."}))
	july := june.monthLater("Theo B.", "Bo")
	id := july.idea("A seat", "Theo B.", "Bo")
	july.ok(july.Link(july.act(), id, origin))
	july.ok(july.Decide(july.act(), "", "x", id))
	equal(t, "authors", july.shown(id, FaceDesk), "Theo B. and Bo")
}

func TestCreditAfterPromotionKeepsTheFirstAuthor(t *testing.T) {
	june := newRoom(t, "Theo")
	origin := june.from(june.idea("A bench", "Theo"))
	july := june.monthLater("Bo")
	id := july.revive(origin)
	july.ok(july.Decide(july.act(), "", "x", id))
	init := july.promote(id, Gate{})
	m := &Meeting{Shop: july.shop, Session: july.Session, Initiatives: []*Initiative{init}}
	july.ok(m.Credit(july.act(), id, july.person("Bo").ID))
	people, _ := init.Authors()
	equal(t, "authors", Names(people), "Theo and Bo")
	july.says(july.Unlink(july.act(), id), "This idea has its checklist, and its credit with it: undo the promotion first")
}

func TestWhatCannotBeTakenUp(t *testing.T) {
	june := newRoom(t, "Theo")
	bench, bell, gone := june.idea("A bench"), june.idea("A bell"), june.idea("A slip")
	june.ok(june.RemoveIdea(june.act(), gone))
	june.ok(june.Merge(june.act(), bench, bell))
	_, err := june.Origin(gone)
	equal(t, "removed", err.Error(), "This idea is no longer in its meeting")
	_, err = june.Origin(bell)
	equal(t, "merged", err.Error(), "This idea became part of another one: take that one")
	origin := june.from(bench)
	june.says(june.Link(june.act(), bench, origin), "That is an idea of this very meeting: merge the two in Tidy")

	july := june.monthLater("Bo")
	id := july.revive(origin)
	equal(t, "here", func() bool { _, ok := july.recalled(june.ID(), bench); return ok }(), true)
	_, err = july.Revive(july.act(), july.step(1), origin)
	july.says(err, "This idea is here already: “A bench”")
	july.ok(july.RemoveIdea(july.act(), id))
	again, err := july.Revive(july.act(), july.step(1), origin)
	july.ok(err)
	july.ok(july.RemoveIdea(july.act(), again))
	july.answers(july.Link(july.act(), again, origin), ErrNotFound, "This idea is no longer here")
	_, err = july.Revive(july.act(), 9999, origin)
	july.answers(err, ErrNotFound, "This step is no longer on the map: choose another one first")
	other := july.idea("x")
	july.answers(july.Link(july.act(), other, Origin{}), ErrNotFound, "There is no earlier idea to take up")
	july.ok(july.Close(july.act()))
	_, err = july.Revive(july.act(), july.step(0), origin)
	july.answers(err, ErrClosed, ErrClosed.Error())

	rehearsal := Rehearse(july.act(), july.id(), july.shop, Plans()[0])
	r := &room{t: t, shop: july.shop, Session: rehearsal, now: july.now.Add(time.Hour), counter: july.counter + 1000}
	r.ok(r.ChooseMap(r.act(), "Counter visit", counterVisit()))
	pretend := r.idea("A pretended bench")
	_, err = r.Origin(pretend)
	equal(t, "pretended", err.Error(), "This idea is from a rehearsal, which nothing is taken from")
}
