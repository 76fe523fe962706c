package sample

import "flashpoint/session"

// todaysMeeting stands in the middle of its vote: five of eight slips are in.
func todaysMeeting() telling {
	const enter, wait, leave = "Come in", "Wait for the cup", "Say goodbye"
	return telling{
		at: "2026-11-24 07:00", minutes: 45, mapName: counterMap,
		purpose: "December queues: a good place to stand",
		here:    "Dana,Zoë,Mary Ann,Ravi,Theo,Malik,Bea,Yusuf",
		rated:   "00341 10430 00134 01520 00332 00260 32210 00125 00053", focus: enter + "," + wait + "," + leave,
		ideas: []saying{
			{step: enter, key: "hooks", by: "Bea", text: "Coat hooks at three heights, the lowest one for children"},
			{step: enter, key: "draught", by: "Theo", text: "The curtain lets the cold in: it is a hand too short", kind: session.Fix},
			{step: enter, key: "chalk", by: "Ravi", text: "A chalk line on the pavement: five minutes from here"},
			{step: enter, key: "blankets", by: "Zoë", text: "Warm blankets on a shelf by the door, to borrow as far as the seat"},
			{step: wait, key: "pencil", by: "Dana", text: "Take orders at the end of the queue, with a pencil and a bow"},
			{step: wait, key: "stones", by: "Malik", text: "A warm stone to hold, from a basket on the machine"},
			{step: wait, key: "pockets", by: "Yusuf", text: "Something warm for the hands while people queue"},
			{step: wait, key: "till", by: "Dana", text: "A second till until Christmas"},
			{step: wait, key: "carol", by: "Mary Ann", text: "The whole queue hums one carol until the next cup is ready"},
			{step: leave, key: "secret", by: "Ravi", text: "Whisper tomorrow's special as a secret"},
			{step: leave, key: "buns", by: "Theo", text: "Yesterday's buns in a bag, with a map to the ducks"},
			{step: leave, key: "lantern", by: "Bea,Mary Ann", text: "A lantern in the window for a regular who is ill, and a card to sign"},
			{step: leave, key: "umbrella", by: "Zoë", text: "Lend umbrellas without asking for a name", again: true},
		},
		merges: []merging{{into: "stones", from: "pockets"}},
		tidied: []answer{{"till", session.IdeaParked, "For the talk about money in January"}},
		voteAt: "2026-11-24 07:33",
		slips: []string{"lantern lantern stones", "umbrella stones buns", "lantern hooks blankets",
			"stones umbrella secret", "carol lantern umbrella"},
	}
}
