package ui

import (
	"context"
	"errors"

	"flashpoint/session/table"
	"flashpoint/ui/paper/export"
)

// HandTable has a table leave the program as a file, once it is read: what a list or a
// chart shows.
func (a *App) HandTable(get func(context.Context) (table.Table, error)) {
	if a.cfg.Office == nil {
		a.Refuse(errors.New(noOffice))
		return
	}
	a.Say("One moment: the table is being read")
	read(a, a.sameScreen(), get, func(t table.Table) {
		a.notice = notice{}
		a.askPlace(a.ofShopSeen(Paper{Of: export.Shop, Table: &t, Format: export.CSV}), "")
	})
}

// noOffice is why nothing leaves the program.
const noOffice = "no paper can be made here"

// what names a paper among its like: its kind, or that of its table.
func (p Paper) what() string {
	if p.Table != nil {
		return "table " + p.Table.Name
	}
	return p.Kind
}

// title is what a paper is called.
func (p Paper) title() string {
	if p.Table != nil {
		return p.Table.Title
	}
	k, _ := export.Find(p.Kind)
	return k.Title
}

// comesAs refuses a format in which a paper can't be had.
func (p Paper) comesAs(f export.Format) error {
	if p.Table == nil {
		_, err := export.Check(p.Kind, f, p.Of)
		return err
	}
	return export.CheckTable(f)
}

// nameOf is the name to propose for a paper.
func (a *App) nameOf(p Paper) string {
	if p.Table != nil {
		return export.TableName(*p.Table, p.Format, a.material(p))
	}
	return export.Name(p.Kind, p.Format, a.material(p))
}

// atHand reports whether what a paper is about is in memory.
func (a *App) atHand(p Paper) bool {
	switch p.Of {
	case export.Meeting:
		return a.meetingID() == p.ID
	case export.Initiative:
		_, ok := a.meeting.Initiative(p.ID)
		return ok
	}
	return true
}
