package session

import "slices"

// Lists that were given out stay as they are: whatever changes or removes one of
// their values works on a copy.

// changed is the list after one of its values was changed; the same list where it
// has none such.
func changed[T any](list []T, is func(T) bool, change func(*T)) []T {
	n := slices.IndexFunc(list, is)
	if n < 0 {
		return list
	}
	list = slices.Clone(list)
	change(&list[n])
	return list
}

// allBut is the list without such values.
func allBut[T any](list []T, is func(T) bool) []T {
	return slices.DeleteFunc(slices.Clone(list), is)
}
