import { defineRule } from '../rule';

export const notNfc = defineRule<'todo'>({
  id: 'not-nfc',
  severity: 'info',
  scope: 'piece',
  fixable: false,
  title: { vi: '', en: '' },
  about: { vi: '', en: '' },
  ground: { vi: '', en: '' },
  messages: { todo: { vi: '', en: '' } },
  check() {},
});
