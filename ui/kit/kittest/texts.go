package kittest

import "strings"

// HardTexts are, by name, what shops type and what testers type: nothing, too long,
// wide, and characters made of several.
func HardTexts() map[string]string {
	return map[string]string{
		"plain":     "",
		"long":      strings.Repeat("A very long name ", 30)[:500],
		"long word": strings.Repeat("x", 500),
		"chinese":   strings.Repeat("在机器旁边的人挥挥手", 12),
		"mixed":     strings.Repeat("Say 你好 👩‍👩‍👧‍👦👍🏽🇩🇪 e\u0301 ", 12),
	}
}
