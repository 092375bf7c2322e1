import type { PieceReading, PlanDocument } from '../../plan/document';
import type { TextEdit } from '../../plan/edit';
import { nfc } from '../../texts/fold';
import { memo } from '../../texts/memo';
import { defineRule, type Fix } from '../rule';

export const notNfc = defineRule({
  id: 'not-nfc',
  severity: 'info',
  scope: 'plan',
  fixable: true,
  title: { vi: 'Chữ Việt gõ ở dạng tổ hợp', en: 'Vietnamese in decomposed Unicode' },
  messages: {
    decomposed: {
      vi: 'Chữ “{word}” lưu ở dạng tổ hợp (chữ và dấu rời nhau), nên tìm kiếm và so sánh có thể sai. Hãy chuyển cả tệp sang dạng dựng sẵn (NFC).',
      en: '“{word}” is stored decomposed (letters and marks apart), so searching and comparing may fail. Convert the whole file to composed form (NFC).',
    },
  },
  sees: (reading) => firstDecomposed(reading)?.newText ?? '',
  check(_plan, _frame, report, document) {
    for (const reading of document.pieces) {
      const word = firstDecomposed(reading);
      if (!word) continue;
      const at = { piece: reading.piece, start: word.start, end: word.end };
      report({ at, message: 'decomposed', values: { word: nfc(word.newText).slice(0, 40) }, fixes: compose });
      return;
    }
  },
});

const firstDecomposed = memo(({ piece }: PieceReading) => wordsToCompose(piece.text).next().value);

/** Words that read differently in NFC, with their composed form. White space never takes part in composition. */
function* wordsToCompose(text: string): Generator<TextEdit, undefined> {
  if (nfc(text) === text) return undefined;
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    const newText = nfc(word);
    if (newText !== word) yield { start: index, end: index + word.length, newText };
  }
  return undefined;
}

export const titleOfComposing = {
  vi: 'Chuyển cả tệp sang dạng dựng sẵn (NFC)',
  en: 'Convert the whole file to composed form (NFC)',
} as const;

/** A text in composed form, word by word, so that places elsewhere in the file stay where they are. */
export function composed(text: string): TextEdit[] {
  return [...wordsToCompose(text)];
}

function compose({ text }: PlanDocument): Fix[] {
  return [{ title: { text: titleOfComposing }, edits: composed(text), safe: true }];
}
