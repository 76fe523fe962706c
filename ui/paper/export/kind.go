package export

import (
	"slices"
	"strings"

	"flashpoint/session/table"
	"flashpoint/ui/paper"
)

// Source is what a paper is made of: one or several of these.
type Source uint8

// The sources.
const (
	Meeting    Source = 1 << iota // one meeting with what came out of it
	Initiative                    // one chosen idea
	Map                           // the steps of one of the shop's maps, and what it promises there
	Shop                          // a shop over some time, or several
)

// Format is how a paper is written down: the ending of its file, without the dot.
type Format string

// The formats.
const (
	PDF      Format = "pdf"
	HTML     Format = "html" // one file that needs no network and prints well
	Markdown Format = "md"
	Text     Format = "txt"
	XLSX     Format = "xlsx" // a sheet for each table
	CSV      Format = "csv"  // one table
	JSON     Format = "json"
	ICS      Format = "ics" // a calendar
)

// Formats are all of them, those for people first.
func Formats() []Format { return []Format{PDF, HTML, Markdown, Text, XLSX, CSV, JSON, ICS} }

// Title is a format in words.
func (f Format) Title() string {
	switch f {
	case PDF:
		return "PDF, to print and to send"
	case HTML:
		return "Web page, to read in a browser and to print"
	case Markdown:
		return "Markdown, for a wiki or a chat"
	case Text:
		return "Plain text"
	case XLSX:
		return "Excel workbook"
	case CSV:
		return "CSV table"
	case JSON:
		return "JSON, for programs; import reads a meeting back"
	case ICS:
		return "Calendar (iCalendar)"
	}
	return string(f)
}

// FormatOf is the format that a file's name ends in; ok is false for another
// ending, or none.
func FormatOf(name string) (f Format, ok bool) {
	name = strings.ToLower(name)
	for _, also := range [...]struct{ ending, of string }{{".markdown", "md"}, {".htm", "html"}, {".text", "txt"}} {
		if rest, cut := strings.CutSuffix(name, also.ending); cut {
			name = rest + "." + also.of
		}
	}
	for _, f := range Formats() {
		if strings.HasSuffix(name, "."+string(f)) {
			return f, true
		}
	}
	return "", false
}

// A Kind is a sort of paper.
type Kind struct {
	ID    string // on the command line and in a file's name: "wall-cards"
	Title string // "Wall cards"
	Help  string // what it is for, in a sentence
	Of    Source // any of these
	Plain bool   // one of the tables as it is: for spreadsheets and scripts, and in no list for people

	document func(Material) paper.Document
	tables   func(Material) []table.Table // the first is the one that CSV has
	many     bool                         // these are several: no CSV
	form     func(Material) ([]byte, error)
	dates    bool
	hung     bool   // on a wall, and read from there: in large letters
	pages    Source // what documents are made of, where that is not all of Of
}

// Formats are those in which a kind can be had of a source, those for people
// first.
func (k Kind) Formats(of Source) []Format {
	return slices.DeleteFunc(Formats(), func(f Format) bool { return !k.comes(of, f) })
}

func (k Kind) comes(of Source, f Format) bool {
	if k.Of&of == 0 {
		return false
	}
	switch f {
	case CSV:
		return k.tables != nil && !k.many
	case XLSX:
		return k.tables != nil
	case JSON:
		return k.form != nil && of&(Meeting|Initiative) != 0
	case ICS:
		return k.dates
	}
	return k.document != nil && (k.pages == 0 || k.pages&of != 0)
}

// Find is the kind of that ID; ok is false where there is none.
func Find(id string) (k Kind, ok bool) {
	for _, k := range Kinds() {
		if k.ID == id {
			return k, true
		}
	}
	return Kind{}, false
}

// KindsOf are the kinds that can be made of a source, the likeliest first.
func KindsOf(of Source) []Kind {
	return slices.DeleteFunc(Kinds(), func(k Kind) bool { return k.Of&of == 0 })
}

// Likely is the kind that is meant when somebody names a source and a format alone;
// "" where none comes so.
func Likely(of Source, f Format) string {
	for _, id := range likely(of, f) {
		if k, ok := Find(id); ok && k.comes(of, f) {
			return id
		}
	}
	for _, k := range KindsOf(of) {
		if k.comes(of, f) {
			return k.ID
		}
	}
	return ""
}

func likely(of Source, f Format) []string {
	switch f {
	case JSON, XLSX:
		return []string{"data", "booklet"}
	case ICS:
		return []string{"dates"}
	case CSV:
		return map[Source][]string{Meeting: {"ideas"}, Initiative: {"checklist"}, Map: {"booklet"}, Shop: {"initiatives"}}[of]
	}
	return map[Source][]string{Meeting: {"minutes"}, Initiative: {"story"}, Map: {"booklet"}, Shop: {"report"}}[of]
}
