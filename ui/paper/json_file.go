package paper

import "flashpoint/session"

// InitiativeFormat is the name of the JSON form of one chosen idea.
const InitiativeFormat = "flashpoint.initiative.v1"

// MeetingFileJSON is what "flashpoint export --format json" writes of a meeting: all
// that "flashpoint show --json" prints and, so that "flashpoint import" can read it
// back without loss, its history.
type MeetingFileJSON struct {
	SessionJSON
	Log string `json:"log,omitempty"` // what happened, fact by fact, for import: base64 of gzip of one JSON object a line. Whoever unpacks it reads what the shop's file itself holds, whose idea something was too
}

// InitiativeFileJSON is what "flashpoint export --format json" writes of a chosen
// idea.
type InitiativeFileJSON struct {
	Format   string     `json:"format"`    // "flashpoint.initiative.v1"
	Shop     session.ID `json:"shop"`      // of the shop
	ShopName string     `json:"shop_name"` // as it is called now
	Session  session.ID `json:"session"`   // the meeting that chose it
	InitiativeJSON
}

// MeetingFile is the JSON form of a meeting with its history; an empty log is left
// out.
func MeetingFile(m *session.Meeting, log string) MeetingFileJSON {
	return MeetingFileJSON{SessionJSON: Session(m), Log: log}
}

// InitiativeFile is the JSON form of a chosen idea. The meeting is that of the idea,
// or any other with its shop.
func InitiativeFile(m *session.Meeting, i *session.Initiative) InitiativeFileJSON {
	if m == nil {
		m = &session.Meeting{}
	}
	return InitiativeFileJSON{Format: InitiativeFormat, Shop: i.Shop, ShopName: shopName(m), Session: i.Session, InitiativeJSON: Initiative(m, i)}
}

// Bytes is the meeting as indented JSON with a line break at the end.
func (m MeetingFileJSON) Bytes() ([]byte, error) { return encode(m) }

// Bytes is the idea as indented JSON with a line break at the end.
func (i InitiativeFileJSON) Bytes() ([]byte, error) { return encode(i) }
