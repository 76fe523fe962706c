package desk

import (
	"cmp"
	"strings"

	"flashpoint/session"
	"flashpoint/ui/fields"
	"flashpoint/ui/kit"
)

// askPasted shows which of some pasted names would come onto the list, and puts
// those that stay ticked there, all in one act.
func (t *Team) askPasted(lines []string) {
	if off := Locked(t.host); off != "" {
		t.host.Say(off)
		return
	}
	names, options := t.pastedNames(unlisted(lines))
	if len(names) == 0 {
		return
	}
	d := kit.NewPreview("Add "+session.Count(len(names), "name")+" to the team?", options)
	t.host.Ask(d, func() {
		var last session.Person
		added := d.Kept()
		if t.do(func(a session.Act, m *session.Meeting) (err error) {
			for _, n := range added {
				if last, err = m.Shop.AddPerson(a, names[n], false); err != nil {
					return err
				}
			}
			return nil
		}) {
			t.PointAt(last.ID)
			t.host.Say("Added " + session.Count(len(added), "name") + ". ctrl+z takes them off again")
		}
	})
}

// pastedNames are the names of a paste, with what becomes of each.
func (t *Team) pastedNames(lines []string) (names []string, options []kit.Option) {
	seen := map[string]bool{}
	for _, line := range lines {
		name := fields.ProperName(strings.TrimPrefix(line, "- ")) // no name begins with a dash
		if name == "" {
			continue
		}
		note, err := t.newName(name)
		option := kit.Option{Text: name, Note: cmp.Or(note, "new")}
		switch {
		case err != nil:
			option.Off = err.Error()
		case seen[session.Fold(name)]:
			option.Off = "twice in this list"
		}
		seen[session.Fold(name)] = true
		names, options = append(names, name), append(options, option)
	}
	return names, options
}
