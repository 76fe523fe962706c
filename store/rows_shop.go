package store

import "flashpoint/session"

type shopRow struct {
	head int64
	name string
}

func shopTable() table[shopRow] {
	return plain(
		"REPLACE INTO shop(id, head, name) VALUES($1, $2, $3)",
		"DELETE FROM shop WHERE id = $1", 0, only[shopRow],
		func(r *shopRow) []any { return []any{r.head, r.name} },
	)
}

type personRow struct {
	place   int64
	id      session.ID
	name    string
	manager bool

	standing  session.PersonStanding
	spellings string
}

func personTable() table[personRow] {
	return plain(
		"REPLACE INTO person(shop, place, id, name, manager, standing, spellings) VALUES($1, $2, $3, $4, $5, $6, $7)",
		"DELETE FROM person WHERE shop = $1 AND place = $2", 1,
		func(r *personRow) [2]int64 { return [2]int64{r.place} },
		func(r *personRow) []any {
			return []any{r.place, r.id.String(), r.name, r.manager, string(r.standing), r.spellings}
		},
	)
}

type mapRow struct {
	place       int64
	name, steps string
}

func mapTable() table[mapRow] {
	return plain(
		"REPLACE INTO map(shop, place, name, steps) VALUES($1, $2, $3, $4)",
		"DELETE FROM map WHERE shop = $1 AND place = $2", 1,
		func(r *mapRow) [2]int64 { return [2]int64{r.place} },
		func(r *mapRow) []any { return []any{r.place, r.name, r.steps} },
	)
}

// A shopSheets is what a shop shows: its roster, its own maps with their mystery visits, and
// the thoughts that it parked.
type shopSheets struct {
	of         *session.Shop
	shop       sheet[shopRow]
	people     sheet[personRow]
	maps       sheet[mapRow]
	visits     sheet[visitRow]
	visitSteps sheet[visitStepRow]
	thoughts   sheet[thoughtRow]
	lines      sheet[lineRow]
}

func newShopBook(of *session.Shop) *book {
	b := &shopSheets{
		of:         of,
		shop:       sheet[shopRow]{of: shopTable()},
		people:     sheet[personRow]{of: personTable()},
		maps:       sheet[mapRow]{of: mapTable()},
		visits:     sheet[visitRow]{of: visitTable()},
		visitSteps: sheet[visitStepRow]{of: visitStepTable()},
		thoughts:   sheet[thoughtRow]{of: thoughtTable()},
		lines:      sheet[lineRow]{of: lineTable()},
	}
	pages := []page{&b.shop, &b.people, &b.maps, &b.visits, &b.visitSteps, &b.thoughts, &b.lines}
	return &book{stream: of.ID().String(), pages: pages, project: b.project}
}

func (b *shopSheets) project([]session.Event) {
	b.shop.add(shopRow{head: b.of.Seq(), name: b.of.Name})
	for i, p := range b.of.People {
		var others []string
		for _, id := range b.of.Spellings(p.ID)[1:] {
			others = append(others, id.String())
		}
		b.people.add(personRow{place: int64(i + 1), id: p.ID, name: p.Name, manager: p.Manager, standing: p.Standing, spellings: list(others)})
	}
	for i, m := range b.of.Maps {
		names := make([]string, len(m.Steps))
		for j, step := range m.Steps {
			names[j] = step.Name
		}
		b.maps.add(mapRow{place: int64(i + 1), name: m.Name, steps: list(names)})
	}
	b.projectVisits()
	b.projectThoughts()
}
