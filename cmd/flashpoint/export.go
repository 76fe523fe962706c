package main

import (
	"cmp"
	"context"
	"errors"
	"io"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"flashpoint/session"
	"flashpoint/ui"
	"flashpoint/ui/paper"
	"flashpoint/ui/paper/export"
)

// exporting is what the command line asks for.
type exporting struct {
	kind, format, out string
	onMap, shop       string
	since, paper      string
	force, show       bool
	print, list       bool
	schema            string
}

func newExport(f *flags) *cobra.Command {
	var x exporting
	cmd := &cobra.Command{
		Use:   "export [ID|latest]",
		Short: "Write paper: minutes, report, cards, data, in any format",
		Long: `Write something that leaves the program: the minutes of a meeting, its recap
or checklist, a chosen idea's story, the standards booklet of a map, the
manager's report, cards, slips and ballots to cut out, tables for a
spreadsheet, dates for a calendar. Name a meeting or a chosen idea by the
beginning of its ID, the meeting that was opened last by "latest", an idea also
by words of it; without any it is about the whole shop or one of its maps.

Where --format is missing, the file's name says it, and else it is a PDF.
Without -o the file gets a name of its own in this folder; "-o -" is the
standard output. Nothing is overwritten without --force. Votes that are not
revealed are never told.`,
		Example: `  flashpoint export latest                              the minutes as a PDF
  flashpoint export latest --as recap --print           straight to the printer
  flashpoint export riddle --as credit-card -o card.pdf
  flashpoint export --as report --since "3 months ago" --open
  flashpoint export --as booklet --map "A coffee at the counter" -o booklet.html
  flashpoint export latest --as checklist --format csv -o - | column -ts,
  flashpoint export --as data -o everything.xlsx        all tables of the shop
  flashpoint export --list                              every paper and format`,
		Args: arguments(0, 1, "one meeting or idea at most: the beginning of its ID, or latest"),
		RunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case x.list:
				_, err := io.WriteString(cmd.OutOrStdout(), listOfPapers())
				return err
			case x.schema != "":
				return printSchema(cmd.OutOrStdout(), x.schema)
			}
			return f.export(cmd, x, args)
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&x.kind, "as", "", "the `KIND` of paper, see --list: minutes, recap, …")
	flags.StringVar(&x.format, "format", "", "the `FORMAT`: pdf, html, md, txt, xlsx, csv, json or ics")
	flags.StringVarP(&x.out, "output", "o", "", "the `FILE` or folder to write to; - is standard output")
	flags.BoolVar(&x.force, "force", false, "replace a file of that name")
	flags.StringVar(&x.onMap, "map", "", "the `NAME` of the map, for booklet, slips and wall-cards")
	flags.StringVar(&x.shop, "shop", "", "the `NAME` of the shop, where the file has several")
	flags.StringVar(&x.since, "since", "", "for report and data: only what happened since this `DAY`")
	flags.StringVar(&x.paper, "paper", "a4", "the `SIZE` of the paper: a4 or letter")
	flags.BoolVar(&x.show, "open", false, "open the file when it is written")
	flags.BoolVar(&x.print, "print", false, "print it, in place of a file")
	flags.BoolVar(&x.list, "list", false, "list every kind of paper with its formats")
	flags.StringVar(&x.schema, "schema", "", "print a JSON schema: `FORM` session, initiative, list")
	completeExport(f, cmd)
	return cmd
}

// export reads, makes and writes.
func (f *flags) export(cmd *cobra.Command, x exporting, args []string) (err error) {
	ctx := cmd.Context()
	if err := x.check(); err != nil {
		return err
	}
	st, err := f.review(ctx, cmd.ErrOrStderr())
	if err != nil {
		return err
	}
	file, err := x.make(ctx, shelf{st, f.now}, args)
	if err := errors.Join(err, st.Close()); err != nil {
		return err
	}
	if x.print {
		if err := printPDF(ctx, file.Bytes, file.Name); err != nil {
			return err
		}
		return tell(cmd.OutOrStdout(), "Sent to the printer: %s\n", file.Name)
	}
	if x.out == "-" {
		if file.Left != "" {
			_ = tell(cmd.ErrOrStderr(), "%s\n", file.Left)
		}
		_, err := cmd.OutOrStdout().Write(file.Bytes)
		return err
	}
	path := placeFor(x.out, file.Name)
	if err := writeOut(path, file.Bytes, x.force); errors.Is(err, ui.ErrTaken) {
		return taken(path, orForce)
	} else if err != nil {
		return err
	}
	words := "Wrote " + path
	if file.Left != "" {
		words += "\n" + file.Left
	}
	if err := tell(cmd.OutOrStdout(), "%s\n", words); err != nil || !x.show {
		return err
	}
	return showFile(ctx, path)
}

// check refuses flags that contradict each other.
func (x *exporting) check() error {
	if named, ok := export.FormatOf(x.out); ok && x.format == "" {
		x.format = string(named)
	} else if x.out != "" && x.out != "-" && x.format == "" && filepath.Ext(x.out) != "" && !isFolder(x.out) {
		return wrongUse("No paper ends like %s. Say which format it is: --format pdf, html, md, txt, xlsx, csv, json or ics.", x.out)
	}
	switch {
	case x.print && (x.out != "" || x.show):
		return wrongUse("--print prints in place of a file: leave out -o and --open.")
	case x.print && x.format != "" && x.format != string(export.PDF):
		return wrongUse("Only a PDF can be printed: leave out --format.")
	case x.show && x.out == "-":
		return wrongUse("--open opens a file, and -o - writes none.")
	}
	if _, known := export.Size(x.paper); !known {
		return wrongUse("There is no paper of size %q here: a4 or letter.", x.paper)
	}
	if x.print {
		x.format = string(export.PDF)
	}
	if x.format == "" || slices.Contains(export.Formats(), export.Format(x.format)) {
		return nil
	}
	return wrongUse("There is no format %q. There are: pdf, html, md, txt, xlsx, csv, json and ics.", x.format)
}

// make reads what the paper is about and makes it.
func (x exporting) make(ctx context.Context, s shelf, args []string) (export.File, error) {
	of, err := x.subject(ctx, s, args)
	if err != nil {
		return export.File{}, err
	}
	format := cmp.Or(export.Format(x.format), usualFormat(x.kind, of.of))
	if x.kind == "" {
		x.kind = export.Likely(of.of, format)
	}
	if x.kind == "" {
		return export.File{}, wrongUse("Nothing of %s comes as %s. See: flashpoint export --list", of.of, format)
	}
	if _, err := export.Check(x.kind, format, of.of); err != nil {
		return export.File{}, wrongUse("%s.", capital(err.Error()))
	}
	m, err := s.material(ctx, of, x.kind, format)
	if err != nil {
		return export.File{}, err
	}
	m.Paper, _ = export.Size(x.paper)
	file, err := export.Make(x.kind, format, m)
	if err != nil {
		return file, failed("%s could not be made: %v. Nothing was written.", x.kind, err)
	}
	return file, nil
}

// usualFormat is what a kind becomes when nobody says: the first of its formats, as
// some are tables or dates alone.
func usualFormat(kind string, of export.Source) export.Format {
	if k, ok := export.Find(kind); ok {
		if formats := k.Formats(of); len(formats) > 0 {
			return formats[0]
		}
	}
	return export.PDF
}

func printSchema(w io.Writer, name string) error {
	raw, ok := paper.Schema(name)
	if !ok {
		return wrongUse("There is no schema %q. There are: %s.", name, session.Join(paper.Schemas()))
	}
	_, err := w.Write(raw)
	return err
}
