import { type PlanDocument, readDocument } from '../plan/document';
import { type FrameOptions, frameOf } from '../rules/frame';
import { sameAgency } from '../rules/tracing/agency';
import { type ParentFault, type ParentPlan, parentFactsOf, type Tracing } from '../rules/tracing/parent';
import { foldKey } from '../texts/fold';
import { memo } from '../texts/memo';
import { type Files, folderOf, isInside, isPlanPath, type ReadResult, resolvePath } from './files';
import { factsOf, type PlanFacts, type ReadPlan } from './plan-facts';

/** A plan of the workspace. */
export interface IndexedPlan {
  readonly path: string;
  readonly facts: PlanFacts;
}

/** A closed plan as it was just read; for whoever wants more of it than its facts, which alone are kept. */
export interface LoadedPlan extends IndexedPlan {
  readonly document: PlanDocument;
}

export interface PlanIndexOptions {
  readonly files: Files;
  /** The folders of the workspace as they are now. */
  readonly roots: () => readonly string[];
  /** Day and profiles for a plan; never rejects. */
  readonly frameOptions: (path: string) => Promise<FrameOptions>;
}

/** Plans that an index lists at the most, in all folders together. */
export const MOST_PLANS = 5_000;

/**
 * All plans of a workspace, each known by its facts. An open document counts before the file of the same path. What is
 * asked for is read when it is asked for; nothing is read twice unless it has changed. Nothing outside the roots is read.
 * Paths are absolute, with `/`. Nothing here throws or rejects.
 */
export interface PlanIndex {
  /** Looks for the plan files of all roots, and forgets those that are gone; reads none of them. */
  list(): Promise<{ readonly paths: readonly string[]; readonly cut: boolean }>;
  /**
   * Reads all plan files that are not known yet.
   *
   * @param pause called between two files, so that a server stays responsive
   * @param longest what is longer is left alone, in UTF-16 units
   */
  scan(pause?: () => Promise<void>, longest?: number): Promise<void>;
  /**
   * Reads one file anew. Undefined for what is open, cannot be read, or lies outside the roots.
   *
   * @param longest what is longer is left alone, in UTF-16 units
   */
  load(path: string, longest?: number): Promise<LoadedPlan | undefined>;
  /** All plans known so far, by path. */
  plans(): readonly IndexedPlan[];
  plan(path: string): IndexedPlan | undefined;
  /**
   * From now on the text in an editor counts.
   *
   * @param current gives the plan as it is at the moment it is called; undefined while it is not read yet
   */
  open(path: string, current: () => ReadPlan | undefined): void;
  /** The text of an open document has settled: those who depend on it are told if it now says something else. */
  changed(path: string): void;
  /** From now on the file counts again. */
  close(path: string): void;
  /** Something happened to a file: it is read again when somebody asks. */
  invalidate(path: string): void;
  /** Roots or settings have changed: everything is asked for again. */
  reset(): void;
  /** What lies behind the `tệp` of a plan's parent. */
  tracing(path: string, file: string): Promise<Tracing>;
  /** The answer of {@link tracing} if it is still good. */
  known(path: string, file: string): Tracing | undefined;
  /** The files, there or not, on which the last answer of {@link tracing} for a plan rests. */
  restsOn(path: string): readonly string[];
  /** The plan above: by its file, else the only plan of the workspace with the number, issuer and year that are stated. */
  parentOf(path: string): string | undefined;
  /** The plans whose {@link parentOf} this is, by path. */
  childrenOf(path: string): readonly string[];
  /** Tells of plans whose tracing may have changed by something that happened elsewhere, and of plans whose facts have. */
  onChange(listener: (change: IndexChange) => void): void;
}

export interface IndexChange {
  /** Plans for which {@link PlanIndex.tracing} has to be asked again. */
  readonly dependents: readonly string[];
}

/** A closed plan, or why there is none. */
type Entry =
  | { readonly kind: 'plan'; readonly facts: PlanFacts }
  | { readonly kind: 'failed'; readonly why: Exclude<ParentFault, 'no-plan' | 'outside' | 'itself' | 'cycle'> };

interface Trace {
  readonly tracing: Tracing;
  /** Everything whose change may change the answer. */
  readonly paths: ReadonlySet<string>;
}

/** Parents above parents that are followed; no administration has more levels. */
const MOST_LEVELS = 20;
const MOST_ATTEMPTS = 5;

export function createPlanIndex(options: PlanIndexOptions): PlanIndex {
  const { files } = options;
  const closed = new Map<string, Promise<Entry>>();
  const settled = new Map<string, Entry>();
  const open = new Map<string, () => ReadPlan | undefined>();
  /** What an open plan said when others last asked, or were told. */
  const said = new Map<string, PlanFacts>();
  const parents = new Map<string, { readonly words: string; readonly parent: ParentPlan }>();
  const traces = new Map<string, Trace>();
  const stale = new Map<string, Tracing>();
  const listeners: ((change: IndexChange) => void)[] = [];
  let relations: Relations | undefined;
  /** Counts what happens to files, so that an answer that was overtaken is not kept. */
  let version = 0;

  const index: PlanIndex = {
    async list() {
      const found = new Set<string>();
      let cut = false;
      for (const root of options.roots()) {
        const listing = await files.list(root, MOST_PLANS - found.size);
        for (const path of listing.paths) found.add(path);
        cut ||= listing.cut;
      }
      const gone = [...settled.keys()].filter((path) => isPlanPath(path) && !found.has(path) && !cut);
      for (const path of gone) index.invalidate(path);
      return { paths: [...found].sort(), cut };
    },
    async scan(pause = async () => undefined, longest) {
      const { paths } = await index.list();
      for (const path of paths) {
        if (open.has(path) || settled.has(path)) continue;
        await index.load(path, longest);
        await pause();
      }
    },
    async load(path, longest) {
      if (open.has(path) || !isInRoots(path, options.roots())) return undefined;
      const loaded = await read(path, longest);
      if (!loaded || open.has(path)) return undefined;
      keep(path, loaded.entry);
      return loaded.entry.kind === 'plan' && loaded.document
        ? { path, facts: loaded.entry.facts, document: loaded.document }
        : undefined;
    },
    plans() {
      const paths = new Set([...settled.keys(), ...open.keys()]);
      return [...paths].sort().flatMap((path) => (isPlanPath(path) ? (index.plan(path) ?? []) : []));
    },
    plan(path) {
      const facts = factsNow(path);
      return facts?.isPlan ? { path, facts } : undefined;
    },
    open(path, current) {
      const before = factsNow(path);
      open.set(path, current);
      if (before) said.set(path, before);
      forgetFile(path);
    },
    changed(path) {
      const current = open.get(path);
      if (!current) return;
      relations = undefined;
      const before = said.get(path);
      // Nobody who would have to be told has asked: then nothing has to be found out, either.
      if (![...traces.values()].some(({ paths }) => paths.has(path))) {
        said.delete(path);
        return;
      }
      const plan = current();
      if (!plan) return;
      const facts = factsOf(plan);
      said.set(path, facts);
      // Without a word on what it said before, those who asked have been told something else, or nothing.
      if (!before || wordsOf(before) !== wordsOf(facts)) tell(path);
    },
    close(path) {
      if (!open.delete(path)) return;
      said.delete(path);
      index.invalidate(path);
      traces.delete(path);
      stale.delete(path);
    },
    invalidate(path) {
      if (open.has(path)) return;
      forgetFile(path);
      tell(path);
    },
    reset() {
      version++;
      closed.clear();
      settled.clear();
      parents.clear();
      relations = undefined;
      const dependents = [...traces.keys()];
      for (const [path, { tracing }] of traces) stale.set(path, tracing);
      traces.clear();
      for (const listener of listeners) listener({ dependents });
    },
    async tracing(path, file) {
      for (let attempt = 1; ; attempt++) {
        const known = index.known(path, file);
        if (known) return known;
        const began = version;
        const paths = new Set<string>();
        const parent = await resolve(path, file, paths);
        const last = stale.get(path);
        const tracing = last?.file === file && sameParent(last.parent, parent) ? last : { file, parent };
        // What was overtaken by a change is asked again; in a storm of changes the next one brings the next question.
        if (began !== version && attempt < MOST_ATTEMPTS) continue;
        traces.set(path, { tracing, paths });
        stale.set(path, tracing);
        return tracing;
      }
    },
    known(path, file) {
      const trace = traces.get(path);
      return trace?.tracing.file === file ? trace.tracing : undefined;
    },
    restsOn: (path) => [...(traces.get(path)?.paths ?? [])],
    parentOf: (path) => relationsNow().parents.get(path),
    childrenOf: (path) => relationsNow().children.get(path) ?? [],
    onChange: (listener) => void listeners.push(listener),
  };
  return index;

  /** Of an open document that is not read yet, what its file says. */
  function factsNow(path: string): PlanFacts | undefined {
    const plan = open.get(path)?.();
    if (plan) return factsOf(plan);
    const entry = settled.get(path);
    return said.get(path) ?? (entry?.kind === 'plan' ? entry.facts : undefined);
  }

  function forgetFile(path: string): void {
    closed.delete(path);
    settled.delete(path);
    relations = undefined;
  }

  function keep(path: string, entry: Entry): void {
    const before = settled.get(path);
    closed.set(path, Promise.resolve(entry));
    settled.set(path, entry);
    relations = undefined;
    if (before && wordsOfEntry(before) !== wordsOfEntry(entry)) tell(path);
  }

  /** Everybody who has asked about this path asks again. */
  function tell(path: string): void {
    version++;
    const dependents: string[] = [];
    for (const [child, { paths, tracing }] of traces) {
      if (!paths.has(path)) continue;
      dependents.push(child);
      stale.set(child, tracing);
      traces.delete(child);
    }
    for (const listener of listeners) listener({ dependents });
  }

  interface Read {
    readonly entry: Entry;
    readonly document?: PlanDocument;
  }

  async function read(path: string, longest = Number.POSITIVE_INFINITY): Promise<Read | undefined> {
    const result = await files.read(path);
    return result.kind === 'text' && result.text.length > longest ? undefined : readPlan(path, result);
  }

  async function readPlan(path: string, result: ReadResult): Promise<Read> {
    if (result.kind === 'failed') return { entry: { kind: 'failed', why: result.why } };
    const frameOptions = await options.frameOptions(path);
    const document = readDocument(result.text);
    return { entry: { kind: 'plan', facts: factsOf({ document, frame: frameOf(document, frameOptions) }) }, document };
  }

  function entryOf(path: string): Promise<Entry> {
    const known = closed.get(path);
    if (known) return known;
    const readFile = async () => readPlan(path, await files.read(path));
    const fresh = readFile().then(({ entry }) => {
      // What has changed meanwhile is read again by whoever asks next.
      if (closed.get(path) === fresh) {
        settled.set(path, entry);
        relations = undefined;
      }
      return entry;
    });
    closed.set(path, fresh);
    return fresh;
  }

  async function factsAt(path: string): Promise<Entry> {
    const facts = open.has(path) ? factsNow(path) : undefined;
    if (!facts) return entryOf(path);
    said.set(path, facts);
    return { kind: 'plan', facts };
  }

  async function resolve(path: string, file: string, visited: Set<string>): Promise<ParentPlan> {
    const self = (await files.realpath(path)) ?? path;
    const first = await follow(path, file, visited);
    if (first.kind === 'failed') return first;
    if (first.path === self || first.path === path) return failed('itself');
    let at = first;
    for (let level = 0; level < MOST_LEVELS; level++) {
      const above = at.facts.parent?.file?.text;
      if (above === undefined) break;
      const next = await follow(at.path, above, visited);
      if (next.kind === 'failed') break;
      if (next.path === self || next.path === path) return failed('cycle');
      at = next;
    }
    return parentAt(first.path, first.facts);
  }

  /** The plan that a plan names as its parent. */
  async function follow(
    path: string,
    file: string,
    visited: Set<string>,
  ): Promise<{ kind: 'plan'; path: string; facts: PlanFacts } | { kind: 'failed'; why: ParentFault }> {
    const roots = rootsFor(path, options.roots());
    const target = targetOf(path, file);
    if (target === undefined || !isInRoots(target, roots)) return failed('outside');
    visited.add(target);
    const real = await realpathOf(target);
    // A document that is open and not saved yet is there all the same.
    if (real === undefined && !open.has(target)) return failed('missing');
    const at = real !== undefined && !open.has(target) ? real : target;
    if (real !== undefined) {
      visited.add(real);
      const realRoots = await Promise.all(roots.map((root) => files.realpath(root)));
      if (!isInRoots(real, [...realRoots.flatMap((root) => root ?? []), ...(open.has(target) ? roots : [])]))
        return failed('outside');
    }
    const entry = await factsAt(at);
    if (entry.kind === 'failed') return entry;
    return entry.facts.isPlan ? { kind: 'plan', path: at, facts: entry.facts } : failed('no-plan');
  }

  /** Some systems write accents apart from their letters. */
  async function realpathOf(path: string): Promise<string | undefined> {
    return (await files.realpath(path)) ?? (await files.realpath(path.normalize('NFD')));
  }

  /** One object as long as the parent says the same. */
  function parentAt(path: string, facts: PlanFacts): ParentPlan {
    const words = wordsOf(facts);
    const known = parents.get(path);
    if (known?.words === words) return known.parent;
    const parent: ParentPlan = { kind: 'plan', facts: parentFactsOf(facts) };
    parents.set(path, { words, parent });
    return parent;
  }

  function relationsNow(): Relations {
    relations ??= relate(index.plans(), options.roots());
    return relations;
  }
}

/** What a plan that was just read needs to be checked with its parent: the `tracing` of its check options. */
export async function tracingFor(index: PlanIndex, path: string, { plan }: PlanDocument): Promise<Tracing | undefined> {
  const file = plan.parent?.file?.value;
  return file === undefined ? undefined : index.tracing(path, file);
}

/** Everything that other plans may see of a plan, as one string. */
const wordsOf: (facts: PlanFacts) => string = memo((facts) =>
  JSON.stringify([facts.isPlan, facts.parent?.file?.text, parentFactsOf(facts)]),
);

function wordsOfEntry(entry: Entry): string {
  return entry.kind === 'plan' ? wordsOf(entry.facts) : entry.why;
}

function sameParent(a: ParentPlan, b: ParentPlan): boolean {
  return a === b || (a.kind === 'failed' && b.kind === 'failed' && a.why === b.why);
}

function failed(why: ParentFault): { readonly kind: 'failed'; readonly why: ParentFault } {
  return { kind: 'failed', why };
}

function isInRoots(path: string, roots: readonly string[]): boolean {
  return roots.some((root) => isInside(path, root));
}

/** A plan that lies in no folder of the workspace has its own folder for one, as its configuration does. */
function rootsFor(path: string, roots: readonly string[]): readonly string[] {
  return isInRoots(path, roots) ? roots : [folderOf(path)];
}

/** No path that anybody wrote is longer; in UTF-16 units. */
const LONGEST_PATH = 1_000;

/** Where `tệp` leads as it is written; undefined for what is no path relative to the plan. */
function targetOf(path: string, file: string): string | undefined {
  const slashed = file.replaceAll('\\', '/');
  if (slashed.startsWith('/') || /^[A-Za-z][A-Za-z\d+.-]*:/.test(slashed) || slashed.length > LONGEST_PATH)
    return undefined;
  return resolvePath(folderOf(path), slashed);
}

/** The path that a plan names: undefined for what is none, and for one that leads out of the workspace as it is written. */
export function pathNamed(path: string, file: string, roots: readonly string[]): string | undefined {
  const target = targetOf(path, file);
  return target !== undefined && isInRoots(target, rootsFor(path, roots)) ? target : undefined;
}

interface Relations {
  readonly parents: ReadonlyMap<string, string>;
  readonly children: ReadonlyMap<string, readonly string[]>;
}

/** Who stands above whom, by what the plans say alone. */
function relate(plans: readonly IndexedPlan[], roots: readonly string[]): Relations {
  const byPath = new Set(plans.map(({ path }) => path));
  const byNumber = new Map<string, IndexedPlan[]>();
  for (const plan of plans) {
    const { number, year } = plan.facts;
    if (number === undefined || year === undefined) continue;
    const key = numberKey(number, year);
    byNumber.set(key, [...(byNumber.get(key) ?? []), plan]);
  }
  const parents = new Map<string, string>();
  const children = new Map<string, string[]>();
  for (const { path, facts } of plans) {
    const parent = parentBy(path, facts);
    if (parent === undefined || parent === path) continue;
    parents.set(path, parent);
    children.set(parent, [...(children.get(parent) ?? []), path]);
  }
  return { parents, children };

  function parentBy(path: string, { parent, year }: PlanFacts): string | undefined {
    if (!parent) return undefined;
    if (parent.file) {
      const target = pathNamed(path, parent.file.text, roots);
      return target !== undefined && byPath.has(target) ? target : undefined;
    }
    const { number, issuer } = parent;
    if (number === undefined || issuer === undefined || year === undefined) return undefined;
    const [only, second] = (byNumber.get(numberKey(number, year)) ?? []).filter(
      ({ facts }) => facts.agency !== undefined && sameAgency(facts.agency, issuer),
    );
    return second ? undefined : only?.path;
  }
}

function numberKey(number: string, year: number): string {
  return `${foldKey(number).replaceAll(' ', '')} ${year}`;
}
