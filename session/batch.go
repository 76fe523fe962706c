package session

// A Batch is what one stream has to save. Several are saved together or not at
// all.
type Batch struct {
	Stream ID
	Kind   Kind
	Events []Event // in order, following what is stored
}

// PendingOf are the batches of the streams that have something to save.
func PendingOf(streams ...Stream) []Batch {
	var batches []Batch
	for _, s := range streams {
		if events := s.Pending(); len(events) > 0 {
			batches = append(batches, Batch{Stream: s.ID(), Kind: s.Kind(), Events: events[:len(events):len(events)]})
		}
	}
	return batches
}

// WholeOf are the batches of the streams with everything that ever happened in them,
// for a file that may lack some of it.
func WholeOf(streams ...Stream) []Batch {
	var batches []Batch
	for _, s := range streams {
		if events := s.Events(); len(events) > 0 {
			batches = append(batches, Batch{Stream: s.ID(), Kind: s.Kind(), Events: events[:len(events):len(events)]})
		}
	}
	return batches
}

// Empty is a stream of that kind with no history, to Load one into; nil for a
// kind that does not exist.
func Empty(kind Kind, id ID) Stream {
	switch kind {
	case KindShop:
		return EmptyShop(id)
	case KindSession:
		return EmptySession(id)
	case KindInitiative:
		return EmptyInitiative(id)
	}
	return nil
}
