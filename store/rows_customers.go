package store

import (
	"slices"

	"flashpoint/session"
)

type commentRow struct {
	id        int64
	words     string
	mood      session.Mood
	channel   session.Channel
	heardBy   string
	heardByID session.ID
	day       session.Date
	tags      string
	deskOnly  bool
	praise    bool
	noted     moment
}

func commentTable() table[commentRow] {
	return plain(
		`REPLACE INTO comment(initiative, comment, words, mood, channel, heard_by, heard_by_id, day, tags, desk_only, praise, noted)
			VALUES($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
		"DELETE FROM comment WHERE initiative = $1 AND comment = $2", 1,
		func(r *commentRow) [2]int64 { return [2]int64{r.id} },
		func(r *commentRow) []any {
			return []any{r.id, r.words, string(r.mood), string(r.channel), r.heardBy, idText(r.heardByID), dayText(r.day), r.tags,
				r.deskOnly, r.praise, r.noted.text()}
		},
	)
}

type reactionRow struct {
	id     int64
	kind   session.Reaction
	day    session.Date
	praise bool
	noted  moment
}

func reactionTable() table[reactionRow] {
	return plain(
		"REPLACE INTO reaction(initiative, reaction, kind, day, praise, noted) VALUES($1, $2, $3, $4, $5, $6)",
		"DELETE FROM reaction WHERE initiative = $1 AND reaction = $2", 1,
		func(r *reactionRow) [2]int64 { return [2]int64{r.id} },
		func(r *reactionRow) []any {
			return []any{r.id, string(r.kind), dayText(r.day), r.praise, r.noted.text()}
		},
	)
}

type toldRow struct {
	id           int64
	whom, teller string
	tellerID     session.PersonID
	day          session.Date
	inPerson     bool
	words        string
	heard        session.Date // zero: it brought no news
}

func toldTable() table[toldRow] {
	return plain(
		`REPLACE INTO told(initiative, told, whom, teller, teller_id, day, in_person, words, heard, waited)
			VALUES($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
		"DELETE FROM told WHERE initiative = $1 AND told = $2", 1,
		func(r *toldRow) [2]int64 { return [2]int64{r.id} },
		func(r *toldRow) []any {
			var waited any
			if !r.heard.IsZero() {
				waited = session.Wait{Heard: r.heard, Told: r.day}.Days()
			}
			return []any{r.id, r.whom, r.teller, idText(r.tellerID), dayText(r.day), r.inPerson, r.words, dayText(r.heard), waited}
		},
	)
}

// projectCustomers makes the rows of what customers said and who was told. What
// only adds to them leaves the ones before as they are: an idea that is loved has
// thousands.
func (b *initiativeSheets) projectCustomers(events []session.Event) {
	comments, reactions, told := b.of.Comments, b.of.Reactions, 0
	if customersStand(events) {
		comments, reactions, told = comments[len(b.comments.was):], reactions[len(b.reactions.was):], len(b.told.was)
		b.comments.stand()
		b.quotes.stand()
		b.reactions.stand()
		if b.toldStands(comments) {
			b.told.stand()
		} else {
			told = 0
		}
	}
	for n := range comments {
		b.addComment(&comments[n])
	}
	for _, r := range reactions {
		b.reactions.add(reactionRow{id: r.Seq, kind: r.Reaction, day: r.On, praise: r.Reaction.Good(), noted: b.at(r.Seq)})
	}
	b.addTold(b.of.Tellings[told:])
}

func (b *initiativeSheets) addTold(tellings []session.Telling) {
	if len(tellings) == 0 {
		return
	}
	waits := b.of.Waits()
	for _, t := range tellings {
		b.told.add(toldRow{id: int64(t.ID), whom: peopleList(t.Whom), teller: t.By.Name, tellerID: t.By.ID, day: t.On,
			inPerson: t.InPerson, words: b.of.ToldWords(t, session.FacePaper), heard: waits[t.ID].Heard})
	}
}

// toldStands reports whether new words leave those that were passed on before as
// paper may have them; see [session.Initiative.ToldWords].
func (b *initiativeSheets) toldStands(added []session.Comment) bool {
	return !slices.ContainsFunc(added, func(c session.Comment) bool {
		return !c.Shows(session.FacePaper) || slices.ContainsFunc(b.of.Tellings, func(t session.Telling) bool {
			return session.Fold(t.Words) == session.Fold(c.Words)
		})
	})
}

// addComment makes the row of a comment and, where paper may have its words, the
// line by which search finds it.
func (b *initiativeSheets) addComment(c *session.Comment) {
	r := commentRow{id: int64(c.ID), words: c.Words, mood: c.Mood, channel: c.Channel, heardBy: c.HeardBy.Name, heardByID: c.HeardBy.ID,
		day: c.On, tags: list(c.Tags), deskOnly: c.DeskOnly, praise: c.Good(), noted: momentOf(c.Noted)}
	b.comments.add(r)
	if c.Shows(session.FacePaper) && !b.of.Rehearsal {
		b.quotes.add(lineRow{kind: lineComment, item: r.id, text: r.words, at: r.noted})
	}
}

// customersStand reports whether these events leave what customers said before
// as it was, and whose praise it is: they only add to it, or are about something
// else.
func customersStand(events []session.Event) bool {
	return len(events) > 0 && !slices.ContainsFunc(events, func(e session.Event) bool {
		switch e.Kind {
		case "reaction.counted", "comment.noted", "praise.told", "initiative.checked", "figure.set", "status.changed", "cost.set",
			"standard.set", "asking.set", "task.added", "task.changed", "task.split", "task.done", "task.reopened", "task.removed", "task.shown",
			"obstacle.added", "obstacle.changed", "obstacle.cleared", "obstacle.reopened", "obstacle.removed":
			return false
		}
		return true
	})
}
