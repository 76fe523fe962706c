package session

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// ParseSlip reads what stands on a paper slip, or is typed in the booth: letters
// such as "A A D", in any case, with spaces, commas or nothing between them; "-"
// is an empty slip. Where there are labels such as AA the letters need something
// between them. It checks the round's budget and cap, and its refusals name the
// letter at fault. In a score it is a number from 0 to 4 for every finalist:
// "4 0 3", or "A4 C3".
func (r Round) ParseSlip(typed string) ([]IdeaID, error) {
	if r.Kind == RoundScore {
		return r.parseScores(typed)
	}
	fields := strings.FieldsFunc(strings.ToUpper(halfWidth(Clean(typed))), func(c rune) bool {
		return c == ' ' || c == ',' || c == ';' || c == '.' || c == '+'
	})
	if len(fields) == 1 && (fields[0] == "-" || fields[0] == "–") {
		return nil, nil
	}
	if len(fields) == 0 {
		return nil, refuse("slip", typed, "Type the letters on the slip, for example A A D; - for an empty slip")
	}
	if all := strings.Join(fields, ""); len(all) > 1 && strings.Trim(all, "01234") == "" {
		return nil, refuse("slip", "", "These are points, and this is a round with dots: letters, for example A A D")
	}
	if !slices.ContainsFunc(r.Candidates, func(id IdeaID) bool { return len(r.Letter(id)) > 1 }) {
		fields = strings.Split(strings.Join(fields, ""), "")
	}
	dots := make([]IdeaID, 0, len(fields))
	for _, letter := range fields {
		i := slices.IndexFunc(r.Candidates, func(id IdeaID) bool { return r.Letter(id) == letter })
		if i < 0 {
			return nil, r.refuseLetter(letter)
		}
		dots = append(dots, r.Candidates[i])
	}
	return dots, r.check(dots)
}

// refuseLetter names the letter at fault, but never a run of letters: good ones
// may be among them, and the room would hear them read out.
func (r Round) refuseLetter(letter string) error {
	letters := "letters go from A to " + Letter(len(r.Candidates)-1)
	if len(r.letters) > 0 {
		letters = "the letters are " + Join(r.letters)
	}
	if utf8.RuneCountInString(letter) > 1 {
		return refuse("slip", "", "Something there is not on the ballot: "+letters+", with spaces between them")
	}
	return refuse("slip", letter, fmt.Sprintf("There is no idea %s on this ballot: %s", letter, letters))
}

// halfWidth makes plain letters and digits of those that East Asian keyboards
// type as wide as their own.
func halfWidth(s string) string {
	return strings.Map(func(c rune) rune {
		if c >= '！' && c <= '～' {
			return c - '！' + '!'
		}
		return c
	}, s)
}

// Sample is a slip as one may write it, without what was withdrawn: "A A B" with
// all dots of the budget, or "4 0 3" in a score.
func (r Round) Sample() string {
	if r.Kind == RoundScore {
		return strings.Join([]string{"4", "0", "3", "2", "1"}[:min(len(r.Remaining()), MaxFinalists)], " ")
	}
	const most = 5
	var letters []string
	for _, id := range r.Candidates {
		if len(letters) >= min(r.Budget, most) {
			break
		}
		if !r.OnBallot(id) {
			continue
		}
		if len(letters) == 0 && min(r.Cap, r.Budget) > 1 {
			letters = append(letters, r.Letter(id)) // two on one idea show that this may be
		}
		letters = append(letters, r.Letter(id))
	}
	return strings.Join(letters, " ")
}
