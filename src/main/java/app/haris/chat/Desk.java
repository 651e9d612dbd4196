package app.haris.chat;

import app.haris.inbox.Actor;

/** Where every command of a member ends up, whichever surface it came from. */
public interface Desk {
    /** Does what is asked, if it may be done, and says what really happened. */
    Answer perform(Command command, Actor actor);
}
