package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"flashpoint/session/review"
	cells "flashpoint/session/table"
)

// An order is what rows are sorted by: a column perhaps, and what names them, so
// that no two stand at the same place.
type order struct {
	by  []string
	way string // in SQL
}

func (o order) String() string { return strings.Join(o.by, o.way+", ") + o.way }

// way is the way of the order in SQL.
func (a *asking) way() string {
	if a.Rising {
		return ""
	}
	return " DESC"
}

// order is the one that was asked for; rows up to After are left out.
func (a *asking) order() (order, error) {
	o := order{by: slices.Clone(a.of.keys), way: a.way()}
	for i, c := range review.Columns(a.Query.Of) {
		if c.ID == a.Sort {
			o.by = slices.Insert(o.by, 0, sorted(c.Kind, a.of.columns[i], a.Rising))
		}
	}
	if a.After == nil {
		return o, nil
	}
	place, err := placeOf(a.After.Key, len(o.by))
	if err != nil {
		return o, err
	}
	args := make([]string, len(place))
	for i, value := range place {
		args[i] = a.arg(value)
	}
	than := " <"
	if a.Rising {
		than = " >"
	}
	a.and(o.by[0] + than + "= " + args[0]) // which an index can begin with
	a.and("(" + strings.Join(o.by, ", ") + ")" + than + " (" + strings.Join(args, ", ") + ")")
	return o, nil
}

// sorted is a column as it is compared. What there is nothing of comes last both
// ways, so that whoever sorts by the next due day sees one first.
func sorted(kind cells.Kind, column string, rising bool) string {
	text, number := "''", "-9e99"
	if rising {
		text, number = "char(1114111)", "9e99"
	}
	switch kind {
	case cells.Number, cells.YesNo:
		return "coalesce(" + column + ", " + number + ")"
	case cells.Text:
		return "coalesce(nullif(" + column + ", ''), " + text + ") COLLATE NOCASE"
	}
	return "coalesce(" + column + ", " + text + ")"
}

// errForeignRow is what a row of another list is answered.
var errForeignRow = errors.New("this row is not of a list in this order")

// placeOf reads the Key of a row.
func placeOf(key string, n int) ([]any, error) {
	var place []any
	d := json.NewDecoder(bytes.NewReader([]byte(key)))
	d.UseNumber()
	if err := d.Decode(&place); err != nil || len(place) != n {
		return nil, fmt.Errorf("%w: %q", errForeignRow, key)
	}
	for i, v := range place {
		number, ok := v.(json.Number)
		if !ok {
			continue
		}
		whole, err := number.Int64()
		if place[i] = whole; err != nil {
			if place[i], err = number.Float64(); err != nil {
				return nil, fmt.Errorf("%w: %q", errForeignRow, key)
			}
		}
	}
	return place, nil
}
