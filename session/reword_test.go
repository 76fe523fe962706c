package session

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
)

// plant fills a fact with somebody's name wherever people type or a person stands, and
// with one that stands in no text where nothing but a name is typed.
func plant(v reflect.Value, key string) {
	switch v.Kind() {
	case reflect.Struct:
		if p, ok := v.Addr().Interface().(*Person); ok {
			*p = Person{ID: ID{7: 0x70, 15: 1}, Name: "Zebedee"}
			return
		}
		for i := range v.NumField() {
			field := v.Type().Field(i)
			key, _, _ := strings.Cut(field.Tag.Get("json"), ",")
			if v.Field(i).CanSet() || field.Anonymous {
				plant(v.Field(i), key)
			}
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range 2 {
			plant(v.Index(i), key)
		}
	case reflect.String:
		switch {
		case key == "letters" || key == "mark" || key == "seed" || key == "value" || v.Type() != reflect.TypeFor[string]():
			v.SetString("x")
		case key == "by" || key == "approver" || key == "approved_by":
			v.SetString("Wilma")
		default:
			v.SetString("as Zebedee says")
		}
	}
}

// everyFact is one of each kind, by its stream.
func everyFact() map[Kind][]any {
	all := map[Kind][]any{}
	for _, f := range shopVocabulary() {
		all[KindShop] = append(all[KindShop], reflect.New(f).Interface())
	}
	for _, f := range sessionVocabulary() {
		all[KindSession] = append(all[KindSession], reflect.New(f).Interface())
	}
	for _, f := range initiativeVocabulary() {
		all[KindInitiative] = append(all[KindInitiative], reflect.New(f).Interface())
	}
	return all
}

// Wherever a kind of event may hold a name, the name is gone, and nothing else.
func TestReword_leavesNoName(t *testing.T) {
	gone := Rewording{
		Person: func(p Person) Person { p.Name = "Colleague A"; return p },
		Name:   func(string) string { return "someone" },
		Words:  func(text string) string { return strings.ReplaceAll(text, "Zebedee", "someone") },
	}
	same := Rewording{
		Person: func(p Person) Person { return p }, Name: strings.Clone, Words: strings.Clone,
	}
	for kind, facts := range everyFact() {
		for _, f := range facts {
			plant(reflect.ValueOf(f).Elem(), "")
			named, ok := f.(interface{ kind() string })
			if !ok {
				t.Fatalf("%T has no kind", f)
			}
			e := Event{Kind: named.kind(), Actor: "Zebedee", Body: encode(f)}
			out, err := Reword(kind, e, gone)
			if err != nil {
				t.Fatal(err)
			}
			if strings.Contains(string(out.Body), "Zebedee") || strings.Contains(string(out.Body), "Wilma") || out.Actor != "" {
				t.Errorf("%s still says %s", e.Kind, out.Body)
			}
			if !json.Valid(out.Body) || strings.Count(string(out.Body), "someone")+strings.Count(string(out.Body), "Colleague A") != strings.Count(string(e.Body), "Zebedee")+strings.Count(string(e.Body), "Wilma") {
				t.Errorf("%s became %s, was %s", e.Kind, out.Body, e.Body)
			}
			if out, err = Reword(kind, e, same); err != nil || string(out.Body) != string(e.Body) {
				t.Errorf("%s became %s, was %s, %v", e.Kind, out.Body, e.Body, err)
			}
		}
	}
}

// What is not known is not copied; an undo stays one.
func TestReword_ofWhatIsNoFact(t *testing.T) {
	r := newRoom(t, "Ana")
	r.idea("A bench")
	r.undo()
	undone := r.Events()[r.Seq()-1]
	if out, err := Reword(KindSession, undone, Rewording{}); err != nil || string(out.Body) != string(undone.Body) {
		t.Errorf("an undo became %s, was %s, %v", out.Body, undone.Body, err)
	}
	if out, err := Reword(KindSession, Event{Kind: "song.sung", Body: []byte(`{"v":1,"by":"Ana"}`)}, Rewording{}); err != nil || string(out.Body) != `{"v":1}` {
		t.Errorf("what is not known became %s, %v", out.Body, err)
	}
	if _, err := Reword(KindSession, Event{Kind: "idea.added", Body: []byte(`{`)}, Rewording{}); err == nil {
		t.Error("half a body was reworded")
	}
}
