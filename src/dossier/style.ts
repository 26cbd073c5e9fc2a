/** How handover files look on a screen and on A4 paper. One text for all pages, so that its hash can stand in their policy. */
import { createHash } from 'node:crypto';

export const STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #ececec; color: #1a1a1a; line-height: 1.6;
  font: 15px/1.6 "Songti SC", "SimSun", "Noto Serif CJK SC", "Source Han Serif SC", serif; }
main { max-width: 210mm; margin: 1.5rem auto; padding: 18mm 16mm; background: #fff; box-shadow: 0 1px 6px #0003; }
h1, h2, th { font-family: "Heiti SC", "SimHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; }
h1 { margin: 0 0 .4em; font-size: 1.7em; line-height: 1.35; text-align: center; }
h1 .en { display: block; font-size: .62em; font-weight: 500; }
h2 { margin: 1.8em 0 .6em; padding-bottom: .2em; border-bottom: 1.5px solid #a8201a; font-size: 1.15em; }
h2 .en { font-size: .82em; font-weight: 500; color: #444; }
p { margin: .5em 0; }
.about { text-align: center; color: #444; font-size: .92em; margin: .1em 0; }
.en { color: #444; }
.both td .en, .both th .en, .both li .en { display: block; font-size: .88em; line-height: 1.4; }
.both .inline .en { display: inline; }
.both p .en { display: block; font-size: .92em; }
table { width: 100%; border-collapse: collapse; margin: .6em 0; font-size: .9em; line-height: 1.5; }
th, td { border: 1px solid #999; padding: .28em .45em; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th { background: #f3f0ea; font-weight: 600; }
tbody th { width: 24%; background: #f8f6f2; font-weight: 500; }
td.short, th .zh { white-space: nowrap; }
td.words, th { overflow-wrap: break-word; }
.signatures td { height: 22mm; }
ul, ol { margin: .5em 0; padding-left: 1.8em; }
li { margin: .25em 0; overflow-wrap: anywhere; }
.mark { font-size: .92em; color: #555; }
.mark.hypothetical { color: #a8201a; font-weight: 600; }
.mark.reported { color: #8a5a00; }
.cites { white-space: nowrap; font-size: .85em; }
a { color: #1d4f91; text-decoration: none; overflow-wrap: anywhere; }
a:hover { text-decoration: underline; }
@page { size: A4; margin: 20mm 16mm 20mm 24mm; @bottom-center { content: counter(page) " / " counter(pages); font: 10px serif; } }
@media print {
  body { background: none; font-size: 10.5pt; }
  main { max-width: none; margin: 0; padding: 0; box-shadow: none; }
  h2 { break-after: avoid; }
  thead { display: table-header-group; }
  tr, li { break-inside: avoid; }
  a { color: inherit; }
}
`;

/** The source that a Content-Security-Policy allows styles from: this text alone. */
export const STYLE_HASH = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;
