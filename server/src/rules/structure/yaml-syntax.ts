import { defineRule } from '../rule';

export const yamlSyntax = defineRule<'todo'>({
  id: 'yaml-syntax',
  severity: 'error',
  scope: 'piece',
  fixable: false,
  title: { vi: '', en: '' },
  about: { vi: '', en: '' },
  ground: { vi: '', en: '' },
  messages: { todo: { vi: '', en: '' } },
  check() {},
});
