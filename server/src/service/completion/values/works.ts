import { fillYear, type ProfileEntry, profileEntries, REPORT_PERIODS } from '../../../profiles/profile';
import { matchArea } from '../../../profiles/registry';
import { expectedRecipients } from '../../../rules/issuance/recipients';
import { coordinatorDuty, fundingLine, objectiveLines } from '../../../rules/issuance/sections';
import type { AreaPlace } from '../../../rules/outline';
import { usualTask } from '../../../rules/tasks/usual';
import { isCollective } from '../../../rules/units';
import { foldKey } from '../../../texts/fold';
import { memo } from '../../../texts/memo';
import type { Analysis } from '../../analysis';
import type { ValuePlace, ValueProvider } from '../types';
import { proseProposals } from './citations';
import { short, whole, words, written } from './proposal';
import { distinct } from './units';
import { byFrequency, namedIn } from './usage';

const yearOf = ({ frame }: Analysis) => frame.year ?? frame.asOf.year;

/** A provider whose proposals come before those of the prose, each while it is not written yet. */
function sentences(list: (place: ValuePlace) => readonly string[]): ValueProvider {
  return (place) => [...words('phrase', list(place)), ...proseProposals(place)];
}

/** The areas that the plan does not have yet, in the order of the profile. */
export const areaProposals: ValueProvider = (place) => {
  const { analysis, language } = place;
  const { profile } = analysis.frame;
  const now = foldKey(written(place));
  const there = new Set<ProfileEntry | undefined>(
    analysis.document.plan.areas.map(({ title }) =>
      title && foldKey(title.value) !== now ? matchArea(profile, title.value)?.entry : undefined,
    ),
  );
  return profileEntries(profile)
    .filter((entry) => !there.has(entry))
    .map(({ title, aliases, about }) =>
      whole('phrase', title, {
        documentation: about[language],
        ...(aliases.length > 0 ? { alsoKnownAs: aliases } : {}),
      }),
    );
};

const nameKeys = memo(({ tasks }: AreaPlace) => new Set(tasks.map(({ task }) => foldKey(task.name?.value ?? ''))));

/** The usual tasks of the area that it does not have yet. */
export const taskNameProposals: ValueProvider = (place) => {
  const { analysis, task } = place;
  const area = task?.area;
  const now = foldKey(written(place));
  const names = (area?.entry ?? area?.group)?.templates.map(({ name }) => fillYear(name, yearOf(analysis))) ?? [];
  const there = area ? nameKeys(area) : new Set<string>();
  const fresh = names.filter((name) => foldKey(name) === now || !there.has(foldKey(name)));
  return [...words('phrase', fresh), ...proseProposals(place)];
};

const templateOf = ({ analysis: { document, frame }, task }: ValuePlace) =>
  task && usualTask(document, frame, task.task);

/** What the usual task of that name yields. */
export const productProposals = sentences((place) => {
  const now = foldKey(written(place));
  const there = new Set(
    (place.task?.task.products ?? [])
      .flatMap(({ text }) => (text ? [foldKey(text.value)] : []))
      .filter((key) => key !== now),
  );
  return (templateOf(place)?.products ?? [])
    .map(({ text }) => fillYear(text, yearOf(place.analysis)))
    .filter((text) => !there.has(foldKey(text)));
});

const targetsIn = memo(({ tasks }: AreaPlace) =>
  distinct(tasks.flatMap(({ task }) => (task.target && task.target.value.length <= 80 ? [task.target.value] : []))),
);

/** Targets: of the template, all rooms, all, those of the area. */
export const targetProposals: ValueProvider = (place) => {
  const { analysis, task } = place;
  const { rooms } = analysis.frame.units;
  const template = templateOf(place)?.target;
  const now = foldKey(written(place));
  const used = task ? targetsIn(task.area).filter((text) => foldKey(text) !== now) : [];
  return words('word', [
    ...(template ? [fillYear(template, yearOf(analysis))] : []),
    '100%',
    ...(rooms === undefined ? [] : [`${rooms}/${rooms} phòng`]),
    ...used,
  ]);
};

export const whenProposals: ValueProvider = (place) => words('phrase', [templateOf(place)?.when ?? '', 'nếu có']);

/** What one of several deadlines is for: the products of the task. */
export const labelProposals: ValueProvider = ({ task }) =>
  words(
    'phrase',
    (task?.task.products ?? [])
      .flatMap(({ text }) => (text ? [short(text.value)] : []))
      .filter((text) => !text.endsWith('…')),
  );

export const fundingProposals = sentences(({ analysis: { document, frame } }) => fundingLine(document.plan, frame));

export const organizationProposals = sentences(({ analysis: { document, frame } }) =>
  coordinatorDuty(document.plan, frame),
);

export const objectiveProposals = sentences(({ analysis: { document } }) => objectiveLines(document.plan));

/** Units that the plan names and does not declare; beside them whoever leads the usual tasks. */
export const unitNameProposals: ValueProvider = (place) => {
  const { document, frame } = place.analysis;
  const { lead, support } = namedIn(document);
  const named = [...byFrequency(lead), ...byFrequency(support)].filter((name) => !isCollective(name));
  const usual = profileEntries(frame.profile).flatMap(({ templates }) =>
    templates.flatMap(({ lead: { unit, aliases } }) =>
      [unit, ...aliases].some((name) => frame.units.find(name)) ? [] : [unit],
    ),
  );
  return words(
    'unit',
    distinct([...named, ...usual]).filter((name) => !frame.units.find(name)),
  );
};

/** The series that the profile demands, then those the plan has. */
export const seriesProposals: ValueProvider = ({ analysis: { document, frame }, language }) => {
  const demanded = frame.profile.reports.map(({ series, name }) => whole('word', series, { detail: name[language] }));
  const there = new Set(document.plan.reports.map(({ series }) => series?.value));
  return [...demanded.filter(({ text }) => !there.has(text)), ...demanded.filter(({ text }) => there.has(text))];
};

/** The periods that the profile demands, then the others. */
export const periodProposals: ValueProvider = ({ analysis: { frame } }) => {
  const demanded = new Set(frame.profile.reports.flatMap(({ periods }) => periods));
  const isDemanded = (period: (typeof REPORT_PERIODS)[number]) => demanded.has(period);
  return words('word', [...REPORT_PERIODS.filter(isDemanded), ...REPORT_PERIODS]);
};

/** Whom reports go to: those of the other reports, the superior, the bodies that must get the plan. */
export const reportRecipientProposals: ValueProvider = (place) => {
  const { document, frame } = place.analysis;
  const now = written(place);
  const others = document.plan.reports.flatMap(({ to }) => (to && to.value !== now ? [to.value] : []));
  const bodies = expectedRecipients(frame).flatMap(({ recipient, line }) =>
    recipient.kind === 'archive' ? [] : [line.split(' (')[0] ?? ''],
  );
  return words('unit', distinct([...others, ...bodies]));
};
