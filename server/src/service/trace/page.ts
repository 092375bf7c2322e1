import type { Language } from '../../texts/localized';
import { coverageCss, type Theme } from './css';
import { say } from './texts';

export interface PageOptions {
  readonly language: Language;
  readonly theme: Theme;
  /** What the page's policy allows as style: a hash of {@link coverageCss}, or the nonce of the script. */
  readonly styleSource: string;
  /** The only script that runs. */
  readonly script?: { readonly source: string; readonly nonce: string };
}

/**
 * A whole page, self-contained: nothing is loaded from anywhere, and its policy allows nothing but its own style.
 *
 * @param body the inside of `<main>`, escaped, as `coverageBody` gives it
 */
export function coveragePage(body: string, { language, theme, styleSource, script }: PageOptions): string {
  const policy = [
    "default-src 'none'",
    `style-src ${styleSource}`,
    ...(script ? [`script-src 'nonce-${script.nonce}'`] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const nonce = script ? ` nonce="${script.nonce}"` : '';
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${say(language, 'title')}</title>
<style${nonce}>${coverageCss(theme)}</style>
</head>
<body>
<main>
${body}
</main>${script ? `\n<script${nonce}>${script.source}</script>` : ''}
</body>
</html>
`;
}
