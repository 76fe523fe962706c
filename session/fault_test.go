package session

import "testing"

func TestWordsThatFindFaultWithSomebody(t *testing.T) {
	people := []Person{{Name: "Bo"}, {Name: "José Díaz"}, {Name: "王小明"}}
	for words, want := range map[string]string{
		"Bo was rude": "Bo", "It was bo's turn": "Bo", "JOSE did not look up": "José Díaz", "Boring": "", "Ask Mr Diaz": "José Díaz", "The bow is ugly": "", "小明很慢，王小明": "王小明", "": "",
	} {
		for _, mood := range Moods() {
			p, ok := FindsFault(words, mood, people)
			expected := want
			if mood.good() {
				expected = ""
			}
			equal(t, words+", "+string(mood), p.Name, expected)
			equal(t, words, ok, expected != "")
		}
	}
}
