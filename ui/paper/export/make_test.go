package export

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"flashpoint/session"
	"flashpoint/session/table"
	"flashpoint/ui/paper"
	"flashpoint/ui/paper/pdf"
)

// Every kind comes in every format that it says it has, of everything that it can be
// made of, with a name of its own.
func TestEveryKindInEveryFormat(t *testing.T) {
	o := newOffice(t, session.SignIfWon)
	o.chosen(o.idea("A bench for whoever waits", "Ana"))
	beginnings := map[Format]string{PDF: "%PDF-", HTML: "<!", XLSX: "PK", CSV: "\ufeff", JSON: "{", ICS: "BEGIN:VCALENDAR"}
	seen := map[string]bool{}
	for _, f := range o.everything() {
		what := string(f.as) + " " + f.kind + " of " + f.of.String()
		if len(f.Bytes) == 0 || !bytes.HasPrefix(f.Bytes, []byte(beginnings[f.as])) {
			t.Errorf("%s begins %.20q", what, f.Bytes)
		}
		if seen[what] || !strings.HasSuffix(f.Name, "-"+f.kind+"."+string(f.as)) || strings.ContainsAny(f.Name, " /\\:") {
			t.Errorf("%s is called %q", what, f.Name)
		}
		seen[what] = true
	}
	for _, k := range Kinds() {
		if k.Title == "" || k.Help == "" || k.Of == 0 {
			t.Errorf("%s says too little about itself", k.ID)
		}
		for _, of := range []Source{Meeting, Initiative, Map, Shop} {
			if k.Of&of != 0 && len(k.Formats(of)) == 0 {
				t.Errorf("%s of %s comes in no format", k.ID, of)
			}
		}
	}
	for _, of := range []Source{Meeting, Initiative, Map, Shop} {
		for _, f := range Formats() {
			if k := Likely(of, f); k != "" {
				if _, err := Check(k, f, of); err != nil {
					t.Error(err)
				}
			} else if f != JSON && (of != Map || f != ICS) {
				t.Errorf("nothing of %s comes as %s", of, f)
			}
		}
	}
}

func TestNames(t *testing.T) {
	o := newOffice(t, session.SignIfWon)
	i := o.chosen(o.idea("Say “Grüezi” to Zoë & the dog – before anything else happens here", "Ana"))
	m := o.materials()
	for want, got := range map[string]string{
		"corner-coffee-2026-11-24-recap.pdf":                        Name("recap", PDF, m[0]),
		"corner-coffee-say-gruezi-to-zoe-the-dog-before-story.html": Name("story", HTML, m[1]),
		"corner-coffee-a-coffee-2026-11-26-booklet.md":              Name("booklet", Markdown, m[2]),
		"corner-coffee-2026-11-26-report.pdf":                       Name("report", PDF, m[3]),
		"2026-11-26-report.pdf":                                     Name("report", PDF, Material{Of: Shop, Now: o.later()}),
		"story.txt":                                                 Name("story", Text, Material{Of: Initiative, Initiative: session.EmptyInitiative(i.ID())}),
	} {
		if got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
}

func TestFormatOf(t *testing.T) {
	for name, want := range map[string]Format{"a.pdf": PDF, "A.PDF": PDF, "b/c.htm": HTML, "x.markdown": Markdown, "dates.ics": ICS, "report": "", "notes.docx": "", "pdf": ""} {
		if f, ok := FormatOf(name); f != want || ok != (want != "") {
			t.Errorf("%s: %q, %v", name, f, ok)
		}
	}
}

// What there is not is refused with what there is.
func TestRefusals(t *testing.T) {
	for want, c := range map[string]struct {
		kind string
		f    Format
		of   Source
	}{
		`there is no paper called "memo". There are: recap, minutes`: {"memo", PDF, Meeting},
		"report can't be made of a meeting":                          {"report", PDF, Meeting},
		"minutes does not come as csv. It comes as: pdf, html, md":   {"minutes", CSV, Meeting},
		"data does not come as csv. It comes as: xlsx, json":         {"data", CSV, Meeting},
		"ideas does not come as pdf. It comes as: xlsx, csv":         {"ideas", PDF, Shop},
	} {
		if _, err := Make(c.kind, c.f, Material{Of: c.of}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v does not say %q", err, want)
		}
	}
}

// Where there is nothing, a paper says so and nothing breaks.
func TestOfNothing(t *testing.T) {
	for _, of := range []Source{Meeting, Initiative, Map, Shop} {
		for _, k := range KindsOf(of) {
			for _, f := range k.Formats(of) {
				if f == PDF && k.ID != "report" && k.ID != "story" {
					continue // of the same documents
				}
				m := Material{Of: of}
				if of == Initiative {
					m.Initiative = session.EmptyInitiative(session.ID{1})
				}
				if _, err := Make(k.ID, f, m); err != nil {
					t.Errorf("%s of nothing as %s: %v", k.ID, f, err)
				}
			}
		}
	}
}

func TestDates(t *testing.T) {
	o := newOffice(t, session.SignIfWon)
	i := o.chosen(o.idea("A bench", "Ana"))
	for _, m := range o.materials() {
		if m.Of == Map {
			continue
		}
		file, err := Make("dates", ICS, m)
		o.must(err)
		text := strings.ReplaceAll(string(file.Bytes), "\r\n ", "")
		for want, is := range map[string]bool{"Order cushions": true, "Clear: The landlord": true, "Flashpoint: Corner Coffee": m.Of != Initiative} {
			if strings.Contains(text, want) != is {
				t.Errorf("%s in the dates of %s: %v", want, m.Of, !is)
			}
		}
	}
	o.must(i.SetDone(o.act(), i.Tasks[0].ID, true))
	if file, _ := Make("dates", ICS, o.materials()[0]); strings.Contains(string(file.Bytes), "cushions") {
		t.Error("what is done is due no more")
	}
}

func TestMakeTable(t *testing.T) {
	seen := table.Table{Name: "seen", Columns: []table.Column{{ID: "a", Kind: table.Text}}, Rows: [][]table.Cell{{table.Words("=1+1")}}}
	o := newOffice(t, session.SignIfWon)
	file, err := MakeTable(seen, CSV, Material{Of: Shop, Now: o.later(), Meeting: o.m})
	o.must(err)
	if file.Name != "corner-coffee-2026-11-26-seen.csv" || strings.Contains(string(file.Bytes), "\n=1+1") {
		t.Errorf("%s: %q", file.Name, file.Bytes)
	}
	if _, err := MakeTable(seen, XLSX, Material{Of: Shop}); err != nil {
		t.Error(err)
	}
	if _, err := MakeTable(seen, PDF, Material{Of: Shop}); err == nil {
		t.Error("a table as PDF")
	}
}

// A file's name has the day on the clock of whoever makes it, and of a long name as many
// words as fit.
func TestNamesHaveTheDayOnTheWall(t *testing.T) {
	o := newOffice(t, session.SignIfWon)
	for zone, want := range map[int]string{0: "corner-coffee-2026-11-24-recap.pdf", -12: "corner-coffee-2026-11-23-recap.pdf"} {
		now := o.later().In(time.FixedZone("", zone*3600))
		if got := Name("recap", PDF, Material{Of: Meeting, Meeting: o.m, Now: now}); got != want {
			t.Errorf("%d hours from UTC: %s", zone, got)
		}
	}
	for name, want := range map[string]string{
		strings.Repeat("a", 19) + " " + strings.Repeat("b", 20): strings.Repeat("a", 19) + "-" + strings.Repeat("b", 20),
		strings.Repeat("a", 20) + " " + strings.Repeat("b", 20): strings.Repeat("a", 20),
		strings.Repeat("a", 50):                                 strings.Repeat("a", nameLength),
	} {
		if got := slug(name); got != want {
			t.Errorf("%s becomes %s", name, got)
		}
	}
}

// Stories of several ideas begin a page each.
func TestEachStoryHasItsPage(t *testing.T) {
	o := newOffice(t, session.SignIfWon)
	bench, bell := o.idea("A bench", "Ana"), o.idea("A bell", "Bo")
	o.chosen(bench)
	o.must(o.m.Session.Decide(o.act(), "Cleo", "both", bench, bell))
	_, err := o.m.Promote(o.act(), bell, session.Gate{})
	o.must(err)
	k, _ := Find("story")
	pages := 0
	for _, b := range k.document(Material{Of: Meeting, Meeting: o.m, Now: o.later()}) {
		if b.Kind == paper.NewPage {
			pages++
		}
	}
	if pages != 1 {
		t.Errorf("two stories have %d page breaks", pages)
	}
}

// A page to hang up comes on the paper that was asked for, as any other.
func TestEveryPDFComesOnItsPaper(t *testing.T) {
	o := newOffice(t, session.SignIfWon)
	for _, kind := range []string{"recap", "minutes"} {
		file, err := Make(kind, PDF, Material{Of: Meeting, Meeting: o.m, Now: o.later(), Paper: pdf.Letter})
		o.must(err)
		if !bytes.Contains(file.Bytes, []byte("/MediaBox [0 0 612.00 792.00]")) {
			t.Errorf("%s is not on Letter", kind)
		}
	}
}
