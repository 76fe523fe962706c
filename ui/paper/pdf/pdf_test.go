package pdf

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"regexp"
	"strings"
	"sync"
	"testing"
	"unicode"

	"codeberg.org/go-pdf/fpdf"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"flashpoint/session/review"
	"flashpoint/session/table"
	"flashpoint/ui/paper"
	"flashpoint/ui/paper/papertest"
)

func block(k paper.Kind, mark, text string) paper.Block {
	return paper.Block{Kind: k, Mark: mark, Text: text}
}

func card(per, blanks int, title string, lines ...string) paper.Block {
	return paper.Block{Kind: paper.Cut, Card: &paper.Card{PerPage: per, Number: "3 of 8", Title: title, Lines: lines, Blanks: blanks, Foot: "Corner Coffee"}}
}

func trend(along string, lines, labels int) paper.Block {
	t := &review.Trend{ID: "days", Title: "Days from idea to live", Unit: "days", Along: along, Notes: []string{"Gone quiet: The bench, 41 days"}}
	for n := range lines {
		l := review.Line{Name: fmt.Sprintf("Shop %d", n+1)}
		for i := range labels {
			l.Points = append(l.Points, review.Point{Value: float64((i*7+n*3)%20 - 3*n), N: i + 12, None: i == 3})
		}
		t.Lines = append(t.Lines, l)
	}
	for i := range labels {
		t.Labels = append(t.Labels, fmt.Sprintf("%s %d", along, i+1))
	}
	return paper.Block{Kind: paper.Chart, Trend: t}
}

func grid(rows, columns int, words string) paper.Block {
	t := &table.Table{Title: "Ideas"}
	for i := range columns {
		t.Columns = append(t.Columns, table.Column{ID: fmt.Sprintf("c%d", i), Title: fmt.Sprintf("Column%d", i), Kind: table.Text})
	}
	t.Columns[columns-1].Kind = table.Number
	for n := range rows {
		row := make([]table.Cell, columns)
		row[0], row[columns-1] = table.Words(words), table.Count(n*n)
		t.Rows = append(t.Rows, row)
	}
	return paper.Block{Kind: paper.Grid, Table: t}
}

// whole is a document with every kind of block, as large as they come.
func whole(words string) paper.Document {
	d := paper.Document{
		block(paper.Title, "", words), block(paper.Paragraph, "", words), block(paper.Heading, "", words),
		block(paper.Fact, "When", words), block(paper.Fact, words, "a long name"), block(paper.Section, "", words),
		block(paper.Item, "[x]", words), block(paper.Detail, "", words), block(paper.Item, "[ ]!", words), block(paper.Item, "A", words), block(paper.Item, words, words),
		grid(60, 4, words), grid(3, 40, words), trend("month", 1, 12), trend("month", 3, 40), trend("step", 2, 30), trend("step", 0, 0),
	}
	for _, per := range []int{1, 2, 4, 8} {
		d = append(d, card(per, 3, words, words, words), card(per, 0, words))
	}
	for lines := range 12 { // so that the chart begins anywhere on a page
		for range lines % 8 {
			d = append(d, block(paper.Paragraph, "", "line"))
		}
		b := trend("month", 1+lines%2, 12)
		b.Trend.Title, b.Trend.Unit, b.Trend.Notes, b.Trend.Lines[0].Name, b.Trend.Labels[0] = words, words, []string{words}, words, words
		d = append(d, b)
	}
	return append(d, block(paper.NewPage, "", ""), block(paper.Paragraph, "", words), block(paper.NewPage, "", ""))
}

// shared are letters to measure with, not to draw.
var shared = sync.OnceValues(func() (*letters, error) { return newLetters(fpdf.New("P", "pt", "A4", "")) })

// set lays a document out without drawing it.
func set(t testing.TB, d paper.Document) *flow {
	t.Helper()
	l, err := shared()
	if err != nil {
		t.Fatal(err)
	}
	f := newFlow(l, 595.28, 841.89)
	f.document(d)
	f.feet("Corner Coffee")
	return f
}

// said is everything written on a page, as somebody copies it.
func said(p *page) string {
	var b strings.Builder
	for _, w := range p.words {
		for _, g := range w.line.glyphs {
			if g.means != "" {
				b.WriteString(g.means)
			} else {
				b.WriteString(g.show)
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func all(f *flow) string {
	var b strings.Builder
	for _, p := range f.pages {
		b.WriteString(said(p))
	}
	return b.String()
}

var typed = []string{
	"", "A wave from whoever stands at the machine", strings.Repeat("five hundred ", 40)[:500], strings.Repeat("x", 500), strings.Repeat("日本語のお客様", 70),
	"👩‍👩‍👧 🇨🇭 1️⃣ ❤️ 👍🏽", "שלום مرحبا नमस्ते", "cafe\u0301 x\u0304\u0301 Z\u0351\u0352a A\u00ad\u0300", "a\x00b\x07c\x1b[31m\xff", "\u200d\u200b\ufeff", "𝔘𝔫𝔦 𠜎 \U0010FFFF", strings.Repeat("a b-c/d ", 1000),
}

// Whatever people typed, everything stands on the paper and within it.
func TestEverythingIsOnThePaper(t *testing.T) {
	documents := []paper.Document{papertest.Sample(), papertest.HostileDocument()}
	for _, text := range typed {
		documents = append(documents, whole(text))
	}
	for _, d := range documents {
		f := set(t, d)
		for n, p := range f.pages {
			for _, at := range p.words {
				if !(at.x >= 0 && at.x+at.line.width <= f.w-10 && at.y >= 0 && at.y <= f.h-5) {
					t.Errorf("page %d: %.40q stands at %.0f, %.0f and is %.0f wide", n+1, said(&page{words: []words{at}}), at.x, at.y, at.line.width)
				}
			}
			for _, r := range p.rules {
				if !(min(r.x1, r.x2) >= 0 && max(r.x1, r.x2) <= f.w && min(r.y1, r.y2) >= 0 && max(r.y1, r.y2) <= f.h) {
					t.Errorf("page %d: a rule at %+v", n+1, r)
				}
			}
			for _, s := range p.fills {
				if !(s.x >= 0 && s.x+s.w <= f.w && s.y >= 0 && s.y+s.h <= f.h && s.w > 0 && s.h > 0) {
					t.Errorf("page %d: ink at %+v", n+1, s)
				}
			}
		}
		if len(f.pages) > 80 { // drawing is the slow part, and no page is special
			d = d[:11]
		}
		if _, err := Bytes(d, d[0].Text, Letter); err != nil {
			t.Errorf("%.20q: %v", d[0].Text, err)
		}
	}
}

// seen is a text without what nobody sees: what must be found again. It is taken
// apart last of all: an accent belongs to the letter that then stands before it.
func seen(text string) string {
	return norm.NFD.String(strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unseen(r) {
			return -1
		}
		return r
	}, oneLine(text)))
}

// footer is what stands at the foot of a page, squeezed.
var footer = regexp.MustCompile(`\d+of\d+|□\d+characters?onthispageha(s|ve)noshapeinthisfile'sletters;theHTMLformshows(it|them)\.`)

func TestNothingTypedIsLost(t *testing.T) {
	for _, text := range typed {
		for name, b := range map[string]paper.Block{"title": block(paper.Title, "", text), "fact": block(paper.Fact, text, "x"), "item": block(paper.Item, "A", text),
			"table": grid(1, 2, text), "facts": grid(1, 40, text), "card of 8": card(8, 1, text, "x"), "lines of 8": card(8, 2, "x", text), "card of 1": card(1, 0, text)} {
			// In order, but for the head of the table on each page.
			got := strings.ReplaceAll(seen(all(set(t, paper.Document{b}))), "Column0Column1", "")
			for _, foot := range []string{"CornerCoffee", "3of8"} {
				got = strings.ReplaceAll(got, foot, "")
			}
			got = footer.ReplaceAllString(got, "")
			if !strings.Contains(got, seen(paper.CellText(table.Words(text)))) && !strings.Contains(got, seen(text)) {
				t.Errorf("%s: %.40q is not whole in %.200q", name, text, got)
			}
		}
	}
	rapid.Check(t, func(rt *rapid.T) {
		words := rapid.String().Draw(rt, "text")
		kind := rapid.SampledFrom([]paper.Kind{paper.Title, paper.Heading, paper.Section, paper.Paragraph, paper.Item, paper.Detail, paper.Cut}).Draw(rt, "kind")
		b := block(kind, "A", words)
		if kind == paper.Cut {
			b = card(8, 1, "", words)
		}
		if got := seen(all(set(t, paper.Document{b}))); !strings.Contains(got, seen(words)) {
			rt.Fatalf("%q is not in %q", words, got)
		}
	})
}

func TestSameDocumentSameBytes(t *testing.T) {
	var letters strings.Builder
	for _, r := range drawn.R16 {
		for c := r.Lo; c <= r.Hi; c++ {
			letters.WriteRune(rune(c))
			letters.WriteByte(' ')
		}
	}
	d := whole(typed[5])
	d = append(d, block(paper.Paragraph, "", letters.String()), block(paper.Heading, "", letters.String()))
	first, err := Bytes(d, "Recap 👍", A4)
	if err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if again, _ := Bytes(d, "Recap 👍", A4); !bytes.Equal(first, again) {
			t.Fatal("not the same bytes")
		}
	}
	if bytes.Contains(first, []byte("Date (")) {
		t.Error("the file says when it was made")
	}
}

// The table of what is drawn is that of both fonts: a character that is wrongly
// in it would be blank on paper.
func TestTheLettersAreThoseOfTheFonts(t *testing.T) {
	for name, packed := range map[string][]byte{"regular": regular, "bold": bold} {
		r, err := gzip.NewReader(bytes.NewReader(packed))
		if err != nil {
			t.Fatal(err)
		}
		raw, _ := io.ReadAll(r)
		font, err := sfnt.Parse(raw)
		if err != nil {
			t.Fatal(err)
		}
		var buf sfnt.Buffer
		for c := rune(1); c <= 0xFFFF; c++ {
			glyph, err := font.GlyphIndex(&buf, c)
			if has := err == nil && glyph != 0; has != unicode.Is(drawn, c) {
				t.Errorf("%s: %U is in the font: %v", name, c, has)
			}
		}
	}
	if len(regular)+len(bold) > 250<<10 {
		t.Error("the letters weigh more than 250 KB")
	}
}

func TestWhatHasNoShapeIsCountedInTheFoot(t *testing.T) {
	f := set(t, paper.Document{block(paper.Paragraph, "", "Thanks 👍🏽 to 日本"), block(paper.NewPage, "", ""), block(paper.Paragraph, "", "Łódź ❤️ →"), block(paper.NewPage, "", ""), card(8, 0, "👍")})
	for i, want := range []string{"3 characters on this page have no shape", "", "1 character on this page has no shape"} {
		if got := said(f.pages[i]); want == "" && strings.Contains(got, "no shape") || !strings.Contains(got, want) {
			t.Errorf("page %d: %s", i+1, got)
		}
	}
}

func TestPagesAreNumbered(t *testing.T) {
	f := set(t, paper.Document{block(paper.Title, "", "Recap"), block(paper.NewPage, "", ""), card(4, 0, "a"), card(4, 0, "b"), card(4, 0, "c"), card(4, 0, "d"), card(4, 0, "e"), block(paper.Heading, "", "After")})
	if len(f.pages) != 4 {
		t.Fatalf("%d pages", len(f.pages))
	}
	for i, want := range []bool{true, false, false, true} {
		if got := strings.Contains(said(f.pages[i]), fmt.Sprintf("%d of 4\nCorner Coffee", i+1)); got != want {
			t.Errorf("page %d: %s", i+1, said(f.pages[i]))
		}
	}
}

func TestAHeadingOfCardsTakesNoSheetOfItsOwn(t *testing.T) {
	f := set(t, paper.Document{block(paper.Title, "", "Idea slips"), block(paper.Paragraph, "", "Cut along the lines."), card(8, 3, "a")})
	if got := said(f.pages[0]); len(f.pages) != 1 || !strings.HasPrefix(got, "Idea slips · Cut along the lines.\n") {
		t.Errorf("%d pages, %s", len(f.pages), got)
	}
	long := strings.Repeat("Cut along the lines. ", 20)
	f = set(t, paper.Document{block(paper.Title, "", "Idea slips"), block(paper.Paragraph, "", long), card(8, 3, "a")})
	if len(f.pages) != 2 || !strings.Contains(seen(said(f.pages[0])), seen(long)) {
		t.Error("a long text before cards is not on a page of its own")
	}
}

func TestATableHasItsHeadOnEveryPage(t *testing.T) {
	f := set(t, paper.Document{grid(200, 3, "A bell the customer may ring")})
	rows := 0
	for i, p := range f.pages {
		text := said(p)
		if strings.Count(text, "Column0\n") != 1 || strings.Count(text, "Column2\n") != 1 {
			t.Errorf("page %d has no head, or two: %.200s", i+1, text)
		}
		rows += strings.Count(text, "A bell the customer may ring\n")
	}
	if rows != 200 || len(f.pages) < 4 {
		t.Errorf("%d rows on %d pages", rows, len(f.pages))
	}
}

func TestATableOfManyColumnsIsSetAsFacts(t *testing.T) {
	got := all(set(t, paper.Document{grid(2, 40, "A bell")}))
	if !strings.Contains(got, "Column0\nA bell\n") || !strings.Contains(got, "Column39\n1\n") {
		t.Error(got)
	}
}

func TestAHeadingStaysWithWhatFollows(t *testing.T) {
	for lines := 30; lines < 60; lines++ {
		var d paper.Document
		for range lines {
			d = append(d, block(paper.Item, "-", "line"))
		}
		f := set(t, append(d, block(paper.Heading, "", "Tasks"), block(paper.Item, "-", "the task"), block(paper.Detail, "", "Bo")))
		for _, p := range f.pages {
			if text := said(p); strings.Contains(text, "Tasks") != strings.Contains(text, "the task") || strings.Contains(text, "the task") != strings.Contains(text, "Bo") {
				t.Errorf("%d lines: heading and task are apart", lines)
			}
		}
	}
}

// A short part stays on one page: its heading, what is said of it, and its list.
func TestAShortPartStaysTogether(t *testing.T) {
	for lines := 40; lines < 56; lines++ {
		var d paper.Document
		for range lines {
			d = append(d, block(paper.Fact, "A", "line"))
		}
		d = append(d, block(paper.Heading, "", "Step by step"), block(paper.Section, "", "Wait for the cup"), block(paper.Paragraph, "", "Here customers wait longest."))
		for range 3 {
			d = append(d, block(paper.Item, "-", "When they wait, we tell"), block(paper.Detail, "", "Ask Ana"))
		}
		for n, p := range set(t, d).pages {
			page := said(p)
			if parts := strings.Count(page, "Step by step") + strings.Count(page, "Wait for the cup") + strings.Count(page, "longest") + strings.Count(page, "When they wait") + strings.Count(page, "Ask Ana"); parts != 0 && parts != 9 {
				t.Errorf("after %d lines page %d has %d of 9 lines of a part", lines, n+1, parts)
			}
		}
	}
}

func TestATableBeginsWithItsFirstRow(t *testing.T) {
	for lines := 20; lines < 60; lines++ {
		var d paper.Document
		for range lines {
			d = append(d, block(paper.Item, "-", "line"))
		}
		b := grid(3, 3, strings.Repeat("a long row of words ", 20)+"and its end")
		f := set(t, append(d, block(paper.Heading, "", "Meetings"), b))
		for _, p := range f.pages {
			text := strings.ReplaceAll(said(p), "\n", " ")
			if strings.Contains(text, "Meetings") && !strings.Contains(text, "and its end") {
				t.Errorf("%d lines: the heading stands without a row", lines)
			}
		}
	}
}

func TestAChartSaysItsNumbers(t *testing.T) {
	for _, b := range []paper.Block{trend("month", 1, 12), trend("step", 2, 5)} {
		got := all(set(t, paper.Document{b}))
		for _, want := range []string{"Days from idea to live\n", "days, n ", "\n0\n", "\n10\n", "Gone quiet: The bench, 41 days", b.Trend.Label(2) + "\n"} {
			if !strings.Contains(got, want) {
				t.Errorf("no %q in %s", want, got)
			}
		}
	}
}

func TestCardsHaveBoxesToTick(t *testing.T) {
	f := set(t, paper.Document{card(4, 0, "What do you think?", "[ ] I loved it")})
	for _, w := range f.pages[0].words {
		if first := w.line.glyphs[0]; first.means == "[ ]" && first.show == "☐" {
			return
		}
	}
	t.Error(said(f.pages[0]))
}

func TestMarksCopyAsPlainText(t *testing.T) {
	got := all(set(t, paper.Document{block(paper.Item, "[x]", "done"), block(paper.Item, "[ ]!", "late"), block(paper.Item, "-", "point")}))
	if want := "[x]\ndone\n[ ]!\nlate\n-\npoint\n"; !strings.HasPrefix(got, want) {
		t.Errorf("%q", got)
	}
}

func TestUnknownPaperIsRefused(t *testing.T) {
	if _, err := Bytes(nil, "", "a3"); err == nil || err.Error() != `there is no paper "a3" here: take a4 or letter` {
		t.Error(err)
	}
	if data, err := Bytes(nil, "", ""); err != nil || !bytes.HasPrefix(data, []byte("%PDF-")) {
		t.Error("nothing at all is an empty page", err)
	}
}
