/**
 * What runs inside the view: it tells which place was clicked, and takes a new body without losing where the reader is.
 * It is text because it goes into the page; the body it is given has been escaped by the server.
 */
export const coverageScript = `
const editor = acquireVsCodeApi();
const main = document.querySelector('main');
let version = 0;
main.addEventListener('click', (event) => {
  const place = event.target.closest('[data-at]');
  if (place) editor.postMessage({ open: Number(place.dataset.at), version });
});
const places = () => [...main.querySelectorAll('[data-at]')];
const tables = () => [...main.querySelectorAll('.scroll')];
const lists = () => [...main.querySelectorAll('details')];
window.addEventListener('message', ({ data }) => {
  if (typeof data?.body !== 'string') return;
  const focused = places().indexOf(document.activeElement);
  const offsets = tables().map(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop]);
  const opened = lists().map(({ open }) => open);
  const top = document.documentElement.scrollTop;
  const onlyGaps = document.getElementById('only-gaps')?.checked ?? false;
  main.innerHTML = data.body;
  version = data.version;
  const filter = document.getElementById('only-gaps');
  if (filter) filter.checked = onlyGaps;
  tables().forEach((table, i) => table.scrollTo(...(offsets[i] ?? [0, 0])));
  lists().forEach((list, i) => { list.open = opened[i] ?? true; });
  document.documentElement.scrollTop = top;
  places()[focused]?.focus({ preventScroll: true });
});
editor.postMessage({ ready: true });
`;
