import type { DocumentLink } from 'vscode-languageserver';
import { type LinkTarget, linksOf } from '../service/outline/links';
import { type Language, type Localized, type Message, render } from '../texts/localized';
import { pathNamed } from '../workspace/plan-index';
import { recordOf } from './client-says';
import { toRange } from './convert';
import type { Feature, FeatureHost } from './features';

const texts = {
  file: { vi: 'Mở tệp', en: 'Open the file' },
  url: { vi: 'Mở trang web', en: 'Open the web page' },
  rule: { vi: 'Mở trang của quy tắc {rule}', en: 'Open the page of the rule {rule}' },
  law: { vi: 'Mở thông tin về {name}', en: 'Open what is known of {name}' },
} as const satisfies Record<string, Localized>;

/** What one can follow from a plan: files of the workspace, addresses of evidence, pages of rules and cited documents. */
export const links: Feature = {
  serve(host) {
    host.connection.onDocumentLinks(async ({ textDocument: { uri } }) => {
      const found = await host.analysisOf(uri);
      if (!found) return null;
      const { analysis, context } = found;
      return linksOf(analysis).flatMap(({ range, target }): DocumentLink[] => {
        const address = addressOf(host, uri, target, context.rulePage);
        if (address === undefined) return [];
        const { lines } = analysis.document;
        return [{ range: toRange(lines, range), target: address, tooltip: tooltip(target, context.language) }];
      });
    });
  },
};

/** Undefined for what lies outside the workspace, and for pages that the client has no address for. */
function addressOf(
  host: FeatureHost,
  uri: string,
  target: LinkTarget,
  rulePage: string | undefined,
): string | undefined {
  switch (target.kind) {
    case 'url':
      return encoded(target.url);
    case 'file': {
      const path = host.place().pathOf(uri);
      const file = path === undefined ? undefined : pathNamed(path, target.path, host.roots());
      return file === undefined ? undefined : host.place().uriOf(file);
    }
    case 'rule':
      return rulePage?.replace('{rule}', target.rule);
    case 'law': {
      const page = recordOf(host.client()?.initializationOptions)['lawPage'];
      return typeof page === 'string' ? page.replace('{law}', target.id) : undefined;
    }
  }
}

/** An address may hold letters with accents, which a client need not understand. */
function encoded(url: string): string {
  return url.replace(/[^!-~]+/g, (part) => encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\ufffd')));
}

function tooltip(target: LinkTarget, language: Language): string {
  const text: Message =
    target.kind === 'rule'
      ? { text: texts.rule, values: { rule: target.rule } }
      : target.kind === 'law'
        ? { text: texts.law, values: { name: target.name } }
        : { text: texts[target.kind] };
  return render(text, language);
}
