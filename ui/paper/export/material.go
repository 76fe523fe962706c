package export

import (
	"slices"
	"time"

	"flashpoint/session"
	"flashpoint/session/table"
	"flashpoint/ui/paper"
	"flashpoint/ui/paper/pdf"
)

// Material is what a file is made of. Only what its source needs has to be there.
type Material struct {
	Of  Source    // which one it is
	Now time.Time // the moment to write from; days and times are told in its time zone

	Meeting    *session.Meeting      // with its shop; of a Map or a Shop with the shop alone, and of an Initiative perhaps so
	Initiative *session.Initiative   // of an Initiative
	Standards  session.Standards     // of a Map
	Briefing   paper.Briefing        // of a Shop
	Data       *paper.Data           // of a Shop, for its tables: its meetings and ideas
	Open       []*session.Initiative // of a Shop, for its dates: the ideas on their way or live
	Log        string                // of a Meeting, for JSON: its history, which import reads; "" leaves it out

	Several bool      // the file has several shops: dates say whose they are
	Whose   string    // whose it is called where that is not the shop of Meeting: "3 shops"
	Paper   pdf.Paper // of a PDF; "" for A4
}

func (m Material) shop() *session.Shop {
	if m.Meeting == nil {
		return nil
	}
	return m.Meeting.Shop
}

// shopName is what the shop is called; "" where there is none.
func (m Material) shopName() string {
	switch {
	case m.Whose != "":
		return m.Whose
	case m.shop() != nil:
		return m.shop().Name
	case m.Meeting != nil && m.Meeting.Session != nil:
		return m.Meeting.Session.ShopName
	}
	return ""
}

// steps are those of the map, or of the meeting.
func (m Material) steps() session.Standards {
	if m.Of == Map || m.Meeting == nil || m.Meeting.Session == nil {
		return m.Standards
	}
	return session.Standards{Map: m.Meeting.Session.MapName, Plan: m.Meeting.Session.StepPlans()}
}

// chosen are the meeting's ideas whose promotion was not undone.
func (m Material) chosen() []*session.Initiative {
	if m.Meeting == nil {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(m.Meeting.Initiatives), func(i *session.Initiative) bool { return i.Opened.IsZero() })
}

// gathered is everything as tables.
func (m Material) gathered() *paper.Data {
	if m.Data != nil {
		return m.Data
	}
	data := paper.NewData(m.Now)
	switch {
	case m.Initiative != nil:
		data.Initiative(m.meeting(), m.Initiative)
	default:
		data.Meeting(m.meeting())
	}
	return data
}

// meeting is the meeting, or one without anything.
func (m Material) meeting() *session.Meeting {
	if m.Meeting == nil {
		return &session.Meeting{}
	}
	return m.Meeting
}

func (m Material) data() []table.Table { return m.gathered().Tables() }

// json is the JSON form.
func (m Material) json() ([]byte, error) {
	if m.Initiative != nil {
		return paper.InitiativeFile(m.Meeting, m.Initiative).Bytes()
	}
	return paper.MeetingFile(m.Meeting, m.Log).Bytes()
}
