package web

import (
	"bytes"
	"testing"

	"flashpoint/ui/paper"
)

func TestAPosterHasLargeLettersWhereTheyFit(t *testing.T) {
	of := func(items int) paper.Document {
		d := paper.Document{{Kind: paper.Title, Text: "What we chose"}}
		for range items {
			d = append(d, paper.Block{Kind: paper.Item, Mark: "[ ]", Text: "Count a week of boxes"})
		}
		return d
	}
	for _, c := range []struct {
		items  int
		poster bool
		want   string
	}{{10, true, `<html lang="en" class="poster larger">`}, {20, true, `<html lang="en" class="poster">`}, {60, true, `<html lang="en">`}, {10, false, `<html lang="en">`}} {
		if got := Bytes(of(c.items), Page{Poster: c.poster}); !bytes.Contains(got, []byte(c.want)) {
			t.Errorf("%d items, poster %v: no %s in\n%.200s", c.items, c.poster, c.want, got)
		}
	}
}
