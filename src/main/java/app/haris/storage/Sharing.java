package app.haris.storage;

/**
 * Whether other instances of Haris may use the same database. The embedded one is locked by the
 * process that has it open, so whoever held something there before is gone.
 */
public record Sharing(boolean isShared) {}
