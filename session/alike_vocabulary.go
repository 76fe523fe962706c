package session

import (
	"strings"
	"sync"
)

// stopWords say little in an idea: what glues a sentence together, and the
// verbs that every proposal has. They are as they were typed, without
// apostrophes.
var stopWords = setOf(`
	a an the this that these those some any each every all both such same
	i we you he she it they me us him her them my our your his its their ours
	yours theirs who whom whose which one ones someone somebody anyone
	anybody everyone everybody whoever something anything everything
	and or but so if then than as because while when whenever wherever
	to of in on at by for with into onto about around through during per via
	there here
	is are was were be been being am has have had having do does did doing done
	can could may might shall should will would must lets well
	give gives giving given offer offers offering offered put puts putting get
	gets getting got make makes making made let letting provide provides
	providing theres youre theyre
	please also just really very too only maybe perhaps always still even`)

// turningWords turn the sense of an idea: where only one of two has one, they
// are not the same. They are as they were typed, without apostrophes.
var turningWords = setOf(`
	no not never none nothing nobody without instead except unless until stop
	dont doesnt cant cannot wont shouldnt less fewer before after off closed what how why where`)

// denyingWords say that something is not wanted.
var denyingWords = setOf(`
	no not never none nothing nobody without instead except unless stop
	dont doesnt cant cannot wont shouldnt less fewer`)

// synonymList are words that mean the same in a shop, a line each. Only those
// that do so nearly always: one that is wrong now and then costs more than one
// that is missing.
const synonymList = `
child children kid kids
customer customers guest guests client clients patron shopper
staff team crew employee employees colleague colleagues
till checkout register
queue line
free gratis complimentary
big large
small little tiny
quick fast quickly
buy purchase
lend borrow loan
photo picture photograph
sign notice
cup mug
seat chair
greet welcome
hello hi hallo
say tell
start begin
end finish
mum mom mother
dad father
man men
woman women
person people
bike bicycle
phone telephone mobile
toilet restroom bathroom loo wc
pram stroller pushchair buggy
sofa couch
biscuit cookie
colour color
grey gray
favourite favorite
flavour flavor
takeaway takeout
rain rainy raining
voucher coupon
gift present
lift elevator
trolley cart
parcel package
rubbish trash garbage
wifi internet
percent %
came come
2 two
3 three
4 four
5 five
6 six
7 seven
8 eight
9 nine
10 ten`

// synonyms give the stem that stands for each of the stems of a line.
var synonyms = sync.OnceValue(func() map[string]string {
	same := map[string]string{}
	for line := range strings.Lines(synonymList) {
		words := strings.Fields(line)
		for _, w := range words {
			same[stem(w)] = stem(words[0])
		}
	}
	return same
})

// realWords are words of a shop that one slip of the keyboard would make
// another one of. Between two of them there was no slip: a bell is no ball.
var realWords = setOf(`
	ball bear bean beat beer bell belt bill board beard boot book bowl bread break bream
	cafe cage cake card care cart case cash chain chair chart chat cheap cheat chip chop
	class glass clean clear coal coat cold cola come cook cool cone core corn crab
	dark dart data date desk dish disk door drink drunk dine line fact fast
	face fish fist floor flour flower food foot fool fork form from glue grass grill
	hand hard head heal hear heat herb here hero hose host hour juice
	lamb lamp late latte left lift lime list lost lock look love live lunch
	mail main male march match meal meat menu mild milk mind mint more move
	nail name nice nine nose note open oven over paper park part party pasta paste
	path pear peer pick pink place plain plan plane plant plate plum plus pool poll
	post poster price pride prize print quiet quite rail rain role roll rose
	salad sale sales salt sand sauce scale seal seat shelf shell ship shirt shoe shop
	short show side size sign sing sink slow snow soap soup song sour spoon spot
	sport staff stuff stall stamp star stare start step stock stone stop store story
	sweat sweet table tale talk tall tank task taste team tear tell tent test text
	thank thing think tile till time tips toast token tower towel trap tray treat
	trip wait waist walk wall warm wash watch water waiter wave weak week wheel
	while white whole wide wife wine wind wish with wood wool word work write yard`)
