package app.haris.settings.yaml;

/** What is wrong on a line of a text. */
public record Problem(int line, String message) {}
