/** What a cell of a sheet shows, as text. */
import type { BilingualText } from '../../refusal.js';

/** The text of a cell, or why it has none. */
export type CellText = { readonly text: string } | { readonly wrong: BilingualText };

/**
 * A date has the precision that its format shows: a cell that shows 2003年9月 keeps a first day of September that nobody
 * gave.
 *
 * @param format the number format, where the workbook names it
 */
export function textOfCell(value: unknown, type: string | undefined, format: string | undefined): CellText {
  if (type === 'error')
    return { wrong: { zh: `公式出错：${String(value)}`, en: `a formula failed: ${String(value)}` } };
  if (value instanceof Date) return textOfDate(value, format);
  // Sheets show fifteen digits; the last bits of a sum of fractions are no part of what was typed.
  if (typeof value === 'number') return { text: String(Number(value.toPrecision(15))) };
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE' };
  return { text: typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : '' };
}

function textOfDate(date: Date, format: string | undefined): CellText {
  if (Number.isNaN(date.getTime())) return { wrong: { zh: '不是日期', en: 'is no date' } };
  const day = date.toISOString().slice(0, 10);
  if (format === undefined) {
    // One of the formats that Chinese Excel numbers but does not write down, of days or of months.
    if (!day.endsWith('-01')) return { text: day };
    const month = day.slice(0, 7);
    return {
      wrong: {
        zh: `看不出日期是 ${month} 还是 ${day}：请将该格设为文本后重新填写`,
        en: `cannot tell whether the date is ${month} or ${day}: make the cell a text and write it again`,
      },
    };
  }
  const shown = format
    .split(';')[0]!
    .replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '')
    .toLowerCase();
  if (!shown.includes('y'))
    return { wrong: { zh: '日期没有显示年份', en: 'the cell shows a date without its year' } };
  if (shown.includes('d')) return { text: day };
  return { text: day.slice(0, shown.includes('m') ? 7 : 4) };
}
