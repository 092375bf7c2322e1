import * as path from 'node:path';

/** The root of the repository. The harness runs from its sources (tsx), so the place of this file says it. */
export const ROOT = path.resolve(__dirname, '../../..');

/** What is kept from run to run: the installed editors. Git ignores it. */
export const CACHE = path.join(ROOT, 'test/.cache');

/** Where one run builds its tests, inside the repository so that they can require its packages. Git ignores it. */
export const OUT = path.join(ROOT, 'test/out');
