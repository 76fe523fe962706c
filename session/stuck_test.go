package session

import "testing"

func TestStuck(t *testing.T) {
	today := Date{Year: 2026, Month: 12, Day: 4}
	for name, c := range map[string]struct {
		i    InitiativeSummary
		want Hold
	}{
		"on its way":              {InitiativeSummary{Status: StatusPreparing, NextDue: today}, ""},
		"late":                    {InitiativeSummary{Status: StatusPreparing, NextDue: today.AddDays(-1)}, HoldTask},
		"somebody clears it":      {InitiativeSummary{Status: StatusChosen, Obstacles: 1, ClearBy: today}, ""},
		"somebody is late":        {InitiativeSummary{Status: StatusChosen, Obstacles: 1, ClearBy: today.AddDays(-1)}, HoldObstacle},
		"nobody clears it":        {InitiativeSummary{Status: StatusChosen, Obstacles: 1, Unowned: 1}, HoldNobody},
		"live all the same":       {InitiativeSummary{Status: StatusLive, Obstacles: 1, Unowned: 1, LiveOn: today}, ""},
		"gone quiet":              {InitiativeSummary{Status: StatusLive, LiveOn: today.AddDays(-28)}, HoldQuiet},
		"over":                    {InitiativeSummary{Status: StatusStopped, NextDue: today.AddDays(-9)}, ""},
		"praise waits to be told": {InitiativeSummary{Status: StatusLive, LiveOn: today, UntoldSince: today.AddDays(-9)}, ""},
	} {
		if got := c.i.Stuck(today); got != c.want {
			t.Errorf("%s: %q, not %q", name, got, c.want)
		}
	}
}
