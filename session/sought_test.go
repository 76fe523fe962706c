package session

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// marked is a text with what was found in brackets.
func marked(text string, marks [][2]int) string {
	var b strings.Builder
	at := 0
	for _, m := range marks {
		b.WriteString(text[at:m[0]] + "[" + text[m[0]:m[1]] + "]")
		at = m[1]
	}
	return b.String() + text[at:]
}

func TestSought(t *testing.T) {
	for _, test := range []struct{ sought, text, want string }{
		{"bench", "A bench in the queue, and benches", "A [bench] in the queue, and [bench]es"},
		{"que BENCH", "A bench in the queue", "A [bench] in the [que]ue"},
		{"zoe", "Zoë and ZOE\u0308 and Zoek", "[Zoë] and [ZOE\u0308] and [Zoe]k"},
		{"Zoë", "ZОЕ", "[ZОЕ]"}, // Cyrillic О and Е
		{"кофе", "Кофе и koфe", "[Кофе] и [koфe]"},
		{"stras", "Straße", "[Straß]e"},
		{"strass", "Straße", "[Straß]e"},
		{"lodz", "Łódź", "[Łódź]"},
		{"łódź", "lodz", "[lodz]"},
		{"coffee", "ｃｏｆｆｅｅ", "[ｃｏｆｆｅｅ]"},
		{"fish", "ﬁsh", "[ﬁsh]"},
		{"ωρα", "Ώρα", "[Ώρα]"},
		{"排队", "请大家排队。", "请大家[排队]。"},
		{"10", "at 10:30", "at [10]:30"},
		{"don't", "don’t", "[don]’[t]"},
		{"ana", "banana", ""},
		{"bench stool", "A bench", ""},
		{"!?", "anything", "anything"},
	} {
		s := Seek(test.sought)
		if in := s.In(test.text); in != (test.want != "") {
			t.Errorf("%q in %q: %v", test.sought, test.text, in)
		}
		if got := marked(test.text, s.Marks(test.text)); test.want != "" && got != test.want {
			t.Errorf("%q in %q is marked %q, want %q", test.sought, test.text, got, test.want)
		}
	}
	for text, want := range map[string]string{"A bench at 10": "", "Zoë's Łódź bench": "zoe lodz", "请排队 now": "请 排 队"} {
		if got := strings.Join(SoughtForms(text), " "); got != want {
			t.Errorf("%q has the forms %q, want %q", text, got, want)
		}
	}
}

// What is marked are whole characters, in order and apart, and each mark is a
// beginning that was looked for.
func FuzzSought(f *testing.F) {
	for _, text := range []string{"A bench", "Zoë ZOE\u0308", "Straße", "ｃｏｆｆｅｅ", "请大家排队。", "a\u200db\u0301\u0301", "\xff\u0301x", "İI\u0307", "नमस्ते"} {
		f.Add(text, text)
		f.Add("e", text)
	}
	f.Fuzz(func(t *testing.T, sought, text string) {
		s := Seek(sought)
		last := 0
		for _, m := range s.Marks(text) {
			if m[0] < last || m[1] <= m[0] || m[1] > len(text) || !utf8.RuneStart(text[m[0]]) || m[1] < len(text) && utf8.ValidString(text) && !utf8.RuneStart(text[m[1]]) {
				t.Fatalf("%q in %q is marked %v", sought, text, s.Marks(text))
			}
			last = m[1]
			part := Seek(text[m[0]:m[1]])
			if utf8.ValidString(text) && len(part.Words()) == 0 {
				t.Fatalf("%q in %q marks %q", sought, text, text[m[0]:m[1]])
			}
		}
		if len(s.Words()) > 0 && s.In(text) && len(s.Marks(text)) == 0 {
			t.Fatalf("%q is in %q and not marked", sought, text)
		}
		if !Seek(Clean(text)).In(Clean(text)) {
			t.Fatalf("%q is not in itself", text)
		}
	})
}
