/**
 * Text of a plan made harmless inside Markdown: a plan is untrusted, and a hover must not turn it into links, pictures
 * or HTML. Newlines become spaces.
 */
export function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>()#!|~&]/g, (mark) => (mark === '&' ? '&amp;' : mark === '<' ? '&lt;' : `\\${mark}`));
}

/** Paragraphs, the empty ones left out. */
export function paragraphs(...parts: readonly (string | undefined | false)[]): string {
  return parts.filter((part) => part).join('\n\n');
}

export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** A block of YAML, shown in colours. */
export function yamlBlock(text: string): string {
  return ['```reform-plan', text, '```'].join('\n');
}
