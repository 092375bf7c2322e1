/**
 * The only home of the plan file's keys and enumeration words, in both spellings.
 * Parser, schema, grammar, hover, fixes and converter read it; nothing else may name a key in Vietnamese.
 * Source: the design's table "The plan file".
 */

interface Spelled {
  readonly vi: string;
  readonly en: string;
}

/** Closed lists of words. The English word is the canonical one. */
export const enums = {
  level: [
    { en: 'ministry', vi: 'bộ' },
    { en: 'province', vi: 'tỉnh' },
    { en: 'department', vi: 'sở' },
    { en: 'district', vi: 'huyện' },
    { en: 'commune', vi: 'xã' },
  ],
  state: [
    { en: 'draft', vi: 'dự thảo' },
    { en: 'issued', vi: 'đã ban hành' },
  ],
  unitKind: [
    { en: 'room', vi: 'phòng' },
    { en: 'position', vi: 'vị trí' },
    { en: 'group', vi: 'nhóm' },
    { en: 'board', vi: 'hội đồng' },
    { en: 'agency', vi: 'cơ quan' },
    { en: 'external', vi: 'bên ngoài' },
  ],
  status: [
    { en: 'todo', vi: 'chưa thực hiện' },
    { en: 'doing', vi: 'đang thực hiện' },
    { en: 'done', vi: 'hoàn thành' },
    { en: 'cancelled', vi: 'không thực hiện' },
  ],
} as const satisfies Record<string, readonly Spelled[]>;

export type EnumId = keyof typeof enums;
export type EnumWord<E extends EnumId> = (typeof enums)[E][number]['en'];

/** What people write where a word of a list is meant; suggested in its place, never read as it. */
export const everydayWords: { readonly [E in EnumId]: Readonly<Record<string, EnumWord<E>>> } = {
  level: { phường: 'commune', 'thị trấn': 'commune', 'đặc khu': 'commune', quận: 'district', 'thị xã': 'district' },
  state: { 'ban hành': 'issued', 'đã ký': 'issued', 'chính thức': 'issued' },
  unitKind: { 'văn phòng': 'room', sở: 'agency', vụ: 'agency', cục: 'agency', 'trung tâm': 'agency', tổ: 'group' },
  status: { xong: 'done', 'đã xong': 'done', 'đang làm': 'doing', chưa: 'todo', 'chưa làm': 'todo', hủy: 'cancelled' },
};

/** What may stand in a list, or alone. `text` is prose; `code` is an id, a number or a name that text rules leave alone. */
type Atom = 'text' | 'code';

export type Shape =
  | { readonly kind: Atom }
  | { readonly kind: 'date' | 'year' | 'percent' }
  | { readonly kind: 'enum'; readonly of: EnumId }
  | { readonly kind: 'map'; readonly of: MapId }
  /** `single`: one value may stand without a list around it. */
  | { readonly kind: 'list'; readonly text?: Atom; readonly map?: MapId; readonly single: boolean };

export interface Field extends Spelled {
  readonly shape: Shape;
  readonly required: boolean;
}

export type MapId =
  | 'root'
  | 'plan'
  | 'decision'
  | 'signer'
  | 'parent'
  | 'assignment'
  | 'unit'
  | 'event'
  | 'objective'
  | 'area'
  | 'task'
  | 'product'
  | 'deadline'
  | 'duty'
  | 'report';

const text: Shape = { kind: 'text' };
const code: Shape = { kind: 'code' };
const date: Shape = { kind: 'date' };
const year: Shape = { kind: 'year' };
const percent: Shape = { kind: 'percent' };
const oneOf = (of: EnumId): Shape => ({ kind: 'enum', of });
const map = (of: MapId): Shape => ({ kind: 'map', of });
const list = (of: Partial<Pick<Extract<Shape, { kind: 'list' }>, 'text' | 'map' | 'single'>>): Shape => ({
  kind: 'list',
  single: false,
  ...of,
});
const field = (en: string, vi: string, shape: Shape): Field => ({ en, vi, shape, required: false });
const required = (en: string, vi: string, shape: Shape): Field => ({ en, vi, shape, required: true });

const work = [
  field('deadline', 'tiến độ', list({ text: 'text', map: 'deadline', single: true })),
  field('lead', 'chủ trì', code),
  field('support', 'phối hợp', list({ text: 'code', single: true })),
  field('responsible', 'thực hiện', list({ text: 'text', map: 'duty', single: true })),
  field('target', 'chỉ tiêu', text),
  field('evidence', 'tài liệu kiểm chứng', list({ text: 'text' })),
];

/** The keys of each map, in the order a new plan writes them. */
export const vocabulary: Readonly<Record<MapId, readonly Field[]>> = {
  root: [
    required('plan', 'kế hoạch', map('plan')),
    field('decision', 'quyết định', map('decision')),
    field('parent', 'kế hoạch cấp trên', map('parent')),
    field('units', 'đơn vị', list({ map: 'unit' })),
    field('events', 'mốc thời gian', list({ map: 'event' })),
    field('purposes', 'mục đích', list({ text: 'text' })),
    field('requirements', 'yêu cầu', list({ text: 'text' })),
    field('objectives', 'mục tiêu', list({ text: 'text', map: 'objective' })),
    field('areas', 'lĩnh vực', list({ map: 'area' })),
    field('reports', 'báo cáo', list({ map: 'report' })),
    field('funding', 'kinh phí', list({ text: 'text' })),
    field('organization', 'tổ chức thực hiện', list({ text: 'text' })),
  ],
  plan: [
    required('title', 'tên', text),
    required('year', 'năm', year),
    required('agency', 'cơ quan', code),
    field('superior', 'cơ quan chủ quản', code),
    field('level', 'cấp', oneOf('level')),
    field('profile', 'bộ quy tắc', code),
    field('state', 'tình trạng', oneOf('state')),
    field('number', 'số', code),
    field('date', 'ngày', date),
    field('place', 'địa danh', code),
    field('authority', 'thẩm quyền ban hành', code),
    field('bases', 'căn cứ', list({ text: 'text' })),
    field('recipients', 'nơi nhận', list({ text: 'text' })),
    field('signer', 'người ký', map('signer')),
  ],
  decision: [
    field('number', 'số', code),
    field('date', 'ngày', date),
    field('place', 'địa danh', code),
    field('authority', 'thẩm quyền ban hành', code),
    field('bases', 'căn cứ', list({ text: 'text' })),
    field('proposer', 'theo đề nghị của', text),
    field('articles', 'điều', list({ text: 'text' })),
    field('recipients', 'nơi nhận', list({ text: 'text' })),
    field('signer', 'người ký', map('signer')),
  ],
  signer: [field('name', 'họ tên', code), field('position', 'chức vụ', code), field('capacity', 'quyền hạn', code)],
  parent: [
    required('number', 'số', code),
    required('date', 'ngày', date),
    required('issuer', 'cơ quan', code),
    field('title', 'tên', text),
    field('file', 'tệp', code),
    field('assignments', 'nhiệm vụ được giao', list({ map: 'assignment' })),
  ],
  assignment: [required('id', 'mã', code), required('text', 'nội dung', text), field('deadline', 'tiến độ', text)],
  unit: [
    field('id', 'mã', code),
    required('name', 'tên', code),
    field('kind', 'loại', oneOf('unitKind')),
    field('head', 'người đứng đầu', code),
    field('aliases', 'tên khác', list({ text: 'code' })),
  ],
  event: [required('id', 'mã', code), required('name', 'tên', code), field('date', 'ngày', date)],
  objective: [field('id', 'mã', code), field('text', 'nội dung', text), field('items', 'gồm', list({ text: 'text' }))],
  area: [required('area', 'tên', code), field('tasks', 'nhiệm vụ', list({ map: 'task' }))],
  task: [
    field('number', 'TT', code),
    required('name', 'tên', text),
    field('products', 'sản phẩm', list({ text: 'text', map: 'product' })),
    ...work,
    field('implements', 'cụ thể hóa', list({ text: 'code' })),
    field('basis', 'căn cứ', list({ text: 'text' })),
    field('when', 'điều kiện', text),
    field('status', 'trạng thái', oneOf('status')),
    field('progress', 'tỷ lệ', percent),
    field('completed', 'ngày hoàn thành', date),
    field('note', 'ghi chú', text),
    field('tasks', 'nhiệm vụ', list({ map: 'task' })),
  ],
  product: [field('text', 'nội dung', text), ...work],
  deadline: [field('label', 'việc', text), field('deadline', 'tiến độ', text)],
  duty: [field('unit', 'đơn vị', code), field('duty', 'việc', text)],
  report: [
    field('series', 'loại', code),
    field('periods', 'kỳ', list({ text: 'code', single: true })),
    field('deadline', 'tiến độ', text),
    field('to', 'nơi nhận', code),
    field('lead', 'chủ trì', code),
  ],
};

/** The two spellings a file's keys may have. */
export type Spelling = 'vi' | 'en';

const byKey = new Map(
  Object.entries(vocabulary).map(([id, fields]) => [id, new Map(fields.map((field) => [field.en, field]))]),
);

/** The fields of a map by their canonical (English) key. */
export function fieldsOf(map: MapId): ReadonlyMap<string, Field> {
  return byKey.get(map) ?? new Map();
}
