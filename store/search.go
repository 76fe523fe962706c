package store

import (
	"context"
	"database/sql"
	"strings"
	"unicode"

	"flashpoint/session"
)

// A Hit is one line that a search found.
type Hit struct {
	Stream session.ID
	Kind   string // "meeting", "idea", "initiative", "task", "obstacle", "thought", "comment" or "checkin"
	Place  int64  // which idea, task, obstacle, thought, comment or check-in of the stream; 0 for the stream itself
	Text   string
}

// Search finds the lines that have all words of a text, or words that begin
// with them, newest first; accents and case don't matter. A limit of 0 means
// 50. Rehearsals, removed ideas, votes and words that stay at the desk are not
// searched.
func (s *Store) Search(ctx context.Context, text string, most int) ([]Hit, error) {
	match := matching(text)
	if match == "" {
		return nil, nil
	}
	const query = "SELECT stream, kind, item, text FROM found WHERE found MATCH $1 ORDER BY rowid DESC LIMIT $2"
	var hits []Hit
	err := s.with(ctx, "searching", func(l *link) error {
		return l.each(ctx, query, []any{match, limit(most)}, func(rows *sql.Rows) error {
			var h Hit
			err := rows.Scan(idIn{&h.Stream}, &h.Kind, &h.Place, &h.Text)
			hits = append(hits, h)
			return err
		})
	})
	return hits, err
}

// matching quotes every word, so that nothing typed is read as the index's own
// language of queries.
func matching(text string) string {
	words := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r) })
	for i, word := range words {
		words[i] = `"` + word + `"*`
	}
	return strings.Join(words, " ")
}
