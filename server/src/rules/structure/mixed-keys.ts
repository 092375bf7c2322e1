import { defineRule } from '../rule';

export const mixedKeys = defineRule<'todo'>({
  id: 'mixed-keys',
  severity: 'hint',
  scope: 'plan',
  fixable: false,
  title: { vi: '', en: '' },
  about: { vi: '', en: '' },
  ground: { vi: '', en: '' },
  messages: { todo: { vi: '', en: '' } },
  check() {},
});
