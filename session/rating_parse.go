package session

import (
	"strconv"
	"strings"
	"unicode"
)

// ParseHands reads counted hands the way they are typed: five numbers for -2,
// -1, 0, +1 and +2 with anything between them, or five digits in one go, as in
// "01340". "-" leaves the step out. Signs between the numbers mean nothing.
//
// Its refusals never repeat what was typed: they may stand on the wall.
func ParseHands(typed string) (Hands, error) {
	typed = Clean(typed)
	if typed == "-" || typed == "–" {
		return Hands{}, nil
	}
	words := strings.FieldsFunc(typed, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
	if len(words) == 1 && len(words[0]) == len(Hands{}) {
		words = strings.Split(words[0], "")
	}
	var hands Hands
	if len(words) != len(hands) {
		return Hands{}, refuse("hands", "", "Type five numbers: the hands for -2, -1, 0, +1 and +2")
	}
	for i, word := range words {
		n, err := strconv.Atoi(word)
		if err != nil || n < 0 {
			return Hands{}, refuse("hands", "", "Only numbers count here: the hands for -2, -1, 0, +1 and +2")
		}
		hands[i] = min(n, MaxHands+1) // more than the rule takes
	}
	return hands, nil
}
