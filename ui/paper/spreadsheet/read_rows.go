package spreadsheet

import (
	"strings"
	"unicode/utf8"
)

// unclosed is said of a quote without its end. Everything after it would be one
// cell.
const unclosed = "a quote (\") begins here and never ends. Close it, or write it twice where it belongs to the text."

// parse takes a text apart into rows. A quote counts only where a cell begins:
// 5" pipe is a text like any other.
func parse(text string, separator rune, line int) ([]Row, error) {
	p := rowParser{text: text, separator: separator, line: line}
	var rows []Row
	for p.at < len(p.text) {
		row := Row{Line: p.line}
		begin := p.at
		for more := true; more; {
			cell, err := p.cell()
			if err != nil {
				return nil, err
			}
			row.Cells = append(row.Cells, Unguard(cell))
			more = p.separated()
		}
		blank := strings.TrimSpace(p.text[begin:p.at]) == ""
		p.breakLine()
		if !blank {
			rows = append(rows, row)
		}
	}
	return rows, nil
}

type rowParser struct {
	text      string
	separator rune
	at        int
	line      int
}

// cell reads up to the next separator or the end of the line.
func (p *rowParser) cell() (string, error) {
	lead := p.at + len(p.text[p.at:]) - len(strings.TrimLeft(p.text[p.at:], " "))
	if !strings.HasPrefix(p.text[lead:], `"`) || p.separator == 0 && !p.wholeQuoted() {
		return p.bare(), nil
	}
	p.at = lead + 1
	opened := p.line
	var b strings.Builder
	for {
		end := strings.IndexByte(p.text[p.at:], '"')
		if end < 0 {
			return "", &ReadError{Line: opened, Msg: unclosed}
		}
		part := p.text[p.at : p.at+end]
		p.at += end + 1
		part = breaks.Replace(part)
		p.line += strings.Count(part, "\n")
		b.WriteString(part)
		if !strings.HasPrefix(p.text[p.at:], `"`) {
			break
		}
		b.WriteByte('"')
		p.at++
	}
	return b.String() + strings.TrimRight(p.bare(), " "), nil
}

// wholeQuoted reports whether the line is one quoted cell and nothing else.
// Where nothing separates cells, "Hello" on the mirror is a text with quotes.
func (p *rowParser) wholeQuoted() bool {
	line := p.text[p.at:]
	if end := strings.IndexAny(line, "\r\n"); end >= 0 {
		line = line[:end]
	}
	line = strings.TrimSpace(line)
	inner := strings.ReplaceAll(strings.TrimSuffix(strings.TrimPrefix(line, `"`), `"`), `""`, "")
	return len(line) < 2 || !strings.Contains(inner, `"`)
}

// bare is what stands there without quotes.
func (p *rowParser) bare() string {
	rest := p.text[p.at:]
	end := strings.IndexFunc(rest, func(r rune) bool {
		return r == '\n' || r == '\r' || p.separator != 0 && r == p.separator
	})
	if end < 0 {
		end = len(rest)
	}
	p.at += end
	return rest[:end]
}

// separated steps over a separator, if one stands here.
func (p *rowParser) separated() bool {
	r, n := utf8.DecodeRuneInString(p.text[p.at:])
	if n == 0 || p.separator == 0 || r != p.separator {
		return false
	}
	p.at += n
	return true
}

// breakLine steps over the end of a line.
func (p *rowParser) breakLine() {
	for _, end := range [...]string{"\r\n", "\n", "\r"} {
		if strings.HasPrefix(p.text[p.at:], end) {
			p.at += len(end)
			p.line++
			return
		}
	}
}

// breaks makes one kind of line break of all.
var breaks = strings.NewReplacer("\r\n", "\n", "\r", "\n")
