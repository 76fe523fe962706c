package desk

import (
	"slices"
	"strings"

	"flashpoint/session"
	"flashpoint/ui/fields"
)

// The settings that keep who was named last: a stack of cards is mostly heard,
// and a morning's thanks told, by one person.
const (
	settingHeard = "heard by"
	settingTold  = "told by"
)

// remember keeps who was named for the rest of the day: by the ID, as a name that
// is removed from the file should not stay in its settings.
func remember(host Host, setting string, id session.PersonID) {
	value := host.Today().String()
	if !id.IsZero() {
		value += " " + id.String()
	}
	host.SaveSetting(setting, value)
}

// remembered is whoever was named last today, nobody otherwise.
func remembered(host Host, setting string) fields.Who {
	who := fields.Who{Meeting: host.Meeting}
	day, text, _ := strings.Cut(host.Setting(setting), " ")
	id, err := session.ParseID(text)
	if day != host.Today().String() || err != nil {
		return who
	}
	m := host.Meeting()
	for _, p := range m.Everybody() {
		if m.Shop.Same(p.ID, id) {
			who.Was = p
		}
	}
	return who
}

// earlierTags are those used already for the ideas at hand, in their order of
// letters. Those of words that stay at the desk are for the desk too.
func earlierTags(m *session.Meeting, face session.Face) []string {
	var tags []string
	for _, list := range [][]*session.Initiative{m.Initiatives, m.Others} {
		for _, i := range list {
			for n := range i.Comments {
				if c := &i.Comments[n]; c.Shows(face) {
					tags = append(tags, c.Tags...)
				}
			}
		}
	}
	slices.Sort(tags)
	return slices.Compact(tags)
}

func (c *customers) tagsHint() string {
	const most = 5
	hint := "words to find it by, with commas"
	if len(c.tags) > 0 {
		hint += "; so far: " + strings.Join(c.tags[:min(len(c.tags), most)], ", ")
	}
	return hint
}

// readTags are the tags that were typed. The beginning of an earlier one will do,
// so that a theme keeps one name.
func (c *customers) readTags(typed string) []string {
	var tags []string
	for tag := range strings.SplitSeq(typed, ",") {
		if tag = session.Fold(tag); tag == "" {
			continue
		}
		tags = append(tags, completed(tag, c.tags))
	}
	return tags
}

// completed is the only earlier tag that begins so, else the tag itself.
func completed(tag string, earlier []string) string {
	const enough = 2 // letters
	fits := ""
	for _, t := range earlier {
		switch {
		case t == tag:
			return tag
		case !strings.HasPrefix(t, tag):
		case fits != "":
			return tag
		default:
			fits = t
		}
	}
	if fits == "" || len([]rune(tag)) < enough {
		return tag
	}
	return fits
}

// checkTags echoes the tags as they will stand.
func (c *customers) checkTags(typed string) (string, error) {
	echo := strings.Join(c.readTags(typed), ", ")
	if echo == typed {
		return "", nil
	}
	return echo, nil
}
