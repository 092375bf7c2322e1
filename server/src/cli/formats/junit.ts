import { type FileReport, type ReportedFinding, reaches } from '../report';
import type { CheckSettings } from '../settings';
import { say } from '../texts';
import type { Formatter } from './formatter';

/**
 * JUnit XML: a suite for each file, a case for each finding. What weighs as much as `--fail-on` is a failure, the rest
 * passes with its text as output; what could not be checked is an error. The sums stand before the suites, so these wait.
 */
export function junitFormat(settings: CheckSettings): Formatter {
  const suites: string[] = [];
  let failed = 0;
  let all = 0;
  return {
    file(report) {
      const { xml, tests, failures } = fileSuite(report, settings);
      suites.push(xml);
      all += tests;
      failed += failures;
      return '';
    },
    end({ complaints }) {
      const unchecked = complaints.length === 0 ? [] : [errorSuite(complaints, settings)];
      return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites name="reform-plan" tests="${all + complaints.length}" failures="${failed}" errors="${complaints.length}">`,
        ...suites,
        ...unchecked,
        '</testsuites>',
        '',
      ].join('\n');
    },
  };
}

function fileSuite({ path, findings }: FileReport, settings: CheckSettings) {
  const failures = findings.filter(({ severity }) => reaches(severity, settings.failOn)).length;
  const tests = Math.max(1, findings.length);
  const cases =
    findings.length === 0
      ? [`    <testcase name="${attribute(say(settings.language, 'noFindings'))}" classname="${attribute(path)}"/>`]
      : findings.map((finding) => testCase(finding, path, settings));
  const name = attribute(path);
  const xml = [
    `  <testsuite name="${name}" tests="${tests}" failures="${failures}" errors="0">`,
    ...cases,
    '  </testsuite>',
  ].join('\n');
  return { xml, tests, failures };
}

function testCase(finding: ReportedFinding, path: string, { language, failOn }: CheckSettings): string {
  const { rule, severity, message, region, task } = finding;
  const place = `${path}:${region.start.line}:${region.start.column}`;
  const name = [rule, task?.label, `${region.start.line}:${region.start.column}`].filter(Boolean).join(' ');
  const text = content(`${place}: ${say(language, severity)} ${rule}: ${message}`);
  const inner = reaches(severity, failOn)
    ? `<failure type="${severity}" message="${attribute(message)}">${text}</failure>`
    : `<system-out>${text}</system-out>`;
  return `    <testcase name="${attribute(name)}" classname="${attribute(path)}">\n      ${inner}\n    </testcase>`;
}

function errorSuite(complaints: readonly string[], { language }: CheckSettings): string {
  const name = attribute(say(language, 'notChecked'));
  const cases = complaints.map(
    (text) =>
      `    <testcase name="${name}" classname="reform-plan">\n      <error message="${attribute(text)}"/>\n    </testcase>`,
  );
  return [
    `  <testsuite name="${name}" tests="${complaints.length}" failures="0" errors="${complaints.length}">`,
    ...cases,
    '  </testsuite>',
  ].join('\n');
}

/** Characters that XML 1.0 cannot hold in whatever form (lone halves of pairs among them), and those it advises against. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

function content(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function attribute(text: string): string {
  return content(text)
    .replaceAll('"', '&quot;')
    .replaceAll('\t', '&#9;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;');
}
