package app.haris.chat.mirror;

/** A message of plain words. */
record Plain(Subject subject, String text) implements Content<Plain> {
    @Override
    public String fingerprint() {
        return Content.hash(text);
    }

    @Override
    public Plain bare() {
        return new Plain(subject, "bare: " + text);
    }
}
