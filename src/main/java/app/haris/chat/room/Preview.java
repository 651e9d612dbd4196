package app.haris.chat.room;

import app.haris.reply.Finding;
import app.haris.reply.TextPreview;
import java.util.List;
import java.util.stream.Stream;

/** How a text would do as an answer, in words. */
record Preview(String length, boolean fits, List<Remark> findings) {
    /** Something that was found in the text. */
    record Remark(String tone, String text) {
        static Remark of(Finding finding, Frame frame) {
            var isBlocking = finding.severity() == Finding.Severity.BLOCK;
            var key = isBlocking ? "finding.block" : "finding.warn";
            return new Remark(
                    isBlocking ? "tone-alarm" : "tone-warning",
                    frame.say(key, "words", finding.words(), "why", finding.why()));
        }

        /** Of a network that may refuse whatever is said. */
        static Remark of(String caution, Frame frame) {
            return new Remark("tone-warning", frame.word("caution", caution));
        }
    }

    static Preview of(TextPreview preview, Frame frame) {
        return new Preview(
                preview.length().count() + "/" + preview.length().limit(),
                preview.length().fits(),
                Stream.concat(
                                preview.caution().map(code -> Remark.of(code, frame)).stream(),
                                preview.findings().stream().map(one -> Remark.of(one, frame)))
                        .toList());
    }
}
