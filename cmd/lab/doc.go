// Package lab is a laboratory for faults: it cuts the power, kills the program,
// fills the disk and takes files away, and looks whether anything was lost. It
// holds tests only.
//
// It prints a table of what it did:
//
//	go test -C cmd/lab -full
//
// A row is a fault: how many times it was injected; how many ideas the program
// had called saved by then; how many of these were not in the file afterwards
// (lost), or were in it though nobody had ever tried to save them (wrongly
// there); and what people read when it happened. Without -full each fault
// happens a few times, which is enough to see that the laboratory works, and
// which is what go test ./... does. To watch the tests, and for the table of a few of
// them: -v, and -run as ever.
//
// # What must hold
//
// After every fault the file is opened as the program opens it, and
//
//   - what was acknowledged is stored, and what is stored was attempted;
//   - the history is sound, and the read tables are what a rebuild makes of it;
//   - where something could not be saved, a sentence said so, and nothing was
//     called saved that was not.
//
// One exception to any of these fails the test. What a fault needs and the
// machine lacks, such as strace or the right to mount, skips its row, unless
// FLASHPOINT_REAL is set.
//
// # Where things are
//
//   - lab_test.go has the rows and the table, readme_test.go holds README's to it.
//   - writer_test.go, ledger_test.go: who saves, and what they were told; deeds_test.go
//     has what else a writer can do, look_test.go somebody who only looks.
//   - program_test.go, sitter_test.go, walk_test.go, walker_test.go: the program in a
//     window, somebody who types ideas, and a meeting that is led from end to end.
//   - files_test.go makes files and lays them; contents_test.go, shelf_test.go and
//     state_test.go read all of one: through the program's lists, in the words that
//     people typed, and past the store; left_test.go is how a writer may leave one.
//   - trace_test.go, disk_test.go, replay_test.go: the calls of a process, what a disk
//     makes of them, and the moments at which it may be over; power_proof_test.go looks
//     whether that is so. scene_test.go is what is done with a whole file.
//   - Every other file is a fault, or several of a kind.
//
// # How it works
//
// A writer is this test program once more, in a process of its own that can be
// traced, starved and killed. It opens the file through package store, adds one
// idea after the other and says in lines on its standard output what it tries,
// what was acknowledged and what it was told instead: see the type ledger. Where
// people, keys and screens matter, the program itself runs in a pseudo-terminal.
//
// Power is cut by replay. strace tells every call by which a writer changed a
// folder; a disk that is stricter than any that people have follows them, and hands
// out what a cut could leave there at each flush: see the type disk. To be killed
// is the easier case, as all that was done is there. Errors, full disks and limits
// happen to real processes.
package lab
