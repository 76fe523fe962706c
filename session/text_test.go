package session

import (
	"errors"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

var cleanTests = []struct{ name, in, want string }{
	{"plain", "A bench by the door", "A bench by the door"},
	{"empty", "", ""},
	{"only spaces", " \t\r\n ", ""},
	{"spaces", "  a \t\t b\nc\r\nd\u00a0 \u3000e\u2028f\u0085g  ", "a b c d e f g"},
	{"controls", "a\x00b\x07c\x7fd\u0099e", "abcde"},
	{"colour", "\x1b[1;31mred\x1b[0m", "red"},
	{"cursor", "a\x1b[2J\x1b[Hb\x1b[?25lc\x1b[ qd", "abcd"},
	{"CSI cut short", "a\x1b[12é", "aé"},
	{"CSI at the end", "a\x1b[", "a"},
	{"title with bell", "a\x1b]0;owned\ab", "ab"},
	{"link with ST", "\x1b]8;;http://x\x1b\\text\x1b]8;;\x1b\\", "text"},
	{"OSC with 8-bit ST", "a\x1b]0;owned\u009cb", "ab"},
	{"OSC without an end", "a\x1b]b", "ab"},
	{"OSC without an end on its line", "a\x1b]b\nc\a", "ab c"},
	{"device control", "a\x1bPq#0\x1b\\b", "ab"},
	{"single escapes", "a\x1bcb\x1b7c", "abc"},
	{"character set", "a\x1b(Bb", "ab"},
	{"function key", "a\x1bOPb", "ab"},
	{"lone escape", "a\x1b b\x1b", "a b"},
	{"escape before escape", "a\x1b\x1b[31mb", "ab"},
	{"escape before other letters", "a\x1béb", "aéb"},
	{"short CSI", "a\u009b31mb", "ab"},
	{"short OSC", "a\u009d0;owned\ab", "ab"},
	{"direction overrides", "a\u202a\u202b\u202c\u202d\u202eb", "ab"},
	{"direction isolates", "a\u2066\u2067\u2068\u2069b", "ab"},
	{"invisible", "\ufeffa\u200bb\u2060c\u00add\ufeffe\ufff9f", "abcdef"},
	{"only invisible", "\ufeff\u200b\u200d\u200e\ufe0f", ""},
	{"bad UTF-8", "a\xff\xc3b\xe2\x82", "ab"},
	{"bad UTF-8 around an escape", "\xc2\x1b[m\x9b31m", "31m"},
	{"family", "👩\u200d👩\u200d👧 in", "👩\u200d👩\u200d👧 in"},
	{"heart on fire", "❤\ufe0f\u200d🔥", "❤\ufe0f\u200d🔥"},
	{"Persian joiner", "می\u200cخواهم", "می\u200cخواهم"},
	{"joiners without use", "\u200da\u200d b\u200d\u200dc\u200d \u200dd", "a b\u200dc d"},
	{"Hebrew with a mark", "שלום\u200e!", "שלום\u200e!"},
	{"format mark at the start of words", "\u200ea \u200fb \u200f", "a b"},
	{"accents", "e\u0301 n\u0303", "e\u0301 n\u0303"},
	{"stack", "a" + strings.Repeat("\u0301", 30) + "b\u0301", "a" + strings.Repeat("\u0301", 8) + "b\u0301"},
	{"stack behind joiners", "a" + strings.Repeat("\u0301\u200d", 30), "a" + strings.Repeat("\u0301\u200d", 7) + "\u0301"},
	{"stack behind format marks", "a" + strings.Repeat("\u0301\u200e", 9), "a" + strings.Repeat("\u0301\u200e", 8) + "\u200e"},
	{"marks with nothing to carry them", "\u0301a \u0301b", "a b"},
	{"Devanagari", "क्षत्रिय", "क्षत्रिय"},
	{"CJK", "座席を増やす", "座席を増やす"},
}

func TestClean(t *testing.T) {
	for _, c := range cleanTests {
		if got := Clean(c.in); got != c.want {
			t.Errorf("%s: Clean(%q) = %q, want %q", c.name, c.in, got, c.want)
		}
	}
}

func FuzzClean(f *testing.F) {
	for _, c := range cleanTests {
		f.Add(c.in)
	}
	f.Fuzz(func(t *testing.T, in string) {
		out := Clean(in)
		if !utf8.ValidString(out) {
			t.Errorf("%q: %q is not UTF-8", in, out)
		}
		if out != strings.TrimSpace(out) || strings.Contains(out, "  ") {
			t.Errorf("%q: %q has spare spaces", in, out)
		}
		marks := 0
		for _, r := range out {
			if unicode.IsControl(r) || isUnwanted(r) || r != ' ' && unicode.IsSpace(r) {
				t.Errorf("%q: %q still has %U", in, out, r)
			}
			switch {
			case unicode.Is(unicode.M, r):
				marks++
			case !unicode.Is(unicode.Cf, r):
				marks = 0
			}
			if marks > 8 {
				t.Errorf("%q: %q stacks marks", in, out)
			}
		}
		if again := Clean(out); again != out {
			t.Errorf("%q: cleaned twice it goes from %q to %q", in, out, again)
		}
		if folded := Fold(in); !SameName(folded, in) || folded != strings.TrimSpace(folded) {
			t.Errorf("%q folds to %q and that to %q", in, folded, Fold(folded))
		}
	})
}

func TestCleanLine(t *testing.T) {
	for _, c := range []struct {
		name, in string
		max      int
		want     string
		msg      string
	}{
		{"fits", "  a\tb ", 3, "a b", ""},
		{"counts characters, not bytes", "äöü", 3, "äöü", ""},
		{"counts after cleaning", "\x1b[31mabc\x1b[0m", 3, "abc", ""},
		{"one too many", "abcd", 3, "", "This line has 4 characters; 3 fit."},
		{"one fits", "ab", 1, "", "This line has 2 characters; 1 fits."},
		{"thousands", strings.Repeat("x", 12345), 2000, "", "This line has 12,345 characters; 2,000 fit."},
		{"millions", strings.Repeat("x", 1000007), 999, "", "This line has 1,000,007 characters; 999 fit."},
		{"empty", "", 10, "", "This line is empty: type something first."},
		{"empty once clean", " \x1b[0m\ufeff\u200d", 10, "", "This line is empty: type something first."},
		{"no limit of its own", strings.Repeat("x", MaxText), 0, strings.Repeat("x", MaxText), ""},
		{"beyond any text", strings.Repeat("x", MaxText+1), 0, "", "This line has 10,001 characters; 10,000 fit."},
		{"limit beyond any text", strings.Repeat("x", MaxText+1), MaxText + 5, "", "This line has 10,001 characters; 10,000 fit."},
	} {
		got, err := CleanLine("idea", c.in, c.max)
		if got != c.want {
			t.Errorf("%s: got %.60q, want %.60q", c.name, got, c.want)
		}
		if msg := fieldMsg(t, err, "idea"); msg != c.msg {
			t.Errorf("%s: message %q, want %q", c.name, msg, c.msg)
		}
	}
}

func TestCleanLineShortensTheValue(t *testing.T) {
	_, err := CleanLine("idea", strings.Repeat("é", 5000), 2000)
	var wrong *FieldError
	if !errors.As(err, &wrong) {
		t.Fatalf("got %v", err)
	}
	if want := strings.Repeat("é", 39) + "…"; wrong.Value != want {
		t.Errorf("the value is %q, want %q", wrong.Value, want)
	}
}

// fieldMsg returns the sentence of a *FieldError about field, "" for no error.
func fieldMsg(t *testing.T, err error, field string) string {
	t.Helper()
	if err == nil {
		return ""
	}
	var wrong *FieldError
	if !errors.As(err, &wrong) {
		t.Fatalf("%v is a %T, want a *FieldError", err, err)
	}
	if wrong.Field != field {
		t.Errorf("the error is about %q, want %q", wrong.Field, field)
	}
	return wrong.Msg
}

func TestFold(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"  José   Álvarez ", "jose alvarez"},
		{"Jose\u0301", "jose"},
		{"ÅSA", "asa"},
		{"Łukasz Żółć", "lukasz zolc"},
		{"Nguyễn Thị Ánh", "nguyen thi anh"},
		{"Weiß, WEIẞ", "weiss, weiss"},
		{"Søren Æbelø", "soren aebelo"},
		{"Œuvre Þór Ðað", "oeuvre thor dad"},
		{"İpek Işıl", "ipek isil"},
		{"O’Brien", "o'brien"},
		{"Terry\u200e", "terry"},
		{"ΆΝΝΑ", "άννα"},
		{"が", "が"},
		{"か\u3099", "か\u3099"},
		{"שָׁלוֹם", "שָׁלוֹם"},
		{"", ""},
	} {
		if got := Fold(c.in); got != c.want {
			t.Errorf("Fold(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestSameName(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"Zoë", "ZOE", true},
		{"Terry ", "terry", true},
		{"Anna Lena", "Anna  Lena", true},
		{"Anna Lena", "Annalena", false},
		{"Jon", "John", false},
		{"李娜", "李娜", true},
		{"李娜", "李那", false},
	} {
		if got := SameName(c.a, c.b); got != c.same {
			t.Errorf("SameName(%q, %q) = %v", c.a, c.b, got)
		}
	}
}
