// Package markdown writes documents as Markdown: CommonMark with the tables and
// task lists of GitHub, and no HTML. It reads well before it is rendered too.
//
// What people typed stands in it as they typed it. Characters that would mean
// something are escaped wherever they could, whether they would there or not:
// programs that show Markdown don't agree on where that is.
package markdown
