package app.haris.crisis;

/** A level was proposed, or somebody decided on it. */
public record ProposalChanged(long number) {}
