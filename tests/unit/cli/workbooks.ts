import { strToU8, zipSync } from "fflate";

/** A workbook as spreadsheets write it, with one sheet of these cells. */
export function xlsx(rows: readonly (string | number)[][], sheet = "Data"): Uint8Array {
  const office = "http://schemas.openxmlformats.org";
  const cell = (value: string | number, at: string) =>
    typeof value === "number"
      ? `<c r="${at}"><v>${value}</v></c>`
      : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const lines = rows.map(
    (row, line) =>
      `<row r="${line + 1}">${row.map((value, at) => cell(value, `${String.fromCharCode(65 + at)}${line + 1}`)).join("")}</row>`,
  );
  const xml = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`);
  return zipSync({
    "[Content_Types].xml": xml(
      `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    "_rels/.rels": xml(
      `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    "xl/workbook.xml": xml(
      `<workbook xmlns="${office}/spreadsheetml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships"><sheets><sheet name="${sheet}" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": xml(
      `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    "xl/worksheets/sheet1.xml": xml(
      `<worksheet xmlns="${office}/spreadsheetml/2006/main"><sheetData>${lines.join("")}</sheetData></worksheet>`,
    ),
  });
}

/** An OpenDocument spreadsheet of these cells; "" repeats the empty cell as programs do. */
export function ods(rows: readonly (string | number)[][], sheet = "Data"): Uint8Array {
  const cell = (value: string | number) =>
    typeof value === "number"
      ? `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value.toFixed(1)}</text:p></table:table-cell>`
      : value === ""
        ? `<table:table-cell table:number-columns-repeated="1"/>`
        : `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
  const lines = rows.map(
    (row) =>
      `<table:table-row>${row.map(cell).join("")}<table:table-cell table:number-columns-repeated="16000"/></table:table-row>`,
  );
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="${sheet}">${lines.join("")}<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`;
  return zipSync({
    mimetype: [strToU8("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }],
    "content.xml": strToU8(content),
  });
}
