//go:build unix

package main

import "strings"

// archive is what happened before: the lists, a replay, the search, the trends, and
// what becomes paper.
func (o tour) archive() {
	v := o.open("demo")
	v.See("demo")
	v.press("w", "[0 In short]").snap("79-review-in-short").press("1", "[1 Meetings]").snap("80-review").press("<enter>", "enter open").snap("80-review-meeting")
	v.press("p", "minute 1").snap("81-replay").press("<right><right><right><right><right><right><right><right><right><right><right>", "9 steps").snap("81-replay-later").press("<esc>", "Looking back")
	v.press("2", "[2 Ideas]").snap("82-ideas").press("/", "enter to the list").press("step:counter kind:wow", "There is no kind:").snap("82-filter-wrong")
	v.press("<^u>", "1 of 60").press("<enter>").gone("enter to the list").press("3", "[3 Initiatives]").snap("83-initiatives").press("<enter>", "enter open").snap("83-initiative")
	v.press("4", "[4 Feedback]").snap("84-feedback").press("5", "[5 People]").snap("85-people").press("6", "[6 Steps]").snap("86-steps")
	v.press("7", "[7 Everything]").press("beans", "1 of 3").snap("87-search").press("<esc>").gone("esc to the list")
	v.press("1", "[1 Meetings]").press("t", "Meetings held").snap("88-trends")
	v.press("<enter>", "by month").snap("88-trend").press("v", "v chart").snap("88-trend-numbers").press("<esc>", "Over the years", "Wows live")
	v.press("<f8>", "on paper").snap("89-paper").press("<enter>", "as what").snap("89-paper-format").press("<enter>", "where to").snap("89-paper-file")
}

func (v visit) gone(words string) visit {
	v.T.Helper()
	v.Until(func(screen string) bool { return !strings.Contains(screen, words) }, "for "+words+" to go")
	return v
}
