package store

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"

	"flashpoint/session"
)

// A removal is of whom and of what names an event must not tell.
type removal struct {
	ids   []session.PersonID
	names map[string]bool // folded; those that nobody else ever had
}

// unnamed replaces these people's names in the body of an event: wherever an
// object says who it is in "id" or "person" and how they were called in "name";
// where it has such a name and no ID, as a visitor may who came onto the roster
// later; and where nothing but such a name was typed for who decided or approved.
// All else stays as it is, byte for byte. A body without any is given back.
func (r removal) unnamed(body []byte) []byte {
	if !r.concerns(body) {
		return body
	}
	u := unnamer{removal: r, body: body, in: json.NewDecoder(bytes.NewReader(body))}
	if !u.value() {
		return body // it is no JSON: whoever loads it says so
	}
	var out []byte
	from := 0
	for _, name := range u.found {
		out = append(append(out, body[from:name.from]...), replacement()...)
		from = name.to
	}
	return append(out, body[from:]...)
}

// clean is a history without the names of the forgotten, sealed anew where it
// named them.
func (r removal) clean(c chain) chain {
	if len(r.ids) == 0 {
		return c
	}
	first := -1
	events := slices.Clone(c.events)
	for i := range events {
		body := r.unnamed(events[i].Body)
		if string(body) != string(events[i].Body) {
			events[i].Body = body
			if first < 0 {
				first = i
			}
		}
	}
	if first < 0 {
		return c
	}
	before := sum{}
	if first > 0 {
		before = c.sums[first-1]
	}
	return chain{events, append(c.sums[:first:first], seal(events[first:], before)...)}
}

// typed are the keys under which somebody's name was typed, and nothing else.
func typed() []string { return []string{"by", "approved_by", "approver"} }

// replacement is what stands in place of a name.
func replacement() []byte {
	text, _ := json.Marshal(session.SomeoneWhoLeft) // words can't fail
	return text
}

// A span is a piece of a body.
type span struct{ from, to int }

// An unnamer walks a body and collects the names to replace, in order.
type unnamer struct {
	removal
	body  []byte
	in    *json.Decoder
	found []span
}

// value reads one value, whatever it is.
func (u *unnamer) value() bool {
	token, err := u.in.Token()
	if err != nil {
		return false
	}
	switch token {
	case json.Delim('{'):
		return u.object()
	case json.Delim('['):
		for u.in.More() {
			if !u.value() {
				return false
			}
		}
		_, err = u.in.Token()
	}
	return err == nil
}

// object reads the rest of an object.
func (u *unnamer) object() bool {
	whose, nobody, before := false, false, len(u.found)
	var name span
	for u.in.More() {
		key, err := u.in.Token()
		if err != nil {
			return false
		}
		from := int(u.in.InputOffset())
		if !u.value() {
			return false
		}
		value := u.trim(span{from, int(u.in.InputOffset())})
		switch text := u.body[value.from:value.to]; {
		case text[0] != '"':
		case key == "id" || key == "person":
			whose = whose || u.known(text)
			nobody = nobody || string(text) == `""`
		case key == "name":
			name = value
		case slices.Contains(typed(), fmt.Sprint(key)):
			if u.named(text) {
				u.found = append(u.found, value)
			}
		}
	}
	if name.to > 0 && (whose || nobody && u.named(u.body[name.from:name.to])) {
		u.found = slices.Insert(u.found, u.place(before, name), name)
	}
	_, err := u.in.Token()
	return err == nil
}

// trim leaves out the colon and the spaces before a value.
func (u *unnamer) trim(s span) span {
	for s.from < s.to && bytes.IndexByte([]byte(": \t\r\n"), u.body[s.from]) >= 0 {
		s.from++
	}
	return s
}

// place is where a name belongs among those found since, in the order of the body.
func (u *unnamer) place(from int, name span) int {
	for from < len(u.found) && u.found[from].from < name.from {
		from++
	}
	return from
}

// named reports whether a text is one of the names and nothing else.
func (u *unnamer) named(text []byte) bool {
	var said string
	return json.Unmarshal(text, &said) == nil && u.removal.names[session.Fold(said)]
}

func (u *unnamer) known(text []byte) bool {
	return slices.ContainsFunc(u.ids, func(id session.PersonID) bool { return string(text) == `"`+id.String()+`"` })
}
