import { gridScreen } from './screens/grid'
import { test } from './story'

test.beforeEach(async ({ app }) => {
  await app.openSample()
  await gridScreen(app.page).focus()
})

/** What Excel puts beside its text: its own styles, merged cells, numbers as they are shown. */
function excelTable(rows: string): string {
  return `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Excel.Sheet>
<style><!--table {mso-displayed-decimal-separator:"\\."; mso-displayed-thousand-separator:"\\,";} tr {mso-height-source:auto;} .xl65 {mso-number-format:"\\@";}--></style></head>
<body link="#0563C1" vlink="#954F72"><table border=0 cellpadding=0 cellspacing=0 width=192 style='border-collapse:collapse;width:144pt'>
<!--StartFragment--> <col width=64 span=3 style='width:48pt'>${rows}<!--EndFragment-->
</table></body></html>`
}

test('a block of Excel with quotes, tabs and breaks within cells goes where it was copied from, with leading zeros', async ({
  app,
}) => {
  const grid = gridScreen(app.page)
  await grid.putTableOnClipboard(
    '"SCREW 3.5"" X 20\nSTERILE"\t0278\r\nDRILL, "2 MM"\t0272\r\n',
    excelTable(`
 <tr height=40 style='height:30.0pt'>
  <td height=40 class=xl66 width=64 style='height:30.0pt'>SCREW 3.5&quot; X 20<br>
    STERILE</td>
  <td class=xl65 width=64 style='width:48pt'>0278</td>
 </tr>
 <tr height=20 style='height:15.0pt'>
  <td height=20 style='height:15.0pt'>DRILL, &quot;2 MM&quot;</td>
  <td class=xl65>0272</td>
 </tr>`),
  )
  await grid.click(1, 'Description')
  await grid.press('Control+v')
  await grid.expectText(1, 'Description', 'SCREW 3.5" X 20 STERILE')
  await grid.expectText(2, 'Description', 'DRILL, "2 MM"')
  await app.lines.undo()
})

test('merged cells of Excel are pasted as it unmerges them: the text in the first, blanks beside and below', async ({
  app,
}) => {
  const grid = gridScreen(app.page)
  const merged = excelTable(`
 <tr height=20>
  <td colspan=2 height=20 class=xl65 width=128>MERGED ACROSS</td>
 </tr>
 <tr height=20>
  <td rowspan=2 height=40 class=xl65>MERGED DOWN</td>
  <td class=xl65>J1100</td>
 </tr>
 <tr height=20>
  <td height=20 class=xl65>J1885</td>
 </tr>`)
  await grid.click(1, 'HCPCS')
  await grid.putTableOnClipboard('MERGED ACROSS\t\r\nMERGED DOWN\tJ1100\r\n\tJ1885\r\n', merged)
  await grid.press('Control+v')
  await grid.expectText(1, 'HCPCS', 'MERGED ACROSS')
  await grid.expectText(2, 'HCPCS', 'MERGED DOWN')
  await grid.expectSelected(6)
  await grid.press('Control+z')
  // The same where a program puts one line of text per cell that holds something.
  await grid.putTableOnClipboard('MERGED ACROSS\nMERGED DOWN\nJ1100\nJ1885', merged)
  await grid.press('Control+v')
  await grid.expectSelected(6)
  await grid.expectText(2, 'HCPCS', 'MERGED DOWN')
})
