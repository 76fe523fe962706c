package papertest

import (
	"fmt"
	"math"
	"strings"

	"flashpoint/session/review"
	"flashpoint/session/table"
	"flashpoint/ui/paper"
)

// Hostile are texts in which something lies in wait for whoever writes them
// into a file: markup, formulas, wide letters, letters from right to left, and
// one word that fits nowhere.
func Hostile() []string {
	return []string{
		`<script>document.title="caught"</script><img src=http://example.invalid/x.png onerror=alert(1)>`,
		`</title></style></figure></table><h1>Not a heading</h1><!-- & &amp; &lt; "quoted" 'single'`,
		"# not a heading", "1. not a list", "- nor this", "+ nor this", "> not a quotation", "=== not a title", "~~~ not code",
		"*bold* _slanted_ `code` [link](http://example.invalid) ![picture](x.png) ~~gone~~ <b>x</b> a|b \\ &copy; http://example.invalid/a_b",
		`=HYPERLINK("http://example.invalid","pay")`, "@SUM(1+1)*cmd|' /C calc'!A0",
		"在机器旁边的人给每个孩子挥挥手", "تلويح من الشخص الواقف عند الآلة", "שלום, 3 כוסות קפה!",
		"Say 你好 and 👩‍👩‍👧‍👦👍🏽🇩🇪 e\u0301 done 1️⃣", "नमस्ते", strings.Repeat("x", 300), strings.Repeat("word and ", 40),
		"tab\tand\nbreak and \x1b[31mred\x1b[m \u202eback", "", "|", "---",
	}
}

// HostileDocument has each of those texts in each place that a document has.
func HostileDocument() paper.Document {
	var d paper.Document
	rows := [][]table.Cell{}
	t := review.Trend{ID: "hostile", Title: Hostile()[0], Unit: "<i>&", Along: "a|b"}
	var first, second review.Line
	for i, text := range Hostile() {
		for kind := paper.Title; kind <= paper.Detail; kind++ {
			// Marks are typed by nobody; one that is anything is no reason to break.
			d = append(d, paper.Block{Kind: kind, Mark: fmt.Sprint(i) + "<", Text: text})
		}
		d = append(d, paper.Block{Kind: paper.Cut, Card: &paper.Card{PerPage: 2, Number: text, Title: text, Lines: []string{text, text}, Blanks: 1, Foot: text}})
		rows = append(rows, []table.Cell{table.Words(text), table.Count(i), table.Words(text)})
		t.Labels, t.Notes = append(t.Labels, text), append(t.Notes, text)
		first.Points = append(first.Points, review.Point{Value: math.Pow(-3, float64(i)), N: i})
		second.Points = append(second.Points, review.Point{Value: math.NaN(), N: -1})
	}
	first.Name, second.Name = Hostile()[0], Hostile()[9]
	t.Lines = []review.Line{first, second}
	months := t
	months.Along = "month"
	return append(d,
		paper.Block{Kind: paper.Grid, Table: &table.Table{Title: Hostile()[1], Rows: rows, Columns: []table.Column{
			{ID: "a", Title: Hostile()[0]}, {ID: "b", Title: "n", Kind: table.Number}, {ID: "c", Title: Hostile()[9]}}}},
		paper.Block{Kind: paper.Chart, Trend: &t}, paper.Block{Kind: paper.Chart, Trend: &months},
		// What nobody should make, and what must not stop a report.
		paper.Block{Kind: paper.Grid}, paper.Block{Kind: paper.Chart}, paper.Block{Kind: paper.Cut}, paper.Block{Kind: paper.NewPage},
		paper.Block{Kind: paper.Grid, Table: &table.Table{}}, paper.Block{Kind: paper.Chart, Trend: &review.Trend{}},
		paper.Block{Kind: paper.Cut, Card: &paper.Card{}}, paper.Block{Kind: 200, Text: "of a kind to come"})
}
