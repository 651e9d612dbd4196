// Tells the others who is looking at a case and who is writing.
import { $, ask } from './ask.js';
import { opened } from './panes.js';

const EVERY = 15_000;
let told = null;

export function presence() {
  setInterval(tell, EVERY);
  document.addEventListener('visibilitychange', tell);
  document.addEventListener('room:at', tell);
  document.addEventListener('input', (event) => {
    if (event.target.id === 'text' && told?.doing !== 'drafting') tell();
  });
  addEventListener('pagehide', () => leave());
  tell();
}

async function tell() {
  const number = document.visibilityState === 'visible' && document.body.dataset.at === 'case' ? opened() : null;
  if (told && told.number !== number) leave();
  if (!number) return;
  const doing = $('#text')?.value.trim() ? 'drafting' : 'looking';
  told = { number, doing };
  await ask(`/cases/${number}/presence`, { method: 'POST', body: new URLSearchParams({ doing }) }).catch(() => {});
}

function leave() {
  if (!told) return;
  const { number } = told;
  told = null;
  ask(`/cases/${number}/presence`, {
    method: 'POST',
    keepalive: true,
    body: new URLSearchParams({ doing: 'gone' }),
  }).catch(() => {});
}
