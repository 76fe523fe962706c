#!/bin/sh
# Makes the letters of the PDFs from the fonts of Debian's fonts-dejavu-core 2.37,
# with its package fonttools 4.38, and the table of what they draw: sh make.sh
set -eu
cd "$(dirname "$0")"
from=/usr/share/fonts/truetype/dejavu
make() { # make SOURCE NAME
	pyftsubset "$from/$1.ttf" --output-file="$2.ttf" --unicodes-file=characters.txt \
		--no-hinting --layout-features= --drop-tables+=GSUB,GPOS,GDEF,kern,FFTM \
		--notdef-outline --name-IDs='*' --no-recalc-timestamp
	gzip -9nf "$2.ttf"
}
make DejaVuSansCondensed regular
make DejaVuSansCondensed-Bold bold

/usr/bin/python3 - >../letters_table.go <<'END'
import gzip, io
from fontTools.ttLib import TTFont
ranges = []
for c in sorted(TTFont(io.BytesIO(gzip.open('regular.ttf.gz').read())).getBestCmap()):
    if ranges and ranges[-1][1] == c - 1:
        ranges[-1][1] = c
    else:
        ranges.append([c, c])
print('package pdf\n\nimport "unicode"\n')
print('// drawn are the characters that the letters have a shape for, by letters/make.sh.')
print('// A test holds it against both files.')
print('var drawn = &unicode.RangeTable{\n\tR16: []unicode.Range16{')
for i in range(0, len(ranges), 4):
    print('\t\t' + ', '.join('{0x%04X, 0x%04X, 1}' % (a, b) for a, b in ranges[i:i+4]) + ',')
print('\t},\n\tLatinOffset: %d,\n}' % sum(1 for a, b in ranges if b <= 0xFF))
END
