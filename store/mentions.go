package store

import (
	"context"
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"

	"flashpoint/session"
)

// Mentions is what would keep somebody's name if it was removed now: the lines in
// which people wrote it themselves, which are left alone, and the copies that were
// made before the file was brought up to date. Half-typed lines lose the name. It
// reads all that the home shop has in the log, which takes about a second for 100,000 events.
func (s *Store) Mentions(ctx context.Context, id session.PersonID) (found session.Mentions, err error) {
	err = s.with(ctx, "looking for a name", func(l *link) error {
		shop, err := l.shop(ctx)
		if err != nil {
			return err
		}
		own, others := namesIn(shop.Events(), shop.Spellings(id))
		if found.Lines, err = l.linesSaying(ctx, shop.ID(), removal{ids: shop.Spellings(id), names: unshared(own, others)}, own, others); err != nil {
			return err
		}
		found.HalfTyped, err = l.draftsSaying(ctx, unshared(own, others), nil)
		return err
	})
	if err == nil {
		found.Copies = copiesBeside(s.path)
	}
	return found, err
}

// shop is the home shop as the file has it.
func (l *link) shop(ctx context.Context) (*session.Shop, error) {
	id, err := l.homeShop(ctx)
	if err != nil {
		return nil, err
	}
	if id.IsZero() {
		return nil, session.ErrNotFound
	}
	shop := session.EmptyShop(id)
	events, _, err := l.events(ctx, id, 1)
	if err == nil {
		err = load(shop, events)
	}
	return shop, err
}

// linesSaying is how many different texts in the log say one of the names, apart
// from what a removal takes out and from other people's own names.
func (l *link) linesSaying(ctx context.Context, shop session.ID, gone removal, names, others map[string]bool) (int, error) {
	lines := map[string]bool{}
	err := l.eachBody(ctx, shop, func(_ session.ID, body []byte) {
		if folded := session.Fold(string(body)); !containsAny(folded, names) {
			return
		}
		var what any
		if json.Unmarshal(gone.unnamed(slices.Clone(body)), &what) != nil {
			return // a damaged event: whoever loads it says so
		}
		eachText(what, func(text string) {
			if folded := session.Fold(text); !others[folded] && len(spoken(text, names)) > 0 {
				lines[folded] = true
			}
		})
	})
	return len(lines), err
}

func containsAny(text string, names map[string]bool) bool {
	for name := range names {
		if strings.Contains(text, name) {
			return true
		}
	}
	return false
}

// eachText calls do for every text in a decoded body.
func eachText(value any, do func(string)) {
	switch v := value.(type) {
	case string:
		do(v)
	case []any:
		for _, x := range v {
			eachText(x, do)
		}
	case map[string]any:
		for _, x := range v {
			eachText(x, do)
		}
	}
}

// copiesBeside are the files beside this one that keep it as it once was, before it was
// brought up to date or another copy took its place, by name. A folder that can't be
// read has none to name.
func copiesBeside(path string) (names []string) {
	kept, _ := keptBeside(path)
	for _, k := range kept {
		names = append(names, filepath.Base(k.Path))
	}
	return names
}
