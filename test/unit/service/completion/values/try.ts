import { readFileSync } from 'node:fs';
import { proposedAt } from './place';

// file, line text to replace, marked
const [file = '', find = '', put = ''] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');
if (!text.includes(find)) throw new Error('not found');
for (const p of proposedAt(text.replace(find, put))) console.log(JSON.stringify(p).slice(0, 330));
