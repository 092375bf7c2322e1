import { type Connection, RequestType } from 'vscode-languageserver';
import type { Files, ReadResult } from '../workspace/files';
import { type Entry, listPlans } from '../workspace/listing';

/**
 * What the client does for a server that cannot open files itself. It answers only for what lies inside a folder of the
 * workspace, and follows no links. Paths are those of the addresses of the workspace's folders.
 */
const readFile = new RequestType<{ readonly path: string }, ReadResult, void>('reformPlan/readFile');
/** Null where there is no such folder. */
const readFolder = new RequestType<{ readonly path: string }, readonly Entry[] | null, void>('reformPlan/readFolder');
/** Null where there is nothing, or only a link. */
const realPath = new RequestType<{ readonly path: string }, string | null, void>('reformPlan/realPath');

/** The files of the editor's workspace, wherever that is: on a disk, in a browser, in a repository far away. */
export function clientFiles(connection: Connection): Files {
  return {
    read: (path) =>
      connection.sendRequest(readFile, { path }).catch((): ReadResult => ({ kind: 'failed', why: 'unreadable' })),
    list: (folder, most) =>
      listPlans(
        folder,
        most,
        async (path) => (await connection.sendRequest(readFolder, { path }).catch(() => null)) ?? [],
      ),
    realpath: async (path) => (await connection.sendRequest(realPath, { path }).catch(() => null)) ?? undefined,
  };
}
