package app.haris.chat;

import app.haris.team.MemberId;

/** Counts the addresses that members' calendars have had. */
public interface CalendarSerials {
    int current(MemberId member);

    void next(MemberId member);
}
