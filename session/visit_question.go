package session

// VisitQuestion is what somebody who walks a map as a customer asks themselves in
// a step of this kind.
func (k StepKind) VisitQuestion() string {
	switch k {
	case KindNotice:
		return "Did I hear of this place, and did it make me want to come?"
	case KindArrive:
		return "Was it easy to get here, and did I feel expected?"
	case KindGreet:
		return "Did somebody notice me, and how soon?"
	case KindExplore:
		return "Did I like looking around, and find what I came for?"
	case KindAsk:
		return "Did I get an answer that helped me?"
	case KindOrder:
		return "Was it easy to decide, and to say what I want?"
	case KindWait:
		return "How did the wait feel, and did I know how long it would be?"
	case KindServe:
		return "Was this done for me, or just done?"
	case KindCheck:
		return "Did anybody ask how it is, and want to know?"
	case KindPay:
		return "How did paying feel?"
	case KindHandover:
		return "Did I get it in a way that is easy to take along?"
	case KindLeave:
		return "What was the last thing I saw and heard?"
	case KindAfter:
		return "How did I feel about it later, at home?"
	case KindRecover:
		return "Did somebody put it right, and how soon?"
	}
	return VisitQuestion
}
