package kit

import "testing"

// A cut is always marked, also where one span ends just at it.
func TestTruncateBetweenTwoSpans(t *testing.T) {
	l := Concat(T(Strong, "abcd"), T(Text, "efg"))
	for w, want := range map[int]string{7: "abcdefg", 6: "abcde…", 5: "abcd…", 4: "abc…", 1: "…", 0: ""} {
		if got := l.Truncate(w).Plain(); got != want {
			t.Errorf("%d: %q, want %q", w, got, want)
		}
	}
}
