package spreadsheet

import (
	"encoding/binary"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// decode makes UTF-8 of a text file, without its byte order mark, and says what
// it was.
func decode(raw []byte) (text, encoding string) {
	if order, skip := wide(raw); order != nil {
		raw = raw[skip:]
		units := make([]uint16, len(raw)/2)
		for i := range units {
			units[i] = order.Uint16(raw[2*i:])
		}
		return string(utf16.Decode(units)), "UTF-16"
	}
	text = strings.TrimPrefix(string(raw), byteOrderMark)
	switch good, bad := letters8(text); {
	case bad == 0:
		return text, "UTF-8"
	case good > bad: // a piece of it is damaged, which is no reason to spoil the rest
		return strings.ToValidUTF8(text, string(utf8.RuneError)), "UTF-8, damaged"
	}
	var b strings.Builder
	for i := range len(text) {
		b.WriteRune(western(text[i]))
	}
	return b.String(), "Windows-1252"
}

// wide is the order of the bytes of UTF-16, and how many of them its mark takes;
// nil for what is not UTF-16. Without a mark it is told by its zeros: in most
// lists nearly every second byte is one.
func wide(raw []byte) (binary.ByteOrder, int) {
	switch {
	case len(raw) >= 2 && raw[0] == 0xFF && raw[1] == 0xFE:
		return binary.LittleEndian, 2
	case len(raw) >= 2 && raw[0] == 0xFE && raw[1] == 0xFF:
		return binary.BigEndian, 2
	}
	var zeros [2]int
	head := raw[:min(len(raw), 4096)]
	for i, c := range head {
		if c == 0 {
			zeros[i%2]++
		}
	}
	switch most := len(head) / 4; {
	case zeros[0] == 0 && zeros[1] > most:
		return binary.LittleEndian, 0
	case zeros[1] == 0 && zeros[0] > most:
		return binary.BigEndian, 0
	}
	return nil, 0
}

// letters8 counts the letters of UTF-8 beyond ASCII, and the bytes that are not
// UTF-8.
func letters8(text string) (good, bad int) {
	for i, r := range text {
		if r == utf8.RuneError {
			if _, n := utf8.DecodeRuneInString(text[i:]); n == 1 {
				bad++
				continue
			}
		}
		if r >= utf8.RuneSelf {
			good++
		}
	}
	return good, bad
}

// western is a byte of Windows-1252. The five that mean nothing there become
// the mark for a character that could not be read.
func western(c byte) rune {
	if c < 0x80 || c >= 0xA0 {
		return rune(c)
	}
	return westernRunes[c-0x80]
}

// westernRunes are the bytes 0x80 to 0x9F.
var westernRunes = []rune("€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ")
