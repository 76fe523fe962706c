package paper

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"flashpoint/session"
)

// Everything that leaves the program calls people as they are called now: whoever
// was renamed, merged with another spelling, or asked for their name to go.
func TestPeopleAreCalledAsTheyAreNow(t *testing.T) {
	o := full(t)
	shop := o.m.Shop
	ana := o.person("Ana")
	ana.Name = "Anahita"
	o.must(shop.ChangePerson(o.act(), ana))
	o.must(shop.MergePeople(o.act(), o.person("Bo").ID, o.person("Cleo").ID))
	o.must(shop.ForgetPerson(o.act(), o.person("Dev").ID))
	i := o.m.Initiatives[0]
	raw, err := Session(o.m).Bytes()
	o.must(err)
	for name, text := range map[string]string{
		"minutes": Minutes(o.m, o.later()).Text(0), "recap": Recap(o.m, o.later()).Text(0), "json": string(raw),
		"story": fmt.Sprint(Story(session.FaceDesk, o.m, i, o.later())),
	} {
		if old := regexp.MustCompile(`.*\b(Ana|Bo)\b.*`).FindString(text); old != "" {
			t.Errorf("%s still says %s", name, old)
		}
		for _, now := range []string{"Anahita", "Cleo", session.SomeoneWhoLeft} {
			if !strings.Contains(text, now) {
				t.Errorf("%s does not say %s:\n%s", name, now, text)
			}
		}
	}
	if n := len(Session(o.m).People); n != 3 {
		t.Errorf("two spellings are one person: there are %d", n)
	}
	// Without the shop at hand the names of then have to do.
	if people, ok := (*session.Meeting)(nil).AuthorsOf(i, session.FacePaper); !ok || people == nil && i.Title == "" {
		t.Errorf("the authors are %v, %v", people, ok)
	}
}
