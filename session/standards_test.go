package session

import "testing"

func TestStandardsOfAStep(t *testing.T) {
	s := Standards{Map: "Coffee", Plan: []StepPlan{{Name: "Wait to order"}, {Name: "Pay"}}, Kept: []KeptStandard{
		{Title: "A bell", Step: "wait to Order"}, {Title: "A chair", Step: "Sit down"}, {Title: "A nod", Step: "Wait to order"},
	}}
	if of := s.Of("Wait to order"); len(of) != 2 || of[0].Title != "A bell" || of[1].Title != "A nod" {
		t.Errorf("the promises of a step, whatever the capitals: %v", of)
	}
	if of := s.Of("Pay"); of != nil {
		t.Errorf("a step without a promise has %v", of)
	}
	if gone := s.Elsewhere(); len(gone) != 1 || gone[0].Title != "A chair" {
		t.Errorf("the promises of steps that left the map: %v", gone)
	}
}
