import type { RulePages } from '../rule';

export const structurePages = {
  'duplicate-key': {
    about: {
      vi: 'Trong một mục, mỗi khóa chỉ viết một lần. Khi viết hai lần, chỉ nội dung thứ nhất được đọc, nội dung thứ hai bị bỏ qua.',
      en: 'Within one part each key is written once. Of a key written twice only the first content is read; the second is ignored.',
    },
    ground: { vi: 'YAML 1.2, mục 3.2.1.3; quy ước tệp kế hoạch.', en: 'YAML 1.2, section 3.2.1.3; the plan format.' },
  },
  'missing-field': {
    about: {
      vi: 'Kế hoạch phải nêu tên, năm, cơ quan; kế hoạch cấp trên phải có số, ngày, cơ quan ban hành; đơn vị, mốc thời gian, nhiệm vụ phải có tên. Văn bản đã ban hành phải có số và ngày.',
      en: 'A plan states its title, year and agency; the superior plan its number, date and issuer; units, events and tasks their name. An issued document has a number and a date.',
    },
    ground: {
      vi: 'Quy ước tệp kế hoạch; Nghị định 30/2020/NĐ-CP về thể thức (số, ký hiệu, ngày ban hành).',
      en: 'The plan format; Decree 30/2020/NĐ-CP on the form of documents (number, symbol, date).',
    },
  },
  'mixed-keys': {
    about: {
      vi: 'Khóa viết được bằng tiếng Việt hoặc tiếng Anh và đều được đọc như nhau, nhưng một tệp nên thống nhất một thứ tiếng để dễ đọc, dễ tìm.',
      en: 'Keys may be Vietnamese or English and are read alike, but one file is easier to read and to search when it keeps to one of them.',
    },
    ground: { vi: 'Quy ước tệp kế hoạch (hai cách viết khóa).', en: 'The plan format (two spellings of keys).' },
  },
  'not-nfc': {
    about: {
      vi: 'Chữ có dấu có thể lưu thành một ký tự (dựng sẵn) hoặc chữ và dấu rời (tổ hợp). Hai cách nhìn giống nhau, nhưng tìm kiếm, so sánh và nhiều phần mềm coi là khác nhau.',
      en: 'An accented letter is stored as one character (composed) or as letter and marks (decomposed). Both look alike, but searching, comparing and many programs take them for different.',
    },
    ground: {
      vi: 'Nghị định 30/2020/NĐ-CP về thể thức (bộ mã ký tự Unicode theo TCVN 6909:2001); Unicode, phụ lục 15, dạng NFC.',
      en: 'Decree 30/2020/NĐ-CP on the form of documents (Unicode characters after TCVN 6909:2001); Unicode Standard Annex 15, form NFC.',
    },
  },
  'unknown-key': {
    about: {
      vi: 'Mỗi mục của kế hoạch chỉ nhận một số khóa nhất định. Khóa viết sai hoặc thiếu dấu sẽ không được công cụ khác nhận ra, và nội dung dưới nó bị bỏ sót.',
      en: 'Each part of a plan takes certain keys only. Other tools will not recognize a misspelled key or one without accents, and what stands under it is lost.',
    },
    ground: { vi: 'Quy ước tệp kế hoạch (bảng khóa).', en: 'The plan format (table of keys).' },
  },
  'wrong-type': {
    about: {
      vi: 'Nội dung dưới một khóa phải đúng dạng của khóa đó: ngày có thật trong lịch, năm bốn chữ số, một từ trong danh mục, một danh sách, một mục có khóa con.',
      en: 'What stands under a key must be of the key’s kind: a day that exists, a year of four digits, a word of a closed list, a list, a part with keys of its own.',
    },
    ground: { vi: 'Quy ước tệp kế hoạch.', en: 'The plan format.' },
  },
  'yaml-syntax': {
    about: {
      vi: 'Tệp kế hoạch viết bằng YAML. Chỗ sai cú pháp không đọc được, nên phần kế hoạch có chỗ đó không được kiểm tra và không xuất ra văn bản được.',
      en: 'A plan file is written in YAML. What breaks its syntax cannot be read, so that part of the plan is neither checked nor exported.',
    },
    ground: { vi: 'YAML 1.2.2.', en: 'YAML 1.2.2.' },
  },
} satisfies RulePages;
