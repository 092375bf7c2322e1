/** The deadline language: what officials write in the column TIẾN ĐỘ, read, computed and explained. */
export { explainDeadline } from './deadline/explain';
export { findDeadlines } from './deadline/find';
export { parseDeadline } from './deadline/parse';
export { resolveDeadline } from './deadline/resolve';
export type * from './deadline/types';
