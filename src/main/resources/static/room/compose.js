// Where members write: keeps every unsent text in this tab, through reloads and from case to case.
import { $, all, fragment } from './ask.js';
import { opened, refresh } from './panes.js';
import { arrange } from './shelf.js';

const name = () => {
  const composer = $('#composer');
  return composer && `haris:${composer.dataset.case}:${composer.dataset.mode}:${composer.dataset.revision}`;
};

export function compose() {
  document.addEventListener('click', async (event) => {
    const link = event.target.closest('a[data-compose]');
    if (!link || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    link.closest('details.menu')?.removeAttribute('open');
    await become(link.href);
  });
  document.addEventListener('input', (event) => {
    if (event.target.id === 'text') keep(event.target.value);
  });
  document.addEventListener('change', (event) => {
    if (event.target.id === 'template') fill(event.target);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.target.id === 'text') {
      event.target.form.requestSubmit();
    }
  });
  document.body.addEventListener('haris:done', done);
  addEventListener('submit', (event) => {
    if (event.target.getAttribute('action') === '/sign-out') sessionStorage.clear();
  });
  restore();
}

// Something was done: what was written is sent, and menus have served.
async function done(event) {
  const number = opened();
  for (const menu of all('details.menu[open]')) menu.open = false;
  if (event.detail.written) {
    forget();
    await become(`/cases/${number}?compose=reply`, false);
  }
  if (event.target.closest?.('#line') || event.detail.elt?.closest?.('#line')) $('#line-text').value = '';
  if (number) refresh(number);
}

async function become(address, focus = true) {
  const fresh = (await fragment(address)).querySelector('#composer');
  if (!fresh || !$('#composer')) return;
  $('#composer').replaceWith(fresh);
  htmx.process(fresh);
  restore();
  if (focus) {
    fresh.scrollIntoView({ block: 'nearest' });
    $('#text')?.focus();
  }
}

// Puts back what was typed, unless the server sent it along itself.
export function restore() {
  arrange();
  const text = $('#text');
  const kept = text && sessionStorage.getItem(name());
  if (!kept || text.dataset.kept === 'true') return;
  text.value = kept;
  htmx.trigger(text, 'preview');
}

function keep(value) {
  if (value) sessionStorage.setItem(name(), value);
  else sessionStorage.removeItem(name());
}

function forget() {
  sessionStorage.removeItem(name());
}

// A template fills an empty field; whatever the member wrote stays.
function fill(select) {
  const text = $('#text');
  const offered = all('option', select).map((option) => option.dataset.text);
  const chosen = select.selectedOptions[0].dataset.text;
  if (chosen && (text.value.trim() === '' || offered.includes(text.value))) {
    text.value = chosen;
    keep(chosen);
    htmx.trigger(text, 'preview');
  }
}
