package pdf

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"flashpoint/ui/paper"
	"flashpoint/ui/paper/papertest"
	"flashpoint/ui/paper/realtest"
)

// Poppler, which reads PDF on most Linux desktops, finds the words in order, the
// pages and their size.
func TestPopplerReadsTheWords(t *testing.T) {
	d := append(papertest.Sample(), block(paper.NewPage, "", ""),
		block(paper.Item, "[ ]!", "Café, Łódź, Ελλάδα, Жук, Tiếng Việt → done"), block(paper.Item, "A", "日本語のお客様 and 👩‍👩‍👧 came"), block(paper.Paragraph, "", "מרחב"))
	for size, want := range map[Paper]string{A4: "595.28 x 841.89 pts (A4)", Letter: "612 x 792 pts (letter)"} {
		file := filepath.Join(t.TempDir(), "x.pdf")
		data, err := Bytes(d, "Corner Coffee: recap 👍", size)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, data, 0o600); err != nil {
			t.Fatal(err)
		}
		about := realtest.Run(t, "poppler-utils", "pdfinfo", file)
		pages := strings.Count(realtest.Run(t, "poppler-utils", "pdftotext", "-layout", file, "-"), "\f")
		for _, line := range []string{"Corner Coffee: recap 👍", want, "Encrypted:       no"} {
			if !strings.Contains(about, line) {
				t.Errorf("no %q in\n%s", line, about)
			}
		}
		text := realtest.Run(t, "poppler-utils", "pdftotext", "-raw", file, "-")
		squeezed, at := seen(text), 0
		for _, b := range d {
			for _, word := range strings.Fields(b.Text) {
				next := strings.Index(squeezed[at:], seen(word))
				if next < 0 {
					t.Fatalf("%s: no %q of %q after %q", size, word, b.Text, squeezed[max(at-100, 0):at])
				}
				at += next
			}
		}
		if pages < 2 || !strings.Contains(text, "1 of ") {
			t.Errorf("%d pages:\n%s", pages, text)
		}
	}
}
