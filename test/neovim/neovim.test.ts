import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { ensurePackage } from '../support/debian';

const ROOT = join(__dirname, '../..');

/** The block of the guide, as a reader copies it. */
const config = /<!-- test: neovim -->\n```lua\n([\s\S]*?)```/.exec(
  readFileSync(join(ROOT, 'docs/editors.md'), 'utf8'),
)?.[1];

describe('Neovim, set up as docs/editors.md says', function () {
  this.timeout(600_000);
  let folder: string;

  before(() => {
    ensurePackage('nvim', 'neovim');
    folder = mkdtempSync(join(tmpdir(), 'reform-plan-nvim-'));
    mkdirSync(join(folder, 'bin'));
    const shim = join(folder, 'bin/reform-plan');
    writeFileSync(shim, `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, 'dist/cli.js')}" "$@"\n`);
    chmodSync(shim, 0o755);
    writeFileSync(join(folder, 'init.lua'), config ?? '');
    copyFileSync(join(ROOT, 'examples/khanh-hoa-2021.plan.yaml'), join(folder, 'khanh-hoa.plan.yaml'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs Lua in Neovim with the plan open and its findings there; gives what `report` was called with. */
  function inNeovim<T>(lua: string): T {
    const script = join(folder, 'test.lua');
    writeFileSync(script, DRIVER.replace('BODY', lua));
    const { status, stderr, error } = spawnSync(
      'nvim',
      [
        '--headless',
        '--noplugin',
        '-u',
        'init.lua',
        '-n',
        '-i',
        'NONE',
        'khanh-hoa.plan.yaml',
        '-c',
        'luafile test.lua',
      ],
      {
        cwd: folder,
        encoding: 'utf8',
        timeout: 60_000,
        env: {
          ...process.env,
          PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH']}`,
          XDG_CONFIG_HOME: folder,
          XDG_DATA_HOME: folder,
          XDG_CACHE_HOME: folder,
          XDG_STATE_HOME: folder,
          REFORM_PLAN_AS_OF: '2021-02-01',
        },
      },
    );
    assert.equal(error, undefined);
    assert.equal(status, 0, stderr);
    return JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as T;
  }

  it('shows the findings of the command line, in Vietnamese', () => {
    const shown = inNeovim<{ line: number; rule: string; message: string }[]>(`
      local found = {}
      for _, one in ipairs(vim.diagnostic.get(0)) do
        table.insert(found, { line = one.lnum + 1, rule = one.user_data.lsp.code, message = one.message })
      end
      report(found)`);
    const { stdout } = spawnSync(
      process.execPath,
      [join(ROOT, 'dist/cli.js'), 'check', 'khanh-hoa.plan.yaml', '--format', 'json', '--as-of', '2021-02-01'],
      { cwd: folder, encoding: 'utf8', env: { ...process.env, REFORM_PLAN_CACHE: 'off' } },
    );
    const [file] = JSON.parse(stdout).files as {
      findings: { rule: string; range: { start: { line: number } } }[];
    }[];
    const places = (all: { rule: string; line: number }[]) => all.map(({ rule, line }) => `${line} ${rule}`).sort();
    assert.deepEqual(
      places(shown),
      places((file?.findings ?? []).map(({ rule, range }) => ({ rule, line: range.start.line }))),
    );
    assert.ok(shown.some(({ message }) => message.includes('Hãy ')));
  });

  it('explains, goes to a unit, and fixes', () => {
    const { hover, target, actions, before, after } = inNeovim<{
      hover: string;
      target: number;
      actions: string[];
      before: number;
      after: number;
    }>(`
      local at = function(words)
        local line = vim.fn.search(words)
        vim.api.nvim_win_set_cursor(0, { line, vim.fn.matchend(vim.fn.getline(line), words) - 1 })
        return line
      end
      at('tiến độ: Trước 31')
      local hover = ask('textDocument/hover', vim.lsp.util.make_position_params())
      at('thực hiện: Văn ph')
      local place = ask('textDocument/definition', vim.lsp.util.make_position_params())
      place = place[1] or place
      local range = place.targetSelectionRange or place.range
      local one = vim.diagnostic.get(0, { severity = vim.diagnostic.severity.ERROR })[1]
      vim.api.nvim_win_set_cursor(0, { one.lnum + 1, one.col })
      local params = vim.lsp.util.make_range_params()
      params.context = { diagnostics = {} }
      local actions = ask('textDocument/codeAction', params)
      local titles = {}
      for _, action in ipairs(actions) do table.insert(titles, action.title) end
      local before = #vim.api.nvim_buf_get_lines(0, 0, -1, false)
      local silence
      for _, action in ipairs(actions) do
        if action.title:find('Bỏ qua', 1, true) then silence = action end
      end
      vim.lsp.util.apply_workspace_edit(silence.edit, 'utf-16')
      local after = #vim.api.nvim_buf_get_lines(0, 0, -1, false)
      report({ hover = hover.contents.value, target = range.start.line, actions = titles, before = before, after = after })`);
    assert.match(hover, /30\/01\/2021/);
    const text = readFileSync(join(folder, 'khanh-hoa.plan.yaml'), 'utf8').split('\n');
    assert.match(text[target] ?? '', /van-phong|tên: Văn phòng/);
    assert.ok(actions.length > 1);
    assert.equal(after, before + 1);
  });

  it('completes without snippets, shows the outline, renames a unit', () => {
    const { proposals, symbols, renamed } = inNeovim<{ proposals: string[]; symbols: string[]; renamed: number }>(`
      vim.fn.search('tiến độ: Trước 31')
      local row = vim.fn.line('.')
      vim.api.nvim_buf_set_lines(0, row - 1, row, true, { '        tiến độ: qu' })
      vim.api.nvim_win_set_cursor(0, { row, #'        tiến độ: qu' })
      local list = ask('textDocument/completion', vim.lsp.util.make_position_params())
      local proposals = {}
      for _, item in ipairs(list.items) do table.insert(proposals, item.textEdit.newText) end
      local symbols = {}
      for _, symbol in ipairs(ask('textDocument/documentSymbol', { textDocument = vim.lsp.util.make_text_document_params() })) do
        table.insert(symbols, symbol.name)
      end
      local line = vim.fn.search('tên: Văn phòng')
      vim.api.nvim_win_set_cursor(0, { line, #'    tên: V' })
      local params = vim.lsp.util.make_position_params()
      params.newName = 'Văn phòng Thanh tra'
      vim.lsp.util.apply_workspace_edit(ask('textDocument/rename', params), 'utf-16')
      local text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\\n')
      local _, renamed = text:gsub('Văn phòng Thanh tra', '')
      report({ proposals = proposals, symbols = symbols, renamed = renamed })`);
    assert.ok(proposals.includes('Quý III/2021'), proposals.join(', '));
    // Neovim inserts what it gets: no marks of a snippet may be in it.
    assert.ok(!proposals.some((text) => text.includes('$')));
    assert.ok(symbols.includes('lĩnh vực') && symbols.includes('đơn vị'), symbols.join(', '));
    assert.ok(renamed > 5, String(renamed));
  });
});

/** Waits for the findings, runs the body, and writes what it reports; an error ends Neovim with its text. */
const DRIVER = `
local function report(value)
  vim.fn.writefile({ vim.fn.json_encode(value) }, 'report.json')
end
local function ask(method, params)
  local answers = assert(vim.lsp.buf_request_sync(0, method, params, 20000))
  for _, answer in pairs(answers) do
    if answer.error then error(vim.inspect(answer.error)) end
    return answer.result
  end
end
local ok, why = pcall(function()
  assert(vim.wait(30000, function() return #vim.diagnostic.get(0) > 0 end, 50), 'no findings came')
  BODY
end)
if not ok then
  io.stderr:write(tostring(why) .. '\\n')
  vim.cmd('cquit')
end
vim.cmd('qa!')
`;
