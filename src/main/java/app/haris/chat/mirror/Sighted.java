package app.haris.chat.mirror;

/**
 * A message of ours as read back.
 *
 * @param mark by which the network's message says what it is about
 */
public record Sighted(Place place, String mark) {}
