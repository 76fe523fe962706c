package sample

import "flashpoint/session"

// augustMeeting is about the second map; the manager decides against the vote
// and says why.
func augustMeeting() telling {
	const order, check, wrong = "Say who drinks what", "Check the box", "Something was wrong"
	return telling{
		at: "2026-08-27 14:30", minutes: 45, mapName: officeMap,
		purpose: "Twelve cups, one lift and no apology",
		here:    "Dana,Zoë,Mary Ann,Ingrid,Theo,Malik,Yusuf", focus: order + "," + check + "," + wrong,
		ideas: []saying{
			{step: order, key: "form", by: "Theo", text: "An order page with a picture of every desk"},
			{step: order, key: "phone", by: "Dana", text: "The telephone rings out at half past eight: a second one at the bar", kind: session.Fix},
			{step: order, key: "card", by: "Ingrid", text: "A card for each office with everybody's cup: they only say who is ill"},
			{step: check, key: "names", by: "Yusuf", text: "First names on the lids instead of drinks"},
			{step: check, key: "photo", by: "Zoë", text: "Send a picture of the packed box before they set out"},
			{step: check, key: "biscuit", by: "Malik", text: "A biscuit on top for whoever carries the box"},
			{step: check, key: "carrier", by: "Zoë", text: "Something sweet for the one who fetched it"},
			{step: wrong, key: "sorry", by: "Yusuf", text: "If we got one wrong we run: the right cup in ten minutes"},
			{step: wrong, key: "handles", by: "Theo", text: "The handles of the boxes tear: order the stronger ones", kind: session.Fix},
			{step: wrong, key: "spare", by: "Mary Ann", text: "One flat white too many in every box, for whoever was forgotten"},
		},
		merges: []merging{{into: "biscuit", from: "carrier"}},
		slips: []string{"form form card", "form spare photo", "form names spare", "card card sorry",
			"form biscuit spare", "form photo sorry", "names spare card"},
		chosen: "card", by: "Dana",
		reason: "The page needs a programmer and half a year; the card does the same on Monday with a pen",
		gate: session.Gate{Cost: "nothing", Time: "this week", Approver: "Dana",
			InTheWay: "People may not want their names on our wall", Kind: session.ObstaclePolicy},
		plan: func(t *tale, i *session.Initiative) {
			t.blocked(i, "Dana", "4 sep")
			t.task(i, "Write cards for the six offices that order most", "Ingrid", "monday", "")
			t.task(i, "A box for the cards next to the telephone", "Yusuf", "7 sep", "")
			t.promise(i, "an office calls", "read their card to them and ask what is different today",
				"Ask whoever fetches the box: was everybody happy?")
		},
		answers: []answer{{"form", session.IdeaNotNow, "Needs a programmer: asked again when the website is made new"}},
		next:    "29 sep",
	}
}

// septemberMeeting ties in every round, so the lot decides, with a seed that anyone can
// use to draw again.
func septemberMeeting() telling {
	const board = "Read the board"
	return telling{
		at: "2026-09-29 07:10", minutes: 20, mapName: counterMap,
		purpose: "The board frightens people who are new",
		here:    "Dana,Mary Ann,Ravi,Ingrid,Bea,Yusuf",
		looks: []looking{
			{idea: "foam", verdict: session.VerdictKeep, surprise: session.SurpriseStill, note: "A second set of cards for winter"},
		},
		rated: "01230 00330 01221 12210 00321 00240 03210 00123 00042", focus: board,
		parked: []string{"Who feeds the sourdough over Christmas?", "A key for the back door for Bea"},
		ideas: []saying{
			{step: board, key: "like", by: "Ingrid", text: "Under each coffee: if you like marmalade, try this one"},
			{step: board, key: "lamp", by: "Bea", text: "The lamp over the board flickers", kind: session.Fix},
			{step: board, key: "jars", by: "Ravi,Ingrid", text: "Three jars of beans with lids to lift and smell"},
			{step: board, key: "speak", by: "Bea", text: "Each drink in a regular's own words, with their first name"},
			{step: board, key: "oat", by: "Dana", text: "What oat milk costs is nowhere on the board", kind: session.Fix},
			{step: board, key: "glasses", by: "Mary Ann", text: "Reading glasses on a string, in three strengths"},
			{step: board, key: "kids", by: "Yusuf", text: "The bottom row is for people who are a metre tall"},
		},
		slips:  []string{"jars glasses", "jars jars", "glasses glasses", "jars kids", "glasses speak", "like speak"},
		runOff: []string{"jars", "glasses", "jars", "glasses", "glasses", "jars"},
		scores: []string{"4 3", "3 4", "4 3", "3 4", "3 4", "4 3"},
		seed:   "2026-09-29 5e1a90c4",
		chosen: "jars",
		gate: session.Gate{Cost: "small change", Time: "this month", Approver: "Dana",
			InTheWay: "May open beans stand on a counter? Ask the food inspector", Kind: session.ObstacleSafety},
		plan: func(t *tale, i *session.Initiative) {
			t.blocked(i, "Dana", "27 nov")
			t.task(i, "Ask the roaster for a handful of each", "Ravi", "9 oct", "")
			t.task(i, "Find three jars whose lids children can lift", "Ingrid", "17 nov", "18.00")
			t.task(i, "Write one line for each jar: what it smells of to us", "Bea", "1 dec", "")
			t.promise(i, "somebody looks lost in front of the board", "hand them a jar and ask what it reminds them of",
				"Ask which jar they would take home")
		},
		answers: []answer{{"glasses", session.IdeaBacklog, "Lost by a lot, so first next time"}},
		next:    "3 nov",
	}
}

// novemberMeeting brings an idea of August back, and this time it wins.
func novemberMeeting() telling {
	const check, carry, wrong = "Check the box", "Carry it over", "Something was wrong"
	return telling{
		at: "2026-11-03 14:30", minutes: 45, mapName: officeMap,
		purpose: "The walk from our door to their desks",
		here:    "Dana,Zoë,Mary Ann,Ravi,Theo,Ingrid,Malik,Yusuf", focus: check + "," + carry + "," + wrong,
		looks: []looking{
			{idea: "riddle", verdict: session.VerdictKeep, surprise: session.SurpriseExpected},
			{idea: "foam", verdict: session.VerdictKeep, surprise: session.SurpriseStill},
		},
		ideas: []saying{
			{step: check, key: "floors", by: "Ravi", text: "Pack the cups in the order of the floors"},
			{step: check, key: "string", by: "Theo", text: "Tie the box with string and teach the knot"},
			{step: check, key: "spare", by: "Mary Ann", text: "One flat white too many in every box, for whoever was forgotten", again: true},
			{step: carry, key: "route", by: "Zoë", text: "Walk with them as far as the corner the first time"},
			{step: carry, key: "tray", by: "Malik", text: "Lend a tray on wheels that comes home with the empty cups"},
			{step: carry, key: "empties", by: "Ingrid", text: "Take yesterday's cups back when we hand over today's"},
			{step: wrong, key: "number", by: "Ingrid", text: "The number on the box reaches a machine and not the bar", kind: session.Fix},
			{step: wrong, key: "notes", by: "Dana", text: "A note a month to each office, signed by everybody at the bar"},
			{step: wrong, key: "sorry", by: "Yusuf", text: "If we got one wrong we run, and nobody fills in a form", again: true},
		},
		slips: []string{"spare spare sorry", "spare tray route", "sorry sorry spare", "spare floors empties",
			"notes spare string", "spare sorry tray", "spare spare notes", "sorry route floors"},
		chosen: "spare",
		gate:   session.Gate{Cost: "needs approval", Time: "this month", Approver: "Dana"},
		plan: func(t *tale, i *session.Initiative) {
			t.task(i, "Count a week of boxes: what would one more cup cost?", "Ravi", "27 nov", "")
			t.task(i, "A sticker for the spare cup: for whoever was forgotten", "Mary Ann", "1 dec", "30.00")
			t.task(i, "Tell the early shift", "", "", "")
			t.promise(i, "we pack a box for an office", "put in one flat white that nobody ordered",
				"Ask the next day: who got it?")
		},
		answers: []answer{{"sorry", session.IdeaBacklog, "Second in the vote, and half of us do it already"}},
		next:    "24 nov",
	}
}
