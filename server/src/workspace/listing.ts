import { DEEPEST, isPassedOver, isPlanPath, type Listing } from './files';

/** What stands in a folder; links and devices are left out. */
export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** Folders that are read for a listing at the most: a whole disk opened by mistake must come to an end. */
const MOST_FOLDERS = 20_000;

/**
 * The plans below a folder, level by level, so that of too many the nearest are taken.
 *
 * @param most paths at the most
 * @param entriesOf what stands in a folder; nothing for one that cannot be read
 */
export async function listPlans(
  root: string,
  most: number,
  entriesOf: (folder: string) => Promise<readonly Entry[]>,
): Promise<Listing> {
  const paths: string[] = [];
  let level = [root];
  let read = 0;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return { paths: paths.sort(), cut: true };
    const below: string[] = [];
    for (const folder of level) {
      if (++read > MOST_FOLDERS || paths.length > most) return { paths: paths.slice(0, most).sort(), cut: true };
      const entries = await entriesOf(folder);
      for (const { name, kind } of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
        const path = `${folder.endsWith('/') ? folder : `${folder}/`}${name}`;
        if (kind === 'folder' && !isPassedOver(name)) below.push(path);
        else if (kind === 'file' && isPlanPath(name)) paths.push(path);
      }
    }
    level = below;
  }
  return { paths: paths.slice(0, most).sort(), cut: paths.length > most };
}
