package session

// ordinaryIdeas are the ideas of a long meeting on the steps of a visit, each of
// them another one, many with the same words.
const ordinaryIdeas = `
A wave from whoever stands at the machine
A smile from whoever is nearest the door
Say hello before they reach the counter
Say hello by name to the regulars
Say goodbye by name to the regulars
Hold the door for prams
Hold the door for people with their hands full
A doormat with a joke
A doormat that plays a tune
Chalk the wait in minutes on the door
Chalk today's cake on the door
Chalk a riddle on the pavement
A bench by the door
A bench in the queue
A bench under the tree
A bell the customer may ring when the queue is long
A bell that rings for every hundredth customer
A bell for the kitchen when plates are ready
Say the regular's drink before they do
Write the regular's drink on the cup before they order
Write the customer's name on the cup
Write a compliment on the cup
Draw a face in the foam
Free coffee for children's birthdays
Free coffee for nurses on night shift
Free coffee when the wait is over ten minutes
Free cake when the wait is over twenty minutes
Free water on every table
Free water for dogs
Biscuits for dogs
A hook for dog leads
A hook for bags under the table
A basket for wet umbrellas
Umbrellas to borrow when it rains
A rainy day discount
A sunny day discount on iced tea
Samples of the new blend in the queue
Samples of yesterday's cake in the queue
Menus to read in the queue
One person takes orders along the queue
One person opens the second till at noon
One person only for takeaway at noon
A line on the floor where the queue begins
A sign where the queue begins
A sign that says which beans are in the grinder
A sign that says who baked today
A photo of who baked today
A photo of the farmer behind the milk
A photo corner for birthdays
Ask what they liked last time
Ask whether the table is warm enough
Ask first-timers how they heard of us
Ask for the name with the order
Bring the order to the table
Bring the bill with a sweet
Bring the bill before they ask
Bring a blanket without being asked
Blankets on the terrace
Heaters on the terrace
Sunglasses to borrow on the terrace
Games to borrow at the table
Crayons for children at the table
A step so that children can see the cakes
A small chair for small children
A children's menu with pictures
A menu with large letters
A menu in braille
A menu on the back of the loyalty card
Loyalty card that never expires
Loyalty card for the whole family
Double stamps on rainy Mondays
Double stamps for bringing a friend
Bring your own cup, get a biscuit
Bring your own playlist on Fridays
Play the song the customer asks for
Play quiet music before nine
No music before nine
No music on Sundays
Live music on the last Friday
A quiet corner for reading
A reading lamp on each corner table
Newspapers in three languages
Newspapers from where our regulars were born
Sockets under every bench
Wifi password on the sugar packet
Wifi password as a poem
Toilet key on a giant spoon
Fresh flowers in the toilet
Fresh flowers for the first customer
Flowers for mothers in May
The last customer gets the last croissant
The first customer chooses the music
A thank-you note in the takeaway bag
A note to the driver who brings the beans
A joke on the receipt
A riddle on the receipt, answer tomorrow
Round the receipt down
Pay at the table
Pay before you sit
Pay it forward: buy a stranger a coffee
A stranger's coffee wall with paid cups
A wall of regulars' mugs
A wall for drawings by children
Learn one word of sign language each week
Learn how to say hello in ten languages
Walk guests to the bus when it's dark
Walk guests to the shelf they look for
Call a taxi and wait with them
Carry trays for people with sticks
Carry the bags to the car
Warm the cups
Warm the baby's bottle without being asked
A mirror by the coats
A shelf of books to swap
A shelf of board games
A map of where our customers come from`
