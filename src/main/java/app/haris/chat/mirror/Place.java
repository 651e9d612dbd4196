package app.haris.chat.mirror;

/** Where a message stands, by the network's ids. */
public record Place(String channel, String message) {}
