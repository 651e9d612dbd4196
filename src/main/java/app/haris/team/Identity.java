package app.haris.team;

/** A member as a chat surface knows them: {@code slack} and {@code U012}, for example. */
public record Identity(String surface, String id) {}
