package kit

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

func TestSheet(t *testing.T) {
	rows := make([]Item, 30)
	for i := range rows {
		rows[i] = Item{Text: fmt.Sprint("row ", i), Note: "a note"}
	}
	s := NewSheet("Who has voted", rows)
	theme, _ := NewTheme("plain", false)
	if got := plain(s.Frame(60, 10, theme).Lines); !strings.Contains(got, "Who has voted") || !strings.Contains(got, "row 0") || strings.Contains(got, "row 29") || !strings.Contains(got, "enter back") {
		t.Errorf("the first rows:\n%s", got)
	}
	s.Update(tea.MouseWheelMsg{Button: tea.MouseWheelDown})
	if s.Update(press("end")) != Open || !strings.Contains(plain(s.Frame(60, 10, theme).Lines), "row 29") {
		t.Error("the last row is out of reach")
	}
	for _, key := range []string{"enter", "esc", "x", "ctrl+g"} {
		if s.Update(press(key)) != Cancelled {
			t.Errorf("%s does not close it", key)
		}
	}
	if s.Click("key:enter") != Cancelled || s.Click("elsewhere") != Open {
		t.Error("clicks")
	}
}
