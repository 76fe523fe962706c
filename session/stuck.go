package session

// A Hold is what an initiative is stuck at, in two words; "" when it goes on.
type Hold string

// The holds, the first that is true counts.
const (
	HoldNobody   Hold = "nobody clears" // something stands in the way before customers have it, and nobody clears it
	HoldObstacle Hold = "obstacle late" // whoever clears it is past the day
	HoldTask     Hold = "task late"
	HoldQuiet    Hold = "gone quiet" // live, and no praise for four weeks: see QuietSince
)

// Stuck is what keeps an initiative from going on, for somebody to look at. Praise
// that waits to be told holds nothing up, and what has ended needs nobody.
func (i InitiativeSummary) Stuck(today Date) Hold {
	past := func(d Date) bool { return !d.IsZero() && d.Before(today) }
	switch {
	case i.Status.Ended():
	case i.Unowned > 0 && i.Status != StatusLive:
		return HoldNobody
	case past(i.ClearBy):
		return HoldObstacle
	case past(i.NextDue):
		return HoldTask
	case !i.QuietSince(today).IsZero():
		return HoldQuiet
	}
	return ""
}
