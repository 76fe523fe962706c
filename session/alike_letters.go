package session

import (
	"strings"
	"sync"
	"unicode"
)

// drawnLike lists, for every plain letter, the letters of other alphabets and
// the ligatures that a wall draws the same. It is in the spirit of the
// confusables of Unicode's TR39, kept to what a keyboard or a paste in a shop
// may bring: Cyrillic and Greek letters, in lower case and after Fold. Some
// resemble only as capitals; as both texts are read so, that does no harm.
var drawnLike = [...]struct{ plain, letters string }{
	{"a", "аαɑ"},
	{"b", "вβ"},
	{"c", "сϲ"},
	{"d", "ԁ"},
	{"e", "еёε"},
	{"ff", "ﬀ"},
	{"ffi", "ﬃ"},
	{"ffl", "ﬄ"},
	{"fi", "ﬁ"},
	{"fl", "ﬂ"},
	{"g", "ɡ"},
	{"h", "нһ"},
	{"i", "іїι"},
	{"j", "јϳ"},
	{"k", "кκ"},
	{"l", "ӏℓ"},
	{"m", "мμµ"},
	{"n", "η"},
	{"o", "оο"},
	{"p", "рρ"},
	{"q", "ԛ"},
	{"s", "ѕſ"},
	{"t", "тτ"},
	{"u", "υ"},
	{"v", "ν"},
	{"w", "ԝω"},
	{"x", "хχ"},
	{"y", "уγ"},
	{"z", "ζ"},
}

// drawn is drawnLike by letter. Callers only read it.
var drawn = sync.OnceValue(func() map[rune]string {
	plain := map[rune]string{}
	for _, like := range drawnLike {
		for _, letter := range like.letters {
			plain[letter] = like.plain
		}
	}
	return plain
})

// skeleton is a text as it is compared: folded, full-width forms narrow,
// letters that are drawn alike the same, and without what stands in a word but
// is not read: apostrophes (don't is dont) and joiners. The Chinese particles
// go too, as "the" does.
func skeleton(text string) string {
	if strings.IndexFunc(text, func(r rune) bool { return r < ' ' || r > '~' }) < 0 {
		return strings.ReplaceAll(strings.ToLower(text), "'", "") // as most texts are: what Fold does, at a tenth of the cost
	}
	var b strings.Builder
	for _, r := range Fold(text) {
		const fullFirst, fullLast, fullToNarrow = '！', '～', '！' - '!'
		if fullFirst <= r && r <= fullLast {
			r -= fullToNarrow
		}
		like, known := drawn()[r]
		switch {
		case known:
			b.WriteString(like)
		case r != '\'' && !unicode.Is(unicode.Cf, r) && !strings.ContainsRune("的了吗呢吧啊", r):
			b.WriteRune(r)
		}
	}
	return b.String()
}

// zeroAndOne reads 0 as o and 1 as l in a word that is nearly all letters:
// "c0ffee", "1atte". Where digits count ("10am", "250ml") it leaves them.
func zeroAndOne(word string) string {
	digits := strings.Count(word, "0") + strings.Count(word, "1")
	if digits == 0 || len(word) < 3*digits || strings.ContainsAny(word, "23456789") {
		return word
	}
	return strings.NewReplacer("0", "o", "1", "l").Replace(word)
}
