package store

import (
	"context"
	"database/sql"
	"slices"

	"flashpoint/session"
	"flashpoint/session/review"
)

// names are those that a filter can ask for, as far as they were needed, read once
// for as long as nobody writes.
type names struct {
	version int64             // of the file as this connection sees it
	of      map[string][]name // by the key of the filter
}

// A name is one spelling of something.
type name struct {
	text, folded string
	id           string // of the shop or the person
	shop         string // of the person
}

// namesRead is how the names of a key are read: text, id, shop; the first to be
// offered first.
func namesRead(key string) string {
	return map[string]string{
		"shop": "SELECT name, id, id FROM shop ORDER BY name COLLATE NOCASE",
		"map":  "SELECT title, '', '' FROM session WHERE opened IS NOT NULL AND NOT rehearsal AND steps > 0 GROUP BY title ORDER BY count(*) DESC, title",
		"step": `SELECT step.name, '', '' FROM step JOIN session ON session.id = step.session
			WHERE opened IS NOT NULL AND NOT rehearsal GROUP BY step.name ORDER BY count(*) DESC, step.name`,
		"person": "SELECT name, id, shop FROM person ORDER BY standing = 'left', name COLLATE NOCASE",
		"tag":    "SELECT value, '', '' FROM comment, json_each(comment.tags) GROUP BY value ORDER BY count(*) DESC, value",
	}[key]
}

// Vocabulary is what a filter can ask for.
func (s *Store) Vocabulary(ctx context.Context) (review.Vocabulary, error) {
	var v review.Vocabulary
	for key, into := range map[string]*[]string{"shop": &v.Shops, "map": &v.Maps, "step": &v.Steps, "person": &v.People, "tag": &v.Tags} {
		err := s.with(ctx, "reading the names", func(l *link) error { // by turns: whoever saves does not wait for all of them
			all, err := s.names.read(ctx, l, key)
			seen := map[string]bool{}
			for _, n := range all {
				if n.folded != "" && !seen[n.folded] {
					seen[n.folded] = true
					*into = append(*into, n.text)
				}
			}
			return err
		})
		if err != nil {
			return review.Vocabulary{}, err
		}
	}
	return v, nil
}

// read are the names of a key.
func (n *names) read(ctx context.Context, l *link, key string) ([]name, error) {
	var version int64 // changes when another connection has written
	if err := l.row(ctx, "PRAGMA data_version").Scan(&version); err != nil {
		return nil, err
	}
	if n.of == nil || n.version != version {
		*n = names{version: version, of: map[string][]name{}}
	}
	if all, known := n.of[key]; known {
		return all, nil
	}
	var all []name
	err := l.each(ctx, namesRead(key), nil, func(rows *sql.Rows) error {
		var x name
		err := rows.Scan(&x.text, &x.id, &x.shop)
		x.folded = session.Fold(x.text)
		all = append(all, x)
		return err
	})
	if err == nil {
		n.of[key] = all
	}
	return all, err
}

// fitting are the names that a filter's values mean: those that fold to the same
// or, for a value that none does, those of which the words begin with its words.
func (n *names) fitting(ctx context.Context, l *link, key string, values []string) ([]name, error) {
	all, err := n.read(ctx, l, key)
	var found []name
	for _, value := range values {
		folded := session.Fold(value)
		fits := func(x name) bool { return x.folded == folded }
		if !slices.ContainsFunc(all, fits) {
			sought := session.Seek(value)
			if len(sought.Words()) == 0 {
				continue
			}
			fits = func(x name) bool { return sought.In(x.text) }
		}
		for _, x := range all {
			if fits(x) {
				found = append(found, x)
			}
		}
	}
	return found, err
}

// distinct are the different values of names, in order.
func distinct(of []name, value func(name) string) []string {
	var all []string
	seen := map[string]bool{}
	for _, x := range of {
		if v := value(x); v != "" && !seen[v] {
			seen[v] = true
			all = append(all, v)
		}
	}
	return all
}
