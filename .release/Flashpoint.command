#!/bin/sh
# A double-click on this file opens Flashpoint in a window of Terminal.
program=$(dirname "$0")/flashpoint

if [ ! -f "$program" ]; then
	echo "The program \"flashpoint\" is not in the folder of this file. Unpack the whole archive, and start it from there."
	exit 1
fi

# A Mac holds back what comes from the internet. Whoever allowed this file means the
# program too.
xattr -d com.apple.quarantine "$program" 2>/dev/null

"$program"
code=$?
case $code in
126 | 137) # not allowed; stopped before it could say anything
	echo
	echo "The Mac did not let Flashpoint start. Nothing is lost. Open System Settings, then Privacy & Security, and choose Open Anyway beside Flashpoint. Then double-click Flashpoint.command again."
	;;
esac
exit "$code"
