/** Where a page is shown: in a browser and on paper, or inside the editor, whose colours it then takes. */
export type Theme = 'page' | 'editor';

const PAGE = `:root {
  color-scheme: light dark;
  --text: #1b1b1b; --quiet: #595959; --ground: #ffffff; --head: #f1f3f5; --line: #b9bfc6; --focus: #0b57d0;
  --good: #0b6b2e; --warn: #8a4b00; --bad: #b00020;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #e8e8e8; --quiet: #b0b4ba; --ground: #1b1d20; --head: #2a2d31; --line: #555b63; --focus: #8ab4f8;
    --good: #7fd99a; --warn: #ffc069; --bad: #ff9a9a;
  }
}
body { font: 16px/1.5 system-ui, "Segoe UI", "Noto Sans", sans-serif; padding: 1.5rem; }`;

/** The colours of icons are too pale for words on white; mixed with that of the text they can be read in every theme. */
const EDITOR = `:root {
  --text: var(--vscode-foreground); --quiet: var(--vscode-descriptionForeground); --ground: var(--vscode-editor-background);
  --head: var(--vscode-editorWidget-background); --line: var(--vscode-contrastBorder, var(--vscode-editorWidget-border, #8888));
  --focus: var(--vscode-focusBorder); --bad: var(--vscode-editorError-foreground);
  --good: color-mix(in srgb, var(--vscode-testing-iconPassed) 55%, var(--vscode-foreground));
  --warn: color-mix(in srgb, var(--vscode-editorWarning-foreground) 65%, var(--vscode-foreground));
}
body.vscode-dark, body.vscode-high-contrast:not(.vscode-high-contrast-light) { color-scheme: dark; }
body { font: var(--vscode-font-size, 13px)/1.5 var(--vscode-font-family, sans-serif); padding: 1rem; }`;

const COMMON = `* { box-sizing: border-box; }
body { margin: 0; color: var(--text); background: var(--ground); }
h1 { font-size: 1.5em; margin: 0 0 .5rem; }
h2 { font-size: 1.25em; margin: 2rem 0 .25rem; }
details { margin: 1rem 0 .25rem; } summary { font-weight: 600; cursor: pointer; }
p { margin: .25rem 0; }
ul { margin: .25rem 0; padding-left: 1.25rem; }
.source, .quiet, caption { color: var(--quiet); }
.summary { font-weight: 600; }
meter { width: 8rem; vertical-align: middle; }
.legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
.mark { border: 1px solid currentColor; border-radius: .25rem; padding: 0 .35rem; font-size: .9em; white-space: nowrap; }
.covered { color: var(--good); } .late { color: var(--warn); } .uncovered { color: var(--bad); }
.unknown { color: var(--bad); } .none { color: var(--quiet); }
.scroll { overflow: auto; max-height: 85vh; margin: .75rem 0; border: 1px solid var(--line); }
.scroll:focus-visible, button:focus-visible, input:focus-visible, summary:focus-visible { outline: 2px solid var(--focus); outline-offset: 1px; }
table { border-collapse: separate; border-spacing: 0; width: 100%; }
caption { text-align: left; padding: .35rem .5rem; }
th, td { border-right: 1px solid var(--line); border-bottom: 1px solid var(--line); padding: .35rem .5rem; text-align: left; vertical-align: top; }
thead th { position: sticky; top: 0; z-index: 2; background: var(--head); min-width: 7em; }
thead th:first-child { left: 0; z-index: 3; }
tbody th, tfoot th { position: sticky; left: 0; z-index: 1; background: var(--ground); font-weight: 400; min-width: 14em; max-width: 26em; }
tfoot th, tfoot td { background: var(--head); font-weight: 600; }
.id { font-weight: 600; white-space: nowrap; }
td.uncovered, td.unknown, td.late { font-weight: 600; box-shadow: inset .25rem 0 0 currentColor; }
.sum, tfoot td { font-variant-numeric: tabular-nums; white-space: nowrap; }
button { font: inherit; color: inherit; background: none; border: 0; margin: 0; padding: 0; text-align: left; cursor: pointer; }
button:hover { text-decoration: underline; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
main:has(#only-gaps:checked) .whole { display: none; }
@media print {
  @page { size: A4 landscape; margin: 12mm; }
  :root { color-scheme: light; --text: #000; --quiet: #333; --ground: #fff; --head: #eee; --line: #777; --good: #000; --warn: #000; --bad: #000; }
  body { font-size: 9pt; padding: 0; }
  .filter, meter { display: none; }
  .scroll { overflow: visible; max-height: none; border: 0; }
  thead th, tbody th, tfoot th { position: static; min-width: 0; }
  table { border-top: 1px solid var(--line); border-left: 1px solid var(--line); }
  thead { display: table-header-group; } tfoot { display: table-row-group; }
  tr { break-inside: avoid; } h2, summary { break-after: avoid; }
}
@media (forced-colors: active) { th, td { border-color: CanvasText; } }`;

/** The style of a page with matrices; one fixed text for each theme, so that its hash can stand in a policy. */
export function coverageCss(theme: Theme): string {
  return `${theme === 'page' ? PAGE : EDITOR}\n${COMMON}`;
}
