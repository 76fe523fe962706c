package review

// A Subject is what the rows of a list are.
type Subject string

// The subjects, in the order in which they are offered.
const (
	Meetings    Subject = "meetings"
	Ideas       Subject = "ideas"
	Initiatives Subject = "initiatives"
	Feedback    Subject = "feedback" // customers' words
	People      Subject = "people"   // with what they did
	Steps       Subject = "steps"    // of the maps, over all their meetings
)

// Lines are what a [Search] finds, whatever they belong to. They have filters and
// no list.
const Lines Subject = "lines"

// Subjects are all of them.
func Subjects() []Subject {
	return []Subject{Meetings, Ideas, Initiatives, Feedback, People, Steps}
}
