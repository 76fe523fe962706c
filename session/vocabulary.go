package session

import "reflect"

// A vocabulary is the facts that a stream knows, by the kind of their events.
type vocabulary[A any] map[string]reflect.Type

// vocabularyOf knows these facts, of which only the types count.
func vocabularyOf[A any](facts []fact[A]) vocabulary[A] {
	known := vocabulary[A]{}
	for _, f := range facts {
		known[f.kind()] = reflect.TypeOf(f).Elem()
	}
	return known
}

// fact makes an empty fact to decode into, nil for a kind it does not know.
func (v vocabulary[A]) fact(kind string) fact[A] {
	t, ok := v[kind]
	if !ok {
		return nil
	}
	f, _ := reflect.New(t).Interface().(fact[A])
	return f
}
