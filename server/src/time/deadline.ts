/** The deadline language: what officials write in the column TIẾN ĐỘ, read and computed. */
export type * from './deadline/types';
