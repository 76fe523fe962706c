package review

// About says in a sentence what a trend tells and when it is well, for whoever
// meets the chart for the first time; "" for one that is not known.
func (t Trend) About() string { return about[t.ID] }

var about = map[string]string{
	"meetings":           "How many meetings were held. A short one every few weeks keeps ideas coming.",
	"ideas":              "How many ideas were said: wows, which surprise customers, and fixes, which put something right.",
	"wows-live":          "How many ideas customers could have. A line that falls means that ideas were given up.",
	"live-after-90-days": "Of the ideas that reached customers, how many they still had 90 days later. What is gone by then never became a habit.",
	"days-to-live":       "How long it took from saying an idea to the day customers had it: half of the ideas took longer, half took less. Short is good.",
	"obstacles":          "What stood in the way of chosen ideas, by its kind: still there, or cleared.",
	"days-to-clear":      "How long it took to clear what stood in the way: half took longer, half took less.",
	"obstacle-age":       "How long that which stands in the way today has been there. The old ones need somebody who decides.",
	"praise":             "How often customers praised an idea: a smile or a thumb that somebody noted, and words that were kept.",
	"most-praised":       "Which ideas customers praised, and how often.",
	"gap":                "How long praise waited until it was told to whoever had the idea: half of it waited longer, half less. Within a day is best.",
	"coverage":           "Of the steps of a customer's visit, how many ever had a wow that reached customers.",
	"ratings":            "How the team rated each step as a customer would feel it, from -2 (worst) to +2 (best): the latest time, and the time before.",

	"shops-meetings":     "How many meetings each shop held.",
	"shops-ideas":        "How many ideas are said in a meeting of each shop, all of them divided by the meetings.",
	"shops-wows-live":    "How many wows customers of each shop can have today.",
	"shops-days-to-live": "How long it took each shop from saying an idea to the day customers had it: half of the ideas took longer, half took less.",
	"shops-praise":       "How often customers of each shop praised an idea.",
	"shops-gap":          "How long praise waited in each shop until it was told to whoever had the idea: half of it waited longer, half less.",
	"shops-coverage":     "Of the steps of a customer's visit, how many ever had a wow that reached customers.",
	"shops-rating":       "How the team of each shop rated this step the latest time, from -2 (worst) to +2 (best).",
}
