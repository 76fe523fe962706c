package store

import (
	"slices"
	"testing"

	"flashpoint/session"
)

func TestSpoken(t *testing.T) {
	for _, x := range []struct {
		name, text string
		want       []string
	}{
		{"Ana", "Ana, ana and ANÁ", []string{"Ana", "ana", "ANÁ"}},
		{"Ana", "Ana's banana, Anas bench; Anatol", []string{"Ana", "Anas"}},
		{"José M.", "ask jose m. or José M", []string{"jose m", "José M"}},
		{"Ana Maria", "Ana  Maria, Ana", []string{"Ana  Maria"}},
		{"王伟", "问王伟的意见", []string{"王伟"}},
		{"?", "what?", nil},
	} {
		var got []string
		for _, at := range spoken(x.text, map[string]bool{session.Fold(x.name): true}) {
			got = append(got, x.text[at.from:at.to])
		}
		if !slices.Equal(got, x.want) {
			t.Errorf("%q says %s as %q, want %q", x.text, x.name, got, x.want)
		}
	}
}
