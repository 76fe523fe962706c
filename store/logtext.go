package store

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"flashpoint/session"
)

// The most that a log may unpack to, and the longest line of it. A meeting has some
// hundred lines of some hundred bytes.
const (
	logRoom  = 64 << 20
	lineMost = 4 << 20
)

// A logLine is one event of a log, as JSON. The body is a string, because its sum
// is over its very bytes.
type logLine struct {
	Stream session.ID `json:"stream"`
	Seq    int64      `json:"seq"`
	Act    session.ID `json:"act"`
	At     int64      `json:"at"` // milliseconds since 1970
	Actor  string     `json:"actor,omitempty"`
	Kind   string     `json:"kind"`
	Body   string     `json:"body"`
	Sum    string     `json:"sum"` // in hex
}

// Log is the history of meetings, with their initiatives and their shop, as text
// that JSON can carry and [LogSource] reads: base64 of gzip of a line of JSON for
// each event. Like a bundle it ends before a vote that is still open.
func (s *Store) Log(ctx context.Context, meetings ...session.ID) (string, error) {
	if len(meetings) == 0 {
		return "", nil
	}
	from, err := s.selection(ctx, meetings, &BundleReport{})
	if err != nil {
		return "", err
	}
	var text bytes.Buffer
	coded := base64.NewEncoder(base64.StdEncoding, &text)
	packed := gzip.NewWriter(coded)
	lines := json.NewEncoder(packed)
	lines.SetEscapeHTML(false)
	for _, st := range from.streams {
		p := from.piece(ctx, st)
		if p.err != nil {
			return "", p.err
		}
		for i, e := range p.chains[0].events {
			seal := p.chains[0].sums[i]
			line := logLine{e.Stream, e.Seq, e.Act, e.At.UnixMilli(), e.Actor, e.Kind, string(e.Body), hex.EncodeToString(seal[:])}
			if err := lines.Encode(line); err != nil {
				return "", err
			}
		}
	}
	err = errors.Join(packed.Close(), coded.Close())
	return text.String(), err
}

// LogSource reads what Log wrote, out of the file of that name. ErrCorrupt means
// that it is not what was written: cut short, changed, or larger than any log.
func LogSource(name, text string) (*Source, error) {
	src := &Source{Name: name}
	chains := map[session.ID]*chain{}
	err := eachLine(text, logRoom, func(line logLine) error { return src.add(chains, line) })
	if err == nil && len(src.streams) == 0 {
		err = &damaged{"there is no history in it"}
	}
	if err != nil {
		return nil, &Error{Code: ErrCorrupt, Path: name, Doing: reading, Cause: err}
	}
	for i, st := range src.streams {
		src.streams[i].events = int64(len(chains[st.id].events))
	}
	src.read = func(_ context.Context, st sourceStream) ([]chain, error) { return []chain{*chains[st.id]}, nil }
	src.sort()
	return src, nil
}

// add puts a line at the end of its stream, if it belongs there.
func (s *Source) add(chains map[session.ID]*chain, line logLine) error {
	c := chains[line.Stream]
	if c == nil {
		c = &chain{}
		chains[line.Stream] = c
		s.streams = append(s.streams, sourceStream{storedStream: storedStream{line.Stream, kindOf(session.Event{Kind: line.Kind})}})
	}
	e := session.Event{Stream: line.Stream, Seq: line.Seq, Act: line.Act, At: time.UnixMilli(line.At).UTC(),
		Actor: line.Actor, Kind: line.Kind, Body: []byte(line.Body)}
	before := sum{}
	if n := len(c.sums); n > 0 {
		before = c.sums[n-1]
	}
	seal := before.next(e)
	switch {
	case e.Seq != int64(len(c.events))+1:
		return &damaged{fmt.Sprintf("change %d of %v is missing", len(c.events)+1, line.Stream)}
	case hex.EncodeToString(seal[:]) != line.Sum:
		return &damaged{fmt.Sprintf("change %d of %v is not what was saved", e.Seq, line.Stream)}
	}
	c.events, c.sums = append(c.events, e), append(c.sums, seal)
	return nil
}

// eachLine unpacks a log. What unpacks to more than there can be is refused before
// it fills the memory.
func eachLine(text string, most int64, do func(logLine) error) error {
	packed, err := gzip.NewReader(base64.NewDecoder(base64.StdEncoding, strings.NewReader(text)))
	if err != nil {
		return &damaged{"its log can't be unpacked"}
	}
	room := &io.LimitedReader{R: packed, N: most + 1}
	lines := bufio.NewScanner(room)
	lines.Buffer(nil, lineMost)
	for lines.Scan() {
		var line logLine
		if err := json.Unmarshal(lines.Bytes(), &line); err != nil && room.N <= 0 {
			break
		} else if err != nil {
			return &damaged{"its log has a line that can't be read"}
		}
		if err := do(line); err != nil {
			return err
		}
	}
	switch {
	case room.N <= 0 || errors.Is(lines.Err(), bufio.ErrTooLong):
		return &damaged{"its log unpacks to more than any log has"}
	case lines.Err() != nil:
		return &damaged{"its log is cut short"}
	}
	return nil
}
