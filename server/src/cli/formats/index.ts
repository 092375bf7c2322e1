import { type Io, wantsColour } from '../io';
import type { Report } from '../report';
import type { CheckSettings } from '../settings';

/** The report as a text in the format asked for, with its last line break. Each format is loaded when it is needed. */
export async function formatReport(report: Report, settings: CheckSettings, io: Io): Promise<string> {
  switch (settings.format) {
    case 'json':
      return (await import('./json')).jsonFormat(report);
    case 'sarif':
      return (await import('./sarif')).sarifFormat(report, settings.language);
    case 'junit':
      return (await import('./junit')).junitFormat(report, settings);
    case 'github':
      return (await import('./github')).githubFormat(report, settings);
    case 'markdown':
      return (await import('./markdown')).markdownFormat(report, settings);
    default:
      return (await import('./text')).textFormat(report, settings, {
        colour: wantsColour(io, io.out),
        width: io.out.columns ?? 100,
      });
  }
}
