#!/bin/sh
# Makes the letters of the PDFs from the fonts of Debian's fonts-dejavu-core 2.37,
# with pyftsubset of its package fonttools 4.38: sh make.sh
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
