package paper

import (
	"fmt"
	"strings"
	"testing"

	"flashpoint/session"
	"flashpoint/session/table"
)

// The columns are promised: whoever reads them in a script finds them there in
// years. A new one comes at the end of its table.
func TestColumnsAreWrittenDown(t *testing.T) {
	var b strings.Builder
	b.WriteString("# The columns of the tables\n\nWhat `flashpoint export --format csv` and `--format xlsx` write. A column keeps its name and its meaning; a new one comes at the\nend of its table. In CSV a day is `2026-12-04`, a moment `2026-12-04T07:30:00+01:00`\non the clock of the computer that wrote it, and yes or no are `yes` and `no`. What is not known is empty.\n")
	seen := map[string]bool{}
	for _, of := range append(NewData(newOffice(t).now).Tables(), StandardsTable(nil, session.Standards{})) {
		fmt.Fprintf(&b, "\n## %s\n\n%s.\n\n| Column | Holds | What it says |\n|---|---|---|\n", of.Name, of.Title)
		for _, c := range of.Columns {
			fmt.Fprintf(&b, "| `%s` | %s | %s |\n", c.ID, kindWords(c.Kind), strings.ReplaceAll(c.Help, "|", "or"))
			if seen[of.Name+c.ID] || c.Title == "" || c.Help == "" || c.ID != strings.ToLower(c.ID) || strings.ContainsAny(c.ID, " -") {
				t.Errorf("%s.%s: a column has a name of its own in lower case, a title and a meaning", of.Name, c.ID)
			}
			seen[of.Name+c.ID] = true
		}
	}
	goldenAt(t, "columns.md", []byte(b.String()))
}

func kindWords(k table.Kind) string {
	return map[table.Kind]string{table.Text: "text", table.Number: "number", table.Day: "day", table.Moment: "moment", table.YesNo: "yes or no"}[k]
}

func TestTablesOfAMeeting(t *testing.T) {
	o := full(t)
	o.loved()
	d := NewData(o.later())
	d.Meeting(o.m)
	d.Meeting(o.m) // the roster comes once
	var b strings.Builder
	for _, of := range d.Tables() {
		b.WriteString("## " + of.Name + "\n")
		for n, row := range of.Rows {
			if len(row) != len(of.Columns) {
				t.Fatalf("%s has %d cells under %d columns", of.Name, len(row), len(of.Columns))
			}
			for i, c := range row {
				if c.Kind != table.Nothing && c.Kind != of.Columns[i].Kind {
					t.Errorf("%s.%s holds another kind of cell", of.Name, of.Columns[i].ID)
				}
			}
			if of.Name == "people" && n >= 4 {
				t.Error("somebody is on the roster twice")
			}
			if n < len(of.Rows)/2 || of.Name == "people" {
				b.WriteString(rowText(of.Columns, row) + "\n")
			}
		}
		if len(of.Rows) == 0 {
			t.Errorf("%s is empty", of.Name)
		}
	}
	golden(t, "tables", []byte(b.String()))
}

func rowText(columns []table.Column, row []table.Cell) string {
	var parts []string
	for i, c := range row {
		switch c.Kind {
		case table.Text:
			parts = append(parts, columns[i].ID+"="+c.Text)
		case table.Number:
			parts = append(parts, fmt.Sprintf("%s=%v", columns[i].ID, c.Number))
		case table.Day:
			parts = append(parts, columns[i].ID+"="+c.Day.String())
		case table.Moment:
			parts = append(parts, columns[i].ID+"="+c.At.Format("2006-01-02 15:04:05"))
		case table.YesNo:
			parts = append(parts, fmt.Sprintf("%s=%v", columns[i].ID, c.Yes))
		}
	}
	return strings.Join(parts, "; ")
}

// What was done after its day is not late any more.
func TestTablesOfWhatWasDoneLate(t *testing.T) {
	o := full(t)
	i := o.m.Initiatives[0]
	due := session.DateOf(o.now)
	_, err := i.AddTask(o.act(), session.Task{What: "Order the bell", Due: due})
	o.must(err)
	_, err = i.AddObstacle(o.act(), session.Obstacle{What: "The wall is wet", By: due})
	o.must(err)
	late := func() string {
		d := NewData(o.now.AddDate(0, 0, 5))
		d.Initiative(o.m, i)
		said := ""
		for _, name := range []string{"tasks", "obstacles"} {
			x, _ := d.Table(name)
			last := x.Rows[len(x.Rows)-1]
			for n, c := range x.Columns {
				if c.ID == "late" {
					said += CellText(last[n]) + " "
				}
			}
		}
		return said
	}
	if got := late(); got != "yes yes " {
		t.Errorf("open, they are late: %s", got)
	}
	o.must(i.SetDone(o.act(), i.Tasks[len(i.Tasks)-1].ID, true))
	o.must(i.SetCleared(o.act(), i.Obstacles[len(i.Obstacles)-1].ID, true))
	if got := late(); got != "no no " {
		t.Errorf("done, they are late: %s", got)
	}
}
