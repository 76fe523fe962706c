package store

import (
	"context"
	"database/sql"
	"strings"

	"flashpoint/session"
)

// forgetHalfTyped takes names out of what was half typed, and drops the settings
// of earlier versions that are a day and such a name.
func (l *link) forgetHalfTyped(ctx context.Context, names map[string]bool) error {
	var without []halfTyped
	if _, err := l.draftsSaying(ctx, names, func(d halfTyped) { without = append(without, d) }); err != nil {
		return err
	}
	for _, d := range without {
		if d.text == "" {
			if err := l.exec(ctx, "DELETE FROM draft WHERE stream = $1 AND place = $2", d.stream, d.place); err != nil {
				return err
			}
		} else if err := l.exec(ctx, "UPDATE draft SET text = $1 WHERE stream = $2 AND place = $3", d.text, d.stream, d.place); err != nil {
			return err
		}
	}
	var drop []string
	err := l.each(ctx, "SELECT key, value FROM setting", nil, func(rows *sql.Rows) error {
		var key, value string
		err := rows.Scan(&key, &value)
		if _, name, _ := strings.Cut(value, " "); names[session.Fold(name)] {
			drop = append(drop, key)
		}
		return err
	})
	for _, key := range drop {
		if err == nil {
			err = l.exec(ctx, "DELETE FROM setting WHERE key = $1", key)
		}
	}
	return err
}

// A halfTyped is a row of drafts.
type halfTyped struct {
	stream, place, text string
}

// draftsSaying is how many half-typed lines say one of the names. do, if not nil,
// gets each without them.
func (l *link) draftsSaying(ctx context.Context, names map[string]bool, do func(halfTyped)) (n int, err error) {
	err = l.each(ctx, "SELECT stream, place, text FROM draft", nil, func(rows *sql.Rows) error {
		var d halfTyped
		if err := rows.Scan(&d.stream, &d.place, &d.text); err != nil {
			return err
		}
		if without := silent(d.text, names); without != d.text {
			n++
			if d.text = without; do != nil {
				do(d)
			}
		}
		return nil
	})
	return n, err
}

// silent is a text without these names. What is a key in a draft that is JSON
// stays, and the draft readable.
func silent(text string, names map[string]bool) string {
	var kept strings.Builder
	from := 0
	for _, at := range spoken(text, names) {
		if strings.HasPrefix(text[at.to:], `":`) {
			continue
		}
		kept.WriteString(text[from:at.from])
		from = at.to
	}
	kept.WriteString(text[from:])
	return kept.String()
}
