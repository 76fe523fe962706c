package main

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"flashpoint/session"
	"flashpoint/store"
	"flashpoint/ui/paper/spreadsheet"
)

// What the headings of a list of people mean. In "Name, First name" the name is the
// family's; see wholeName.
func peopleHeadings() map[string][]string {
	return map[string][]string{
		"name": words(`name,names,full name,person,people,who,staff,staff member,employee,employees,team,team member,member,colleague,
			namen,mitarbeiter,mitarbeiterin,mitarbeiterinnen,mitarbeitende,mitarbeitername,personen,kollege,kollegin,wer,
			nom complet,personne,personnes,employe,employee,salarie,collaborateur,equipe,qui,
			nombre completo,persona,personas,empleado,empleada,empleados,equipo,nome completo,dipendente,funcionario,
			naam,medewerker,medewerkers,navn,namn,medarbejder,medarbetare,ansatt,pracownik`),
		"given": words(`first name,firstname,given name,forename,vorname,vornamen,rufname,prenom,nombre,nombres,nome,voornaam,
			fornavn,fornamn,imie`),
		"family": words(`last name,lastname,surname,family name,nachname,familienname,zuname,nom,nom de famille,apellido,apellidos,
			cognome,sobrenome,apelido,achternaam,etternavn,efternavn,efternamn,nazwisko`),
		"manager": words(`manager,lead,leader,boss,role,position,job,function,leitung,leiter,leiterin,chef,rolle,funktion,stelle,
			responsable,poste,fonction,gerente,encargado,puesto,rol,cargo,responsabile,ruolo,functie`),
	}
}

// managerWords are what a cell says of somebody who is a manager.
func managerWords() []string {
	return words(`yes,y,1,x,true,ja,oui,si,sim,manager,store manager,shop manager,lead,leader,boss,leitung,leiter,leiterin,
		filialleitung,filialleiter,filialleiterin,chef,chefin,responsable,gerant,gerante,gerente,encargado,encargada,responsabile`)
}

// noWords are what a cell says of somebody who is none.
func noWords() []string { return words("no,n,0,-,false,nein,non,nao") }

// peopleList puts a list of names on the roster.
func (i importer) peopleList(ctx context.Context, st *store.Store, sheet spreadsheet.Sheet) (list, error) {
	shop, err := st.Shop(ctx)
	if errors.Is(err, store.ErrNotFound) {
		return list{}, notFound("There is no shop in %s yet: start `flashpoint` once.", filepath.Base(st.Path()))
	}
	if err != nil {
		return list{}, err
	}
	r := headed(sheet, "name", "person", peopleHeadings(), wholeName)
	if heading, ok := r.heading("manager"); ok && r.saysMore("manager", append(managerWords(), noWords()...)) {
		r.said = append(r.said, "Of “"+heading+"” only is kept who is a manager.")
	}
	l, act := list{what: "name", read: r.said}, i.act()
	for _, row := range r.rows {
		manager := slices.Contains(managerWords(), session.Fold(r.of(row, "manager")))
		name := r.of(row, "name")
		line := listLine{number: row.Line, says: name}
		p, known := shop.PersonNamed(name)
		switch {
		case known && p.Standing != session.PersonLeft && name != "":
			line.already = p.Name + " is on the roster already"
		default:
			if _, line.refused = shop.AddPerson(act, name, manager); manager {
				line.says += "  (manager)"
			}
		}
		l.lines = append(l.lines, line)
	}
	l.streams = []session.Stream{shop}
	return l, nil
}

// wholeName says which columns make up a name: one that has it whole, or else the first
// name and the family's, which "Name" is beside a first name.
func wholeName(at map[string]int) []int {
	name, whole := at["name"]
	given, first := at["given"]
	family, last := at["family"]
	switch {
	case whole && first && !last:
		return []int{given, name}
	case whole:
		return []int{name}
	case first && last:
		return []int{given, family}
	case first:
		return []int{given}
	case last:
		return []int{family}
	}
	return nil
}

// words are the words of a list with commas.
func words(list string) []string {
	all := strings.Split(list, ",")
	for i := range all {
		all[i] = strings.TrimSpace(all[i])
	}
	return all
}
