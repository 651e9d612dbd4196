package app.haris.teaching;

/** A brand reads better than before. */
public record ModelAdopted(TaughtModel model) {}
