package app.haris.triage.words;

/** What emoticons mean, by eyes, nose and mouth. */
final class Faces {
    private Faces() {}

    /** One of {@code <smile> <sad> <wink> <tongue> <doubt> <shock> <heart> <broken> <tired>}. */
    static String meaning(String face) {
        if (face.startsWith("<3")) {
            return "<heart>";
        }
        if (face.startsWith("</3")) {
            return "<broken>";
        }
        if (face.equals("T_T") || face.startsWith("-")) {
            return face.startsWith("-") ? "<tired>" : "<sad>";
        }
        var mouth = isReversed(face) ? mirrored(face.charAt(0)) : face.charAt(face.length() - 1);
        return switch (mouth) {
            case ')', ']', '^', '3', '*' -> face.indexOf(';') >= 0 ? "<wink>" : "<smile>";
            case 'D' -> "<laugh>";
            case '(', '[', '@' -> "<sad>";
            case 'P', 'p' -> "<tongue>";
            case '/', '\\', '|', 'S' -> "<doubt>";
            default -> "<shock>";
        };
    }

    private static boolean isReversed(String face) {
        return ":;=".indexOf(face.charAt(face.length() - 1)) >= 0;
    }

    private static char mirrored(char mouth) {
        return mouth == '(' ? ')' : '(';
    }
}
