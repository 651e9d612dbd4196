package app.haris.chat.room;

import app.haris.social.AccountId;
import app.haris.team.MemberId;
import java.time.Instant;

/**
 * One playing of the sample day.
 *
 * @param speed how many times as fast as it happened
 * @param played how many of its moments have arrived
 */
record SamplePlay(
        AccountId account,
        MemberId startedBy,
        Instant startedAt,
        double speed,
        int played,
        int total,
        String state) {
    static final String PLAYING = "playing";
    static final String STOPPED = "stopped";
    static final String OVER = "over";

    boolean isPlaying() {
        return state.equals(PLAYING);
    }

    SamplePlay in(String other) {
        return new SamplePlay(account, startedBy, startedAt, speed, played, total, other);
    }
}
