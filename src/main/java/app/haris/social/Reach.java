package app.haris.social;

/** How far an interaction had spread when we received it. */
public record Reach(long likes, long reposts, long views) {
    public static final Reach NONE = new Reach(0, 0, 0);
}
