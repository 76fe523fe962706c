package template

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func Example() {
	maps := Maps()
	m := maps[slices.IndexFunc(maps, func(m Map) bool { return m.Name == "Coffee shop" })]
	for _, step := range m.Steps[:3] {
		fmt.Println(step.Name)
	}
	fmt.Println(Prompts(m.Steps[1].Kind)[1])
	// Output:
	// Spot us and come in
	// Join the queue
	// Get noticed
	// How could waiting feel shorter, fairer or useful?
}

// A misspelt key would silently lose an ending; decoding strictly finds it.
func TestFileHasOnlyKnownKeys(t *testing.T) {
	decoder := json.NewDecoder(bytes.NewReader(templatesJSON))
	decoder.DisallowUnknownFields()
	var c contents
	if err := decoder.Decode(&c); err != nil {
		t.Fatal(err)
	}
	if _, err := decoder.Token(); err != io.EOF {
		t.Errorf("after the contents comes %v", err)
	}
}

func TestMapsAreInOrder(t *testing.T) {
	want := []string{
		"Auto repair", "Bank branch", "Clinic reception", "Clothes shop", "Coffee shop", "Grocery store",
		"Hair salon", "Hardware store", "Hotel front desk", "Pet shop", "Pharmacy", "Restaurant",
		"Phone call", "Online order", "Generic visit",
	}
	var got []string
	for _, m := range Maps() {
		got = append(got, m.Name)
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestEveryMapKeepsTheRules(t *testing.T) {
	for _, m := range Maps() {
		t.Run(m.Name, func(t *testing.T) {
			if n := len(m.Steps); n < 6 || n > 9 {
				t.Errorf("%d steps, want 6 to 9", n)
			}
			if n := countSteps(m, func(s Step) bool { return s.Ending }); n != 1 {
				t.Errorf("%d endings, want 1", n)
			}
			if n := countSteps(m, func(s Step) bool { return s.LongestWait }); n != 1 {
				t.Errorf("%d longest waits, want 1", n)
			}
			if first := m.Steps[0]; first.Ending || first.LongestWait {
				t.Errorf("it begins with its ending or its longest wait: %q", first.Name)
			}
			checkAfterEnding(t, m)
			seen := map[string]bool{}
			for _, s := range m.Steps {
				checkStep(t, s)
				if seen[s.Name] {
					t.Errorf("%q is there twice", s.Name)
				}
				seen[s.Name] = true
			}
		})
	}
}

func countSteps(m Map, want func(Step) bool) int {
	n := 0
	for _, s := range m.Steps {
		if want(s) {
			n++
		}
	}
	return n
}

// checkAfterEnding allows only what happens away from the shop to follow.
func checkAfterEnding(t *testing.T, m Map) {
	ending := slices.IndexFunc(m.Steps, func(s Step) bool { return s.Ending })
	for _, s := range m.Steps[ending+1:] {
		if !slices.Contains([]string{"AFTER", "RECOVER", "CHECK"}, s.Kind) {
			t.Errorf("%q (%s) comes after the ending", s.Name, s.Kind)
		}
	}
}

// verbs are the words a step may begin with.
var verbs = strings.Fields(`
	Agree Arrive Ask Be Book Browse Call Catch Check Choose Clear Come Decide Describe Do Drop Explain
	Fill Find Finish Get Give Hand Have Hear Join Leave Load Look Open Order Pack Park Pay Pick Queue
	Read Receive Reserve Say Scan See Send Set Settle Show Sign Sit Spot Step Swap Take Talk Try Wait Walk
	Wave Weigh`)

func checkStep(t *testing.T, s Step) {
	if n := utf8.RuneCountInString(s.Name); n > 24 {
		t.Errorf("%q has %d characters, at most 24 fit the wall", s.Name, n)
	}
	if s.Name != strings.Join(strings.Fields(s.Name), " ") {
		t.Errorf("%q has spare spaces", s.Name)
	}
	first, _, _ := strings.Cut(s.Name, " ")
	if !slices.Contains(verbs, strings.Trim(first, ",")) {
		t.Errorf("%q does not begin with a verb this test knows", s.Name)
	}
	if Prompts(s.Kind) == nil {
		t.Errorf("%q is of the unknown kind %q", s.Name, s.Kind)
	}
}

// kinds are those that have prompts.
func kinds() (kinds []string) {
	for _, k := range starter().Kinds {
		kinds = append(kinds, k.Kind)
	}
	return kinds
}

func TestKinds(t *testing.T) {
	want := []string{
		"NOTICE", "ARRIVE", "GREET", "EXPLORE", "ASK", "ORDER", "WAIT", "SERVE", "CHECK", "PAY", "HANDOVER", "LEAVE",
		"AFTER", "RECOVER",
	}
	if got := kinds(); !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	for _, kind := range want {
		used := slices.ContainsFunc(Maps(), func(m Map) bool {
			return slices.ContainsFunc(m.Steps, func(s Step) bool { return s.Kind == kind })
		})
		if !used {
			t.Errorf("no map has a step of kind %s", kind)
		}
	}
}

// A prompt is one question that fits the smallest stage in three lines.
func TestEveryKindHasThreePrompts(t *testing.T) {
	seen := map[string]bool{}
	for _, kind := range kinds() {
		prompts := Prompts(kind)
		if len(prompts) != 3 {
			t.Errorf("%s has %d prompts, want 3", kind, len(prompts))
		}
		for _, p := range prompts {
			if !strings.HasSuffix(p, "?") || strings.Count(p, "?") != 1 {
				t.Errorf("%s: %q is not one question", kind, p)
			}
			if n := utf8.RuneCountInString(p); n > 100 {
				t.Errorf("%s: %q has %d characters, want at most 100", kind, p, n)
			}
			if p != strings.Join(strings.Fields(p), " ") {
				t.Errorf("%s: %q has spare spaces", kind, p)
			}
			if seen[p] {
				t.Errorf("%s: %q is there twice", kind, p)
			}
			seen[p] = true
		}
	}
	if got := Prompts("wait"); got != nil {
		t.Errorf("an unknown kind has prompts: %q", got)
	}
}

// What a caller does to its copy must not reach the next caller.
func TestCallersGetTheirOwnCopies(t *testing.T) {
	maps := Maps()
	maps[0].Steps[0].Name, maps[0].Name = "spoilt", "spoilt"
	Prompts("WAIT")[0] = "spoilt"

	if again := Maps()[0]; again.Name == "spoilt" || again.Steps[0].Name == "spoilt" {
		t.Error("the maps were changed through a copy")
	}
	if Prompts("WAIT")[0] == "spoilt" {
		t.Error("the prompts were changed through a copy")
	}
}
