package spreadsheet

import (
	"fmt"
	"strings"

	"flashpoint/session/table"
)

const (
	xmlHead   = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	mainSpace = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`
	relations = `http://schemas.openxmlformats.org/officeDocument/2006/relationships`
	relsSpace = `xmlns="http://schemas.openxmlformats.org/package/2006/relationships"`
	typePath  = `application/vnd.openxmlformats-officedocument.spreadsheetml.`
)

const rootParts = `<Relationships ` + relsSpace + `><Relationship Id="rId1" Type="` + relations + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`

// The styles of cells: their places in the list of formats below.
const (
	styleText = iota
	styleHead
	styleDay
	styleMoment
	styleGuarded // a text like a formula, which stays a text when somebody edits it
)

const styles = `<styleSheet ` + mainSpace + `>` +
	`<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/><numFmt numFmtId="165" formatCode="yyyy\-mm\-dd\ hh:mm"/></numFmts>` +
	`<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
	`<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
	`<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
	`<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
	`<cellXfs count="5">` +
	`<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>` +
	`<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top"/></xf>` +
	`<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>` +
	`<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>` +
	`<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>` +
	`</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

func contentTypes(sheets int) string {
	var b strings.Builder
	b.WriteString(`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/>` +
		`<Override PartName="/xl/workbook.xml" ContentType="` + typePath + `sheet.main+xml"/>` +
		`<Override PartName="/xl/styles.xml" ContentType="` + typePath + `styles+xml"/>`)
	for i := range sheets {
		fmt.Fprintf(&b, `<Override PartName="/xl/worksheets/sheet%d.xml" ContentType="%sworksheet+xml"/>`, i+1, typePath)
	}
	b.WriteString(`</Types>`)
	return b.String()
}

// sheetsOf lists the sheets, and the stretch of each that its filter is for:
// without the name for it some programs show no filter.
func sheetsOf(names []string, tables []table.Table) string {
	var b, filters strings.Builder
	b.WriteString(`<workbook ` + mainSpace + ` xmlns:r="` + relations + `"><sheets>`)
	for i, name := range names {
		fmt.Fprintf(&b, `<sheet name="%s" sheetId="%d" r:id="rId%d"/>`, escape(name), i+1, i+1)
		if stretch := extent(tables[i], "$"); stretch != "" {
			quoted := "'" + strings.ReplaceAll(name, "'", "''") + "'!"
			fmt.Fprintf(&filters, `<definedName name="_xlnm._FilterDatabase" localSheetId="%d" hidden="1">%s</definedName>`, i, escape(quoted+stretch))
		}
	}
	b.WriteString(`</sheets>`)
	if filters.Len() > 0 {
		b.WriteString(`<definedNames>` + filters.String() + `</definedNames>`)
	}
	b.WriteString(`</workbook>`)
	return b.String()
}

func bookParts(sheets int) string {
	var b strings.Builder
	b.WriteString(`<Relationships ` + relsSpace + `>`)
	for i := range sheets {
		fmt.Fprintf(&b, `<Relationship Id="rId%d" Type="%s/worksheet" Target="worksheets/sheet%d.xml"/>`, i+1, relations, i+1)
	}
	fmt.Fprintf(&b, `<Relationship Id="rId%d" Type="%s/styles" Target="styles.xml"/></Relationships>`, sheets+1, relations)
	return b.String()
}
