package store

import (
	"cmp"
	"context"
	"database/sql"
	"slices"

	"flashpoint/session"
	"flashpoint/session/review"
)

// A mapReader gathers what each shop did with each of its maps.
type mapReader struct {
	at     map[shopMap]*mapRead
	order  []*mapRead
	live   map[shopMap]map[string]bool // the steps on which a wow was live once, folded
	folded map[string]string           // names come again and again, so each is folded once
}

func newMapReader() mapReader {
	return mapReader{at: map[shopMap]*mapRead{}, live: map[shopMap]map[string]bool{}, folded: map[string]string{}}
}

// A shopMap is a map of a shop, whatever the case and the accents of its name.
type shopMap struct{ shop, fold string }

// A mapRead is a map with its latest meeting and the latest two that rated it,
// the latest last.
type mapRead struct {
	shopMap
	review.MapCounts
	latest string
	rated  []string
}

func (m *mapReader) fold(name string) string {
	fold, ok := m.folded[name]
	if !ok {
		fold = session.Fold(name)
		m.folded[name] = fold
	}
	return fold
}

// of is the map of that name.
func (m *mapReader) of(shop, name string) *mapRead {
	key := shopMap{shop, m.fold(name)}
	read, ok := m.at[key]
	if !ok {
		read = &mapRead{shopMap: key}
		m.at[key] = read
		m.order = append(m.order, read)
	}
	return read
}

// steps reads the maps as their latest meetings left them.
func (r *trendReader) steps(ctx context.Context) error {
	by := map[string]*mapRead{}
	for _, m := range r.maps.order {
		by[m.latest] = m
	}
	const query = "SELECT session, name FROM step WHERE session IN (SELECT value FROM json_each($1)) ORDER BY session, place"
	return r.l.each(ctx, query, []any{list(keysOf(by))}, func(rows *sql.Rows) error {
		var id, name string
		if err := rows.Scan(&id, &name); err != nil {
			return err
		}
		m, asked := by[id]
		if !asked {
			return &damaged{"a step lies among those of a meeting that it does not belong to"}
		}
		m.Steps = append(m.Steps, review.StepCounts{Name: name})
		return nil
	})
}

// hands reads how the teams rated their steps the last time and the one before.
func (r *trendReader) hands(ctx context.Context) error {
	by := map[string]*mapRead{}
	for _, m := range r.maps.order {
		for _, id := range m.rated {
			by[id] = m
		}
	}
	const query = `SELECT rating.session, name, 2 * plus2 + plus1 - minus1 - 2 * minus2, n FROM session
			JOIN rating ON rating.session = session.id AND rating.rating = session.rating
		WHERE session.id IN (SELECT value FROM json_each($1))`
	return r.l.each(ctx, query, []any{list(keysOf(by))}, func(rows *sql.Rows) error {
		var id, name string
		var marks review.Given
		if err := rows.Scan(&id, &name, &marks.Sum, &marks.N); err != nil {
			return err
		}
		m, asked := by[id]
		if !asked {
			return &damaged{"a rating lies among those of a meeting that it does not belong to"}
		}
		fold := r.maps.fold(name)
		for i := range m.Steps {
			if r.maps.fold(m.Steps[i].Name) != fold {
				continue
			}
			if id == m.rated[len(m.rated)-1] {
				m.Steps[i].Latest = marks
			} else {
				m.Steps[i].Before = marks
			}
		}
		return nil
	})
}

// wasLive notes that a wow was live on a step.
func (m *mapReader) wasLive(shop, onMap, step string) {
	key := shopMap{shop, m.fold(onMap)}
	if m.live[key] == nil {
		m.live[key] = map[string]bool{}
	}
	m.live[key][m.fold(step)] = true
}

// layMaps puts the maps that have steps to the counts.
func (r *trendReader) layMaps() {
	for _, m := range r.maps.order {
		if len(m.Steps) == 0 {
			continue
		}
		for i := range m.Steps {
			m.Steps[i].Wow = r.maps.live[m.shopMap][r.maps.fold(m.Steps[i].Name)]
		}
		of := r.of(r.key(m.shop))
		of.Maps = append(of.Maps, m.MapCounts)
	}
	for _, key := range r.order {
		slices.SortFunc(r.at[key].Shops, func(a, b review.ShopCounts) int { return cmp.Compare(a.Name, b.Name) })
	}
}

func keysOf(by map[string]*mapRead) []string {
	keys := make([]string, 0, len(by))
	for key := range by {
		keys = append(keys, key)
	}
	return keys
}
