package app.haris.triage.linear;

/** What a text was taken for, and how surely (0 to 1). */
public record Answer(String label, double certainty) {}
