package paint

import "os"

// rest is what a program needs to be stopped by another one and to go on later,
// as kill -STOP and the shell's fg do. Nothing of it ever happens on Windows.
type rest struct {
	asked <-chan os.Signal // to sleep
	woken <-chan os.Signal
	sleep func() // gives the keys back and sleeps
	wake  func() // takes the keys again
}

// sleep gives the terminal back while the program sleeps.
func (p *painter) sleep() {
	p.leave()
	p.rest.sleep()
	<-p.rest.woken
	p.wake()
}

// wake takes the terminal from whoever had it in the meantime, and paints anew:
// what stands there is not known.
func (p *painter) wake() {
	p.rest.wake()
	p.leave() // where nobody asked before: it is never taken twice
	if p.last.w > 0 {
		p.paint(p.last)
	}
}
