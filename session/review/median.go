package review

import "math"

// days are numbers of days and how often each came up.
type days map[int]int

// median is the number in the middle, whole or a half, of all n; with none there
// is no value.
func (d days) median() Point {
	n, most := 0, 0
	for day, times := range d {
		n, most = n+times, max(most, day)
	}
	if n == 0 {
		return Point{None: true}
	}
	return Point{Value: float64(d.nth((n-1)/2, most)+d.nth(n/2, most)) / 2, N: n}
}

// nth is the one at a place, from 0, when all are in order.
func (d days) nth(place, most int) int {
	for day := range most + 1 {
		if place -= d[day]; place < 0 {
			return day
		}
	}
	return most
}

// share is so many of n; with none there is no value.
func share(of, n int) Point {
	if n == 0 {
		return Point{None: true}
	}
	return Point{Value: 100 * float64(of) / float64(n), N: n}
}

// mean is a sum over n things to a tenth; with none there is no value.
func mean(sum, n int) Point {
	if n == 0 {
		return Point{None: true}
	}
	return Point{Value: math.Round(10*float64(sum)/float64(n)) / 10, N: n}
}

// counted is a number of things.
func counted(n int) Point { return Point{Value: float64(n), N: n} }
