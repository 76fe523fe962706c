package main

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"flashpoint/session"
	"flashpoint/store"
	"flashpoint/ui/paper/spreadsheet"
)

// What the headings of a list of ideas mean.
func ideaHeadings() map[string][]string {
	return map[string][]string{
		"idea": words(`idea,ideas,text,suggestion,what,idee,ideen,vorschlag,vorschlage,was,idees,texte,proposition,quoi,
			texto,propuesta,sugerencia,proposta,ideia,testo,voorstel,ide,forslag,pomysl`),
		"step": words(`step,where,stage,place,schritt,wo,ort,station,etape,ou,lieu,paso,donde,passo,etapa,stap,waar,trin,steg,krok`),
		"author": words(`author,authors,by,name,person,who,from,autor,autorin,autoren,von,wer,auteur,par,nom,prenom,qui,
			por,nombre,persona,quien,autore,da,nome,auteurs,door,naam,af,av,navn,namn`),
		"kind": words(`kind,tag,type,art,typ,genre,tipo,soort,slags`),
	}
}

// ideasList writes a list of ideas down in a meeting, as if they were typed there.
func (i importer) ideasList(ctx context.Context, st *store.Store, sheet spreadsheet.Sheet) (list, error) {
	m, err := i.meetingFor(ctx, st, i.meeting)
	if err != nil {
		return list{}, err
	}
	s := m.Session
	switch {
	case !s.Closed.IsZero():
		return list{}, failed("The meeting of %s is closed, so nothing was added. Open it again in Flashpoint, or name another one with --meeting.", dayOf(s.Opened, i.now()))
	case len(s.Steps) == 0:
		return list{}, failed("The meeting of %s has no map yet, so there is no step for an idea. Nothing was added to %s. Choose its map in Flashpoint first, or name another one with --meeting.", dayOf(s.Opened, i.now()), filepath.Base(st.Path()))
	}
	usual, err := usualStep(s, i.step)
	if err != nil {
		return list{}, err
	}
	at := headed(sheet, "idea", "idea", ideaHeadings(), func(at map[string]int) []int {
		if column, ok := at["idea"]; ok {
			return []int{column}
		}
		return nil
	})
	l, act := list{what: "idea", read: at.said, streams: []session.Stream{s}}, i.act()
	for _, row := range at.rows {
		line := listLine{number: row.Line, says: at.of(row, "idea")}
		step := usual
		if name := at.of(row, "step"); name != "" {
			step, line.refused = stepNamed(s, name)
		}
		var authors []session.PersonID
		if line.refused == nil {
			authors, line.refused = authorsNamed(s, at.of(row, "author"))
		}
		if line.refused == nil {
			if there(s, step.ID, line.says) {
				line.already = "this idea is there already"
			} else {
				_, line.refused = s.AddIdea(act, step.ID, line.says, session.IdeaKind(strings.ToLower(at.of(row, "kind"))), authors...)
			}
		}
		line.says += "  (" + step.Name + ")"
		l.lines = append(l.lines, line)
	}
	return l, nil
}

// usualStep is the step of ideas whose line names none: the one that was asked for,
// the one at which the meeting stands, or the first in focus.
func usualStep(s *session.Session, asked string) (session.Step, error) {
	if asked != "" {
		return stepNamed(s, asked)
	}
	if step, ok := s.Step(s.Place.Step); ok {
		return step, nil
	}
	if focus := s.FocusSteps(); len(focus) > 0 {
		return focus[0], nil
	}
	return s.Steps[0], nil
}

func stepNamed(s *session.Session, name string) (session.Step, error) {
	var names []string
	for _, step := range s.Steps {
		if session.SameName(step.Name, name) {
			return step, nil
		}
		names = append(names, step.Name)
	}
	return session.Step{}, &session.FieldError{Field: "step", Value: name,
		Msg: fmt.Sprintf("There is no step %q on the map of this meeting: %s", name, strings.Join(names, "; "))}
}

// authorsNamed are those who are named for an idea: "Ana", "Ana and Bo", "Ana, Bo".
func authorsNamed(s *session.Session, cell string) (ids []session.PersonID, err error) {
	names := strings.FieldsFunc(strings.ReplaceAll(cell, " and ", ","), func(r rune) bool { return r == ',' || r == '&' || r == '+' || r == '/' || r == ';' })
	for _, name := range names {
		if name = session.Clean(name); name == "" || session.SameName(name, "the team") {
			continue
		}
		found := false
		for _, at := range s.Attendees {
			if session.SameName(at.Name, name) {
				ids, found = append(ids, at.ID), true
				break
			}
		}
		if !found {
			return nil, &session.FieldError{Field: "author", Value: name,
				Msg: fmt.Sprintf("Nobody in this meeting is called %s: add them in Open first, or leave the name out", name)}
		}
	}
	return ids, nil
}

// there reports whether a step has an idea in these words already.
func there(s *session.Session, step session.StepID, text string) bool {
	for _, x := range s.Ideas {
		if x.Step == step && x.State != session.IdeaRemoved && session.Fold(x.Text) == session.Fold(text) {
			return true
		}
	}
	return false
}
