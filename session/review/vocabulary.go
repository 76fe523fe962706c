package review

// A Vocabulary is the names that a file has, in the order in which they are
// offered: what a filter can ask for.
type Vocabulary struct {
	Shops, Maps, Steps, People, Tags []string
}

// of are the names of one key.
func (v Vocabulary) of(key string) []string {
	return map[string][]string{"shop": v.Shops, "map": v.Maps, "step": v.Steps, "person": v.People, "tag": v.Tags}[key]
}
