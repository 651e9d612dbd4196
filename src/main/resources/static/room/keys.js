// Keyboard first. A key is a click on whatever carries it in data-key, so that mouse, touch and
// keyboard do the same.
import { $, all } from './ask.js';
import { leave, open, opened } from './panes.js';

// On an Arabic keyboard the key beside L is no letter of ours, but it sits in the same place.
const PLACES = { KeyJ: 'j', KeyK: 'k', KeyO: 'o', KeyC: 'c', KeyR: 'r', KeyA: 'a', KeyE: 'e', KeyS: 's', KeyN: 'n', KeyX: 'x' };

const letter = (event) => (/^[a-z/?:]$/i.test(event.key) ? event.key.toLowerCase() : PLACES[event.code] ?? event.key);

export function keys() {
  document.addEventListener('keydown', async (event) => {
    if (event.key === 'Escape') return escape();
    const writing = event.target.closest?.('input, textarea, select, [contenteditable]');
    if (writing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (await press(letter(event), event)) event.preventDefault();
  });
}

function press(key, event) {
  switch (key) {
    case 'j': return stop(event, () => move(1));
    case 'k': return stop(event, () => move(-1));
    case 'o': return stop(event, () => document.activeElement.matches('.card-open') && document.activeElement.click());
    case '/': return stop(event, () => focus('#search'));
    case ':': return stop(event, () => focus('#line-text'));
    case '?': return stop(event, () => location.assign('/help'));
    case 'c': case 'r': case 'a': case 'e': case 's': case 'n': case 'x':
      return stop(event, () => act(key));
    default: return false;
  }
}

function stop(event, deed) {
  event.preventDefault();
  deed();
  return false;
}

function move(step) {
  const links = all('#cards .card-open');
  if (links.length === 0) return;
  const at = links.indexOf(document.activeElement);
  const from = at >= 0 ? at : links.findIndex((link) => link.closest('.card').dataset.case === opened()) - (step < 0 ? 0 : 0);
  const next = links[Math.max(0, Math.min(links.length - 1, from < 0 ? 0 : from + step))];
  next.focus();
  next.closest('.card').scrollIntoView({ block: 'nearest' });
}

// What a key does is done to the case that is chosen in the list, else to the one that is open. A
// text is approved only where it can be read.
async function act(key) {
  const chosen = document.activeElement.closest?.('.card')?.dataset.case;
  if (chosen && chosen !== opened()) {
    await open(chosen);
    if (key === 'a' || key === 'x') return;
  }
  const control = $(`#pane [data-key="${key}"]`);
  if (!control) return;
  const isUnread = key === 'a' && !isReadable(control.closest('.draft'));
  control.scrollIntoView({ block: 'nearest' });
  if (isUnread) return control.focus();
  control.click();
  const menu = control.closest('details');
  if (menu?.open) $('button, input, select', menu.querySelector('.sheet'))?.focus();
}

// Of a text that stands out of sight the first press shows the end, and the next one approves.
function isReadable(draft) {
  const words = $('.words', draft).getBoundingClientRect();
  return words.bottom > 0 && words.bottom <= innerHeight;
}

function escape() {
  const menu = $('details.menu[open]');
  if (menu) {
    menu.open = false;
    $('summary', menu).focus();
  } else if (document.activeElement.matches('input, textarea, select')) {
    document.activeElement.blur();
  } else if (document.body.dataset.at === 'case' && $('#list')) {
    leave();
  }
}

function focus(selector) {
  const field = $(selector);
  field?.focus();
  field?.select();
}
