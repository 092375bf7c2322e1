import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../../package.json';
import both from '../../../package.nls.json';
import vietnamese from '../../../package.nls.vi.json';

const root = join(__dirname, '../../..');

describe('the guide through the first plan', () => {
  const { steps } = manifest.contributes.walkthroughs[0] ?? assert.fail('no guide');
  const commands = new Set(manifest.contributes.commands.map(({ command }) => command));
  const texts = (key: string) =>
    [both, vietnamese].map((nls) => nls[key.replaceAll('%', '') as keyof typeof nls] ?? '');

  for (const { id, title, description, media, completionEvents } of steps)
    it(`${id}: its texts, picture and commands are there`, () => {
      for (const text of [...texts(title), ...texts(description), ...texts(media.altText)]) assert.notEqual(text, '');
      assert.ok(existsSync(join(root, media.image)), media.image);
      assert.ok(readFileSync(join(root, '.vscodeignore'), 'utf8').includes('!media/guide/*.jpg'));
      const named = [
        ...texts(description)
          .join('\n')
          .matchAll(/\(command:([\w.]+)\)/g),
      ].map(([, command]) => command ?? '');
      const events = completionEvents.map((event) => event.replace('onCommand:', ''));
      for (const command of [...named, ...events])
        assert.ok(commands.has(command) || command.startsWith('editor.action.'), command);
    });
});
