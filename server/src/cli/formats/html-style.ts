/** The look of the page: light and dark by the reader's system, black on white on A4. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fff; --ink: #1c2430; --soft: #5b6676; --line: #d9dee6; --band: #f4f6f9; --link: #0b57a4;
  --error: #b3261e; --warning: #8a5a00; --info: #1f5fa8; --hint: #5b6676; --fine: #1d6b3a;
  --error-band: #fbe9e7; --warning-band: #fdf1d8;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #14181f; --ink: #e6e9ee; --soft: #a2adbb; --line: #333c49; --band: #1c222b; --link: #8ab8f0;
    --error: #ff9a8f; --warning: #f0c060; --info: #8ab8f0; --hint: #a2adbb; --fine: #7fd19b;
    --error-band: #3a1f1d; --warning-band: #352a12;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 1.5rem clamp(1rem, 4vw, 3rem) 4rem; max-width: 78rem;
  background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif;
}
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0; text-wrap: balance; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .5rem; }
h3 { font-size: 1.1rem; margin: 2rem 0 .25rem; padding-top: .75rem; border-top: 2px solid var(--line); }
section > h4:first-of-type { margin-top: .75rem; }
h4 { font-size: .95rem; margin: 1.25rem 0 .25rem; overflow-wrap: anywhere; }
p { margin: .25rem 0 .75rem; max-width: 75ch; }
a { color: var(--link); text-decoration-thickness: .06em; text-underline-offset: .15em; }
.soft, .about { color: var(--soft); }
.about { margin: .25rem 0 0; }
nav { margin: 1rem 0 0; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
.figures { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1.5rem 0 0; padding: 0; }
.figures div { flex: 1 1 8rem; background: var(--band); border-radius: .5rem; padding: .7rem 1rem; }
.figures dt { color: var(--soft); font-size: .875rem; }
.figures dd { margin: 0; font-size: 1.5rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--line); }
thead th { background: var(--band); font-weight: 600; vertical-align: bottom; }
tbody th { font-weight: 500; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.zero { color: var(--soft); opacity: .65; }
.ranking tbody th { width: 34%; }
.findings { table-layout: fixed; }
.findings td { overflow-wrap: anywhere; }
.findings .place { width: 5rem; font-variant-numeric: tabular-nums; }
.findings .weight { width: 6.5rem; }
.findings .task { width: 15rem; }
.rule { color: var(--soft); font-size: .8125rem; font-family: ui-monospace, Consolas, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
td > .rule { display: block; }
.error { color: var(--error); font-weight: 600; }
.warning { color: var(--warning); font-weight: 600; }
.info { color: var(--info); }
.hint { color: var(--hint); }
.fine { color: var(--fine); }
.figures .error, .figures .warning, .figures .info, .figures .hint { font-weight: 600; }
.gap { background: var(--error-band); color: var(--error); font-weight: 600; }
.matrix th, .matrix td { font-size: .8125rem; }
.matrix thead th { min-width: 5.5rem; }
.matrix tr > :first-child { min-width: 13rem; }
.matrix td { text-align: center; font-variant-numeric: tabular-nums; }
.bar { display: block; width: 8rem; height: .6rem; margin-top: .5rem; }
.bar .of-error { fill: var(--error); } .bar .of-warning { fill: var(--warning); opacity: .75; } .bar .of-rest { fill: var(--line); }
.hints { margin: .5rem 0 0; padding-left: 1.2rem; color: var(--soft); font-size: .875rem; }
.unchecked { background: var(--warning-band); border-radius: .5rem; padding: .1rem 1rem .6rem; margin-top: 1.5rem; }
.unchecked h2 { margin-top: .75rem; }
.unchecked li { overflow-wrap: anywhere; }
.file { content-visibility: auto; contain-intrinsic-size: auto 20rem; }
.back { font-size: .875rem; white-space: nowrap; }
footer { margin-top: 3rem; color: var(--soft); font-size: .875rem; border-top: 1px solid var(--line); padding-top: .75rem; }
:target { scroll-margin-top: 1rem; }
h3:target { color: var(--link); }
@media (max-width: 46rem) {
  .findings, .findings tbody, .findings tr, .findings td { display: block; width: auto; }
  .findings thead { display: none; }
  .findings td { border: 0; padding: 0 0 .1rem; }
  .findings tr { border-bottom: 1px solid var(--line); padding: .5rem 0; }
  .findings .place, .findings .weight { display: inline; margin-right: .75rem; }
  .findings .place, .findings .weight, .findings .task { width: auto; }
}
@page { size: A4; margin: 15mm 12mm; }
@media print {
  :root { color-scheme: light; }
  body { max-width: none; padding: 0; font-size: 9.5pt; }
  nav, .back { display: none; }
  a { color: inherit; text-decoration: none; }
  .wide { overflow: visible; }
  .file { content-visibility: visible; }
  h2, h3, h4 { break-after: avoid; }
  tr, .figures { break-inside: avoid; }
  thead { display: table-header-group; }
  table { font-size: 8.5pt; }
  th, td { padding: 1.2mm 1.5mm; }
  .matrix th, .matrix td { font-size: 7.5pt; }
  .matrix thead th, .matrix tr > :first-child { min-width: 0; }
  .matrix tr > :first-child { width: 22%; }
  .findings .place { width: 14mm; } .findings .weight { width: 19mm; } .findings .task { width: 42mm; }
  .figures { gap: 2mm; } .figures div { border: 1px solid var(--line); flex: 1 1 20mm; padding: 1.5mm 2.5mm; } .figures dd { font-size: 13pt; }
  .gap { outline: 1px solid var(--error); outline-offset: -1px; }
  .bar { width: 24mm; }
  .bar, .gap, thead th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
