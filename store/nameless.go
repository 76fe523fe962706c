package store

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"flashpoint/session"
)

// nameless tells what happened without people's names: who is on a roster becomes
// "Colleague A", whoever else stands as a person "Guest A", and a name in what
// people wrote "someone".
type nameless struct {
	labels map[session.PersonID]string
	guests int
	// names by the first of their words, folded. Those in parts are words of a
	// longer name, and short ones: they count where they are not written small,
	// as "old" is another word than the "Old" of Old Quentin.
	names, parts map[string][]string
	solid        []string // names in scripts that put no spaces between words
}

func newNameless() *nameless {
	return &nameless{labels: map[session.PersonID]string{}, names: map[string][]string{}, parts: map[string][]string{}}
}

// shop learns a roster, with all names that its people ever had.
func (n *nameless) shop(shop *session.Shop) error {
	for i, p := range shop.People {
		for _, id := range shop.Spellings(p.ID) {
			n.labels[id] = "Colleague " + letters(i)
		}
	}
	return n.meet(session.KindShop, shop.Events())
}

// letters are A to Z, AA, AB and so on, counted from 0.
func letters(n int) string {
	if n < 26 {
		return string(rune('A' + n))
	}
	return letters(n/26-1) + letters(n%26)
}

// meet learns the names of the people in a history.
func (n *nameless) meet(kind session.Kind, events []session.Event) error {
	learning := session.Rewording{
		Person: func(p session.Person) session.Person { n.learn(p.Name); return p },
		Name:   strings.Clone, Words: strings.Clone,
	}
	for _, e := range events {
		if _, err := session.Reword(kind, e, learning); err != nil {
			return &damaged{err.Error()}
		}
	}
	return nil
}

// shortName is how many letters a name needs to be looked for in whatever case.
const shortName = 3

// learn takes a name into account, and the words that it is made of.
func (n *nameless) learn(name string) {
	if name == session.SomeoneWhoLeft {
		return
	}
	folded := session.Fold(name)
	words := strings.FieldsFunc(folded, func(r rune) bool { return !inWord(r) })
	if len(words) == 0 {
		return
	}
	to := n.names
	if utf8.RuneCountInString(folded) < shortName {
		to = n.parts
	}
	add := func(to map[string][]string, name, first string) {
		if !slices.Contains(to[first], name) {
			to[first] = append(to[first], name)
		}
	}
	add(to, folded, words[0])
	if strings.ContainsFunc(folded, alone) && !slices.Contains(n.solid, folded) {
		n.solid = append(n.solid, folded)
	}
	for _, word := range words {
		if len(words) > 1 && utf8.RuneCountInString(word) > 1 {
			add(n.parts, word, word)
		}
	}
}

// told are the events of a history without the names that were learnt.
func (n *nameless) told(kind session.Kind, events []session.Event) ([]session.Event, error) {
	told := make([]session.Event, len(events))
	for i, e := range events {
		var err error
		if told[i], err = session.Reword(kind, e, n.rewording()); err != nil {
			return nil, &damaged{err.Error()}
		}
	}
	return told, nil
}

func (n *nameless) rewording() session.Rewording {
	return session.Rewording{Person: n.person, Name: func(string) string { return someone }, Words: n.words}
}

// someone is what stands for a name in what people wrote.
const someone = "someone"

func (n *nameless) person(p session.Person) session.Person {
	switch {
	case p.Name == session.SomeoneWhoLeft || p.Name == "":
		return p
	case p.ID.IsZero():
		p.Name = someone
		return p
	case n.labels[p.ID] == "":
		n.labels[p.ID] = "Guest " + letters(n.guests)
		n.guests++
	}
	p.Name = n.labels[p.ID]
	return p
}

// words is a text without names.
func (n *nameless) words(text string) string {
	folded := session.Fold(text)
	names, parts := n.among(folded)
	text = without(text, names, func(string) bool { return true })
	return without(text, parts, func(said string) bool {
		first, _ := utf8.DecodeRuneInString(said)
		return !unicode.IsLower(first)
	})
}

// among are the names of which a folded text may say one: there may be thousands,
// and most texts say none.
func (n *nameless) among(folded string) (names, parts map[string]bool) {
	names, parts = map[string]bool{}, map[string]bool{}
	for _, word := range strings.FieldsFunc(folded, func(r rune) bool { return !inWord(r) }) {
		for _, first := range []string{word, strings.TrimSuffix(word, "s")} {
			for _, name := range n.names[first] {
				names[name] = true
			}
			for _, part := range n.parts[first] {
				parts[part] = true
			}
		}
	}
	for _, name := range n.solid {
		if strings.Contains(folded, name) {
			names[name] = true
		}
	}
	return names, parts
}

// without is a text in which "someone" stands for each of the names, where is
// agrees.
func without(text string, names map[string]bool, is func(said string) bool) string {
	var b strings.Builder
	from := 0
	for _, at := range spoken(text, names) {
		if !is(text[at.from:at.to]) {
			continue
		}
		b.WriteString(text[from:at.from])
		if first, _ := utf8.DecodeRuneInString(text); at.from == 0 && unicode.IsUpper(first) {
			b.WriteString("Someone")
		} else {
			b.WriteString(someone)
		}
		from = at.to
	}
	return b.String() + text[from:]
}
