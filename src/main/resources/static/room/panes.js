// Opens a case beside the list (or instead of it, on a phone), and draws it anew when it changed,
// without touching what a member is writing.
import { $, all, ask, fragment, isWide } from './ask.js';
import { restore } from './compose.js';

export const opened = () => $('#pane #case')?.dataset.case ?? null;

export function panes() {
  document.addEventListener('click', (event) => {
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!plain || event.defaultPrevented) return;
    const link = event.target.closest('a.card-open');
    const back = event.target.closest('a[data-back]');
    if (link) {
      event.preventDefault();
      open(link.closest('[data-case]').dataset.case);
    } else if (back && $('#list')) {
      event.preventDefault();
      leave();
    }
  });
  addEventListener('popstate', () => {
    const number = /^\/cases\/(\d+)$/.exec(location.pathname)?.[1];
    if (!$('#pane')) location.reload();
    else if (number) show(number);
    else at('list');
  });
  document.addEventListener('toggle', settle, true);
  document.addEventListener('focusout', () => setTimeout(settle));
}

export async function open(number) {
  if (opened() !== number || document.body.dataset.at !== 'case') {
    history.pushState({ room: true }, '', `/cases/${number}`);
  }
  await show(number);
  // Where both panes stand side by side the keys go on in the list.
  if (!isWide()) {
    scrollTo(0, 0);
    $('#pane').focus({ preventScroll: true });
  }
}

export function leave() {
  const number = opened();
  const shown = $(`#card-${number}`);
  history.pushState({ room: true }, '', $('#cards')?.dataset.query ?? '/');
  at('list');
  shown?.scrollIntoView({ block: 'nearest' });
  $(`#open-${number}`)?.focus();
}

function at(place) {
  document.body.dataset.at = place;
  document.dispatchEvent(new CustomEvent('room:at', { detail: place }));
}

async function show(number) {
  const pane = $('#pane');
  at('case');
  for (const card of all('.card.open')) card.classList.remove('open');
  $(`#card-${number}`)?.classList.add('open');
  if (opened() === number) return refresh(number);
  pane.replaceChildren($('#skeleton').content.cloneNode(true));
  const response = await ask(`/cases/${number}`);
  if (location.pathname !== `/cases/${number}`) return;
  pane.innerHTML = await response.text();
  pane.scrollTop = 0;
  htmx.process(pane);
  $('#line-here') && ($('#line-here').value = number);
  document.title = `#${number} · Haris`;
  restore();
  at('case');
}

let asked = Promise.resolve();

// One after the other, so that an older answer never overwrites a newer one.
export function refresh(number) {
  asked = asked.catch(() => {}).then(() => draw(number));
  return asked;
}

async function draw(number) {
  if (opened() !== String(number)) return;
  const fresh = (await fragment(`/cases/${number}`)).querySelector('#case');
  const stale = $('#pane #case');
  if (!fresh || !stale || stale.dataset.case !== String(number)) return;
  stale.dataset.version = fresh.dataset.version;
  for (const region of all('[data-live]', fresh)) renew($(`#${region.id}`), region);
}

function renew(old, fresh) {
  if (!old || old.drawn === fresh.innerHTML || (!old.drawn && old.innerHTML === fresh.innerHTML)) return;
  if (isBusy(old)) {
    old.dataset.stale = '';
    return;
  }
  const unfolded = all('details[open][id]', old).map((details) => details.id);
  const focus = old.contains(document.activeElement) ? document.activeElement.id : '';
  old.drawn = fresh.innerHTML;
  old.innerHTML = fresh.innerHTML;
  delete old.dataset.stale;
  for (const id of unfolded) document.getElementById(id)?.setAttribute('open', '');
  htmx.process(old);
  if (focus) document.getElementById(focus)?.focus({ preventScroll: true });
}

const isBusy = (region) =>
  $('details.menu[open]', region) ||
  (region.contains(document.activeElement) && document.activeElement.matches('input, textarea, select'));

function settle() {
  if (all('[data-live][data-stale]').some((region) => !isBusy(region))) refresh(opened()).catch(() => {});
}
