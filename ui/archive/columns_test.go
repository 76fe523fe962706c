package archive

import "testing"

// Where a window has no room for all columns, those stay that the filter is about: they
// say why a row is here.
func TestTheFilterKeepsItsColumns(t *testing.T) {
	d := held(t, 12, "").open().size(58, 16)
	d.keys("3").sees("Initiative", "Shop").misses("Untold since")
	for filter, column := range map[string]string{
		"is:stuck": "Stuck", "is:late": "Late", "is:untold": "Untold since", "is:blocked": "Blocked", "is:quiet": "Last praise",
		"is:live": "Live on", "status:live": "Status", "step:wait": "Step", "since:march": "Since", "person:ana": "Whose",
	} {
		d.keys("/", "ctrl+u", filter, "enter").sees(filter, "Initiative", column)
	}
	d.keys("/", "ctrl+u", "is:stuck is:late", "enter").sees("Stuck", "Late")
	d.keys("5", "/", "is:left", "enter").sees("Latest story", "Standing")
	d.keys("6", "/", "is:never-wow", "enter").sees("Step", "Never a wow")
	d.keys("4", "/", "is:praise", "enter").sees("Words", "Praise")
}

// What the list is sorted by goes before what it is filtered by.
func TestTheOrderKeepsItsColumnFirst(t *testing.T) {
	d := held(t, 12, "").open().size(46, 12).keys("3", "/", "is:stuck", "enter")
	d.archive().sortBy("last_praise")
	d.settle().sees("Last praise ↓")
}
