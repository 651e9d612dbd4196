// The room's own script: keeps pages live, opens cases beside the list, listens to keys. Every form
// and link also works without it.
import { listen } from './live.js';
import { keys } from './keys.js';
import { panes } from './panes.js';
import { compose } from './compose.js';
import { shelf } from './shelf.js';
import { clock } from './clock.js';
import { presence } from './presence.js';
import { answers } from './answers.js';

answers();
panes();
compose();
shelf();
clock();
keys();
presence();
listen();
