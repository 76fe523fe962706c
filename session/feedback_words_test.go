package session

import "testing"

func TestSaidAlwaysWithHowMany(t *testing.T) {
	for want, f := range map[string]Feedback{
		"":                        {},
		"praised once unprompted": {Praised: 1},
		"1 said so in words":      {Words: 1, GoodWords: 1},
		"asked 1: 1 not keen":     {NotKeen: 1},
		"praised 14 times unprompted; asked 9: 7 liked it, 1 no reaction, 1 not keen; 5 said so in words; 2 said other things": {
			Praised: 14, Liked: 7, Indifferent: 1, NotKeen: 1, Words: 7, GoodWords: 5},
		"praised twice unprompted; asked 29: 29 liked it":           {Praised: 2, Liked: 29},
		"asked 30: 30 liked it, 100% (95%: 89 to 100)":              {Liked: 30},
		"asked 40: 31 liked it, 78% (95%: 62 to 88), 9 no reaction": {Liked: 31, Indifferent: 9},
	} {
		equal(t, "said", f.Said(FaceDesk), want)
	}
	equal(t, "on paper", Feedback{Words: 3, GoodWords: 1}.Said(FacePaper), "1 said so in words")
}

func TestWaitWords(t *testing.T) {
	terry := []Person{{Name: "Terry"}}
	equal(t, "none", WaitWords(terry, Date{}, today), "")
	equal(t, "days", WaitWords(terry, today.AddDays(-5), today), "praise waits 5 days for Terry")
	equal(t, "a day", WaitWords(nil, today.AddDays(-1), today), "praise waits 1 day for the team")
	equal(t, "today", WaitWords(terry, today, today), "praise of today waits for Terry")
}
