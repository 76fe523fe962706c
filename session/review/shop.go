package review

import (
	"time"

	"flashpoint/session"
)

// A Shop is one of the shops whose meetings are in a file. Rehearsals and what
// was taken back are not counted.
type Shop struct {
	ID          session.ID
	Name        string
	Home        bool      // the file belongs to it: what is recorded here is its
	People      int       // on its roster, without those who left
	Meetings    int       // begun, closed or not
	Latest      time.Time // when the latest of them was opened; zero for none
	Initiatives int       // chosen ideas, ended ones too
	Live        int       // of them: what customers have today
}
