package session

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
)

// A Rewording says what stands for people and for words in a copy that is handed
// over. Each part gets what is written and gives back what is to stand there; it
// is not asked about what is empty.
type Rewording struct {
	Person func(Person) Person // somebody of a roster, or of whom only a name is known; then there is no ID
	Name   func(string) string // where nothing but somebody's name was typed: who approved, who decided
	Words  func(string) string // all else that people typed, or that was written of it
}

// Reword is an event of a stream of that kind with other words, and without its
// actor. What is chosen from a list, days, numbers and IDs stay. What this program
// can't read it leaves out, rather than copy it unread.
func Reword(kind Kind, e Event, by Rewording) (Event, error) {
	e.Actor = ""
	var f any
	switch kind {
	case KindShop:
		f = known((&Shop{}).fact(e.Kind))
	case KindSession:
		f = known((&Session{}).fact(e.Kind))
	case KindInitiative:
		f = known((&Initiative{}).fact(e.Kind))
	}
	switch {
	case roleOf(e.Kind) == undoing:
		f = &actNamed{}
	case f == nil:
		e.Body = encode(struct{}{})
		return e, nil
	}
	if err := json.Unmarshal(e.Body, f); err != nil {
		return e, fmt.Errorf("event %d of %v (%s): %w", e.Seq, e.Stream, e.Kind, err)
	}
	by.value(reflect.ValueOf(f).Elem(), "")
	e.Body = encode(f)
	return e, nil
}

// known is a fact as a value of any kind, nil for none.
func known[A any](f fact[A]) any {
	if f == nil {
		return nil
	}
	return f
}

// value rewords whatever it is; key is its name in JSON.
func (by Rewording) value(v reflect.Value, key string) {
	switch v.Kind() {
	case reflect.Struct:
		by.structure(v)
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			by.value(v.Index(i), key)
		}
	case reflect.Pointer:
		if !v.IsNil() {
			by.value(v.Elem(), key)
		}
	case reflect.String:
		by.text(v, key)
	}
}

// structure rewords a person as a whole, and else field by field.
func (by Rewording) structure(v reflect.Value) {
	if p, ok := v.Addr().Interface().(*Person); ok {
		if !p.ID.IsZero() || p.Name != "" {
			*p = by.Person(*p)
		}
		return
	}
	for i := range v.NumField() {
		field := v.Type().Field(i)
		key, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		if !field.IsExported() && !field.Anonymous || key == "-" {
			continue
		}
		if id := v.FieldByName("Person"); key == "name" && id.IsValid() {
			by.named(id, v.Field(i))
			continue
		}
		by.value(v.Field(i), key)
	}
}

// named rewords the name beside somebody's ID.
func (by Rewording) named(id, name reflect.Value) {
	whose, ok := id.Interface().(PersonID)
	if ok && name.String() != "" {
		name.SetString(by.Person(Person{ID: whose, Name: name.String()}).Name)
	}
}

// text rewords a line. What has a type of its own is chosen from a list, and so
// are the keys that are left alone.
func (by Rewording) text(v reflect.Value, key string) {
	switch {
	case v.String() == "" || v.Type() != reflect.TypeFor[string]() || slices.Contains([]string{"mark", "letters", "seed", "value"}, key):
	case slices.Contains([]string{"by", "approver", "approved_by"}, key):
		v.SetString(by.Name(v.String()))
	default:
		v.SetString(by.Words(v.String()))
	}
}
