import { type Io, wantsColour } from '../io';
import type { Needs } from '../report';
import type { CheckSettings, FormatName } from '../settings';
import type { Formatter } from './formatter';

const bare: Needs = { fixes: 'none', related: false, excerpt: false, identity: false };

const NEEDS: Readonly<Record<FormatName, Needs>> = {
  text: { ...bare, fixes: 'titles', related: true, excerpt: true },
  json: { ...bare, fixes: 'titles' },
  sarif: { fixes: 'edits', related: true, excerpt: false, identity: true },
  junit: bare,
  github: bare,
  markdown: { ...bare, fixes: 'titles' },
  html: bare,
};

/** What has to be known of each finding; a baseline knows them by their identity, and one that is written shows none. */
export function needsOf({ format, baseline, writeBaseline }: CheckSettings): Needs {
  if (writeBaseline !== undefined) return { ...bare, identity: true };
  const needs = NEEDS[format];
  return baseline === undefined ? needs : { ...needs, identity: true };
}

/**
 * The format asked for. Each is loaded when it is needed.
 *
 * @param asOf the day of the check, `2021-02-01`
 * @param toFile whether it is written to a file, where no colour and no terminal's width counts
 */
export async function openFormat(settings: CheckSettings, io: Io, toFile: boolean, asOf: string): Promise<Formatter> {
  switch (settings.format) {
    case 'json':
      return (await import('./json')).jsonFormat();
    case 'sarif':
      return (await import('./sarif')).sarifFormat(settings.language);
    case 'junit':
      return (await import('./junit')).junitFormat(settings);
    case 'github':
      return (await import('./github')).githubFormat(settings);
    case 'markdown':
      return (await import('./markdown')).markdownFormat(settings);
    case 'html':
      return (await import('./html')).htmlFormat(settings, asOf);
    default:
      return (await import('./text')).textFormat(settings, {
        colour: !toFile && wantsColour(io, io.out),
        width: (toFile ? undefined : io.out.columns) ?? 100,
      });
  }
}
