package session

import (
	"strings"
	"testing"
)

// shorts are what people say, and the idea that they mean or might be thought to
// mean, beside a whole meeting of other ideas.
var shorts = []struct {
	typed, before string
	there         bool
}{
	{"a riddle on the receipt", "A riddle on the receipt, and the answer on tomorrow's", true},
	{"A riddle on the recept", "A riddle on the receipt, and the answer on tomorrow's", true},
	{"riddles on receipts", "A riddle on the receipt, and the answer on tomorrow's", true},
	{"A riddle on the receipt and", "A riddle on the receipt, and the answer on tomorrow's", true},
	{"A riddle on the receipt, and the answ", "A riddle on the receipt, and the answer on tomorrow's", true},
	{"a kettle by the till", "A kettle by the till so that whoever waits may pour a tea", true},
	{"a kettle by the checkout", "A kettle by the till so that whoever waits may pour a tea", true},
	{"first page read out loud while waiting", "The first page of a book is read out loud while people are waiting, another one every week", true},
	{"water bowls for dogs by the gate", "Water bowls for dogs by the gate, filled before we open and again at noon", true},

	// Too little to tell it from the others.
	{"a kettle", "A kettle by the till so that whoever waits may pour a tea", false},
	{"a bench", "A bench for two that faces the street, with a reading lamp", false},
	{"free coffee", "Free coffee for whoever brings a book to swap", false},
	{"a sign on the door", "A sign on the door that says how many chairs are free", false},
	{"ask the customer", "Ask the customer to choose tomorrow's soup", false},
	{"children at the table", "Children at the long table paint the menu of the week", false},
	{"a riddle", "A riddle on the receipt, and the answer on tomorrow's", false},
	{"the and with", "A riddle on the receipt, and the answer on tomorrow's", false},

	// Two words out of very many are not what it is about.
	{"kettle tea", "A kettle by the till so that whoever waits in the long queue on a market day may pour a strong black tea", false},

	// Not all of it is there.
	{"a riddle on the napkin", "A riddle on the receipt, and the answer on tomorrow's", false},
	{"a riddle on the receipt for pirates", "A riddle on the receipt, and the answer on tomorrow's", false},
	{"a riddle on the rec", "A riddle on the receipt, and the answer on tomorrow's", false},
	{"a kettle by the till, never hot", "A kettle by the till so that whoever waits may pour a tea", false},

	// It is denied there.
	{"a kettle by the till", "No kettle by the till as it is too hot to be safe", false},
	{"perfume by the till", "Less perfume on whoever stands at the till all morning", false},
}

func TestMemoryOfWhatIsSaidInShort(t *testing.T) {
	others := strings.Split(strings.TrimSpace(ordinaryIdeas), "\n")
	for _, c := range shorts {
		got, ok := remembering(append(others[:len(others):len(others)], c.before)...).Like(c.typed)
		if ok != c.there {
			t.Errorf("found is %v, should be %v:\n  %s\n  %s\n  %s", ok, c.there, c.typed, c.before, got.Text)
		} else if ok && got.Text != c.before {
			t.Errorf("%q brings back %q", c.typed, got.Text)
		}
	}
}

// Of several that have all words the one is meant that says least besides; of two
// words that several ideas have, none.
func TestMemoryOfTheLikeliestInShort(t *testing.T) {
	others := strings.Split(strings.TrimSpace(ordinaryIdeas), "\n")
	const long, short = "A striped kettle by the till for the long queue, and tea for whoever waits", "A striped kettle by the till, tea for whoever waits"
	got, ok := remembering(append(others[:len(others):len(others)], short, long)...).Like("striped kettle tea")
	if !ok || got.Text != short {
		t.Errorf("found %v %q", ok, got.Text)
	}
	if got, ok := remembering(append(others[:len(others):len(others)], "A kettle by the till, tea for all", "A kettle at the till that whistles a new tune")...).Like("kettle by the till"); ok {
		t.Errorf("of two ideas it brings back %q", got.Text)
	}
	if got, ok := remembering("Something else", "A riddle on the receipt, and the answer on tomorrow's").Like("a riddle on the receipt"); ok {
		t.Errorf("of two ideas, all there are, it brings back %q", got.Text)
	}
}
