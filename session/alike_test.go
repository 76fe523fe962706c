package session

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// likenesses are pairs as two people in a shop would write them down: the same
// idea twice, cousins of which one is a part of the other, and others that only
// share words.
var likenesses = []struct {
	one, other string
	alike      bool
}{
	// The same words, written down in another way.
	{"A wave for everybody who comes in", "a WAVE for everybody, who comes in!", true},
	{"Café for the night shift", "cafe for the nightshift", true},
	{"Check-in desk at the door", "Checkin desk at the door", true},
	{"Don't hide the prices", "Dont hide the prices.", true},
	{"“Happy hour” for students", "\"Happy hour\" for students", true},
	{"Free wi-fi in the waiting area", "Free WiFi in the waiting area", true},
	{"ｆｒｅｅ ｃｏｆｆｅｅ for cyclists", "Free coffee for cyclists", true},
	{"Frее соffее for cyclists", "Free coffee for cyclists", true}, // Cyrillic letters
	{"Free c0ffee for cyclists", "Free coffee for cyclists", true},
	{"Free 1atte on your birthday", "Free latte on your birthday", true},
	{"🎈 Balloons for the kids 🎈", "Balloons for the kids", true},
	{"10% off for cyclists", "10 percent off for cyclists", true},
	{"Two minutes at most at the till", "2 minutes at most at the till", true},

	// The same words in other forms and another order.
	{"A bell the customer may ring when the queue is long", "Bell for customers to ring when there's a long queue", true},
	{"Stickers for kids", "Give every child a sticker", true},
	{"Wave at people as they come in", "Waving at everyone coming in", false}, // "people" is a word more
	{"Wave at regulars", "Waving at the regulars", true},
	{"Say the regular's drink before they do", "Before they do, tell regulars their drink", true},
	{"Umbrellas to borrow when it rains", "Lend umbrellas when it's raining", true},
	{"A photo wall of our guests", "Wall with photos of the customers", true},
	{"Menus with big letters", "Large letters on the menu", true},
	{"Water bowl for dogs", "A bowl of water for the dog", true},
	{"Chairs for people who wait", "A seat for each waiting person", true},
	{"Berries on the pancakes", "Pancake with berry", true},
	{"Thank the driver who brings the parcels", "Thank drivers bringing packages", true},

	// Slips of the keyboard.
	{"Free coffee for children", "Free cofee for children", true},
	{"Free coffee for children", "Free coffee for chidlren", true},
	{"Blankets on the terrace", "Blanktes on the terrace", true},
	{"Umbrellas at the door", "Umbrellsa at the door", true},
	{"Loyalty card with stamps", "Loyality card with stamps", true},
	{"A sample of the strawberry jam", "A sample of the stawberry jam", true},
	{"Birthday cards", "Brthday cards", true},

	// Cousins: nearly everything is said by both. Authors decide.
	{"Free water for dogs", "Free water for dogs and cats", true},
	{"Chalk the wait in minutes on the door", "Chalk the wait in minutes on the front door", true},
	{"Blankets for the chairs on the terrace", "Warm blankets for the chairs on the terrace", true},
	{"Walk the customer to the shelf", "Walk each customer to the right shelf", true},

	// Cousins that are too far from each other to ask.
	{"A smile", "A smile and a wave", false},
	{"A bench", "A bench by the door", false},
	{"Free coffee", "Free coffee for children", false},
	{"Music in the queue", "Quiz cards and music in the queue", false},
	{"Say hello", "Say hello by name to those we know", false},

	// Other ideas that share words.
	{"Free coffee for children", "Free coffee for dogs", false},
	{"Free coffee for children", "Free cocoa for children", false},
	{"Music in the queue", "No music in the queue", false},
	{"Free coffee for regulars on Monday", "No free coffee for regulars on Monday", false},
	{"Card payment at the table please", "No card payment at the table please", false},
	{"Pay before you sit down at the table", "Pay after you sit down at the table", false},
	{"Ask for the name before the order is made", "Ask for the name after the order is made", false},
	{"Tea with milk for the queue", "Tea without milk for the queue", false},
	{"Water bottles of 1.5 litres", "Water bottles of 15 litres", false},
	{"Open at 7 on market days", "Open at 8 on market days", false},
	{"Wave within 10 seconds of the door", "Wave within 20 seconds of the door", false},
	{"10% off the second cake after five", "50% off the second cake after five", false},
	{"10 % off for cyclists", "10 € off for cyclists", false},
	{"Greet people at the door", "Greet people at the till", false},
	{"A sign that says how long the wait is", "A sign that says where the queue begins", false},
	{"Hold the door open for old people", "Hold the door open for prams", false},
	{"Bring the bill with a sweet", "Bring the bill without being asked", false},
	{"Say good morning to each regular by name", "Say good evening to each regular by name", false},
	{"Say good morning by name to each regular who comes in early", "Say good evening by name to each regular who comes in early", false},
	{"Write the name on the cup", "Write a joke on the cup", false},
	{"A board with today's soup", "A board with today's bread", false},
	{"Bring your own cup", "Bring the cup", false},
	{"A taxi to the station", "A taxi from the station", false},
	{"A sign that says what we bake", "A sign that says who bakes", false},
	{"Ask how they found us", "Ask where they found us", false},
	{"Carry the bags to the car", "Carry the cups to the car", false},
	{"One person only for takeaway at noon", "One person only for tables at noon", false},
	{"A free refill for teachers", "A free refill on Tuesdays", false},
	{"A smile from the barista", "A smile for the barista", false},
	{"Order at this window", "Order at the other window", false},
	{"Turn the music up", "Turn the music down", false},
	{"Hot towels in winter", "Cold towels in summer", false},
	{"A chair by the window", "A chain by the window", false},
	{"Bell at the counter", "Ball at the counter", false},
	{"Birthday card", "Birthday cart", false},
	{"Fish of the day", "Dish of the day", false},
	{"A late menu", "A latte menu", false},
	{"Care for regulars", "Car for regulars", false},
	{"A letter to customers who left", "A later closing hour", false},
	{"Open the second till", "Close the second till", false},
	{"Ask what they liked", "Ask what they disliked", false},
	{"A mirror in the fitting room", "A stool in the fitting room", false},
	{"Sing happy birthday", "Happy birthday song on the speakers", false},
	{"Try-on service at home", "Delivery service at home", false},

	// Writing without spaces, and other alphabets.
	{"给孩子免费咖啡", "给孩子免费咖啡！", true},
	{"给孩子免费的咖啡", "给孩子免费咖啡", true},
	{"给孩子免费咖啡", "给狗免费咖啡", false},
	{"雨の日に傘を貸す", "雨の日に傘を貸す。", true},
	{"雨の日に傘を貸す", "晴れの日に帽子を貸す", false},
	{"Бесплатный кофе для детей", "бесплатный КОФЕ для детей", true},
	{"Бесплатный кофе для детей", "Бесплатный кофе для собак", false},
	{"Καφές για παιδιά", "καφές για παιδιά", true},
	{"아이에게 무료 커피", "개에게 무료 커피", false},
	{"👋", "👋👋", true},
	{"👋", "🎉", false},
}

func TestLikeness(t *testing.T) {
	for _, c := range likenesses {
		score := prepare(c.one).score(prepare(c.other))
		if (score >= alike) != c.alike {
			t.Errorf("%.2f, alike should be %v:\n  %s\n  %s", score, c.alike, c.one, c.other)
		}
	}
}

// A whole meeting in which nobody had an idea twice: not one question is asked.
func TestLikenessAsksNothingInAnOrdinaryMeeting(t *testing.T) {
	ideas := strings.Split(strings.TrimSpace(ordinaryIdeas), "\n")
	asked := 0
	for i := range ideas {
		for j := range i {
			if score := prepare(ideas[i]).score(prepare(ideas[j])); score >= alike {
				t.Errorf("%.2f: %s | %s", score, ideas[i], ideas[j])
			}
			asked++
		}
	}
	if asked < 6000 {
		t.Errorf("only %d pairs", asked)
	}
}

func TestLikenessOfAnything(t *testing.T) {
	words := rapid.SampledFrom(strings.Fields("coffee cofee cooffee coffe coffeee coffees wave wvae waves children chidlren no 10% 免费咖啡 ' the"))
	texts := rapid.OneOf(rapid.String(), rapid.Map(rapid.SliceOfN(words, 0, 5), func(w []string) string { return strings.Join(w, " ") }))
	rapid.Check(t, func(t *rapid.T) {
		a, b := texts.Draw(t, "one"), texts.Draw(t, "other")
		l, m := prepare(a), prepare(b)
		there, back := l.score(m), m.score(l)
		if there != back || there < 0 || there > 1 {
			t.Fatalf("%q and %q: %v and %v", a, b, there, back)
		}
		if self := l.score(l); len(l.words) > 0 && self != 1 {
			t.Fatalf("%q is like itself by %v", a, self)
		}
	})
}

func TestStem(t *testing.T) {
	for _, same := range []string{
		"wave waves waved waving", "wait waits waited waiting", "smile smiles smiling smiled", "berry berries", "cookie cookies",
		"chat chatting chatted", "box boxes", "dish dishes", "queue queues queuing", "stop stopped stopping", "bell bells", "play playing played",
		"carry carried carries", "glass glasses", "try tries tried", "open opened opening", "invite inviting", "kiss kisses", "bake baking baked",
	} {
		words := strings.Fields(same)
		for _, w := range words[1:] {
			if stem(w) != stem(words[0]) {
				t.Errorf("%s comes to %q, %s to %q", words[0], stem(words[0]), w, stem(w))
			}
		}
	}
	for _, other := range []string{"care car", "late latte", "ring rang", "note not", "tape tap", "plan plant", "roses rows"} {
		if words := strings.Fields(other); stem(words[0]) == stem(words[len(words)-1]) {
			t.Errorf("%s and %s come to %q", words[0], words[1], stem(words[0]))
		}
	}
	for _, whole := range []string{"ring", "bring", "bus", "need", "bed", "is", "y", "", "gas"} {
		if got := stem(whole); got != whole {
			t.Errorf("%q is cut to %q", whole, got)
		}
	}
}

func TestSlips(t *testing.T) {
	for _, c := range []struct {
		a, b string
		n    int
	}{
		{"", "", 0}, {"bell", "bell", 0}, {"coffee", "cofee", 1}, {"cofee", "coffee", 1}, {"children", "chidlren", 1}, {"door", "food", 2},
		{"ca", "abc", 3}, {"über", "uber", 1}, {strings.Repeat("x", 33), "x", longestSlip},
	} {
		if got := slips(c.a, c.b); got != c.n {
			t.Errorf("from %q to %q: %d slips, not %d", c.a, c.b, got, c.n)
		}
	}
	for pair, there := range map[string]bool{
		"coffee cofee": true, "wave wvae": true, "cup cap": false, "bell ball": false, "10am 11am": false, "coffee toffee": false, "blankets blanktse": true,
		"morning mourn": false,
	} {
		words := wordsOf(pair)
		if got := slipped(words[0], words[1]) > 0; got != there {
			t.Errorf("%s: a slip is %v, should be %v", pair, got, there)
		}
	}
}

// The table is for looking up: a letter stands in it once, and is none of its own.
func TestDrawnAlike(t *testing.T) {
	seen := map[rune]bool{}
	for _, like := range drawnLike {
		for _, letter := range like.letters {
			if seen[letter] || letter < 0x80 || Fold(string(letter)) != string(letter) {
				t.Errorf("%q stands in the table twice, or Fold makes it another", letter)
			}
			seen[letter] = true
		}
	}
	for typed, want := range map[string]string{"с0ffее": "c0ffee", "ﬁre": "fire", "ＡＢＣ！": "abc!", "Müßig": "mussig"} {
		if got := skeleton(typed); got != want {
			t.Errorf("%q is read as %q, not %q", typed, got, want)
		}
	}
	for typed, want := range map[string]string{"c0ffee": "coffee", "1atte": "latte", "10am": "10am", "100": "100", "b2b": "b2b"} {
		if got := zeroAndOne(typed); got != want {
			t.Errorf("%q is read as %q, not %q", typed, got, want)
		}
	}
}

// A slip takes something off a word, and less off a longer one.
func TestSlippedIsHowMuchIsStillThere(t *testing.T) {
	of := func(a, b string) float64 { return slipped(wordsOf(a)[0], wordsOf(b)[0]) }
	short, long := of("cushiom", "cushion"), of("unbrellas", "umbrellas")
	if !(0.8 < short && short < long && long < 1) || of("umbrella", "unbroken") != 0 {
		t.Errorf("%v of a short word and %v of a long one are still there", short, long)
	}
}
