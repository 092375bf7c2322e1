/** Characters beyond which a file is no plan anybody wrote. On its own, so that reading bytes does not load the reader of plans. */
export const MAX_TEXT = 32_000_000;
