// Command flashpoint is the front door of Flashpoint, a program for the meetings
// in which the people of a shop find ideas, choose one and make it happen.
//
// It knows the world and nothing else: flags, environment, folders, clock,
// randomness, terminals, signals and exit codes. What a meeting is stands in
// flashpoint/session, the file in flashpoint/store, the screen in flashpoint/ui,
// text and JSON in flashpoint/ui/paper. Nothing below this folder asks the
// clock, the environment or the dice; it gets them from here.
//
//   - main.go runs the command line and turns its error into words and a code: exit.go
//     says which, and tell.go how words are told that have names of files in them.
//     root.go is the program without a command, help.go how help looks, manual.go makes
//     one page of all of it, and complete.go offers what can be typed next. Every command
//     has its file, of its name; ask.go asks and progress.go shows how far something is,
//     for all of them.
//   - door.go opens files: to review, to record, for the screen. paths.go and
//     look.go find the file and the theme: flag, then environment, then what the
//     file remembers, then the default.
//   - run.go puts the program on the screen, painter.go says who paints it; shelf.go is
//     the file as the screen wants it, owner.go says whose it is; ids.go makes IDs and
//     seeds; crash.go keeps a crash off the wall.
//   - export_*.go make files of paper for the shell and office.go for the screen;
//     material.go and material_shops.go read what they are made of, outfile.go writes a file whole or not
//     at all, and hand.go gives it to another program or the printer.
//   - review.go looks back on files, of which collect.go makes one where there are
//     several; shops.go finds one of the shops in a file.
//   - bundle.go and seal.go take meetings along or hand them over; import_*.go tell what
//     a file is, read lists of people and ideas, and say what an import does.
//   - backups.go lists what one can go back to, and restore.go goes back.
//   - doctor_*.go are the doctor's checks: the file and its backups, the ground they lie on,
//     the clock, the window and its signs. What it asks of the computer is a machine,
//     so that tests have full disks. The page of checks in the program runs them too.
//   - demo.go shows a made-up shop, which package sample tells.
//
// Results go to standard output, everything else that is said to standard error.
package main
