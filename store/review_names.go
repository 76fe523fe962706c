package store

import (
	"context"
	"database/sql"
	"maps"
	"slices"
	"strings"

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

func (n name) ofID() string   { return n.id }
func (n name) ofText() string { return n.text }
func (n name) ofShop() string { return n.shop }

// asAuthor is how a name stands between the other ones of a list in words.
func (n name) asAuthor() string {
	if n.text == "" {
		return ""
	}
	return ", " + strings.ReplaceAll(n.text, " and ", ", ") + ", "
}

// namesRead is how the names of a key are read: text, id, shop; the first to be
// offered first. "then" are the names by which people were at a meeting, and "same"
// what is the same as what, by kind.
func namesRead(key string) string {
	return map[string]string{
		"shop": "SELECT name, id, id FROM shop ORDER BY name COLLATE NOCASE",
		"map":  "SELECT title, '', '' FROM session WHERE opened IS NOT NULL AND NOT rehearsal AND steps > 0 GROUP BY title ORDER BY count(*) DESC, title",
		"step": `SELECT step.name, '', '' FROM session CROSS JOIN step ON step.session = session.id
			WHERE opened IS NOT NULL AND NOT rehearsal GROUP BY step.name ORDER BY count(*) DESC, step.name`,
		"person": "SELECT name, id, shop FROM person ORDER BY standing = 'left', name COLLATE NOCASE",
		"then": `SELECT DISTINCT attendee.name, attendee.person, session.shop FROM session CROSS JOIN attendee ON attendee.session = session.id
			WHERE session.shop IS NOT NULL AND NOT rehearsal`,
		"same": "SELECT one, other, kind FROM same WHERE yes UNION ALL SELECT person.id, value, 'person' FROM person, json_each(spellings)",
		"tag":  "SELECT value, '', '' FROM comment, json_each(comment.tags) GROUP BY value ORDER BY count(*) DESC, value",
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
// or, for a value that none does, those of which the words begin with its words. Who
// is called so now, or was then, comes with all names and ids that they had, and with
// everything comes what somebody said is the same in another shop.
func (n *names) fitting(ctx context.Context, l *link, key string, values []string) ([]name, error) {
	all, err := n.read(ctx, l, key)
	if err != nil {
		return nil, err
	}
	whose := func(x name) string { return x.folded }
	if key == "person" {
		then, err := n.read(ctx, l, "then")
		if err != nil {
			return nil, err
		}
		all, whose = slices.Concat(all, then), name.ofID
	}
	same, err := n.read(ctx, l, "same")
	if err != nil {
		return nil, err
	}
	meant := map[string]bool{}
	for _, x := range fitting(all, values) {
		meant[whose(x)] = true
	}
	addSame(meant, same, key)
	found := slices.DeleteFunc(slices.Clone(all), func(x name) bool { return !meant[whose(x)] })
	if key == "person" && len(found) > 0 {
		for _, id := range slices.Sorted(maps.Keys(meant)) { // some have no name any more
			found = append(found, name{id: id})
		}
	}
	return found, nil
}

// addSame adds what is the same as what is meant, by the answers of that kind: those
// about maps and steps end with the name.
func addSame(meant map[string]bool, answers []name, kind string) {
	end := func(text string) string {
		if kind == "person" {
			return text
		}
		return session.Fold(text[strings.LastIndexByte(text, '\t')+1:])
	}
	for more := true; more; {
		more = false
		for _, pair := range answers {
			one, other := end(pair.text), end(pair.id) // the kind stands in the place of the shop
			if pair.shop == kind && meant[one] != meant[other] {
				meant[one], meant[other], more = true, true, true
			}
		}
	}
}

func fitting(all []name, values []string) (found []name) {
	for _, value := range values {
		folded, sought := session.Fold(value), session.Seek(value)
		fits := func(x name) bool { return x.folded == folded }
		if !slices.ContainsFunc(all, fits) {
			fits = func(x name) bool { return len(sought.Words()) > 0 && sought.In(x.text) }
		}
		for _, x := range all {
			if fits(x) {
				found = append(found, x)
			}
		}
	}
	return found
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
