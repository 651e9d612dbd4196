package app.haris.settings.binding;

import app.haris.settings.yaml.Tree;

/** Words for what stands in a file in the place of something else. */
final class Found {
    private static final int LONGEST = 60;

    private Found() {}

    static String in(Tree tree) {
        return switch (tree) {
            case Tree.Items _ -> "a list";
            case Tree.Entries _ -> "a mapping";
            case Tree.Scalar scalar when scalar.isEmpty() -> "empty";
            case Tree.Scalar scalar -> "'" + shown(scalar.text()) + "'";
        };
    }

    /** Cut short, and without characters that would garble a terminal. */
    static String shown(String text) {
        var clean = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "�");
        return clean.codePointCount(0, clean.length()) <= LONGEST
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
