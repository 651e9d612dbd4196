// Hears which cases changed and draws them anew. A page that was away says what it heard last, and
// is told what it missed.
import { $, all, ask, fragment, signedOut } from './ask.js';
import { opened, refresh } from './panes.js';

const changed = new Set();
let asking = false;
let held = new Map();

export function listen() {
  const main = $('[data-seen]');
  if (!main) return;
  const news = new EventSource(`/live?after=${main.dataset.seen}`);
  news.addEventListener('open', () => offline(false));
  news.addEventListener('error', () => {
    offline(true);
    if (news.readyState === EventSource.CLOSED) setTimeout(listen, 5000);
  });
  news.addEventListener('cases', (event) => {
    main.dataset.seen = event.lastEventId;
    soon();
    heard(event.data.split(' '));
  });
  news.addEventListener('presence', (event) => {
    if (event.data.split(' ').includes(opened())) refresh(opened()).catch(() => {});
  });
  news.addEventListener('behind', () => heard(all('#cards [data-case]').map((card) => card.dataset.case), true));
  news.addEventListener('alarms', () => alarms().catch(() => {}));
  news.addEventListener('signed-out', () => {
    news.close();
    signedOut();
  });
  $('#fresh button')?.addEventListener('click', letIn);
}

let waiting;

// A short break of the connection is nobody's business.
function offline(is) {
  clearTimeout(waiting);
  if (is) waiting = setTimeout(() => $('#offline').removeAttribute('hidden'), 3000);
  else $('#offline').setAttribute('hidden', '');
}

async function alarms() {
  await renew('alarms');
  if ($('#calling')) await renew('calling');
  soon();
}

let counting;

// How it stands in a crisis changes with every case, and is worth a look a second.
function soon() {
  const now = $('#situation');
  if (!now || counting) return;
  counting = setTimeout(() => {
    counting = undefined;
    renew('situation', now.dataset.address).catch(() => {});
  }, 1000);
}

// Somebody who is about to tap a button in a banner keeps it until they are done.
async function renew(banner, address = `/${banner}`) {
  const old = document.getElementById(banner);
  const fresh = $(`#${banner}`, await fragment(address));
  if (!fresh || old.contains(document.activeElement)) return;
  const unfolded = all('details[open][id]', old).map((details) => details.id);
  old.replaceChildren(...fresh.childNodes);
  for (const id of unfolded) document.getElementById(id)?.setAttribute('open', '');
}

function heard(numbers, behind = false) {
  if (numbers.includes(opened())) refresh(opened()).catch(() => {});
  for (const number of numbers) changed.add(number);
  if (behind) changed.add('all');
  ask4Cards();
}

async function ask4Cards() {
  if (asking || !$('#cards') || changed.size === 0) return;
  asking = true;
  const numbers = [...changed].slice(0, 50);
  for (const number of numbers) changed.delete(number);
  try {
    const query = new URLSearchParams($('#cards').dataset.query.split('?')[1] ?? '');
    query.set('numbers', numbers.filter((number) => number !== 'all').join(','));
    if (numbers.includes('all')) query.set('newest', 'true');
    const response = await ask(`/cards?${query}`);
    if (response.ok) draw(new DOMParser().parseFromString(await response.text(), 'text/html').body);
  } catch {
    // The stream will say when Haris can be reached again.
  } finally {
    asking = false;
  }
  ask4Cards();
}

function draw(fresh) {
  $('#views').innerHTML = $('#views', fresh)?.innerHTML ?? $('#views').innerHTML;
  for (const card of all('.card', fresh)) {
    const old = document.getElementById(card.id);
    if (old) replace(old, card);
    else if (!card.classList.contains('left')) arrive(card);
  }
}

function replace(old, card) {
  if (Number(old.dataset.version) > Number(card.dataset.version)) return;
  const focused = old.contains(document.activeElement);
  card.classList.toggle('open', old.classList.contains('open'));
  old.replaceWith(card);
  if (focused) $('.card-open', card).focus({ preventScroll: true });
}

// A new card must not push away what somebody reads or is about to tap.
function arrive(card) {
  const reading = scroller().scrollTop > 60 || $('#cards').contains(document.activeElement);
  if (reading) {
    held.set(card.id, card);
    announce();
  } else {
    insert(card);
  }
}

function insert(card) {
  const number = Number(card.dataset.case);
  const after = all('#cards .card').find((other) => Number(other.dataset.case) < number);
  card.classList.add('new');
  $('#none')?.remove();
  $('#cards').insertBefore(card, after ?? null);
}

function announce() {
  const words = $('#cards').dataset.fresh;
  $('#fresh').toggleAttribute('hidden', held.size === 0);
  $('#fresh button').textContent = words.replace('0', held.size);
}

function letIn() {
  for (const card of held.values()) insert(card);
  held = new Map();
  announce();
  scroller().scrollTo({ top: 0 });
  $('#cards .card-open')?.focus({ preventScroll: true });
}

const scroller = () =>
  getComputedStyle($('#list')).overflowY === 'auto' ? $('#list') : document.scrollingElement;
