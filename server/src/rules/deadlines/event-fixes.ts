import type { PlanDocument } from '../../plan/document';
import { insertItems, insertKey } from '../../plan/edit';
import type { PlanEvent, Task } from '../../plan/model';
import { foldLoose } from '../../texts/fold';
import type { Fix } from '../rule';
import type { Due } from './dues';
import { topicOfTask } from './events';
import { plainWords, topicOf } from './plan-topics';

/** Adds the key under which the date of a declared event is to be written. */
export function addDate(document: PlanDocument, event: PlanEvent): Fix[] {
  const title = { vi: 'Thêm khóa ngày vào mốc, để ghi khi biết', en: 'Add the date key to the event, to be filled in' };
  return [{ title: { text: title }, edits: [insertKey(document, 'event', event, 'date', '')], safe: false }];
}

/** Declares the event that a deadline counts from; its date is the author's to write. */
export function declareEvent(document: PlanDocument, { task, product }: Due, words: string): Fix[] {
  const name = nameOf(words, task, product);
  const { plan } = document;
  const item = { id: freeId(name, plan.events), name, date: '' };
  const title = {
    vi: 'Khai báo mốc “{name}” tại “mốc thời gian”, để ghi ngày khi biết',
    en: 'Declare the event “{name}” under “events”, its date to be filled in',
  };
  return [
    {
      title: { text: title, values: { name } },
      edits: [insertItems(document, 'root', plan.root, 'events', [item])],
      safe: false,
    },
  ];
}

/** What becomes of a document, which is no part of its name. */
const ISSUED = / (?:được |đã |đã được )?(?:ban hành|phê duyệt|ký|thông qua|có hiệu lực)(?: thi hành)?$/iu;
const ISSUES = /^(.{1,80}?) (?:đã )?(?:ban hành|phê duyệt|ký|thông qua) (.+)$/iu;

/** `kế hoạch của tỉnh được ban hành` in a task about training: `Kế hoạch đào tạo, bồi dưỡng của tỉnh`. */
function nameOf(words: string, task: Task, product: Due['product']): string {
  const bare = words.replace(/\s+/g, ' ').replace(ISSUED, '').replace(ISSUES, '$2 của $1');
  const about = topicOf(plainWords(words)).length === 0 ? topicOfTask(task, product) : undefined;
  const full = bare.replace(/^(?:kế hoạch|kh)(?= |$)/iu, 'Kế hoạch');
  const name = typeof about === 'object' ? full.replace('Kế hoạch', `Kế hoạch ${about.plan}`) : full;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

const WORDS_OF_ID = 7;

/** `kh-dao-tao-boi-duong-cua-tinh`, as no other event has it. */
function freeId(name: string, events: readonly PlanEvent[]): string {
  const words = foldLoose(name.replace(/^Kế hoạch(?= |$)/, 'kh').replace(/thủ tục hành chính/iu, 'tthc'))
    .replace(/ cua /g, ' ')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const id = words.slice(0, WORDS_OF_ID).join('-');
  const taken = new Set(events.map((event) => foldLoose(event.id?.value ?? '')));
  let free = id;
  for (let n = 2; taken.has(free); n++) free = `${id}-${n}`;
  return free;
}
