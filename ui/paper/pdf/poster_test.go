package pdf

import (
	"strings"
	"testing"

	"flashpoint/ui/paper"
)

// lowest is how far down the page something stands, its foot left out.
func lowest(p *page) (y, size float64) {
	for _, w := range p.words {
		y, size = max(y, w.y), max(size, w.line.style.size)
	}
	return y, size
}

func TestAPosterFillsItsPage(t *testing.T) {
	l, err := shared()
	if err != nil {
		t.Fatal(err)
	}
	d := paper.Document{block(paper.Title, "", "What we chose"), block(paper.Heading, "", "The bench")}
	for range 12 {
		d = append(d, block(paper.Item, "[ ]", "Count a week of boxes: what would one more cup cost?"), block(paper.Detail, "", "Ravi, Fri 27 Nov"))
	}
	f := poster(l, d, 595.28, 841.89)
	y, size := lowest(f.pages[0])
	if len(f.pages) != 1 || y < 500 || y > f.bottom() || size <= titleStyle.size {
		t.Errorf("%d pages, letters of %v down to %v", len(f.pages), size, y)
	}
	for _, w := range f.pages[0].words {
		if right := w.x + w.line.width; right > f.w-side+0.1 {
			t.Errorf("a line ends at %v", right)
		}
	}
	if _, size := lowest(poster(l, d[:2], 595.28, 841.89).pages[0]); size != largestPoster*titleStyle.size {
		t.Errorf("two lines have letters of %v", size)
	}
}

// A poster of many ideas is a list of several pages, and a word that large letters
// would tear is not torn.
func TestAPosterThatIsLongHasUsualLetters(t *testing.T) {
	l, err := shared()
	if err != nil {
		t.Fatal(err)
	}
	long := whole("word")
	if f := poster(l, long, 595.28, 841.89); all(f) != all(func() *flow { f := newFlow(l, 595.28, 841.89); f.document(long); return f }()) {
		t.Error("a long poster is set in another way")
	}
	word := strings.Repeat("x", 34)
	f := poster(l, paper.Document{block(paper.Title, "", word)}, 595.28, 841.89)
	if !strings.Contains(all(f), word) {
		t.Errorf("the word is torn:\n%s", all(f))
	}
}

func TestASignIsReadFromAfar(t *testing.T) {
	f := set(t, paper.Document{card(1, 0, "Get noticed", "How could people know that we have seen them?")})
	if _, size := lowest(f.pages[0]); size < 1.7*cardTitle[1] {
		t.Errorf("a sign has letters of %v", size)
	}
	f = set(t, paper.Document{card(1, 0, strings.Repeat("x", 15), "one long word")})
	if !strings.Contains(all(f), strings.Repeat("x", 15)) {
		t.Errorf("the word is torn:\n%s", all(f))
	}
	f = set(t, paper.Document{card(1, 2, "Get noticed", "How could people know?")})
	if _, size := lowest(f.pages[0]); size != cardTitle[1] {
		t.Errorf("a card to write on has letters of %v", size)
	}
}
