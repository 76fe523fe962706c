package room

import (
	"fmt"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// The page of parked thoughts comes before the recap, once: whatever nobody
// deals with waits for the next meeting on this map.

func (c *closing) parkedActions() []kit.Action {
	return []kit.Action{
		{ID: "enter", Keys: []string{"enter"}, Name: "keep for next time", Help: "What is not ticked off waits for the next meeting on this map", Hint: true,
			Do: deed(func() { c.lotSeen = true })},
		{ID: "finish thought", Keys: []string{"space"}, Name: "dealt with", Help: "Say what came of the thought; undo brings it back", Hint: true, Do: deed(c.finishThought)},
	}
}

// thought is the one under the cursor.
func (c *closing) thought() (session.Thought, bool) {
	all := c.host.Meeting().Thoughts()
	if len(all) == 0 {
		return session.Thought{}, false
	}
	return all[min(c.lot.Cursor(), len(all)-1)], true
}

func (c *closing) finishThought() {
	if t, ok := c.thought(); ok {
		askFinished(c.host, t)
	}
}

func (c *closing) parkedFrame(w, h int) kit.Frame {
	all := c.host.Meeting().Thoughts()
	f := heading(c.host, w, h, "", parkedWords(len(all))+".", "What is not dealt with stays for next time.")
	item := func(i int) kit.Item { return thoughtItem(c.host, all[i], i) }
	f.Add(c.lot.Lines(len(all), item, w, h-len(f.Lines), perPage, true, c.host.Theme().Glyphs())...)
	return f
}

// parkedWords says "2 thoughts are parked".
func parkedWords(n int) string {
	if n == 1 {
		return "1 thought is parked"
	}
	return fmt.Sprintf("%d thoughts are parked", n)
}
