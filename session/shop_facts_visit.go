package session

// visitFacts are the mystery visits that the shop keeps.
func visitFacts() []fact[*Shop] {
	return []fact[*Shop]{&visitNoted{}, &visitChanged{}, &visitRemoved{}}
}

type visitNoted struct{ Visit }

func (f *visitNoted) kind() string { return "visit.noted" }
func (f *visitNoted) apply(s *Shop, e Event) {
	v := f.Visit
	v.ID = VisitID(e.Seq)
	s.Visits = append(s.Visits, v)
}
func (f *visitNoted) words() string {
	return "the mystery visit of " + f.Map + " on " + f.On.Words(Date{})
}

type visitChanged struct {
	Visit VisitID `json:"visit"`
	To    Visit   `json:"to"`
}

func (f *visitChanged) kind() string { return "visit.changed" }
func (f *visitChanged) apply(s *Shop, _ Event) {
	s.Visits = changed(s.Visits, func(v Visit) bool { return v.ID == f.Visit }, func(v *Visit) {
		*v = f.To
		v.ID = f.Visit
	})
}
func (f *visitChanged) words() string {
	return "the change of the mystery visit of " + f.To.Map + " on " + f.To.On.Words(Date{})
}

type visitRemoved struct {
	Visit VisitID `json:"visit"`
	Map   string  `json:"map"`
	On    Date    `json:"on"`
}

func (f *visitRemoved) kind() string { return "visit.removed" }
func (f *visitRemoved) apply(s *Shop, _ Event) {
	s.Visits = allBut(s.Visits, func(v Visit) bool { return v.ID == f.Visit })
}
func (f *visitRemoved) words() string {
	return "taking out the mystery visit of " + f.Map + " on " + f.On.Words(Date{})
}
