package markdown

import (
	"html"
	"regexp"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"
	"pgregory.net/rapid"

	"flashpoint/session"
	"flashpoint/ui/paper"
	"flashpoint/ui/paper/papertest"
)

func TestSample(t *testing.T) {
	got := string(Bytes(papertest.Sample()))
	for _, want := range []string{
		"# Corner Coffee: the manager's report\n\nFrom Tue 1 Sep 2026 to Tue 24 Nov 2026.\n\n- **Meetings:** 12\n- **Whose idea:** Terry and Ana. Thank you!\n\n## A bench by the window\n\n### Still to do\n\n- [x] Measure the window\n  - Ana, done Mon 9 Nov\n- [ ] Ask",
		"\n1. Get noticed\n2. Wait to order - the longest wait\n",
		"\n- **A** A wave from whoever stands at the machine\n- Two stools\n",
		"**Initiatives this autumn**\n\n| Title | Status | Praise | Due | Changed | Told |\n| --- | --- | ---: | --- | --- | --- |\n| A bench by the window | live | 1,250 | 4 Dec 2026 | 24 Nov 2026, 7:40 | yes |\n| A bell the customer may ring when the queue is long | preparing | 0.5 |  |  | no |\n",
		"| time | 12 | 12 | ████████████████████ |",
		"| Wait to order | first time | -1.7 | 4 | ░░░░░░░░░░░ |",
		"\n---\n\n## To cut out\n\n### What would they tell a friend about?\n\n1 slip\n",
	} {
		if !strings.Contains(got, want) {
			t.Fatalf("there is no\n%s\nin\n%s", want, got)
		}
	}
}

func TestBoxes(t *testing.T) {
	got := string(Bytes(paper.Document{{Kind: paper.Item, Mark: "[ ]!", Text: "Late"}, {Kind: paper.Item, Mark: "[x]", Text: "Done"},
		{Kind: paper.Cut, Card: &paper.Card{Title: "Did you like it?", Lines: []string{"[ ] I loved it", "[ ] Not for me", "Why?"}}}}))
	if want := "- [ ] **!** Late\n- [x] Done\n\n### Did you like it?\n\n- [ ] I loved it\n- [ ] Not for me\n\nWhy?\n"; got != want {
		t.Errorf("%s", got)
	}
}

type fataler interface {
	Fatal(...any)
	Fatalf(string, ...any)
}

// parse reads Markdown as GitHub does: how many nodes of each kind, and the
// text that a reader sees, without spaces.
func parse(t fataler, source []byte) (kinds map[string]int, words string) {
	md := goldmark.New(goldmark.WithExtensions(extension.GFM))
	root := md.Parser().Parse(text.NewReader(source))
	kinds = map[string]int{}
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			kinds[n.Kind().String()]++
		}
		return ast.WalkContinue, nil
	})
	var page strings.Builder
	if err := md.Renderer().Render(&page, source, root); err != nil {
		t.Fatal(err)
	}
	shown := html.UnescapeString(tags.ReplaceAllString(page.String(), ""))
	return kinds, strings.Join(strings.Fields(shown), "")
}

var tags = regexp.MustCompile(`<[^>]*>`)

// Whatever people type is text, wherever it stands: an independent reader finds
// the same characters, and no node but those that were meant.
func TestNothingTypedMeansAnything(t *testing.T) {
	try := func(t fataler, typed string) {
		clean := strings.Join(strings.Fields(session.Clean(typed)), "")
		if clean == "" {
			return
		}
		for kind := paper.Title; kind <= paper.Detail; kind++ {
			mark := "-"
			if kind == paper.Fact {
				mark = "Name"
			}
			source := Bytes(paper.Document{{Kind: paper.Paragraph, Text: "before"}, {Kind: kind, Text: typed, Mark: mark}, {Kind: paper.Paragraph, Text: "after"}})
			kinds, words := parse(t, source)
			want := "before" + clean + "after"
			if kind == paper.Fact {
				want = "beforeName:" + clean + "after"
			}
			if words != want {
				t.Fatalf("%q in %d became %q:\n%s", typed, kind, words, source)
			}
			for _, unwanted := range []string{"HTMLBlock", "RawHTML", "Link", "AutoLink", "Image", "CodeSpan", "CodeBlock", "FencedCodeBlock", "Blockquote", "ThematicBreak", "Strikethrough", "Table"} {
				if kinds[unwanted] > 0 {
					t.Fatalf("%q in %d became a %s:\n%s", typed, kind, unwanted, source)
				}
			}
			if kinds["Heading"] > 1 || kinds["List"] > 1 || kinds["ListItem"] > 1 || kind != paper.Fact && kinds["Emphasis"] > 0 {
				t.Fatalf("%q in %d became %v:\n%s", typed, kind, kinds, source)
			}
		}
	}
	for _, typed := range papertest.Hostile() {
		try(t, typed)
	}
	pieces := []string{"*", "_", "`", "~", "[", "](", ")", "<b>", "</", "&amp;", "#", "|", "\\", "-", "+", "=", "1.", "9)", ">", ":", "http://a.b/c_d", "www.x.de", "a@b.cd", "word", " ", " ", "!", "\"", "你", "---", "***"}
	rapid.Check(t, func(t *rapid.T) {
		try(t, strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 1, 12).Draw(t, "typed"), ""))
	})
}

// In a table, too: as many cells as columns, whatever is in them.
func TestTablesHoldAnything(t *testing.T) {
	source := Bytes(papertest.HostileDocument())
	kinds, _ := parse(t, source)
	if kinds["RawHTML"]+kinds["HTMLBlock"]+kinds["Link"]+kinds["AutoLink"]+kinds["Image"]+kinds["CodeSpan"] > 0 {
		t.Errorf("%v", kinds)
	}
	n := len(papertest.Hostile())
	if want := 3*n + 2*(2*n*5); kinds["TableRow"] != n+2*2*n || kinds["Table"] != 3+1 || kinds["TableCell"] < want {
		t.Errorf("%d rows, %d cells, %d tables", kinds["TableRow"], kinds["TableCell"], kinds["Table"])
	}
}

// What would begin a list or an underline is escaped where it stands.
func TestNothingTypedBeginsAList(t *testing.T) {
	for text, want := range map[string]string{"12) Pay": `12\) Pay`, "12. Pay": `12\. Pay`, "12.5 %": "12.5 %", "- Pay": `\- Pay`, "-1.7": "-1.7", "=": `\=`, "3)": `3\)`} {
		if got := escape(text); got != want {
			t.Errorf("%q becomes %q, not %q", text, got, want)
		}
	}
}
