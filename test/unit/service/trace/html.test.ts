import assert from 'node:assert/strict';
import fc from 'fast-check';
import { coverageCss } from '../../../../server/src/service/trace/css';
import { escapeHtml } from '../../../../server/src/service/trace/escape';
import { coverageBody } from '../../../../server/src/service/trace/html';
import type { FilePlace, Matrix } from '../../../../server/src/service/trace/matrix';
import { coveragePage } from '../../../../server/src/service/trace/page';
import { createTracer } from '../../../../server/src/service/trace/tracer';
import { indexOf, provinceFiles } from '../../../support/workspace';

const shownPath = (path: string) => path.slice(3);

async function matricesOf(texts: Record<string, string>): Promise<Matrix[]> {
  return createTracer(await indexOf(texts)).matrices();
}

/** Text as a reader sees it. */
const textOf = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe('coverage page', () => {
  it('says first what is missing, in both languages', async () => {
    const matrices = await matricesOf(provinceFiles());
    const vi = textOf(coverageBody(matrices, { language: 'vi', shownPath }));
    assert.match(vi, /24 lượt giao: 23 đã có nhiệm vụ thực hiện \(1 muộn hơn hạn giao\), 1 chưa có\./);
    assert.match(
      vi,
      /Sở Tài chính tỉnh Khánh Hòa II\.2\.1 Cắt giảm .* chưa có nhiệm vụ thực hiện Hạn giao: Quý III\/2026/,
    );
    assert.match(vi, /muộn hơn hạn giao Hạn giao: Trong tháng 10\/2026 · kế hoạch: Trước 28\/11\/2026/);
    const en = textOf(coverageBody(matrices, { language: 'en', shownPath }));
    assert.match(en, /24 assigned: 23 covered \(1 later than asked\), 1 not covered\./);
    assert.match(textOf(coverageBody([], { language: 'vi', shownPath })), /Chưa lập được bảng/);
  });

  it('is a table that can be read aloud: headings for rows and columns, a caption, a word for each cell', async () => {
    const html = coverageBody(await matricesOf(provinceFiles()), { language: 'vi', shownPath });
    assert.equal(html.match(/<th scope="col">/g)?.length, 2 + 5 + 1);
    assert.equal(html.match(/<th scope="row">/g)?.length, 10);
    assert.equal(html.match(/<caption id=/g)?.length, 1);
    const [, empty] = /<td class="none">(.*?)<\/td>/.exec(html) ?? [];
    assert.equal(empty, '<span aria-hidden="true">–</span><span class="hidden">không được giao</span>');
    assert.ok(!/\sstyle=|\son\w+=/.test(html), 'nothing that the policy would refuse');
    for (const tag of ['table', 'thead', 'tbody', 'tr', 'th', 'td', 'ul', 'li', 'button', 'section', 'div', 'span'])
      assert.equal(
        html.match(new RegExp(`<${tag}[ >]`, 'g'))?.length ?? 0,
        html.match(new RegExp(`</${tag}>`, 'g'))?.length ?? 0,
        tag,
      );
  });

  it('numbers the places that can be opened', async () => {
    const places: FilePlace[] = [];
    const link = (place: FilePlace) => places.push(place) - 1;
    const html = coverageBody(await matricesOf(provinceFiles()), { language: 'vi', shownPath, link });
    const [, number] = /class="uncovered"><button type="button" data-at="(\d+)">chưa có/.exec(html) ?? [];
    const place = places[Number(number)];
    assert.equal(place?.path, '/w/so-tai-chinh.plan.yaml');
    assert.equal(html.match(/data-at=/g)?.length, places.length);
  });

  it('shows text that would be markup as text, wherever it comes from', async () => {
    const evil = '<img src=x onerror=alert(1)>"\'`&amp;</td><script>alert(2)</script>';
    const texts = provinceFiles();
    const quoted = JSON.stringify(evil);
    const path = '/w/so-tai-chinh.plan.yaml';
    texts[path] = (texts[path] ?? '')
      .replace('cơ quan: Sở Tài chính tỉnh Khánh Hòa', `cơ quan: ${quoted}`)
      .replace('nội dung: Cắt giảm thời gian giải quyết thủ tục hành chính', `nội dung: ${quoted}`)
      .replace('mã: II.2.1', `mã: ${quoted}`)
      .replace('tiến độ: Quý III/2026', `tiến độ: ${quoted}`)
      .replace('tên: Tuyên truyền cải cách hành chính', `tên: ${quoted}`);
    const body = coverageBody(await matricesOf(texts), { language: 'vi', shownPath: () => evil, link: () => 0 });
    assert.ok(!/<(?:img|script)/i.test(body));
    assert.ok(!body.includes(evil));
    assert.ok(body.includes('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&#96;&amp;amp;'));
  });

  it('leaves no mark of markup, and nothing that turns the direction of writing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = escapeHtml(text);
        assert.ok(!/[<>"'`]|&(?!(?:amp|lt|gt|quot|#39|#96);)|[\u202a-\u202e\u2066-\u2069\0]/.test(escaped));
      }),
    );
  });

  it('cuts what nobody could read', async () => {
    const long = 'x'.repeat(1_000_000);
    const texts = provinceFiles();
    texts['/w/so-tai-chinh.plan.yaml'] = texts['/w/so-tai-chinh.plan.yaml']?.replace('mã: II.2.1', `mã: ${long}`) ?? '';
    const body = coverageBody(await matricesOf(texts), { language: 'vi', shownPath });
    assert.ok(body.length < 100_000);
  });

  it('splits many agencies into tables that fit on paper', async () => {
    const [matrix] = await matricesOf(provinceFiles());
    assert.ok(matrix);
    const columns = Array.from({ length: 30 }, (_, i) => ({ ...matrix.columns[0], agency: `Sở ${i}` }));
    const many = { ...matrix, columns } as Matrix;
    const html = coverageBody([many], { language: 'vi', shownPath });
    assert.deepEqual(html.match(/(?<=<caption[^>]*>)[^<]*/g), [
      'Cơ quan 1–12 trong 30',
      'Cơ quan 13–24 trong 30',
      'Cơ quan 25–30 trong 30',
    ]);
  });

  it('allows nothing but its own style, and a script only by its nonce', () => {
    const page = coveragePage('<h1>x</h1>', { language: 'vi', theme: 'page', styleSource: "'sha256-abc='" });
    const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
    assert.equal(policy, "default-src 'none'; style-src 'sha256-abc='; base-uri 'none'; form-action 'none'");
    assert.ok(page.includes(`<style>${coverageCss('page')}</style>`), 'the hash is of exactly this');
    assert.ok(!/https?:|<script|url\(|@import/.test(page));
    const view = coveragePage('', {
      language: 'en',
      theme: 'editor',
      styleSource: "'nonce-n1'",
      script: { source: 'go()', nonce: 'n1' },
    });
    assert.ok(view.includes("script-src 'nonce-n1'") && view.includes('<script nonce="n1">go()</script>'));
    assert.ok(view.includes('<style nonce="n1">') && view.includes('--vscode-editor-background'));
  });
});
