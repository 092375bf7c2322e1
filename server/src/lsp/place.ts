/** Scheme, authority (often none) and path of an address; query and fragment say nothing of where a file is. */
const ADDRESS = /^([a-z][a-z0-9+.-]*):(?:\/\/([^/?#]*))?([^?#]*)/i;

/** Where the files of the workspace are: on this machine's disk, or wherever the client says they are. Paths ↔ addresses. */
export class Place {
  private readonly scheme: string;
  private readonly authority: string;

  /** @param folder address of a folder of a workspace that the client reads for us; undefined: the disk */
  constructor(folder: string | undefined) {
    const [, scheme = 'file', authority = ''] = (folder === undefined ? undefined : ADDRESS.exec(folder)) ?? [];
    this.scheme = scheme.toLowerCase();
    this.authority = authority;
  }

  /** The path at an address; undefined for what is elsewhere, and for a document that was never saved. */
  pathOf(uri: string): string | undefined {
    const [, scheme, authority = '', path = ''] = ADDRESS.exec(uri) ?? [];
    const here = scheme?.toLowerCase() === this.scheme && decoded(authority) === decoded(this.authority);
    return here && path.startsWith('/') ? decoded(path) : undefined;
  }

  /** The address of an absolute path, written as VS Code writes it. */
  uriOf(path: string): string {
    return `${this.scheme}://${this.authority}${path.split('/').map(encoded).join('/')}`;
  }
}

/** A client may send anything as an address: what is no proper escape stands for itself. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Half a surrogate pair, which a name on a disk may hold, cannot be encoded. */
function encoded(part: string): string {
  return encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
