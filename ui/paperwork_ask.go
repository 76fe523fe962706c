package ui

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"

	tea "charm.land/bubbletea/v2"

	"flashpoint/ui/kit"
	"flashpoint/ui/paper/export"
)

// What is remembered from one paper to the next.
const (
	settingPaperFolder = "paper folder"
	settingPaperFormat = "paper format: " // of a kind
)

// askPaper asks what should be on paper, the likeliest first.
func (a *App) askPaper() tea.Cmd {
	of, _ := a.paperAtHand()
	var papers []Paper
	var options []kit.Option
	for _, p := range of {
		for _, k := range export.KindsOf(p.Of) {
			if k.Plain {
				continue
			}
			p.Kind = k.ID
			papers = append(papers, p)
			o := kit.Option{Text: k.Title + ": " + lowerFirst(k.Help)}
			if of[0].Of != export.Shop && len(of) > 1 { // which "Data" it is
				o.Note = "of " + p.Of.String()
			}
			options = append(options, o)
		}
	}
	pick := kit.NewPick("What should be on paper?", options)
	a.Ask(pick, func() { a.askWhose(papers[pick.Chosen()]) })
	return nil
}

// askFormat asks how it should be written down, starting with what this kind became the
// last time.
func (a *App) askFormat(p Paper) {
	k, _ := export.Find(p.Kind)
	formats := k.Formats(p.Of)
	options := make([]kit.Option, len(formats))
	for i, f := range formats {
		options[i] = kit.Option{Text: f.Title(), Note: string(f)}
	}
	choose := kit.NewChoose(k.Title+": as what?", options)
	choose.SetCursor(max(0, slices.Index(formats, export.Format(a.Setting(settingPaperFormat+k.ID)))))
	then := func() {
		p.Format = formats[choose.Chosen()]
		if len(formats) > 1 {
			a.SaveSetting(settingPaperFormat+k.ID, string(p.Format))
		}
		a.askPlace(p, "")
	}
	if len(formats) == 1 {
		then()
		return
	}
	a.Ask(choose, then)
}

// askPlace asks where the file should go, with a name that nobody has to change. What
// is typed of a path is a draft.
func (a *App) askPlace(p Paper, typed string) {
	folder := cmp.Or(a.Setting(settingPaperFolder), a.cfg.Office.Folder())
	value := cmp.Or(typed, filepath.Join(folder, a.nameOf(p)))
	if typed == "" && !a.atHand(p) { // its name is known once it is read
		value = folder + string(filepath.Separator)
	}
	form := kit.NewDrafted(a, fmt.Sprintf("%s%s.%s", aboutPaper, p.what(), p.Format), p.title()+": where to?", nil, kit.Field{
		Label: "File", Value: value, Hint: "a folder will do, too; the ending says what it becomes",
		Check: func(path string) (string, error) {
			f, named := export.FormatOf(path)
			if !named || f == p.Format {
				return "", nil
			}
			if err := p.comesAs(f); err != nil {
				return "", err
			}
			return f.Title(), nil
		},
	})
	a.Ask(form, func() {
		p.Path = form.Values()[0]
		if f, named := export.FormatOf(p.Path); named {
			p.Format = f
		}
		form.Forget()
		a.writePaper(p)
	})
}

// writePaper writes it once everything is on the disk that belongs to it.
func (a *App) writePaper(p Paper) {
	a.Say("One moment: the file is being made")
	a.whenSaved(func() { a.later(a.deliver(p)) })
}

// askOver asks before something is overwritten.
func (a *App) askOver(p Paper) {
	a.notice = notice{}
	choose := kit.NewChoose("There is already a file "+p.Path, []kit.Option{{Text: "Choose another name"}, {Text: "Overwrite it"}})
	a.Ask(choose, func() {
		if choose.Chosen() == 0 {
			a.askPlace(p, p.Path)
			return
		}
		p.Over = true
		a.writePaper(p)
	})
}

// offerPaper says where the file is, what is not in it, and what could be done with it
// now.
func (a *App) offerPaper(p Paper, path, left string) {
	a.notice = notice{}
	if folder := filepath.Dir(path); folder != a.cfg.Office.Folder() || a.Setting(settingPaperFolder) != "" {
		a.SaveSetting(settingPaperFolder, folder)
	}
	options := []kit.Option{{Text: "Done"}, {Text: "Open it"}}
	if p.Format == export.PDF {
		options = append(options, kit.Option{Text: "Print it"})
	}
	title := "Written: " + path
	if left != "" {
		title += ". " + left
	}
	choose := kit.NewChoose(title, options)
	a.Ask(choose, func() {
		switch choose.Chosen() {
		case 1:
			a.later(a.handOn(a.cfg.Office.Open, path, "Opening "+filepath.Base(path)))
		case 2:
			a.later(a.handOn(a.cfg.Office.Print, path, "Sent to the printer: "+filepath.Base(path)))
		}
	})
}
