package session

// A Phase is one of the seven views of a meeting. Any may be entered at any
// time; entering one changes nothing that was written in another.
type Phase string

// The phases, in the order of a straight meeting.
const (
	PhaseOpen  Phase = "open"
	PhaseMap   Phase = "map"
	PhaseIdeas Phase = "ideas"
	PhaseTidy  Phase = "tidy"
	PhaseVote  Phase = "vote"
	PhasePlan  Phase = "plan"
	PhaseClose Phase = "close"
)

// Phases are all seven, in order.
func Phases() []Phase {
	return []Phase{PhaseOpen, PhaseMap, PhaseIdeas, PhaseTidy, PhaseVote, PhasePlan, PhaseClose}
}

// Title is the phase's name on the ribbon.
func (p Phase) Title() string {
	switch p {
	case PhaseOpen:
		return "Open"
	case PhaseMap:
		return "Map"
	case PhaseIdeas:
		return "Ideas"
	case PhaseTidy:
		return "Tidy"
	case PhaseVote:
		return "Vote"
	case PhasePlan:
		return "Plan"
	case PhaseClose:
		return "Close"
	}
	return string(p)
}

// Index is the phase's place, 0 to 6; -1 for a name that is none.
func (p Phase) Index() int {
	for i, q := range Phases() {
		if p == q {
			return i
		}
	}
	return -1
}

// A Stage is one part of the work on one focus step.
type Stage string

// The stages of a step in the Ideas phase, in order.
const (
	StageWrite Stage = "write" // silent, on paper, no ideas on the wall
	StageShare Stage = "share" // one line per idea
	StageAgain Stage = "again" // a second, short write
	StageMore  Stage = "more"  // what the second write brought
)

// Silent reports whether people write, so that no idea may be on the wall.
func (s Stage) Silent() bool { return s == StageWrite || s == StageAgain }

// Stages are all four, in order.
func Stages() []Stage { return []Stage{StageWrite, StageShare, StageAgain, StageMore} }

// A Place is where a meeting stands: a phase and, in Ideas, a step's stage.
type Place struct {
	Phase Phase  `json:"phase"`
	Step  StepID `json:"step,omitempty"`
	Stage Stage  `json:"stage,omitempty"`
}
